import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReferenceOptions } from '../../src/inline/reference/reference-context.ts';
import { findReferences } from '../../src/inline/reference.ts';
import type { Reference } from '../../src/model/annotation.ts';
import { resolveReferences } from '../../src/resolve/reference-target.ts';
import { growTree } from '../inline/tree.ts';

interface Case {
  texts: Record<string, string>;
  captions?: Record<string, string>;
  within?: Record<string, string>;
  options?: ReferenceOptions;
}

function resolveIn({ texts, captions, within, options }: Case): Reference[] {
  const index = growTree(texts, captions, within);
  return resolveReferences(index, findReferences(index, options));
}

/** `text → targets`, or the status and the statute. */
function summarise({ text, status, targets, law }: Reference): string {
  const nodes = targets.map(({ node }) => node).join(' ');
  if (law) return `${text} → ${status} ${law.title ?? law.number} ${law.provision ?? ''}`.trim();
  return `${text} → ${status === 'resolved' ? '' : `${status} `}${nodes}`.trim();
}

/** Articles 1 to 6; article 3 has three paragraphs, its first one three items. */
const house: Record<string, string> = {
  art_1__para_1: '甲とする。',
  'art_1-2__para_1': '甲とする。',
  art_2__para_1: '乙とする。',
  art_3__para_1: '次のとおり。',
  art_3__para_1__item_1: '子',
  art_3__para_1__item_2: '丑',
  art_3__para_1__item_3: '寅',
  art_3__para_2: '丙とする。',
  art_3__para_3: '丁とする。',
  art_4__para_1: '戊とする。',
  art_5__para_1: '己とする。',
  art_6__para_1: '庚とする。',
};

function expectTargets(
  texts: Record<string, string>,
  expected: string[],
  more: Omit<Case, 'texts'> = {},
): void {
  const references = resolveIn({ texts: { ...house, ...texts }, ...more });
  expect(references.filter(({ kind }) => kind !== 'self').map(summarise)).toEqual(expected);
}

