import { expect, it } from 'vitest';
import { amendDraft, writeInPlace } from '../../../src/diff/amendment/apply/apply-amendment.ts';
import { parseAmendment } from '../../../src/diff/amendment/read/parse-amendment.ts';
import { readText } from './parse-plain.ts';

function amend(text: string, amendment: string): string {
  const { document, source } = readText(text);
  return writeInPlace(amendDraft(document, parseAmendment(amendment)), document, source);
}

const terms = `保守約款

第1章　総則

第1条（目的）
この約款は、保守について定める。

第2章　保守

第2条（点検）
乙は、点検を行う。ただし、甲が不要とした場合は、この限りでない。

第3条（報告）
乙は、報告書を提出する。
`;

it('numbers on all that follows: 第2条以下を1条ずつ繰り下げる', () => {
  const amended = amend(
    terms,
    '第1条の次に次の1条を加え、第2条以下を1条ずつ繰り下げる。\n　第2条（定義）\n　「設備」とは、甲の設備をいう。\n',
  );
  expect(amended.match(/^第\d条（.*）/gm)).toEqual([
    '第1条（目的）',
    '第2条（定義）',
    '第3条（点検）',
    '第4条（報告）',
  ]);
  // Of words and of taking away it is not said.
  expect(() => amend(terms, '第2条以下を削る。\n')).toThrow(/not understood/);
});

it('reads 第2条のただし書を削除する', () => {
  expect(amend(terms, '第2条のただし書を削除する。\n')).toBe(
    terms.replace('ただし、甲が不要とした場合は、この限りでない。', ''),
  );
});

it('leaves the blank line below a heading before which an article is put in', () => {
  const amendment =
    '第3条を第4条とし、第2条を第3条とし、第2章中同条の前に次の1条を加える。\n　第2条（範囲）\n　保守の範囲は、別に定める。\n';
  expect(amend(terms, amendment)).toBe(
    terms
      .replace('第3条', '第4条')
      .replace('第2条', '第3条')
      .replace('第3条（点検）', '第2条（範囲）\n保守の範囲は、別に定める。\n\n第3条（点検）'),
  );
});

it('reads 別表第2号 of a 別表 without a number', () => {
  const listed =
    '保守約款\n\n第1条　設備は、別表のとおりとする。\n\n別表（第1条関係）\n次に掲げる設備とする。\n（1）空調\n（2）照明\n';
  expect(amend(listed, '別表第2号中「照明」を「照明器具」に改める。\n')).toBe(
    listed.replace('照明', '照明器具'),
  );
  expect(() => amend(listed, '別表第3号中「照明」を「照明器具」に改める。\n')).toThrow(
    'there is no 別表第3号',
  );
});

it('gives no second caption to an article that has one', () => {
  expect(() => amend(terms, '第3条に見出しとして「（提出）」を付する。\n')).toThrow(
    'has a caption already, （報告）',
  );
});

it('reads a 別表 with the article that it belongs to, and 修正する of a draft', () => {
  const listed =
    '保守約款\n\n第1条　設備は、別表のとおりとする。\n\n別表（第1条関係）\n空調は、月額千円とする。\n';
  expect(
    amend(
      listed,
      '保守約款の一部を次のように修正する。\n別表（第1条関係）中「千円」を「二千円」に改める。\n',
    ),
  ).toBe(listed.replace('千円', '二千円'));
});

it('reads a place that is called by its caption as what a clause becomes', () => {
  const [, renumbering] = parseAmendment(
    '規約の一部を次のように改正する。\n\n「会員」の章第2項を削り、「会員」の章第3項を「会員」の章第2項とする。\n',
  );
  const chapter = { kind: 'chapter', caption: '会員' };
  expect(renumbering.action).toMatchObject({
    kind: 'renumber',
    to: { steps: [chapter, { kind: 'paragraph', number: '2' }] },
  });
});

it('reads words of several places with one verb at the end', () => {
  expect(amend(terms, '第2条中「点検」を「検査」に、第3条中「報告書」を「記録」に改める。\n')).toBe(
    terms.replace('、点検を', '、検査を').replace('報告書', '記録'),
  );
  expect(() => amend(terms, '第2条中「点検」を「検査」に、第3条中「報告書」を削る。\n')).toThrow(
    'is not understood',
  );
});
