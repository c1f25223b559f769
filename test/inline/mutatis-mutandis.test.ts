import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMutatisMutandis } from '../../src/inline/mutatis-mutandis.ts';
import type { Leaf } from '../../src/model/node.ts';
import type { Place } from '../../src/model/position.ts';
import type { TreeIndex } from '../../src/model/tree-index.ts';
import { growTree } from './tree.ts';

/** What was found, with places as the words that they hold. */
function find(texts: Readonly<Record<string, string>> | string) {
  const index = growTree(typeof texts === 'string' ? { art_2__para_2: texts } : texts);
  return findMutatisMutandis(index).map((found) => ({
    node: found.node,
    subjects: found.subjects.map((place) => wordsAt(index, place)),
    cases: found.cases.map((place) => wordsAt(index, place)),
    substitutions: found.substitutions.map(({ from, to, within }) =>
      within ? `${wordsAt(index, within)}｜${from}→${to}` : `${from}→${to}`,
    ),
  }));
}

function wordsAt(index: TreeIndex, { leaf, start, end }: Place): string {
  return (index.byId.get(leaf) as Leaf).value.slice(start, end);
}

describe('applications', () => {
  test.each([
    ['topic', '前条の規定は、前項の場合について準用します。', ['前条'], ['の規定は、前項の場合について']],
    ['plain style', '第三条の規定は、前項の請求に準用する。', ['第三条'], ['の規定は、前項の請求に']],
    ['ものとする', '前条の規定は、前項に準用するものとする。', ['前条'], ['の規定は、前項に']],
    [
      'object',
      '前項の場合については、第3条の規定を準用する。',
      ['前項の場合については、第3条'],
      ['前項の場合については、第3条'],
    ],
    [
      'object without 規定',
      '前項の請求には第３条を準用します。',
      ['前項の請求には第３条'],
      ['前項の請求には第３条'],
    ],
    ['passive', '第3条の規定が準用されます。', ['第3条'], ['第3条']],
    [
      'bracketed caption',
      '第 32 条(料金の規定は別)の規定は、前項に準用します。',
      ['第 32 条(料金の規定は別)'],
      ['の規定は、前項に'],
    ],
    ['list with 又は', '第3条又は第4条は、前項に準用する。', ['第3条又は第4条'], ['は、前項に']],
    [
      'full width',
      '第１条の規定は，前項の場合について準用する．',
      ['第１条'],
      ['の規定は，前項の場合について'],
    ],
    ['branch number', '第九条の二の規定は、前項に準用する。', ['第九条の二'], ['の規定は、前項に']],
    ['𠮷', '𠮷野第3条の規定は、前項に準用する。', ['𠮷野第3条'], ['の規定は、前項に']],
    [
      'two topics',
      '第3条の規定は甲の場合について、第4条の規定は乙の場合について、それぞれ準用する。',
      ['第3条', 'の規定は甲の場合について、第4条'],
      ['の規定は甲の場合について、第4条の規定は乙の場合について、それぞれ'],
    ],
    [
      'a clause in the case that applies something itself',
      '前二条の規定は、第8条により第3条の規定を準用する場合について準用する。',
      ['前二条'],
      ['の規定は、第8条により第3条の規定を準用する場合について'],
    ],
    ['another predicate before', '第3条の規定は適用せず、第4条の規定を準用する。', ['第4条'], ['第4条']],
    ['going on', '第3条の規定は、前項に準用し、別に定める。', ['第3条'], ['の規定は、前項に']],
  ])('%s', (_, text, subjects, cases) => {
    expect(find(text)).toEqual([{ node: 'art_2__para_2', subjects, cases, substitutions: [] }]);
  });

  test.each([
    ['mentioned', '第5条において準用する第3条の規定により通知する。'],
    ['mentioned in brackets', '第3条（第5条において準用する場合を含む。）の規定による。'],
    ['said in brackets', '別に定める（第3条の規定を準用する。）ものによる。'],
    ['denied', '第3条の規定は、前項に準用しない。'],
    ['denied politely', '第3条の規定は、前項に準用しません。'],
    ['a definition', 'この約款において「当社」とあるのは「甲社」を指す。'],
    ['quoted words', '「第3条の規定を準用する。」と記載した書面を出す。'],
    ['読み替えて適用する provision', '第3条の規定により読み替えて適用する第4条の規定による。'],
  ])('none: %s', (_, text) => {
    expect(find(text)).toEqual([]);
  });

  test('provisions listed in items are subjects', () => {
    const [found] = find({
      art_2__para_1: '次の各号に掲げる規定は、前項の場合について準用する。',
      art_2__para_1__item_1: '第3条の規定',
      art_2__para_1__item_2: '第5条第2項。',
    });
    expect(found.subjects).toEqual(['第3条の規定', '第5条第2項']);
    expect(found.cases).toEqual(['、前項の場合について']);
  });
});