describe('resolveReferences', () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['an article', { art_4__para_1: '第3条の規定' }, ['第3条 → art_3']],
    ['a branch', { art_4__para_1: '第１条の２の規定' }, ['第１条の２ → art_1-2']],
    ['a paragraph in kanji', { art_4__para_1: '第三条第二項の規定' }, ['第三条第二項 → art_3__para_2']],
    ['an item without 項', { art_4__para_1: '第3条第2号' }, ['第3条第2号 → art_3__para_1__item_2']],
    [
      'each item',
      { art_4__para_1: '第3条第1項各号' },
      ['第3条第1項各号 → art_3__para_1__item_1 art_3__para_1__item_2 art_3__para_1__item_3'],
    ],
    ['前条 to a branch', { art_2__para_1: '前条の規定' }, ['前条 → art_1-2']],
    ['前々条', { art_4__para_1: '前々条の規定' }, ['前々条 → art_2']],
    ['前二条', { art_4__para_1: '前二条の規定' }, ['前二条 → art_2 art_3']],
    ['次条', { art_3__para_3: '次条第1項の規定' }, ['次条第1項 → art_4__para_1']],
    [
      '前項',
      { art_3__para_3: '前項及び前二項' },
      ['前項 → art_3__para_2', '前二項 → art_3__para_1 art_3__para_2'],
    ],
    ['前号', { art_3__para_1__item_2: '前号の丑' }, ['前号 → art_3__para_1__item_1']],
    [
      '前各号',
      { art_3__para_1__item_3: '前各号の寅' },
      ['前各号 → art_3__para_1__item_1 art_3__para_1__item_2'],
    ],
    ['a paragraph of the same article', { art_3__para_3: '第1項の規定' }, ['第1項 → art_3__para_1']],
    [
      'coordinated items',
      { art_4__para_1: '第3条第1項第1号及び第2号' },
      ['第3条第1項第1号 → art_3__para_1__item_1', '第2号 → art_3__para_1__item_2'],
    ],
    [
      'a coordinated paragraph after an article alone: it is of this article',
      { art_3__para_3: '第4条及び第1項' },
      ['第4条 → art_4', '第1項 → art_3__para_1'],
    ],
    ['a range', { art_6__para_1: '第2条から第4条まで' }, ['第2条から第4条まで → art_2 art_3 art_4']],
    ['a range to 前条', { art_6__para_1: '第3条から前条まで' }, ['第3条から前条まで → art_3 art_4 art_5']],
    [
      'a range over a branch',
      { art_6__para_1: '第1条から第2条まで' },
      ['第1条から第2条まで → art_1 art_1-2 art_2'],
    ],
    [
      'a range of items of another article',
      { art_4__para_1: '前条第1項第1号から第3号まで' },
      ['前条第1項第1号から第3号まで → art_3__para_1__item_1 art_3__para_1__item_2 art_3__para_1__item_3'],
    ],
    [
      '同条 after an article',
      { art_4__para_1: '第3条又は同条第2項' },
      ['第3条 → art_3', '同条第2項 → art_3__para_2'],
    ],
    [
      '同条 across 準用: the article, not the paragraph named after it',
      {
        art_4__para_1: '前条の規定は、第3条第2項の場合に準用する。',
        art_4__para_2: '前条の規定は、前項に準用する。この場合において、同条中',
      },
      ['前条 → art_3', '第3条第2項 → art_3__para_2', '前条 → art_3', '前項 → art_4__para_1', '同条 → art_3'],
    ],
    [
      '同項',
      { art_4__para_1: '前条第1項第1号により、同項第2号により' },
      ['前条第1項第1号 → art_3__para_1__item_1', '同項第2号 → art_3__para_1__item_2'],
    ],
    [
      '同条 after 前項',
      { art_3__para_3: '前項の規定及び同条第1項' },
      ['前項 → art_3__para_2', '同条第1項 → art_3__para_1'],
    ],
    [
      '同条 behind a bracket: the article before it',
      { art_4__para_1: '第3条(第5条において準用する場合を含む。)の規定により、同条第2項' },
      ['第3条 → art_3', '第5条 → art_5', '同条第2項 → art_3__para_2'],
    ],
    ['同条 with nothing before', { art_4__para_1: '同条の規定' }, ['同条 → unresolved']],
    [
      'a remark in brackets',
      { art_4__para_1: '第3条(第2項を除く。)の規定' },
      ['第3条 → art_3', '第2項 → art_3__para_2'],
    ],
    [
      'what is not there',
      { art_4__para_1: '第99条及び第3条第9項' },
      ['第99条 → unresolved', '第3条第9項 → unresolved'],
    ],
    [
      'a range that leaves the text',
      { art_4__para_1: '第5条から第99条まで' },
      ['第5条から第99条まで → unresolved art_5'],
    ],
    [
      'a statute',
      { art_4__para_1: '民法第3条及び第4条並びに同法第5条' },
      ['民法第3条 → external 民法 第3条', '第4条 → external 民法 第4条', '同法第5条 → external 民法 第5条'],
    ],
    [
      '同条 of a statute',
      { art_4__para_1: '電気通信事業法第8条第1項又は同条第2項及び第3項' },
      [
        '電気通信事業法第8条第1項 → external 電気通信事業法 第8条第1項',
        '同条第2項 → external 電気通信事業法 第8条第2項',
        '第3項 → external 電気通信事業法 第8条第3項',
      ],
    ],
    [
      'a statute, then an article of ours',
      { art_4__para_1: '民法第3条の規定と第3条の規定' },
      ['民法第3条 → external 民法 第3条', '第3条 → art_3'],
    ],
    [
      'words in the bracket of a statute',
      { art_4__para_1: '地方自治法(昭和22年法律第67号。第204条第2項に係る部分を除く。)の規定' },
      [
        '地方自治法(昭和22年法律第67号。第204条第2項に係る部分を除く。) → external 地方自治法',
        '第204条第2項 → external 地方自治法 第204条第2項',
      ],
    ],
    ['本契約 for this document', { art_4__para_1: '本契約第3条' }, ['本契約第3条 → art_3']],
    ['another document', { art_4__para_1: '賃金規程第3条' }, ['賃金規程第3条 → unresolved']],
  ])('%s', (_, texts, expected) => {
    expectTargets(texts, expected);
  });

  it('takes the number of a statute from another place of the document', () => {
    const [first, second] = resolveIn({
      texts: { art_1__para_1: '消費税法第2条', art_2__para_1: '消費税法（昭和63年法律第108号）の規定' },
    });
    expect(first.law).toEqual({
      title: '消費税法',
      number: '昭和63年法律第108号',
      id: '363AC0000000108',
      provision: '第2条',
    });
    expect(second.law?.number).toBe('昭和63年法律第108号');
  });

  it('follows a short name', () => {
    const texts = {
      art_1__para_1: '電気通信事業法（昭和59年法律第86号。以下「事業法」という。）第9条',
      art_2__para_1: '事業法第16条、法第3条',
    };
    expect(resolveIn({ texts }).map(({ law }) => law?.title)).toEqual([
      '電気通信事業法',
      '電気通信事業法',
      '法',
    ]);
  });

  it('compares captions in other brackets', () => {
    const captions = { art_3: '利用の停止', art_4: '利用の中止' };
    const texts = {
      art_1__para_1: '第３条【利用の停止】第１項及び第４条［利用の停止］',
      art_3__para_1: '甲',
      art_4__para_1: '甲',
    };
    const found = resolveIn({ texts, captions });
    expect(found.map(({ caption, captionMatches }) => [caption, captionMatches])).toEqual([
      ['利用の停止', true],
      ['利用の停止', false],
    ]);
    expect(found[0].targets).toEqual([{ node: 'art_3__para_1' }]);
  });

  it('compares captions in any width', () => {
    const captions = { art_3: '利用の停止（臨時）', art_4: '利用の中止' };
    const texts = {
      ...house,
      art_5__para_1: '第３条（利用の停止(臨時)）第１項、第４条（利用の停止）、第5条(乙を除く。)',
    };
    const found = resolveIn({ texts, captions });
    expect(found.map(({ caption, captionMatches }) => [caption, captionMatches])).toEqual([
      ['利用の停止(臨時)', true],
      ['利用の停止', false],
      [undefined, undefined],
    ]);
  });

  it('resolves names of the document to its root', () => {
    const texts = { art_1__para_1: '本約款及びこの契約約款は、一般規程の一部です。' };
    const found = resolveIn({ texts, options: { title: '一般規程' } });
    expect(found.map(({ text, kind, targets }) => [text, kind, targets[0]?.node])).toEqual([
      ['本約款', 'self', 'root'],
      ['この契約約款', 'self', 'root'],
      ['一般規程', 'self', 'root'],
    ]);
  });

  it('takes an article of a statute with our own title for ours', () => {
    const texts = { ...house, suppl_1__para_1: '甲乙法第3条の規定' };
    expect(resolveIn({ texts, options: { title: '甲乙法' } }).map(summarise)).toEqual([
      '甲乙法第3条 → art_3',
    ]);
  });

  it('names the part', () => {
    const texts = {
      ...house,
      art_3__para_1: '丙とする。この場合は、子とする。',
      art_3__para_2: '丙とする。ただし、丑を除く。',
      art_3__para_3: '前項ただし書及び第1項前段又は後段',
    };
    expect(resolveIn({ texts }).map(({ text, part, targets }) => [text, part, targets[0]?.node])).toEqual([
      ['前項ただし書', 'proviso', 'art_3__para_2'],
      ['第1項前段', 'first', 'art_3__para_1'],
      ['後段', 'second', 'art_3__para_1'],
    ]);
  });

  it('says from which member a coordinated one takes what it leaves out', () => {
    const found = resolveIn({ texts: { ...house, art_4__para_1: '第3条第1項第1号、第2号及び第2項' } });
    expect(found.map(({ id, inheritsFrom }) => [id, inheritsFrom])).toEqual([
      ['ref_1', undefined],
      ['ref_2', 'ref_1'],
      ['ref_3', 'ref_2'],
    ]);
    expect(found[2].targets).toEqual([{ node: 'art_3__para_2' }]);
  });

  it('prefers the article of the same chapter where numbering restarts', () => {
    const texts = {
      chp_1__art_1__para_1: '甲',
      chp_1__art_2__para_1: '第1条の規定',
      chp_2__art_1__para_1: '乙',
      chp_2__art_2__para_1: '第1条の規定',
      suppl_1__para_1: '第1条の規定',
    };
    expect(resolveIn({ texts }).map(summarise)).toEqual([
      '第1条 → chp_1__art_1',
      '第1条 → chp_2__art_1',
      '第1条 → ambiguous chp_1__art_1 chp_2__art_1',
    ]);
  });

  it('resolves chapters', () => {
    const texts = {
      chp_1__art_1__para_1: '本章及び次章',
      chp_2__art_2__para_1: '前章、第1章',
      art_9__para_1: '本章',
    };
    expect(resolveIn({ texts }).map(summarise)).toEqual([
      '本章 → chp_1',
      '次章 → chp_2',
      '前章 → chp_1',
      '第1章 → chp_1',
      '本章 → unresolved',
    ]);
  });

  it('resolves subitems, also of a clause named by its marker alone', () => {
    const texts = {
      art_1__para_1__item_1: '子',
      art_1__para_1__item_1__subitem_1: '甲',
      art_1__para_1__item_1__subitem_2: 'イに掲げる者',
      art_2__para_1: '前条第1号イ又はロ',
    };
    expect(resolveIn({ texts }).map(summarise)).toEqual([
      'イ → art_1__para_1__item_1__subitem_1',
      '前条第1号イ → art_1__para_1__item_1__subitem_1',
      'ロ → art_1__para_1__item_1__subitem_2',
    ]);
  });

  it('takes a 附則 for itself, and its numbered articles for those of the main provision', () => {
    const texts = {
      ...house,
      suppl_1__art_1__para_1: '第3条の規定、附則第2条及びこの附則',
      suppl_1__art_2__para_1: '前条の規定',
    };
    expect(resolveIn({ texts }).map(summarise)).toEqual([
      '第3条 → art_3',
      '附則第2条 → suppl_1__art_2',
      'この附則 → suppl_1',
      '前条 → suppl_1__art_1',
    ]);
  });

  it('takes 第3条 in the 附則 of an amending statute for that statute', () => {
    const texts = { ...house, suppl_1__para_1: '第3条の規定は、公布の日から施行する。' };
    const captions = { suppl_1: '平成一七年六月二九日法律第77号' };
    expect(resolveIn({ texts, captions }).map(summarise)).toEqual([
      '第3条 → external 平成17年法律第77号 第3条',
    ]);
  });

  it('puts a pointer of a table to its row', () => {
    const [found] = resolveIn({
      texts: { ...house, art_4__para_1__tbl_1__row_2__cell_1: '第3条に定める者' },
    });
    expect(found).toMatchObject({
      node: 'art_4__para_1__tbl_1__row_2',
      targets: [{ node: 'art_3' }],
      at: [{ leaf: 'art_4__para_1__tbl_1__row_2__cell_1__sent_1', start: 0, end: 3 }],
    });
  });

  describe('the provisions of a table of replacements', () => {
    const announce = (head: string, words: string) =>
      `${head}この場合において、次の表の上欄に掲げる${words}の規定中同表の中欄に掲げる字句は、下欄に掲げる字句とする。`;
    const rows = {
      art_5__para_1__tbl_1__row_head__cell_1: '読み替える規定',
      art_5__para_1__tbl_1__row_head__cell_2: '読み替えられる字句',
      art_5__para_1__tbl_1__row_head__cell_3: '読み替える字句',
      art_5__para_1__tbl_1__row_1__cell_1: '第３条第２項',
      art_5__para_1__tbl_1__row_1__cell_2: '第二条',
      art_5__para_1__tbl_1__row_1__cell_3: '第四条',
      art_5__para_1__tbl_1__row_2__cell_1: '第一項',
      art_5__para_1__tbl_1__row_2__cell_2: '第六条',
    };
    const paragraphs = { ...rows, art_5__para_1__tbl_1__row_1__cell_1: '第２項' };
    it.each<[string, Record<string, string>, string, string[]]>([
      [
        'are named by number',
        rows,
        announce('第1条から第4条までの規定を準用する。', ''),
        ['第３条第２項 → art_3__para_2'],
      ],
      ['are those of 同条', paragraphs, announce('第3条を準用する。', '同条'), ['第２項 → art_3__para_2']],
      [
        'are those of a statute',
        rows,
        announce('仮想法第6条を準用する。', '同法'),
        ['第３条第２項 → external 仮想法 第3条第2項'],
      ],
    ])('%s', (_, table, text, expected) => {
      const found = resolveIn({ texts: { ...house, art_5__para_1: text, ...table } });
      const inTable = found.filter(({ at }) => at[0].leaf.includes('__tbl_'));
      expect(inTable.map(summarise)).toEqual(expected);
    });
  });

  it('takes 附則 behind the title, in the 附則 of an amending statute, for the one that the act was made with', () => {
    const captions = { suppl_2: '平成17年法律第77号' };
    const texts = {
      art_1__para_1: '甲。',
      suppl_1__para_1: '乙。',
      suppl_2__para_1: '丙。',
      suppl_2__para_2: '見本会員法附則第1項、附則第1項及びこの法律の附則第2項',
    };
    const options = { title: '見本会員法' };
    expect(resolveIn({ texts, captions, options }).map(summarise)).toEqual([
      '見本会員法附則第1項 → suppl_1__para_1',
      '附則第1項 → suppl_1__para_1',
      'この法律の附則第2項 → suppl_2__para_2',
    ]);
  });

  it('asserts nothing of what the 附則 of an amending statute cites and this text has no more', () => {
    const captions = { suppl_1: '平成17年法律第77号' };
    const texts = {
      art_1__para_1: '甲。',
      suppl_1__para_1: '見本会員法第1条及び第40条、前条並びに附則第9項',
    };
    const options = { title: '見本会員法' };
    expect(resolveIn({ texts, captions, options }).map(({ text, status }) => [text, status])).toEqual([
      ['見本会員法第1条', 'resolved'],
      ['第40条', 'unknown'],
      ['前条', 'unknown'],
      ['附則第9項', 'unknown'],
    ]);
  });

  it('does not take the article behind a gap in a 附則 that is printed in part for the next one', () => {
    const texts = {
      suppl_1__art_1__para_1: '次条の規定は、公布の日から施行する。',
      suppl_1__art_160__para_1: '前条',
      suppl_1__art_161__para_1: '前条',
    };
    expect(resolveIn({ texts }).map(summarise)).toEqual([
      '次条 → unresolved',
      '前条 → unresolved',
      '前条 → suppl_1__art_160',
    ]);
  });

  it('knows the article that was named as a whole behind 同項', () => {
    expectTargets(
      {
        art_6__para_1:
          '第3条第1項の規定により第4条の規定の適用を受けた者は、同項の規定により同条の規定の適用を',
      },
      ['第3条第1項 → art_3__para_1', '第4条 → art_4', '同項 → art_3__para_1', '同条 → art_4'],
    );
  });

  it('takes 同法 for a 法律 and never for an order', () => {
    const text = '甲法施行規則第6条の通知書（甲法第8条の場合には、同令第9条の通知書）及び同法第10条の承継';
    expectTargets({ art_6__para_1: text }, [
      '甲法施行規則第6条 → external 甲法施行規則 第6条',
      '甲法第8条 → external 甲法 第8条',
      '同令第9条 → external 甲法施行規則 第9条',
      '同法第10条 → external 甲法 第10条',
    ]);
  });

  it('reads on behind a name that is given to the text itself', () => {
    const text = '改正後の仮想の取引に関する規程（第2条において「新規程」という。）第3条第2項に';
    expectTargets(
      { art_6__para_1: text.replaceAll('規程', '法律') },
      [
        '仮想の取引に関する法律（第2条において「新法律」という。）第3条第2項 → art_3__para_2',
        '第2条 → art_2',
      ],
      { options: { title: '仮想の取引に関する法律' } },
    );
  });

  it('links numbers that share a unit', () => {
    expectTargets({ art_6__para_1: '第3条第1、2項' }, ['第3条第1 → art_3__para_1', '2項 → art_3__para_2']);
    expectTargets({ art_3__para_3: '第1項・第2項' }, ['第1項 → art_3__para_1', '第2項 → art_3__para_2']);
  });

  it('takes 前項 for the one before in any list, and 第2項 for nothing but a 項', () => {
    const texts = {
      art_1__para_1: '次のとおり。',
      art_1__para_1__item_1: '甲',
      art_1__para_1__item_2: '前項の甲',
      art_2__para_1: '前条第2項',
    };
    const found = resolveIn({ texts });
    expect(found.map(summarise)).toEqual(['前項 → art_1__para_1__item_1', '前条第2項 → unresolved']);
    expect(found[1].reason).toBe('第1条に第2項がありません。');
  });
});

