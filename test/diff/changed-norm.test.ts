import { describe, expect, it } from 'vitest';
import { diffDocuments } from '../../src/diff/diff-documents.ts';
import { parseFile } from '../../src/parse.ts';
import { loadMorphemes } from '../../src/text/dictionary/morpheme.ts';

async function reasonsOf(before: string, after: string): Promise<string[]> {
  const [old, young] = await Promise.all(
    [before, after].map((words) =>
      parseFile(new TextEncoder().encode(`貸出規約\n第1条（機器）\n${words}\n`), {
        name: 'a.txt',
        norms: true,
      }),
    ),
  );
  const { consequences } = diffDocuments(old, young, { readMorphemes: await loadMorphemes() });
  return consequences.filter(({ kind }) => kind === 'changed-norm').map(({ reason }) => reason);
}

describe('a changed norm', () => {
  it.each([
    [
      '当社は、機器を交換することがある。',
      '当社は、機器を交換しなければならない。',
      '第1条第1項の当社の権限が当社の義務に変わりました。',
    ],
    [
      '利用者は、機器を期限までに当社の営業所に返却しなければならない。',
      '機器を期限までに当社の営業所に返却した利用者の名',
      '第1条第1項から利用者の義務がなくなりました。',
    ],
    [
      '機器を期限までに当社の営業所に返却した利用者の名',
      '利用者は、機器を期限までに当社の営業所に返却してはならない。',
      '第1条第1項に利用者の禁止が加わりました。',
    ],
  ])('is told: %s → %s', async (before, after, reason) => {
    expect(await reasonsOf(before, after)).toEqual([reason]);
  });

  it.each([
    [
      '利用者若しくは代理人は、機器を返却しなければならない。',
      '利用者もしくは代理人は、機器を返却しなければならない。',
    ],
    ['利用者は、機器を返却しなければならない。', '期限までに機器を返却しなければならない。'],
    ['この規約は、機器の貸出しに適用する。', 'この規約において、「機器」とは、当社の機械をいう。'],
  ])('is none where nobody is bound otherwise: %s → %s', async (before, after) => {
    expect(await reasonsOf(before, after)).toEqual([]);
  });
});
