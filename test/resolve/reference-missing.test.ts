import { describe, expect, it } from 'vitest';
import { runChecks } from '../../src/check/run-checks.ts';
import type { Reference } from '../../src/model/annotation.ts';
import { indexTree } from '../../src/model/tree-index.ts';
import type { YakkanDocument } from '../../src/model/yakkan-document.ts';
import { parseFile } from '../../src/parse.ts';
import { resolveCitation } from '../../src/text/citation.ts';

async function parseText(text: string, name = 'terms.txt'): Promise<YakkanDocument> {
  return parseFile(new TextEncoder().encode(text), { name });
}

/** `text → targets`, or the status and why. */
function summarise({ text, status, targets, reason }: Reference): string {
  return `${text} → ${targets.map(({ node }) => node).join(' ') || `${status}: ${reason ?? ''}`}`;
}

async function links(text: string, name?: string): Promise<string[]> {
  const { references } = await parseText(text, name);
  return references.filter(({ kind }) => kind !== 'self').map(summarise);
}

describe('what is printed otherwise than 第N条第N項第N号 is linked', () => {
  it.each<[string, string, string[]]>([
    [
      'the entries of a 別記 and the general rules of a tariff',
      '見本サービス契約約款\n第１条（区間）\n区間は、別記１に定めるとおりとします。\n第２条（閲覧）\n契約者は、別記２から３までに定める書類を閲覧できます。\n第３条（料金）\n料金は、料金表通則２によります。\n別記\n１．区間\n国内とします。\n２．書類\n技術の書類とします。\n３．場所\n事業所とします。\n別紙料金表\n通則\n１．料金は、月額とします。\n２．端数は、切り捨てます。\n',
      [
        '別記１ → appdx_1__para_1',
        '別記２から３まで → appdx_1__para_2 appdx_1__para_3',
        '料金表通則２ → appdx_2__para_2',
      ],
    ],
    [
      'not to its own articles what counts on from those of another text',
      '解説室規程\n第1条（業務）\n解説室は、次に掲げる業務を行う。\n一 基本規程第46条の規定により解職を請求する者の支援\n二 第56条の規定により議案を発議する者の支援\n三 第2条の記録\n第2条（記録）\n解説室は、第9条により、前条の業務を記録する。\n',
      [
        '基本規程第46条 → unresolved: ',
        '第56条 → unknown: 第56条がありません。',
        '第2条 → art_2',
        '第9条 → unresolved: 第9条がありません。',
        '前条 → art_1',
      ],
    ],
    [
      'rows of a table of replacements to the text that the table is about',
      '見本短時間規程\n第1条（読替え）\n短時間職員についての給与規程の適用については、次の表の左欄に掲げる給与規程の規定中同表の中欄に掲げる字句は、同表の右欄に掲げる字句とする。\n\n| 規定 | 字句 | 替える字句 |\n|---|---|---|\n| 第1条 | 月額とする | 時間で割った額とする |\n| 第2条第2項 | 全額 | 半額 |\n\n第2条（届出）\n職員は、届け出る。\n',
      ['第1条 → unresolved: ', '第2条第2項 → unresolved: '],
    ],
    [
      'what goes on behind 同, the name of a text or a form',
      '見本室細則\n第1条（組織）\n室は、本部規程第2条第1号及び第6号の委員、組織規則第3章の職員並びに販売業（基準別表第1第4号）及び運送業（同第8号）の者で組織する。\n2 前項以外の者には、別記様式第1号を、学生には、同第2号を交付する。\n第2条（届出）\n次のとおりとする。\n一 届出\n二 前号以外の者の届出\n別記様式第1号（第1条関係）\n証\n別記様式第2号（第1条関係）\n札\n',
      [
        '本部規程第2条第1号 → unresolved: ',
        '第6号 → unresolved: ',
        '組織規則第3章 → unresolved: ',
        '基準別表第1第4号 → unresolved: ',
        '同第8号 → unresolved: ',
        '前項 → art_1__para_1',
        '別記様式第1号 → appdx_1',
        '同第2号 → appdx_2',
        '前号 → art_2__para_1__item_1',
      ],
    ],
    [
      'to nothing what a text that is printed in part leaves out, or what may have been another one then',
      '見本規約\n第1条（目的）\n会員は、第12条及び第31条によります。\n第21条（届出）\n前条のとおりとします。\n第22条（休職）\n就業規則第17条第3号により休職した者の給与は、半額とする。ただし、第6号の場合は、全額とする。\n第23条（定め）\n前条第4号のとおりとします。\n附則\nこの規約は、平成20年4月1日から施行し、第21条第2項は、平成21年4月1日から施行します。\n附則\nこの規約は、令和3年4月1日から施行し、第21条第2項は、適用しません。\n',
      [
        '第12条 → unknown: 第12条がありません。',
        '第31条 → unresolved: 第31条がありません。',
        '前条 → unknown: この位置の前に条がありません。',
        '就業規則第17条第3号 → unresolved: ',
        '第6号 → unknown: 第6号がありません。',
        '前条第4号 → unresolved: 第22条に第4号がありません。',
        '第21条第2項 → unknown: 第21条に第2項がありません。',
        '第21条第2項 → unresolved: 第21条に第2項がありません。',
      ],
    ],
    [
      'markers alone and of another text in the file',
      'けが共済普通約款\n第1条（支払う場合）\n(1) 組合は、共済金を支払います。\n(2) (1)のけがには、日射病を含みます。\n第2条（支払わない場合）\n組合は、次の①から③までのいずれかには、支払いません。\n① 契約者の行い\n② 地震\n③ ②の事由に続いて起きた事故\n\n地震特約\n第1条（支払う場合）\n組合は、普通約款第2条②の規定にかかわらず、支払います。\n第2条（準用）\n組合は、地震特約第1条及び第1条により、普通約款を準用します。\n',
      [
        '(1) → art_1__para_1',
        '①から③まで → art_2__para_1__item_1 art_2__para_1__item_2 art_2__para_1__item_3',
        '② → art_2__para_1__item_2',
        '普通約款第2条② → art_2__para_1__item_2',
        '地震特約第1条 → appdx_1__art_1',
        '第1条 → appdx_1__art_1',
      ],
    ],
    [
      'forms by the names of the annexes that hold them',
      '見本規程\n第1条（届出）\n会員は、届書（別紙様式第1号）、別記第２号様式及び様式３により届け出る。\n附則\nこの規程は、令和5年4月1日から施行する。\n別紙様式第１号（第1条関係）\n届　書\n\n別記第2号様式（第1条関係）\n変更届\n\n別紙様式３（第1条関係）\n退会届\n',
      ['別紙様式第1号 → appdx_1', '別記第２号様式 → appdx_2', '様式３ → appdx_3'],
    ],
    [
      'markers behind 前条',
      '見本貯金規定\n\n1．（解約）\n(1) 通帳を持ってきてください。\n(2) 次のときは、組合は口座を解約できます。\n① 分かったとき\n② 第2条第1項に背いたとき\n2．（譲渡の禁止）\n(1) この貯金は、人に譲ることができません。\n(2) 前項にかかわらず、前条(2)①の手続により譲ることができます。\n',
      ['第2条第1項 → art_2__para_1', '前項 → art_2__para_1', '前条(2)① → art_1__para_2__item_1'],
    ],
    [
      'rows, groups of rows and items of an annex',
      '見本規約\n第1条（額）\n額は、別表第1の2の部及び別表第二の各号による。別表第1の部分は、示さない。\n別表第1（第1条関係）\n１　普通\n甲の場合による。\n２　特別\n乙の場合による。\n別表第二（第1条関係）\n一　丙のとき\n二　丁のとき\n',
      [
        '別表第1の2の部 → appdx_1__para_2',
        '別表第二の各号 → appdx_2__para_1__item_1 appdx_2__para_1__item_2',
        '別表第1 → appdx_1',
      ],
    ],
    [
      'numbers without 号 and ノ for a branch',
      '見本規約\n第1条（届出）\n１　次のとおりとする。\n(6) 子\n(7) 丑\n２　前項6、7号は、第六条ノ二による。\n第6条（甲）\n甲とする。\n第6条の2（乙）\n乙とする。\n',
      ['前項6 → art_1__para_1__item_6', '7号 → art_1__para_1__item_7', '第六条ノ二 → art_6-2'],
    ],
    [
      'Roman numerals and letters',
      '見本規約\n第1条（配信）\n1　会社は、記事を配信する。\n2　会員は、次の各号の記事を選ぶ。\n(1) 速報\n(2) 特集\n3　会員は、記事を保存できる。\n第2条（料金）\n会員は、第1条iii項の保存につき料金を支払う。ただし、第1条ii項bの記事を除く。\n',
      [
        '次の各号 → art_1__para_2__item_1 art_1__para_2__item_2',
        '第1条iii項 → art_1__para_3',
        '第1条ii項b → art_1__para_2__item_2',
      ],
    ],
    [
      '各項 and ニ for 二',
      '見本就業規則\n第１条（服務）\n1　従業員は、次の各項に掲げる義務を守る。\n2　従業員は、秘密を守る。\n3　従業員は、副業をしない。\n第２条（休職）\n1　会社は、休職を命ずる。\n2　期間は、一年とする。\n3　前ニ項の規定は、適用しない。\n第３条（違反）\n従業員で、第１条各項に違反した者を懲戒する。\n',
      [
        '次の各項 → art_1__para_2 art_1__para_3',
        '前ニ項 → art_2__para_1 art_2__para_2',
        '第１条各項 → art_1__para_1 art_1__para_2 art_1__para_3',
      ],
    ],
    [
      'a number with the caption of its article',
      '見本電力約款\n第１条（適用）\n料金は、３（契約の申込み）及び２（定義）(2)による。契約は、2（種類）以内とする。\n第２条（定義）\n(1) 低圧\n(2) 電流\n第３条（契約の申込み）\n申込みは、書面による。\n',
      ['３（契約の申込み） → art_3', '２（定義）(2) → art_2__para_2'],
    ],
    [
      'a unit behind の is no branch, and a name no pointer',
      '見本運送約款\n第一条　高価品とは、次に掲げるものをいう。\n　一　貨幣\n　二　一キログラム当たりの価格が二万円を超える貨物\n２　前項第二号の一キログラム当たりの価格は、一個ごとに計算する。\n３　第一項第二号の二倍を超える貨物及び第一号貨物は、第一条の二割を支払う。\n',
      ['前項第二号 → art_1__para_1__item_2', '第一項第二号 → art_1__para_1__item_2', '第一条 → art_1'],
    ],
    [
      'what stands in a bracket behind 号',
      '見本保存規程\n第一条　社員は、次に掲げる要件（第二号（ロ及びハに係る部分に限る。）に掲げる要件を除く。）に従う。\n　一　台帳を備えること。\n　二　次に掲げる要件を満たすこと。\n　　イ　日付で探せること。\n　　ロ　金額で探せること。\n　　ハ　相手で探せること。\n',
      [
        '第二号 → art_1__para_1__item_2',
        'ロ → art_1__para_1__item_2__subitem_2',
        'ハ → art_1__para_1__item_2__subitem_3',
      ],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await links(text)).toEqual(expected);
  });

  it('entries of an appendix that are rows', async () => {
    const text =
      '# 見本規程\n\n## 第1条（割合）\n\n割合は、別表第２の一、二及び三並びに別表第２の各号に定める。\n\n## 別表第2\n\n| 障害 | 割合 |\n|---|---|\n| 一　甲 | 10％ |\n| 二　乙 | 20％ |\n';
    const { references } = await parseText(text, 'terms.md');
    expect(references.map(({ text: printed, status, targets }) => [printed, status, targets.length])).toEqual(
      [
        ['別表第２の一', 'resolved', 1],
        ['二', 'resolved', 1],
        ['三', 'unresolved', 0],
        ['別表第２の各号', 'resolved', 2],
      ],
    );
  });

  it('rows of an appendix', async () => {
    const text =
      '# 見本規程\n\n## 第1条（手数料）\n\n手数料は、別表第１の２の項に定める。\n\n## 別表第1\n\n| 項 | 額 |\n|---|---|\n| 1 | 百円 |\n| 2 | 二百円 |\n';
    const { references, tree } = await parseText(text, 'terms.md');
    expect(references[0]).toMatchObject({ text: '別表第１の２の項', status: 'resolved' });
    const row = indexTree(tree).byId.get(references[0].targets[0].node);
    expect(JSON.stringify(row)).toContain('二百円');
  });
});

