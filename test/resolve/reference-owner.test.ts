import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReferenceOptions } from '../../src/inline/reference/reference-context.ts';
import { findReferences } from '../../src/inline/reference.ts';
import type { Reference } from '../../src/model/annotation.ts';
import { resolveReferences } from '../../src/resolve/reference-target.ts';
import { growTree } from '../inline/tree.ts';

/** Articles 1 to 12 of two paragraphs with two items each, so that any number below 13 could be taken for one of ours. */
const house = Object.fromEntries(
  Array.from({ length: 12 }, (_, place) => [
    [`art_${place + 1}__para_1`, '次のとおり。'],
    [`art_${place + 1}__para_1__item_1`, '子'],
    [`art_${place + 1}__para_1__item_2`, '丑'],
    [`art_${place + 1}__para_2`, '寅とする。'],
  ]).flat(),
);

function read(texts: string | Record<string, string>, options: ReferenceOptions = {}): Reference[] {
  const own = typeof texts === 'string' ? { art_13__para_1: texts } : texts;
  const index = growTree({ ...house, ...own }, { art_2: '届出' });
  return resolveReferences(index, findReferences(index, { title: '見本会員規約', ...options }));
}

/** References to provisions that were linked to a clause of this text. */
function linkedHere(text: string): string[] {
  return read(text)
    .filter(({ targets, kind }) => targets.length > 0 && kind !== 'self')
    .map(({ text: printed, targets }) => `${printed} → ${targets[0].node}`);
}

const statutes = [
  '個人情報の保護に関する法律',
  '民法',
  '電気通信事業法',
  '電気通信事業法施行規則',
  '仮想取引適正化法施行令',
  '旧商法',
];
const documents = [
  '個別契約',
  '運用細則',
  '審査基準',
  '大臣告示',
  '局長通達',
  '利用ガイドライン',
  '製品仕様書',
  '基本契約書',
  '就業規則',
  '賃金規程',
  'プライバシーポリシー',
  '旧約款',
  '新規約',
  '改正前の約款',
  '改正後の規約',
  '取扱要領',
  '覚書',
  '標準約款',
];
const doubtful = ['旧', '新', '改正前の', '改正後の', '従前の', '共同声明', '別会社方針', '募集要項'];
const marks: readonly (readonly [string, string])[] = [
  ['', ''],
  ['「', '」'],
  ['『', '』'],
  ['“', '”'],
  ['"', '"'],
  ['【', '】'],
];
const brackets = [
  '',
  '（以下「別書面」という。）',
  '（平成15年法律第57号）',
  '（平成15年法律第57号。以下「別書面」という。）',
  '（令和2年4月1日付け）（以下「別書面」といいます。）',
  '（第3条を除く。）',
  '（第3条及び第5条第2項に限る。）',
];
const links = ['', 'の', ' ', 'の規定中', '中'];
const lists = [
  '第2条',
  '第2条第1項第2号',
  '第2条及び第3条',
  '第2条、第3条又は第4条第2項',
  '第2条から第4条まで',
  '第2条（第2項を除く。）及び第3条',
  '第2条、同第3条',
  '第9条の罪若しくは第2条の罪又は第3条の罪',
  '第9条に規定する罪又は第2条に規定する罪',
  '第9条に定める行為及び第2条に定める行為',
  '第9条の規定する者又は第2条の規定する者',
  '第9条（届書）の届出又は第2条（願書）の届出',
  '附則第2条',
  '第2条各号',
  '第9条の規定又は第2条の規定',
];

const named = [...statutes, ...documents];
const sentence = fc
  .tuple(
    fc.constantFrom(...named),
    fc.constantFrom(...marks),
    fc.constantFrom(...brackets),
    fc.constantFrom(...links),
    fc.constantFrom(...lists),
    fc.constantFrom('当社は、', '会員が', 'ただし、', ''),
  )
  .map(
    ([name, [open, close], bracket, link, list, head]) =>
      `${head}${open}${name}${close}${bracket}${link}${list}による。`,
  );

describe('a foreign name before a number owns it', () => {
  it.each(named)('%s, in every mark, with every bracket and link', (name) => {
    for (const [open, close] of marks)
      for (const bracket of brackets)
        for (const link of links) {
          const text = `当社は、${open}${name}${close}${bracket}${link}第2条による。`;
          expect(linkedHere(text), text).toEqual([]);
        }
  });

  it.each(lists)('%s after every name', (list) => {
    for (const name of named) {
      const text = `会員は、${name}${list}による。`;
      expect(linkedHere(text), text).toEqual([]);
    }
  });

  it('any of them together', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(linkedHere(text), text).toEqual([]);
      }),
      { seed: 15, numRuns: 1500 },
    );
  });

  it.each(doubtful)('%s leaves it open, and says why', (words) => {
    for (const list of ['第2条', '第2条及び第3条', '第2条第1項第2号又は第2項']) {
      for (const { status, reason, targets } of read(`会員は、${words}${list}による。`)) {
        expect([status, targets]).toEqual(['unknown', []]);
        expect(reason).toMatch(/決まりません。$/);
      }
    }
  });
});

