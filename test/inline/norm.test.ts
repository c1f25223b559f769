import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { findNorms } from '../../src/inline/norm.ts';
import type { Definition, Norm, TermUse } from '../../src/model/annotation.ts';
import type { Leaf } from '../../src/model/node.ts';
import type { TreeIndex } from '../../src/model/tree-index.ts';
import { loadMorphemes, type ReadMorphemes } from '../../src/text/dictionary/morpheme.ts';
import { growTree } from './tree.ts';

let read: ReadMorphemes;
beforeAll(async () => {
  read = await loadMorphemes();
}, 60_000);

/** The norm of one sentence that stands in `node`. */
function readOne(text: string, node = 'art_1__para_1'): Norm {
  return findNorms(growTree({ [node]: text }), read)[0];
}

function conditionsOf(text: string): string[] {
  return findNorms(growTree({ art_1__para_1: text }), read)
    .flatMap(({ condition = [] }) => condition)
    .map(({ start, end }) => text.slice(start, end));
}

describe('modality', () => {
  test.each<[Norm['modality'], string]>([
    ['obligation', '契約者は、届け出なければなりません。'],
    ['obligation', '契約者は、届け出なければならない。'],
    ['obligation', '契約者は、届け出なくてはならない。'],
    ['obligation', '契約者は、料金を支払うものとします。'],
    ['obligation', '契約者は、料金を支払うものとし、'],
    ['obligation', '申込は、書面で行うこととする。'],
    ['obligation', '当社は、その理由を通知します。'],
    ['obligation', '会社は、賃金を毎月支払う。'],
    ['obligation', 'あらかじめその旨を契約者に通知します。'],
    // how, to whom or until when, without を
    ['obligation', '手当は、次の基準により支給する。'],
    ['obligation', '変更は、会員に対し文書で通知します。'],
    ['obligation', '料金は、毎月末日までに支払う。'],
    ['obligation', 'お問い合わせは、別途定める方法により受け付けます。'],
    ['none', '契約は、期間の満了により終了する。'],
    ['none', '会員資格は、死亡により消滅します。'],
    ['none', '所有権は、引渡しにより買主に移転する。'],
    ['none', '数量は、日により変動する。'],
    ['none', '手当は、別に定める。'],
    ['obligation', '所定の書面を提出してください。'],
    ['obligation', '所定の書面を提出して下さい。'],
    ['obligation', '契約者には、工事費を負担していただきます。'],
    ['obligation', '事前の連絡をお願いいたします。'],
    ['obligation', '契約者は、当社の承諾を得る必要があります。'],
    ['obligation', '譲渡には当社の承諾を要する。'],
    ['obligation', '当社は、その損害を賠償する責任を負います。'],
    ['obligation', '契約者は、債務を免れるものではありません。'],
    ['obligation', '費用は、契約者の負担とします。'],
    ['obligation', '当社は、復旧に努めるものとします。'],
    ['obligation', '許可を受けること。'],
    ['prohibition', '契約者は、次の行為をしてはなりません。'],
    ['prohibition', '契約者は、次の行為を行つてはならない。'],
    ['prohibition', '契約者は、第三者に利用させてはいけません。'],
    ['prohibition', '契約者は、権利を譲渡することはできません。'],
    ['prohibition', '権利を譲渡することができないものとします。'],
    ['prohibition', '当社は、第三者に開示しないものとします。'],
    ['prohibition', '当社は、内容を第三者に開示しません。'],
    ['prohibition', '転貸は、これを認めません。'],
    ['prohibition', '喫煙を禁止します。'],
    ['prohibition', '車両で立ち入らないでください。'],
    ['prohibition', '許可なく立ち入らないこと。'],
    ['permission', '契約者は、契約を解除することができます。'],
    ['permission', '契約者は、設定を変更できるものとします。'],
    ['permission', '会員は、同伴者を入場させてもよい。'],
    ['permission', 'これを電磁的方法で行っても差し支えありません。'],
    ['permission', '再任を妨げない。'],
    ['permission', '損害賠償の請求は妨げられないものとします。'],
    ['power', '当社は、提供を中止することがあります。'],
    ['power', '当社は、申込を承諾しないことがあります。'],
    ['power', '当社は、通信を制限する場合があります。'],
    ['power', '利用できない場合がございます。'],
    ['right', '当社は、これを拒む権利を有します。'],
    ['right', '著作権は、当社に帰属します。'],
    ['deeming', '通知は、到達したものとみなします。'],
    ['deeming', '契約は、解除されたものとします。'],
    ['deeming', '提供があったものとして取り扱うものとします。'],
    ['deeming', '事実の伝達とみなされます。'],
    ['exemption', '当社は、一切の責任を負いません。'],
    ['exemption', '当社は、責任を負わないものとします。'],
    ['exemption', '当社は、賠償の責めに任じない。'],
    ['exemption', '当社は、正確性を保証するものではありません。'],
    ['exemption', '当社は、損害賠償の責任を免れる。'],
    ['exemption', '届出をすることを要しない。'],
    ['application', '前条の規定は、前項に準用します。'],
    ['application', '個別規程が優先して適用されます。'],
    ['application', 'この約款は、全ての契約者に適用する。'],
    ['application', '前項の規定は、適用しません。'],
    ['application', '法令又は慣習によります。'],
    ['application', '別に定めるところによるものとします。'],
    ['application', '「申込」は「請求」と読み替えるものとします。'],
    ['definition', '「契約者」とは、契約を結んだ者をいいます。'],
    ['definition', '用語の意味は、次のとおりとします。'],
    ['definition', '本会は、甲会と称する。'],
    ['commencement', 'この約款は、令和8年2月1日から実施します。'],
    ['commencement', 'この規則は、公布の日から施行する。'],
    ['commencement', '本約款は、令和8年4月1日から適用します。'],
    ['none', 'ただし、緊急のときは、この限りではありません。'],
    ['none', 'この限りでない。'],
    ['none', '額は、次のとおりとします。'],
    ['none', '契約は、終了します。'],
    ['none', 'この約款は、一般規程によって構成されます。'],
    ['none', '契約者が死亡したとき'],
    ['none', '令和8年2月1日'],
    ['none', '当社は、これを通知しました。'],
  ])('%s: %s', (modality, text) => {
    expect(readOne(text).modality).toBe(modality);
  });

  test('brackets and quotations do not decide', () => {
    expect(readOne('当社は、通知します（通知しないことがあります。）。').modality).toBe('obligation');
    expect(readOne('提出の書面は「支払わなければならない」。').modality).toBe('none');
  });

  test('full width, CRLF, 𠮷 and 枝番 are no hindrance', () => {
    expect(readOne('𠮷野は、第９条の２の料金を\r\n支払わなければなりません。').modality).toBe('obligation');
  });

  test('an item names an act, unless the words above demand it', () => {
    const norms = findNorms(
      growTree({
        art_1__para_1: '契約者は、次の行為をしてはならない。',
        art_1__para_1__item_1: '許可なく立ち入ること。',
        art_2__para_1: '契約者は、次の事項を遵守しなければならない。',
        art_2__para_1__item_1: '許可を受けること。',
        art_2__para_1__item_2: '転貸しないこと。',
      }),
      read,
    );
    expect(norms.map(({ modality }) => modality)).toEqual([
      'prohibition',
      'none',
      'obligation',
      'obligation',
      'prohibition',
    ]);
  });

  test('a 附則 commences, but somebody who carries something out in it does not', () => {
    expect(readOne('第3条の規定は、別に定める日から実施します。', 'suppl_1__para_1').modality).toBe(
      'commencement',
    );
    expect(readOne('当社は、工事を実施します。', 'suppl_1__para_1').modality).toBe('obligation');
    expect(readOne('第3条の工事は、別に実施します。').modality).toBe('none');
  });

  test('cells that say nothing are left out', () => {
    const norms = findNorms(
      growTree({
        art_1__para_1__tbl_1__row_1__cell_1: '契約者',
        art_1__para_1__tbl_1__row_1__cell_2: '当社は、責任を負いません。',
      }),
      read,
    );
    expect(norms.map(({ node, modality }) => [node, modality])).toEqual([
      ['art_1__para_1__tbl_1__row_1__cell_2__sent_1', 'exemption'],
    ]);
  });
});