describe('what is not there is said', () => {
  const text =
    '施設規約\n\n第1条（目的）\n　この規約は、利用を定める。ただし、駐車場を除く。この場合において、駐車場とは屋外のものをいう。\n\n第2条（申込み）\n　利用者は、申込書を提出する。\n２　前項ただし書の場合、提出を要しない。\n３　第1項後段の申込書は、電子でもよい。\n４　第1条後段及びただし書、第1条第2項、第2条第9項、第1条第3号、前条各号、第9条、第1条から第7条まで、次条、同号並びに第2条第1項第1号イを適用する。\n';

  it('with its place, in Japanese', async () => {
    expect(await links(text)).toEqual([
      '前項ただし書 → unresolved: 第2条第1項にただし書がありません。',
      '第1項後段 → unresolved: 第2条第1項に後段がありません。',
      '第1条後段 → art_1',
      'ただし書 → art_1',
      '第1条第2項 → unresolved: 第1条に第2項がありません。',
      '第2条第9項 → unresolved: 第2条に第9項がありません。',
      '第1条第3号 → unresolved: 第1条に第3号がありません。',
      '前条各号 → unresolved: 第1条に号がありません。',
      '第9条 → unresolved: 第9条がありません。',
      '第1条から第7条まで → art_1',
      '次条 → unresolved: この位置の後に条がありません。',
      '同号 → unresolved: どの号を指すか、この位置より前に示されていません。',
      '第2条第1項第1号イ → unresolved: 第2条第1項に第1号がありません。',
    ]);
  });

  it('by the checks, each once', async () => {
    const document = await parseText(text);
    const quotes = runChecks(document, { source: text })
      .filter(({ checkId }) => checkId.startsWith('reference-'))
      .map(({ quote }) => quote);
    expect(quotes).toContain('前項ただし書');
    expect(quotes).toContain('第1項後段');
    expect(new Set(quotes).size).toBe(quotes.length);
  });

  it('and 後段 is never the sentence that begins with ただし', async () => {
    const { tree } = await parseText(text);
    expect(resolveCitation('第1条後段', tree)).toEqual({ status: 'found', ids: ['art_1__para_1__sent_3'] });
  });

  it('and no 号 is taken for a 項', async () => {
    const markdown =
      '# 就業規則\n\n### 第1条（試用期間）\n1. 不適格と認めた者は、第2条第2項の手続による。\n2. 試用期間は、通算する。\n\n### 第2条（懲戒の種類）\n1. 会社は、次の区分により懲戒を行う。\n    1. 降職\n    2. 懲戒解雇\n';
    expect(await links(markdown, 'rules.md')).toEqual([
      '第2条第2項 → unresolved: 第2条に第2項がありません。',
    ]);
  });
});

