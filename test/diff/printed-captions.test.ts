import { expect, it } from 'vitest';
import { diffDocuments } from '../../src/diff/diff-documents.ts';
import { mergeLines } from '../../src/diff/redline/merge-lines.ts';
import { buildComparisonTable } from '../../src/diff/table/build-table.ts';
import { parsePlain } from './amendment/parse-plain.ts';

/** The lines of the new side of the table, as one text. */
function newLines(old: string, young: string): string[] {
  const [left, right] = [parsePlain(old), parsePlain(young)];
  const { rows } = buildComparisonTable(left, right, diffDocuments(left, right), {});
  return rows.flatMap((row) => row.new.map(({ runs }) => runs.map(({ text }) => text).join('')));
}

const guide = (end: string): string =>
  `ペット同伴のお客様へ\n\n【料金】\n1泊3,300円を申し受けます。\n\n【お願い】\n客室以外では、抱いてください。\nベッドには上げないでください。\n${end}`;

it('a heading without a number has no brackets that the text does not print', () => {
  const lines = newLines(guide(''), guide('夜は、お静かにお過ごしください。\n'));
  expect(lines.join('\n')).not.toContain('（お願い）');
});

it('a 附則 that is dated in brackets keeps them', () => {
  const rules = '規程\n\n第1条（目的）\n目的を定める。\n\n附則\nこの規程は、令和2年4月1日から施行する。\n';
  const lines = newLines(
    rules,
    `${rules}\n附則（令和3年4月1日改正）\nこの規程は、令和3年4月1日から施行する。\n`,
  );
  expect(lines).toContain('附則（令和3年4月1日改正）');
});

it('of the 目次 a redline marks the numbers that changed', () => {
  const text = (last: string): string =>
    `規程\n\n目次\n第一章　総則（第一条・第二条）\n第二章　雑則（第三条${last}）\n附則\n\n第一章　総則\n\n（目的）\n第一条　目的を定める。\n\n（用語）\n第二条　用語を定める。\n\n第二章　雑則\n\n（委任）\n第三条　細則は、別に定める。\n`;
  const young = `${text('・第四条')}\n（公布）\n第四条　公布は、掲示による。\n`;
  const [left, right] = [parsePlain(text('')), parsePlain(young)];
  const lines = mergeLines(left, right, diffDocuments(left, right));
  const contents = lines.slice(
    0,
    lines.findIndex(({ cells }) => cells[0]?.[0]?.text.includes('第一条　目的')),
  );
  expect(contents.filter(({ mark }) => mark !== 'same')).toEqual([]);
  expect(contents.some(({ cells }) => cells[0].some(({ mark }) => mark === 'added'))).toBe(true);
});
