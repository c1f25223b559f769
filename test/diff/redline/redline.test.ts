import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffDocuments } from '../../../src/diff/diff-documents.ts';
import { listPrintedLines } from '../../../src/diff/redline/printed-lines.ts';
import { writeRedline } from '../../../src/diff/redline/write-redline.ts';
import type { Container, Leaf } from '../../../src/model/node.ts';
import type { YakkanDocument } from '../../../src/model/yakkan-document.ts';
import { parseFile } from '../../../src/parse.ts';
import { readSource } from '../../../src/source/read.ts';
import { anyEdits, reviseTree } from '../amendment/generate-edits.ts';
import { parsePlain } from '../amendment/parse-plain.ts';

const corpus = new URL('../../../corpus/general-terms/revisions/', import.meta.url);

function readYear(year: string): Promise<YakkanDocument> {
  return parseFile(readFileSync(new URL(`${year}-04-01.md`, corpus)), { name: 'a.md' });
}

const bare = (text: string): string => text.replace(/[\s|]+/g, '').replace(/:?-{3,}:?/g, '');
const printed = (tree: Container): string =>
  bare(
    listPrintedLines(tree)
      .flatMap(({ cells }) => cells)
      .join(''),
  );

/** Every label, caption and word of a text. */
function listWords(node: Container | Leaf): string[] {
  if ('value' in node) return [node.value];
  return [node.label ?? '', node.caption ?? '', ...node.children.flatMap(listWords)];
}

const sorted = (text: string): string => [...text.replace(/[（）]/g, '')].toSorted().join('');

/** The text of both sides of the tracked changes. */
async function sidesOf(bytes: Uint8Array): Promise<{ original: string; final: string }> {
  const read = async (tracked: 'original' | 'final') =>
    bare((await readSource(bytes, { name: 'redline.docx', tracked })).source.value);
  return { original: await read('original'), final: await read('final') };
}

async function expectSides(old: YakkanDocument, young: YakkanDocument): Promise<void> {
  const { original, final } = await sidesOf(writeRedline(old, young, diffDocuments(old, young)));
  expect(original).toBe(printed(old.tree));
  expect(final).toBe(printed(young.tree));
  expect(sorted(final)).toBe(sorted(bare(listWords(young.tree).join(''))));
}

describe('a redline', () => {
  it.each([
    ['2023', '2024'],
    ['2024', '2025'],
    ['2026', '2023'],
  ])(
    'of %s → %s reads the old text where it is rejected, and the new one where it is accepted',
    async (from, to) => {
      await expectSides(await readYear(from), await readYear(to));
    },
  );

  it('does so whatever was edited', async () => {
    const old = await readYear('2024');
    await fc.assert(
      fc.asyncProperty(anyEdits, async (edits) => {
        await expectSides(old, parsePlain(reviseTree(old.tree, edits)));
      }),
      { numRuns: 4, seed: 11 },
    );
  });

  it('marks moved clauses as moved, and tells what follows from a change', async () => {
    const articles = [
      '第1条　甲は、住所を届け出る。',
      '第2条　乙は、期間を14日とする。',
      '第3条　丙は、書面により通知する。',
    ];
    const old = parsePlain(`約款\n\n${articles.join('\n')}\n`);
    const [first, second, third] = articles;
    const young = parsePlain(
      `約款\n\n${[third.replace('第3', '第1'), first.replace('第1', '第2'), second.replace('第2', '第3').replace('14', '30')].join('\n')}\n`,
    );
    await expectSides(old, young);
    const bytes = writeRedline(old, young, diffDocuments(old, young));
    const { unzipSync, strFromU8 } = await import('fflate');
    const parts = unzipSync(bytes);
    expect(strFromU8(parts['word/comments.xml'])).toContain('「14日」が「30日」に変わりました');
    const body = strFromU8(parts['word/document.xml']);
    expect(body).toContain('<w:delText xml:space="preserve">14日</w:delText>');
    expect(body.split('<w:moveFromRangeStart').length).toBe(body.split('<w:moveToRangeStart').length);
    expect(body).toContain('<w:moveFromRangeStart');
  });

  it('is the same for the same input', () => {
    const [old, young] = ['甲', '乙'].map((name) => parsePlain(`${name}会則\n\n第1条　${name}会とする。\n`));
    const write = () => writeRedline(old, young, diffDocuments(old, young));
    expect(write()).toEqual(write());
  });
});
