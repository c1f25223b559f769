import { expect, it } from 'vitest';
import { parseFile } from '../../src/parse.ts';
import { readMarkdown } from '../../src/source/markdown.ts';

it.each(['住所：北市  \n電話：〇〇\n', '住所：北市\\\n電話：〇〇\n', '住所：北市<br>\n電話：〇〇\n'])(
  'ends the lines that the text ends: %j',
  (text) => {
    expect(readMarkdown(text).lines.map((line) => [line.text, line.end])).toEqual([
      ['住所：北市', 'hard'],
      ['電話：〇〇', 'hard'],
    ]);
  },
);

it('goes on after a line that only wraps', () => {
  expect(readMarkdown('甲は、\n乙とします。\n').lines.map(({ end }) => end)).toEqual(['soft', 'hard']);
});

it('marks raised and lowered words', () => {
  const [line] = readMarkdown('一**〇**<sup>６</sup>とＣＯ<sub>２</sub>\n').lines;
  expect(line.text).toBe('一〇６とＣＯ２');
  expect(line.marks).toEqual([
    { start: 2, end: 3, kind: 'sup' },
    { start: 6, end: 7, kind: 'sub' },
  ]);
});

it('reads lists that nest deeper than any person sets them line by line, and says so', async () => {
  const list = Array.from({ length: 800 }, (_, depth) => `${'  '.repeat(depth)}- 項目${depth}`).join('\n');
  const started = performance.now();
  const { messages } = await parseFile(new TextEncoder().encode(`# 規約\n\n## 第1条（甲）\n\n${list}\n`), {
    name: 'a.md',
  });
  expect(messages.map(({ ruleId }) => ruleId)).toContain('too-deep');
  expect(performance.now() - started).toBeLessThan(10_000);
});