describe('what else may own a number', () => {
  it.each([
    '「安全管理方針」の第3条（保管）',
    '証書に記した約定の第3条',
    '共通会員規約【法人版】第3条',
    '「手引き」の第3条',
    '取引基本約定書・第3条',
    '施設使用許可書裏面の第2条',
    '利用条件（第2条参照）',
    '取引先のサービス利用約款にいう第3条',
    '運送条件に規定された第3条',
    '提携先各社の会員規約等の各第3条',
    'カード会社の見本会員規約第3条',
    '他社の見本会員規約の第3条',
    'ロッカー利用心得の第2条',
    '個人情報保護方針・第2条',
  ])('%s is not linked here', (words) => {
    expect(linkedHere(`会員は、${words}による。`)).toEqual([]);
  });
});

describe('a statute as it was', () => {
  it.each([
    ['旧民法第5条及び第6条', ['旧', '旧']],
    ['改正前の会社法第10条、同条第2項及び同法第11条', ['改正前', '改正前', '改正前']],
    ['改正前の民法第1条及び商法第2条、同法第3条', ['改正前', undefined, undefined]],
    ['民法第1条', [undefined]],
  ])('%s', (text, versions) => {
    expect(read(`会員は、${text}による。`).map(({ law }) => law?.version)).toEqual(versions);
  });
});

describe('同法 takes up the act that was named before it in the article', () => {
  const lawOf = (texts: string | Record<string, string>, title = '見本検査法') =>
    read(texts, { title }).map(
      ({ text, status, law, targets }) =>
        `${text} → ${law?.title ?? targets[0]?.node ?? status}${law?.provision ?? ''}`,
    );

  it.each([
    ['民法に従う。また、同法第3条による。', '同法第3条 → 民法第3条'],
    // An act that is no statute we know stands nearer.
    ['公職選挙法に従う。準拠法は日本法とし、同法第3条による。', '同法第3条 → unknown'],
    ['見本検査法第1条及び同法第2条による。', '同法第2条 → art_2'],
    ['改正前の見本検査法第1条、同法第2条による。', '同法第2条 → unknown'],
    ['民法第1条及び見本検査法第1条により、同法第2条による。', '同法第2条 → art_2'],
    ['見本検査法第1条に規定する者は、民法第3条及び同法第4条による。', '同法第4条 → 民法第4条'],
    ['見本検査法第1条に規定する者は、この法律による改正前の同法第2条による。', '同法第2条 → unknown'],
    ['同法第2条による。', '同法第2条 → unknown'],
    ['同規程第2条による。', '同規程第2条 → unknown'],
  ])('%s', (text, expected) => {
    expect(lawOf(text)).toContain(expected);
  });

  it('and none that another article named', () => {
    expect(lawOf({ art_13__para_1: '民法に従う。', art_13__para_2: '同法第3条による。' })).toContain(
      '同法第3条 → 民法第3条',
    );
    expect(lawOf({ art_13__para_1: '刑法及び民法に従う。', art_14__para_1: '同法第3条による。' })).toContain(
      '同法第3条 → unknown',
    );
    expect(
      lawOf({ art_13__para_1: '民法に従う。', art_14__para_1: '準拠法は日本法とし、同法第3条による。' }),
    ).toContain('同法第3条 → unknown');
  });

  it('but the only one that the text names', () => {
    expect(lawOf({ art_13__para_1: '民法に従う。', art_14__para_1: '同法第3条による。' })).toContain(
      '同法第3条 → 民法第3条',
    );
  });

  it('is no part of the name of an office', () => {
    expect(lawOf('内閣法制局の通知及び道路交通法規による。')).toEqual([]);
    expect(lawOf('民法改正に備える。')).toEqual(['民法 → 民法']);
  });
});

describe('an own provision is linked', () => {
  const heads = [
    '会員は、',
    '当社が別に定める場合を除き、',
    'この場合',
    '解約後',
    '本規約',
    'この規約の',
    '見本会員規約',
    '「本規約」',
    '前項により',
    '民法の規定により、',
    '個別契約を結ぶときは、',
    '細則及び',
    '「届出」',
    '（略）',
    '当社及び会員は',
    '民法の定めにかかわらず',
    '本規約（細則を含みます。以下同じとします。）',
  ];
  it.each(heads)('%s', (head) => {
    for (const list of ['第2条', '第2条及び第3条', '第2条から第4条まで', '第2条第1項第2号']) {
      const found = read(`${head}${list}による。`).filter(({ text }) => /第[234]条/.test(text));
      expect(found.length).toBeGreaterThan(0);
      for (const { status, text } of found) expect([text, status]).toEqual([text, 'resolved']);
    }
  });

  it('by a short name that the text gives to itself', () => {
    const texts = {
      art_1__para_1: '当社は、この見本会員規約（料金表を含みます。以下「規約」といいます。）を定める。',
      art_13__para_1: '会員は、規約第2条による。',
    };
    expect(read(texts).find(({ text }) => text === '規約第2条')).toMatchObject({
      status: 'resolved',
      targets: [{ node: 'art_2' }],
    });
  });
});

