import { expect, it } from 'vitest';
import type { Leaf, Node } from '../../src/model/node.ts';
import { parseFile } from '../../src/parse.ts';
import { parseText } from './parse-source.ts';

const listLeaves = (node: Node): Leaf[] => ('children' in node ? node.children.flatMap(listLeaves) : [node]);

async function readMarks(text: string, name = 'input.md'): Promise<[words: string, kind: string][][]> {
  const { documents } = await parseText(text, name);
  return listLeaves(documents[0].tree).map(({ value, marks = [] }) =>
    marks.map(({ start, end, kind }) => [value.slice(start, end), kind]),
  );
}

it('keeps raised and lowered words of each sentence, also where a line wraps', async () => {
  const text =
    '# 規約\n\n## 第1条（排出）\n\n1. 甲はＣＯ<sub>２</sub>を減らす。乙は、\n10<sup>注</sup>日以内に<sup>*2*</sup>届け出る。丙は何もしない。\n';
  expect((await readMarks(text)).slice(-3)).toEqual([
    [['２', 'sub']],
    [
      ['注', 'sup'],
      ['2', 'sup'],
    ],
    [],
  ]);
});

it('keeps raised words of captions, and of cells', async () => {
  const text =
    '# 規約\n\n## 第1条（面積<sup>１</sup>）\n\n次のとおりとする。\n\n| 区分 | 額<sup>２</sup> |\n| --- | --- |\n| 甲 | 10m<sup>２</sup> |\n';
  const { documents } = await parseText(text, 'input.md');
  const article = documents[0].tree.children.find(({ type }) => type === 'article');
  expect(article).toMatchObject({ caption: '面積１', captionMarks: [{ start: 2, end: 3, kind: 'sup' }] });
  expect((await readMarks(text)).filter((marks) => marks.length > 0)).toEqual([
    [['２', 'sup']],
    [['２', 'sup']],
  ]);
});

it('takes a raised number for no part of the number before it', async () => {
  const text = '<h1>規約</h1><p>第1条（期間）</p><p>甲は、10<sup>1</sup>日以内に届け出る。</p>';
  const { quantities } = await parseFile(new TextEncoder().encode(`<!doctype html>${text}`), {
    name: 'a.html',
  });
  expect(quantities.map(({ value }) => value)).toEqual(['P10D']);
});
