import { describe, expect, it } from 'vitest';
import { indexTree } from '../../src/model/tree-index.ts';
import { parseFile } from '../../src/parse.ts';

const idsOf = async (text: string, name = 'a.md'): Promise<string[]> => {
  const { tree } = await parseFile(new TextEncoder().encode(text), { name });
  return indexTree(tree)
    .containers.map(({ id }) => id)
    .filter((id) => id !== 'root');
};

describe('paragraphs that Roman numbers name', () => {
  it('are read as those of 漢数字 are', async () => {
    const rule = (numbers: readonly string[]) =>
      `# 会則\n\n## 第${numbers[0]}条（役員）\n### ${numbers[0]}項\n役員を置く。\n### ${numbers[1]}項\n役員は、会員の互選とする。\n`;
    expect(await idsOf(rule(['I', 'II']))).toEqual(['art_1', 'art_1__para_1', 'art_1__para_2']);
    expect(await idsOf(rule(['I', 'II']))).toEqual(await idsOf(rule(['一', '二'])));
  });

  it('are no lines that begin with such a word', async () => {
    const text = '会則\n\n第1条（会費）\n会費は、次による。\nII項目に分けて納める。\n';
    const { tree } = await parseFile(new TextEncoder().encode(text), { name: 'a.txt' });
    expect(indexTree(tree).containers.flatMap(({ label }) => label ?? [])).toEqual(['第1条']);
  });
});