describe('a name that ends as the title does', () => {
  const own = (first: string, title: string) =>
    read({ art_13__para_1: first }, { title })
      .filter(({ kind, text }) => kind !== 'self' && /[0-9]/.test(text))
      .map(({ text, status, targets }) => `${text} → ${targets[0]?.node ?? status}`);

  it.each([
    // Another text, by its whole name, its short name and both.
    ['見本会寄附基金規程', '見本会基金に関する規程第7条', 'unresolved'],
    ['見本会寄附基金規程', '見本会基金に関する規程（以下「基金規程」という。）第7条', 'unresolved'],
    ['見本会特別選考規程', '職員の選考に関する規程（以下「規程」という。）に基づき、規程第3条', 'unresolved'],
    ['見本会特別選考規程', '個人情報の取扱いに関する規程第3条', 'unresolved'],
    ['見本会個人情報取扱規程', '職員の勤務時間、休暇等に関する規程第3条', 'unresolved'],
    ['契約職員給与規程', '職員給与規程第3条', 'unknown'],
    ['契約職員給与規程', '職員給与規程第3条又は第4条', 'unknown'],
    ['見本会職員退職規程', '人事院規則11-8（職員の定年）第3条第1項第1号', 'unresolved'],
    // This one, by its title, the title without its owner, and the kind alone.
    ['見本会会員規約', '見本会会員規約第3条', 'art_3'],
    ['別荘地管理規約', '別荘地管理規約第3条', 'art_3'],
    ['個別規程', '別規程第3条', 'unresolved'],
    ['見本会会員規約', '見本会の会員は、会員規約第3条', 'art_3'],
    ['見本会会員規約', '見本会においては、この間における会員規約第3条', 'art_3'],
    ['見本会会員規約', '規約第3条', 'art_3'],
    ['個人情報の取扱いに関する規程', '個人情報の取扱いに関する規程第3条', 'art_3'],
    ['個人情報の取扱いに関する規程', '規程第3条', 'art_3'],
    ['個人情報の取扱いに関する規程', 'この規程第3条', 'art_3'],
    ['個人情報の取扱いに関する規程', 'この規程に関する細則第3条', 'unresolved'],
  ])('in 「%s」: %s → %s', (title, text, expected) => {
    for (const found of own(`会員は、${text}による。`, title))
      expect(found).toMatch(new RegExp(` → ${expected}$`));
    expect(own(`会員は、${text}による。`, title)).not.toEqual([]);
  });

  it.each([
    [
      '給与規程第5条第2項第1号に規定する本給表（一）による職務及び第5条第2項第5号',
      '第5条第2項第5号 → unknown',
    ],
    ['就業規則第5条第1項第1号、第3条第1項第9号', '第3条第1項第9号 → unresolved'],
    ['給与規程第5条の職務とし、会員は第5条第2項第5号', '第5条第2項第5号 → unresolved'],
  ])('what is joined to it and not here: %s', (text, expected) => {
    expect(own(`会員は、${text}による。`, '見本旅費規則')).toContain(expected);
  });
});

describe('names of appendices', () => {
  it.each([
    ['別表3の1月の欄', '別表3'],
    ['別表3の1及び乙', '別表3の1'],
    ['別表3の12日分', '別表3'],
  ])('%s', (text, name) => {
    expect(read(`会員は、${text}による。`).map((one) => one.text)).toEqual([name]);
  });

  it('are no part of another word', () => {
    expect(read('会員は、年俸制本給格付表による。')).toEqual([]);
  });
});

