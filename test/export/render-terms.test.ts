import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFile } from '../../src/parse.ts';
import { renderTerms } from '../../src/text/render-terms.ts';

const marks = [...'*_`~<>[]()!#&\\|-+=:{}"\'$^@/1.甲乙 　'];
const words = fc
  .array(
    fc.constantFrom(
      ...marks,
      '<b>',
      '&amp;',
      '](x)',
      'http://a.b',
      '**',
      '1. ',
      '```',
      '~~~',
      '| a |',
      '***',
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => `当社は${parts.join('')}を定める。`);

async function treeOf(text: string, name: string) {
  const { tree } = await parseFile(new TextEncoder().encode(text), { name });
  return tree;
}

describe('renderTerms in Markdown', () => {
  it('keeps words that look like marks', async () => {
    await fc.assert(
      fc.asyncProperty(words, words, async (first, second) => {
        const text = `規約\n\n第1条（目的）\n${first}\n2 会員は、次に従う。\n(1) ${second}\n(2) 規約\n`;
        const tree = await treeOf(text, 'a.txt');
        const back = await treeOf(renderTerms(tree, 'markdown'), 'a.md');
        expect(back.subtreeDigest).toBe(tree.subtreeDigest);
      }),
      { numRuns: 200 },
    );
  });
});