describe('substitutions', () => {
  test.each([
    ['one', '同条中「甲」とあるのは「乙」と読み替える。', ['同条｜甲→乙']],
    ['comma', '同条中「甲」とあるのは、「乙」とする。', ['同条｜甲→乙']],
    ['を', '同条中「甲」とあるのを「乙」と読み替える。', ['同条｜甲→乙']],
    [
      'several, the provision holds on',
      '同条中「甲」とあるのは「乙」と、「丙」とあるのは「丁」と読替えます。',
      ['同条｜甲→乙', '同条｜丙→丁'],
    ],
    [
      'each in its provision',
      '第3条中「甲」とあるのは「乙」と、第4条第2項中「丙」とあるのは「丁」と読み替える。',
      ['第3条｜甲→乙', 'と、第4条第2項｜丙→丁'],
    ],
    [
      'two words for one',
      '同条中「甲」及び「乙」とあるのは「丙」と読み替える。',
      ['同条｜甲→丙', '同条｜乙→丙'],
    ],
    [
      'two words for two',
      '「甲」及び「乙」とあるのは、それぞれ「丙」及び「丁」と読み替える。',
      ['甲→丙', '乙→丁'],
    ],
    [
      'とあり',
      '第3条中「甲」とあり、及び第4条中「乙」とあるのは「丙」とする。',
      ['第3条｜甲→丙', 'とあり、及び第4条｜乙→丙'],
    ],
    [
      'all provisions',
      '第3条中「甲」とあるのは「乙」と、これらの規定中「丙」とあるのは「丁」と読み替える。',
      ['第3条｜甲→乙', '丙→丁'],
    ],
    [
      'quotation in a quotation',
      '「甲（以下「乙」という。）」とあるのは「丙『丁』」と読み替える。',
      ['甲（以下「乙」という。）→丙『丁』'],
    ],
    ['without とある', '「甲」を「乙」に、「丙」を「丁」に読み替える。', ['甲→乙', '丙→丁']],
    ['の語', '「甲」の語は「乙」と読み替えるものとする。', ['甲→乙']],
    ['without quotation marks', '前条の規定は、契約者を利用者と読み替えて準用する。', ['契約者→利用者']],
    [
      'quotation without replacement',
      '「甲」という。同条中「乙」とあるのは「丙」と読み替える。',
      ['同条｜乙→丙'],
    ],
    ['half-width quotation marks', '同条中｢甲｣とあるのは｢乙｣と読み替える。', ['同条｜甲→乙']],
    ['spaces', '第 3 条中 「甲」 とあるのは 「𠮷」 と読み替える。', ['第 3 条｜甲→𠮷']],
  ])('%s', (_, text, substitutions) => {
    expect(find(`前条の規定は、前項に準用する。${text}`).flatMap((found) => found.substitutions)).toEqual(
      substitutions,
    );
  });

  test('in the sentence that applies', () => {
    const [found] = find('前条の規定は、同条中「甲」とあるのは「乙」と読み替えて、前項の場合に準用します。');
    expect(found).toMatchObject({ subjects: ['前条'], substitutions: ['前条の規定は、同条｜甲→乙'] });
  });

  test('in items below', () => {
    const found = find({
      art_2__para_1: '前条の規定を準用する。この場合において、次のとおり読み替える。',
      art_2__para_1__item_1: '同条第1項中「甲」とあるのは「乙」',
      art_2__para_1__item_2: '「丙」とあるのは「丁」と読み替える。',
      art_3__para_1: '前条中「戊」とあるのは「己」と読み替える。',
    });
    expect(found.map(({ node, substitutions }) => [node, substitutions])).toEqual([
      ['art_2__para_1', ['同条第1項｜甲→乙', '丙→丁']],
      ['art_3__para_1', ['前条｜戊→己']],
    ]);
  });

  test('without 準用', () => {
    expect(
      find('甲についての第3条の規定の適用については、同条中「乙」とあるのは「丙」とする。'),
    ).toMatchObject([
      { subjects: ['甲についての第3条'], cases: [], substitutions: [expect.stringMatching('同条｜乙→丙$')] },
    ]);
  });

  test('a caption', () => {
    const index = growTree({
      art_2__para_1: '前条を準用する。この場合において、同条の見出し中「甲」とあるのは「乙」と読み替える。',
    });
    expect(findMutatisMutandis(index)[0].substitutions[0]).toMatchObject({ from: '甲', inCaption: true });
  });

  test('a table, with a row that goes on with the provision above', () => {
    const found = find({
      art_2__para_1: '前二条の規定を準用する。この場合において、次の表の字句に読み替える。',
      art_2__para_1__tbl_1__head__cell_1: '読み替える規定',
      art_2__para_1__tbl_1__head__cell_2: '読み替えられる字句',
      art_2__para_1__tbl_1__head__cell_3: '読み替える字句',
      art_2__para_1__tbl_1__row_1__cell_1: '第１条',
      art_2__para_1__tbl_1__row_1__cell_2: '甲',
      art_2__para_1__tbl_1__row_1__cell_3: '乙',
      art_2__para_1__tbl_1__row_2__cell_1: '丙',
      art_2__para_1__tbl_1__row_2__cell_2: '丁',
    });
    expect(found.map((one) => one.substitutions)).toEqual([['第１条｜甲→乙', '第１条｜丙→丁']]);
  });

  test('a table of two columns without headings', () => {
    const [found] = find({
      art_2__para_1: '前条を準用し、次の表により読み替える。',
      art_2__para_1__tbl_1__row_1__cell_1: '甲',
      art_2__para_1__tbl_1__row_1__cell_2: '乙',
    });
    expect(found.substitutions).toEqual(['甲→乙']);
  });
});