describe('the checks are silent', () => {
  it.each([
    'サンプル就業規程\n第1条（根拠）\nこの規程は、「労働基準法」（昭和22年法律第49号。以下「労基法」という。）第89条により定める。\n第2条（範囲）\n関税法（昭和29年法律第61号）第77条の2（第2項に限る。）から第77条の5までの規定は、適用しない。\n第3条（例外）\n任期規程（平成16年規程第3号）により、同規程（第88条及び第90条を除く。）を適用する。\n第4条（別規程）\n別に定める「サンプル会任期規程」第7条の2各号に掲げる者は、同条の定めによる。\n2　次に掲げる額を定める。\n(1) 基本額\n(2) 前号の一キログラム当たりの額\n3　前項第2号の一キログラム当たりの額は、別に定める。\n',
    'サンプル規程\n第1条（範囲）\n旧第99条、共同声明第99条及び改正前の第98条は、適用しない。\n',
  ])('on provisions of other texts', async (text) => {
    const document = await parseText(text);
    const found = runChecks(document, { source: text }).filter(({ checkId }) =>
      checkId.startsWith('reference-'),
    );
    expect(found.map(({ quote }) => quote)).toEqual([]);
  });
});

describe('what the place leaves open is not asserted', () => {
  it('前項 among the items of an article without 項', async () => {
    const text =
      '規約\n第1条（料金）\n次のとおりとする。\n(1) 会員は、料金を支払う。\n(2) 前項の額は、別に定める。\n';
    expect(await links(text)).toEqual(['前項 → art_1__para_1__item_1']);
    const first = text.replace('(1) 会員は、', '(1) 前項のほか、会員は、');
    expect((await links(first))[0]).toMatch(/^前項 → unknown/);
    const chapeau = text.replace('次のとおり', '前項のほか、次のとおり');
    expect((await links(chapeau))[0]).toMatch(/^前項 → unresolved/);
  });

  it('前項 of the second wording of a 項 is the one before both', async () => {
    const text =
      '規約\n第1条（届出）\n会員は、届け出る。\n(1) 子\n(2) 丑\n２　前項第2号は、書面による。\n２　前項第2号は、電子メールによる。\n';
    expect(await links(text)).toEqual([
      '前項第2号 → art_1__para_1__item_2',
      '前項第2号 → art_1__para_1__item_2',
    ]);
  });

  it('前号（二） where the 号 before bears that number itself', async () => {
    const text =
      '規約\n第1条（届出）\n次のとおりとする。\n（一） 会員は、届け出る。\n（二） 前号（一）の届けは、書面による。\n（三） 前号（五）による。\n';
    const [own, other] = await links(text);
    expect(own).toBe('前号（一） → art_1__para_1__item_1');
    expect(other).toMatch(/^前号（五） → unresolved/);
  });

  it('an article by a number that several bear, but not the one it stands in', async () => {
    const text =
      '規約\n第1章 総則\n第1条 甲とする。\n第2条 乙とする。\n第2章 会員\n第1条 丙とする。\n第2条 第二条の活動に加わる。\n第3章 役員\n第1条 第三条により選ぶ。\n第2条 丁とする。\n';
    const [own, none] = await links(text);
    expect(own).toBe('第二条 → chp_1__art_2 chp_3__art_2');
    expect(none).toMatch(/^第三条 → unresolved/);
  });
});