describe('actor', () => {
  test.each<[string | undefined, string, string]>([
    ['当社', 'topic', '当社は、通知します。'],
    [
      '当社',
      'topic behind a condition',
      '契約者が違反した場合にあっては、当社は、契約を解除することができます。',
    ],
    [
      '当社',
      'not the subject of the condition',
      '契約者は次の者であり、契約者が死亡したときは、当社は、通知します。',
    ],
    ['当社', 'subject of the last clause', '運送上の責任は、この約款により当社が負います。'],
    [undefined, 'not who describes a noun', '当社が定める方法により支払うものとします。'],
    ['当社及び契約者', 'two', '当社及び契約者は、協議するものとします。'],
    ['相続人', 'with a bracket', '相続人(複数あるときは、一人)は、届け出るものとします。'],
    ['荷送人', 'a word that the dictionary takes apart', '荷送人は、荷造りをしなければなりません。'],
    ['相続人', 'without 当該', '当該相続人は、届け出るものとします。'],
    ['契約者', 'who is asked', '契約者には、負担していただきます。'],
    ['甲', 'one letter', '甲は、支払わなければならない。'],
    ['乙', 'behind この場合', 'この場合乙は、請求しないものとする。'],
    ['サンプル・ジャパン株式会社', 'with a middle dot', 'サンプル・ジャパン株式会社は、提供します。'],
    ['契約者等', 'more of them', '契約者等は、支払うものとします。'],
    [
      'サービスを利用する全ての方',
      'with a bracket',
      'サービスを利用する全ての方（以下「利用者」といいます）は、届け出るものとします。',
    ],
    ['センター', 'a body', '事務は、センターが行う。'],
    [undefined, 'a thing', '料金は、次のとおり支払うものとします。'],
    [undefined, 'a word that ends like a person', '期間の延長は、書面で行うものとします。'],
  ])('%s: %s', (actor, _, text) => {
    expect(readOne(text).actor).toBe(actor);
  });

  const definition = (id: string, term: string, scope: string): Definition => ({
    id,
    term,
    scope,
    kind: 'inline',
    text: '',
    node: 'art_1__para_1',
    at: [],
  });

  test('has the definition of the nearest scope', () => {
    const index = growTree({
      art_1__para_1: '契約者は、支払うものとします。',
      art_2__para_1: '契約者は、支払うものとします。',
    });
    const definitions = [definition('def_1', '契約者', 'root'), definition('def_2', '契約者', 'art_2')];
    const norms = findNorms(index, read, { definitions, termUses: [] });
    expect(norms.map(({ actorDefinition }) => actorDefinition)).toEqual(['def_1', 'def_2']);
  });

  test('has the definition of the term use that it is', () => {
    const index = growTree({ art_1__para_1: '元契約者は、支払うものとします。' });
    const use: TermUse = {
      id: 'use_1',
      definition: 'def_9',
      node: 'art_1__para_1',
      at: [{ leaf: 'art_1__para_1__sent_1', start: 0, end: 4 }],
    };
    expect(findNorms(index, read, { definitions: [], termUses: [use] })[0]).toMatchObject({
      actor: '元契約者',
      actorDefinition: 'def_9',
    });
  });
});