describe('any text', () => {
  const fragments = fc.array(
    fc.constantFrom(
      ...[
        '前条',
        '第3条第2項',
        'の規定は',
        'の規定を',
        '、',
        '。',
        '準用する',
        '準用します。',
        'この場合において',
        '同条中',
      ],
      ...[
        '「',
        '」',
        '（',
        '）',
        '『',
        '』',
        '甲',
        '𠮷',
        'とあるのは',
        'とあり',
        '及び',
        'それぞれ',
        'と読み替える',
        'を',
        ' ',
        '　',
      ],
      ...['次の表', '\r\n', '\ud842', 'の適用については', '(', ')', '「甲」とあるのは「乙」と'],
    ),
    { maxLength: 40 },
  );

  test('gives places that lie in their sentences, and the same twice', () => {
    fc.assert(
      fc.property(fragments, fragments, (left, right) => {
        const index = growTree({ art_1__para_1: left.join(''), art_1__para_1__item_1: right.join('') });
        const found = findMutatisMutandis(index);
        expect(findMutatisMutandis(index)).toEqual(found);
        for (const { at, subjects, cases, substitutions } of found) {
          expect(at.length).toBeGreaterThan(0);
          const places = substitutions.flatMap((one) => (one.within ? [...one.at, one.within] : one.at));
          for (const place of [...at, ...subjects, ...cases, ...places]) {
            const { value } = index.byId.get(place.leaf) as Leaf;
            expect(0 <= place.start && place.start <= place.end && place.end <= value.length).toBe(true);
          }
          for (const { from, to, at: words } of substitutions) {
            expect(words.map((place) => wordsAt(index, place))).toEqual([from, to]);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