describe('what a text calls its clauses', () => {
  it('項 where articles are printed without 条', async () => {
    const text =
      '旅行条件書\n\n1. 申込み\n(1) 申込みは、書面による。\n(2) 会社は、断ることがある。\n\n2. 契約\n(1) 契約は、第1項(2)の場合を除き、成立する。\n(2) 本項(1)の契約は、書面にする。\n\n3. 料金\n(1) 料金は、第2項により支払う。\n(2) 第9項は、ない。\n';
    const found = await links(text);
    expect(found.slice(0, 3)).toEqual([
      '第1項(2) → art_1__para_2',
      '本項(1) → art_2__para_1',
      '第2項 → art_3__para_2',
    ]);
    expect(found[3]).toMatch(/^第9項 → unresolved/);
  });

  it('前4項又は5項 for the fourth and the fifth', async () => {
    const text =
      '規約\n第1条（届出）\n1　甲\n2　乙\n3　丙\n4　丁\n5　戊\n6　前４項又は５項にかかわらず、前２項及び第3項並びに1項1号による。\n';
    expect((await links(text)).slice(0, 4)).toEqual([
      '前４項 → art_1__para_4',
      '５項 → art_1__para_5',
      '前２項 → art_1__para_4 art_1__para_5',
      '第3項 → art_1__para_3',
    ]);
  });
});

describe('what a text calls itself', () => {
  it.each([
    ['見本基金取扱要項', 'この要項は、基金の仕事を定める。', ['この要項']],
    ['見本選考申合せ', 'この申合せ及び本申合せの仕事による。', ['この申合せ', '本申合せ']],
    ['見本旅行条件書', '本旅行条件書による。', ['本旅行条件書']],
    ['個人情報保護方針', '当社は、本方針の定めによる。', ['本方針']],
    ['見本の仕事', '見本の仕事は、楽しい。', []],
    ['見本本部規程細則', '本部規程及び見本本部規程細則による。', ['見本本部規程細則']],
  ])('%s', async (title, words, expected) => {
    const { references } = await parseText(
      `${title}\n第1条（目的）\n${words}\n第2条（雑則）\n会員は、届け出る。\n`,
    );
    expect(references.filter(({ kind }) => kind === 'self').map(({ text }) => text)).toEqual(expected);
  });
});
