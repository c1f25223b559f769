import { expect, it } from 'vitest';
import { amendDraft, writeInPlace } from '../../../src/diff/amendment/apply/apply-amendment.ts';
import { parseAmendment } from '../../../src/diff/amendment/read/parse-amendment.ts';
import { checkAmended } from '../../../src/diff/amendment/verify/check-amended.ts';
import { compareDraft } from '../../../src/diff/amendment/verify/compare-draft.ts';
import { readText } from './parse-plain.ts';

const rules = `会館条例

目次
　第一章　総則（第一条）
　第二章　使用（第二条・第三条）
　附則

　　　第一章　総則

　（設置）
第一条　会館を設置する。

　　　第二章　使用

　（許可）
第二条　会館を使用しようとする者は、許可を受けなければならない。
　（使用料）
第三条　使用料は、別表に定める額とする。

　　　附　則
　この条例は、令和五年四月一日から施行する。

別表（第三条関係）
大ホール　一万円
小ホール　五千円
`;

/** What an amendment leaves behind, by the ids of the checks. */
function leftBehind(amendment: string): string[] {
  const { document, source } = readText(rules);
  const amended = amendDraft(document, parseAmendment(amendment));
  const young = readText(writeInPlace(amended, document, source)).document;
  const ids = compareDraft(amended.draft, young.tree);
  if (!(ids instanceof Map)) throw new Error('the amended text reads otherwise');
  return checkAmended(amended, { old: document, young, ids }).map(({ ruleId }) => ruleId);
}

const added =
  '第三条を第四条とし、第二条の次に次の一条を加える。\n　（期間）\n第三条　使用の期間は、三日以内とする。\n';

it('the articles of a chapter in a 目次 that was not amended, and the article that a 別表 names', () => {
  expect(leftBehind(added).toSorted()).toEqual(['amendment-contents', 'amendment-reference']);
});

it('nothing where both were amended', () => {
  const both = `目次中「第二条・第三条」を「第二条―第四条」に改める。\n${added}別表中「第三条関係」を「第四条関係」に改める。\n`;
  expect(leftBehind(both)).toEqual([]);
});

it('nothing of words alone', () => {
  expect(leftBehind('第二条中「許可」を「承認」に改める。\n')).toEqual([]);
});