describe('conditions', () => {
  test.each<[string, string[]]>([
    ['当社は、契約者が違反したときは、解除します。', ['契約者が違反したときは']],
    ['契約者が違反した場合、当社は解除します。', ['契約者が違反した場合']],
    [
      '当社は、申込があった時は、次条に該当する場合を除き、承諾します。',
      ['申込があった時は', '次条に該当する場合を除き'],
    ],
    ['違反した場合において、必要なときは、解除します。', ['違反した場合において', '必要なときは']],
    ['ただし、緊急やむを得ないときは、この限りではありません。', ['緊急やむを得ないときは']],
    ['この場合において、当社は通知します。', []],
    ['次の場合には、提供を中止します。', ['次の場合には']],
    ['当社は、同号による場合は解除します。', ['同号による場合は']],
    ['当社は、緊急の場合に限り、中止します。', ['緊急の場合に限り']],
    ['契約者が同意しなければ、提供しません。', ['契約者が同意しなければ']],
    ['契約者は、料金を支払うものとし、遅れたときは、損害金を支払うものとします。', ['遅れたときは']],
    ['責任は、通知を発しない限り消滅します。', ['通知を発しない限り']],
    ['当社は、中止する場合があります。', []],
    ['前項の場合について準用します。', []],
    ['当社が定めるときに支払います。', ['当社が定めるときに']],
    ['当社は，当社が必要と判断した場合には，変更します。', ['当社が必要と判断した場合には']],
    [
      '議事は、別に定めのある事項を除き、同数の場合は議長が決する。',
      ['別に定めのある事項を除き', '同数の場合は'],
    ],
  ])('%s', (text, conditions) => {
    expect(conditionsOf(text)).toEqual(conditions);
  });
});

