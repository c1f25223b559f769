import { expect, it } from 'vitest';
import { parseFile } from '../../src/parse.ts';

async function appendicesOf(heading: string): Promise<(string | undefined)[]> {
  const text = `規約\n第1条（料金）\n料金は、別表のとおりとする。\n\n${heading}\n基本料金は、100円とする。\n`;
  const { tree } = await parseFile(new TextEncoder().encode(text), { name: 'a.txt' });
  return tree.children.flatMap((child) =>
    'caption' in child && child.type === 'appdx' ? [child.caption] : [],
  );
}

it.each([
  ['別表第二（第四条関係）', '第四条関係'],
  ['別表第二（第四条・第六条関係）', '第四条・第六条関係'],
  ['別表第二（第四条、第六条関係）', '第四条、第六条関係'],
])('takes %s for the heading of an annex', async (heading, caption) => {
  expect(await appendicesOf(heading)).toEqual([caption]);
});

it.each(['別表第二、別表第三のとおりとする', '別表第二（第四条、第六条）のとおり'])(
  'takes %s for words',
  async (heading) => {
    expect(await appendicesOf(heading)).toEqual([]);
  },
);