describe('the owner of a provision', () => {
  /** `text → law or document or own target`. */
  function owners(text: string): string[] {
    return read(text)
      .filter(({ kind }) => kind !== 'self')
      .map(
        ({ text: printed, law, status, targets }) =>
          `${printed} → ${law ? `${law.title ?? law.number} ${law.provision ?? ''}`.trim() : targets.map(({ node }) => node).join(' ') || status}`,
      );
  }

  it.each<[string, string[]]>([
    [
      '「個人情報の保護に関する法律」第2条第1項',
      ['「個人情報の保護に関する法律」第2条第1項 → 個人情報の保護に関する法律 第2条第1項'],
    ],
    [
      '刑法第9条の罪若しくは第2条の罪又は第3条の罪',
      ['刑法第9条 → 刑法 第9条', '第2条 → 刑法 第2条', '第3条 → 刑法 第3条'],
    ],
    ['民法第9条、同第2条', ['民法第9条 → 民法 第9条', '同第2条 → 民法 第2条']],
    ['第5条第1項、同第2項', ['第5条第1項 → art_5__para_1', '同第2項 → art_5__para_2']],
    ['同条中第2項', ['同条 → unresolved', '第2項 → unresolved']],
    ['第5条中第2項', ['第5条 → art_5', '第2項 → art_5__para_2']],
    [
      '食品衛生法及び同法施行規則第2条並びに建築基準法第20条及び同法施行令第36条、同規則第5条及び同令第6条',
      [
        '食品衛生法 → 食品衛生法',
        '同法施行規則第2条 → 食品衛生法施行規則 第2条',
        '建築基準法第20条 → 建築基準法 第20条',
        '同法施行令第36条 → 建築基準法施行令 第36条',
        '同規則第5条 → 食品衛生法施行規則 第5条',
        '同令第6条 → 建築基準法施行令 第6条',
      ],
    ],
    [
      '倉庫業法（以下「法」という。）及び法施行令第3条',
      ['倉庫業法 → 倉庫業法', '法施行令第3条 → 倉庫業法施行令 第3条'],
    ],
    [
      '倉庫業法第3条及び同施行規則第4条',
      ['倉庫業法第3条 → 倉庫業法 第3条', '同施行規則第4条 → 倉庫業法施行規則 第4条'],
    ],
    [
      '会社法第381条第2項の規定、第1条（第3条において準用する場合を含む。）において準用する同法第492条第1項の規定又は第3条において準用する同法第384条',
      [
        '会社法第381条第2項 → 会社法 第381条第2項',
        '第1条 → art_1',
        '第3条 → art_3',
        '同法第492条第1項 → 会社法 第492条第1項',
        '第3条 → art_3',
        '同法第384条 → 会社法 第384条',
      ],
    ],
    [
      '金融商品取引法第二条に規定する定義に関する内閣府令（平成五年大蔵省令第十四号。以下「定義府令」という。）第十六条第一項及び定義府令第十七条',
      [
        '金融商品取引法第二条に規定する定義に関する内閣府令（平成五年大蔵省令第十四号。以下「定義府令」という。）第十六条第一項 → 金融商品取引法第二条に規定する定義に関する内閣府令 第16条第1項',
        '定義府令第十七条 → 金融商品取引法第二条に規定する定義に関する内閣府令 第17条',
      ],
    ],
    ['仮想会会則第2条及び本会会則第3条', ['仮想会会則第2条 → unresolved', '本会会則第3条 → unresolved']],
    [
      '刑法第五十二条又ハ第八条ノ規定及ヒ商法第七十九条及ヒ第十条ノ規定',
      [
        '刑法第五十二条 → 刑法 第52条',
        '第八条 → 刑法 第8条',
        '商法第七十九条 → 商法 第79条',
        '第十条 → 商法 第10条',
      ],
    ],
    [
      '民法第3条中「甲」とあるのは「乙」と、第4条中「丙」とあるのは「丁」と読み替える',
      ['民法第3条 → 民法 第3条', '第4条 → 民法 第4条'],
    ],
    ['借地法第5条（第6条において準用する場合を含む。）', ['借地法第5条 → 借地法 第5条', '第6条 → unknown']],
    [
      '第5条第1項第2号、同項第1号及び第2項',
      [
        '第5条第1項第2号 → art_5__para_1__item_2',
        '同項第1号 → art_5__para_1__item_1',
        '第2項 → art_5__para_2',
      ],
    ],
    ['法（第3条を除く。）第2条', ['法（第3条を除く。）第2条 → 法 第2条', '第3条 → 法 第3条']],
    [
      '任期規程（平成16年規程第3号）により、同規程（第8条及び第9条を除く。）',
      ['第8条 → unresolved', '第9条 → unresolved'],
    ],
    ['個別契約（第5条により結ぶものをいう。）', ['第5条 → art_5']],
    [
      '別に定める「会任期規程」第7条の2各号の者は、同条による',
      ['「会任期規程」第7条の2各号 → unresolved', '同条 → unresolved'],
    ],
    [
      '関税法（昭和29年法律第61号）第77条の2（第2項に限る。）から第77条の5まで',
      [
        '関税法（昭和29年法律第61号）第77条の2 → 関税法 第77条の2',
        '第2項 → 関税法 第77条の2第2項',
        '第77条の5まで → 関税法 第77条の5',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(owners(text)).toEqual(expected);
  });
});