describe('clauses of one sentence', () => {
  /** Norms as `modality actor: words | condition | deadline`. */
  function readAll(text: string): string[] {
    const show = (places: Norm['at'] = []) =>
      places.map(({ start, end }) => text.slice(start, end)).join('・');
    return findNorms(growTree({ art_1__para_1: text }), read).map(
      ({ modality, actor, condition, deadline }) =>
        [modality, actor, show(condition), show(deadline)].filter(Boolean).join(' | '),
    );
  }

  test.each<[string, string[]]>([
    [
      '契約者は、権利を譲渡することができないものとし、違反したときは違約金を支払うものとします。',
      ['prohibition | 契約者', 'obligation | 契約者 | 違反したときは'],
    ],
    [
      '契約者は、譲渡してはならず、担保に供してはならない。',
      ['prohibition | 契約者', 'prohibition | 契約者'],
    ],
    [
      '当社は、提供を中止する場合があり、契約者は、これに同意するものとします。',
      ['power | 当社', 'obligation | 契約者'],
    ],
    ['乙は甲に対し、報告し、甲はこれを検査する。', ['obligation | 乙', 'obligation | 甲']],
    [
      '違反したときは、当社は、通知するものとし、契約者は、これに従うものとします。',
      ['obligation | 当社 | 違反したときは', 'obligation | 契約者 | 違反したときは'],
    ],
    ['当社は、申込書を受け取り、これを保管します。', ['obligation | 当社']],
  ])('%s', (text, norms) => {
    expect(readAll(text)).toEqual(norms);
  });

  test.each<[string, string]>([
    ['契約者は、10日以内に届け出なければならない。', 'obligation | 契約者 | 10日以内に'],
    ['会社は、毎月末日までに支払う。', 'obligation | 会社 | 毎月末日までに'],
    [
      '寄託者は、保管期間満了の日までに引き取らなければならない。',
      'obligation | 寄託者 | 保管期間満了の日までに',
    ],
    ['乗客は、乗車券を所持しなければ乗車できません。', 'prohibition | 乗客 | 乗車券を所持しなければ'],
    ['総会は、会長が招集する。', 'obligation | 会長'],
    ['当社は、契約者が同意したものとみなします。', 'deeming | 当社'],
    ['契約者は、直ちに通知するものとします。', 'obligation | 契約者 | 直ちに'],
    ['契約者は、1年以内の期間を定めるものとします。', 'obligation | 契約者'],
    ['契約者は、17時までに返却してください。', 'obligation | 契約者 | 17時までに'],
    ['30日以内に支払わないときは、当社は、解除します。', 'obligation | 当社 | 30日以内に支払わないときは'],
  ])('the deadline of %s', (text, norm) => {
    expect(readAll(text)).toEqual([norm]);
  });

  test('an exception is told among the conditions', () => {
    const text = '当社は、次条の場合を除き、承諾します。';
    const [{ exception = [] }] = findNorms(growTree({ art_1__para_1: text }), read);
    expect(exception.map(({ start, end }) => text.slice(start, end))).toEqual(['次条の場合を除き']);
  });

  test.each<[string, string]>([
    ['電気通信事業に従事する者', '電気通信事業に従事する者は、秘密を守らなければならない。'],
    ['当社の委託を受けて業務を行う事業者', '当社の委託を受けて業務を行う事業者は、漏らしてはならない。'],
    ['契約者の相続人', '契約者の相続人は、届け出るものとします。'],
    ['この約款に同意した方', 'この約款に同意した方は、利用できます。'],
    ['当社と契約を結んだ者', '違反したときは、当社と契約を結んだ者は、支払うものとします。'],
    ['会員', '前項の会員は、支払うものとします。'],
    ['会員', '第3条第2項の会員は、支払うものとします。'],
  ])('the actor %s', (actor, text) => {
    expect(readOne(text).actor).toBe(actor);
  });
});

describe('exceptions', () => {
  test('are linked to what they except', () => {
    const norms = findNorms(
      growTree({
        art_1__para_1:
          '当社は、通知します。ただし、緊急のときは、この限りではありません。なお、費用は契約者の負担とします。',
        art_2__para_1: 'ただし、当社は、通知しないことがあります。',
      }),
      read,
    );
    expect(norms.map(({ id, exceptionTo }) => [id, exceptionTo])).toEqual([
      ['norm_1', undefined],
      ['norm_2', 'norm_1'],
      ['norm_3', undefined],
      ['norm_4', undefined],
    ]);
  });
});

describe('any text', () => {
  const fragments = fc.array(
    fc.constantFrom(
      ...[
        '当社',
        '契約者',
        'は',
        'が',
        '、',
        '。',
        'ただし、',
        '支払う',
        'ものとします',
        'したときは',
        '場合',
        'に',
        '限り',
        'ば',
        'なければならない',
      ],
      ...[
        '（',
        '）',
        '「',
        '」',
        '𠮷',
        '\r\n',
        '　',
        ' ',
        '\ud842',
        'ことがあります',
        '責任を負いません',
        'この',
        '及び',
        'もの',
        '１２',
      ],
    ),
    { maxLength: 25 },
  );

  test('gives one norm a sentence, with places that lie in it, and the same twice', () => {
    fc.assert(
      fc.property(fragments, fragments, (first, second) => {
        const index: TreeIndex = growTree({
          art_1__para_1: first.join(''),
          art_1__para_1__item_1: second.join(''),
        });
        const norms = findNorms(index, read);
        expect(findNorms(index, read)).toEqual(norms);
        expect(norms.map(({ node }) => node)).toEqual(index.sentences.map(({ sentence }) => sentence.id));
        for (const { node, condition = [], at } of norms) {
          const { value } = index.byId.get(node) as Leaf;
          for (const place of [...condition, ...at]) {
            expect(place.leaf).toBe(node);
            expect(0 <= place.start && place.start < place.end && place.end <= value.length).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
