import { expect, it } from 'vitest';
import { indexTree } from '../../src/model/tree-index.ts';
import { parseFile } from '../../src/parse.ts';
import { readMarkdown } from '../../src/source/markdown.ts';
import { cpuTime } from '../cpu-time.ts';

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
  const started = cpuTime();
  const { messages } = await parseFile(new TextEncoder().encode(`# 規約\n\n## 第1条（甲）\n\n${list}\n`), {
    name: 'a.md',
  });
  expect(messages.map(({ ruleId }) => ruleId)).toContain('too-deep');
  expect(cpuTime() - started).toBeLessThan(10_000);
});

it('leaves open what ends at words where no width broke the lines of the text', async () => {
  const clause = ['当社は、サービスを提供するために、以下の情報を取得し、利用することがあります：'];
  const listed = [
    '利用者を識別するために必要な情報',
    '利用者が入力し、又は保存した情報（設定を含む）',
    '端末の情報',
  ];
  const ends = (lines: readonly string[]) => readMarkdown(lines.join('\n')).lines.map(({ end }) => end);
  expect(ends([...clause, ...listed])).toEqual([undefined, undefined, undefined, 'hard']);
  expect(ends([...clause, '利用者を識別する情報、', ...listed.slice(1)]).slice(1)).toEqual([
    'soft',
    'soft',
    'hard',
  ]);
  const text = `# 規約\n\n第1条（情報）\n${[...clause, ...listed].join('\n')}\n`;
  const { tree } = await parseFile(new TextEncoder().encode(text), { name: 'a.md' });
  const lines = indexTree(tree).sentences.map(({ sentence }) => sentence.value);
  expect(lines).toEqual([...clause, ...listed]);
});

it('joins lines that one width broke', () => {
  const words =
    '当社は、登録の申請をした者に対して本サービスの提供の可否を審査の結果とともに通知する方法をあらかじめ公表';
  const wrapped = [
    'し、その後の変更についても同様に通知することとする',
    words.slice(0, 25),
    words.slice(25, 50),
  ];
  const { lines } = readMarkdown(`${[...wrapped, ...wrapped].join('\n')}\nします。\n`);
  expect(lines.slice(0, -1).map(({ end }) => end)).toEqual(Array(6).fill('soft'));
});