const sentences = fc.constantFrom(
  ...[
    '前条',
    '前項',
    '前二項',
    '次条',
    '同条',
    '同項第2号',
    '第2条',
    '第1条から第9条まで',
    '第1項第1号及び第2号',
  ],
  ...[
    '次の各号',
    '前各号',
    '民法第3条',
    '及び',
    '又は第3項',
    '同法',
    '附則第1条',
    '別表第一',
    'イ又はロに',
    '（',
    '）',
    'の規定',
    '。',
  ],
);
const ids = [
  ...['art_1__para_1', 'art_1__para_1__item_1', 'art_1__para_1__item_2', 'art_2__para_1', 'art_2__para_2'],
  ...['suppl_1__para_1', 'appdx_1__para_1', 'art_2__para_2__tbl_1__row_1__cell_1'],
];

it('resolves any text to nodes that exist, the same way twice', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(sentences, { maxLength: 12 }), { minLength: ids.length, maxLength: ids.length }),
      (texts) => {
        const index = growTree(
          Object.fromEntries(ids.map((id, position) => [id, `甲${texts[position].join('')}`])),
        );
        const pointers = findReferences(index);
        const references = resolveReferences(index, pointers);
        expect(references).toHaveLength(pointers.length);
        for (const { status, targets, node, at, text, law } of references) {
          expect(index.byId.has(node)).toBe(true);
          for (const target of targets) expect(index.byId.has(target.node)).toBe(true);
          if (status === 'resolved') expect(targets.length).toBeGreaterThan(0);
          if (status === 'external') expect(law).toBeDefined();
          const leaf = index.sentences.find(({ sentence }) => sentence.id === at[0].leaf);
          expect(leaf?.sentence.value.slice(at[0].start, at[0].end)).toBe(text);
        }
        expect(resolveReferences(index, pointers)).toEqual(references);
      },
    ),
  );
});
