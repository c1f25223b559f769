import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amendDraft } from '../../../src/diff/amendment/apply/apply-amendment.ts';
import { parseAmendment } from '../../../src/diff/amendment/read/parse-amendment.ts';
import { findDifference } from '../../../src/diff/amendment/write/compare-trees.ts';
import { writeAmendment } from '../../../src/diff/amendment/write/write-amendment.ts';
import { diffDocuments } from '../../../src/diff/diff-documents.ts';
import { parseFile } from '../../../src/parse.ts';
import { renderTerms } from '../../../src/text/render-terms.ts';
import { anyEdits, reviseTree } from './generate-edits.ts';
import { parseTree, type ReadText, readFileText, readText, rereadInPlace } from './parse-plain.ts';

const corpus = new URL('../../../corpus/', import.meta.url);

const revisions = new Map<string, Promise<ReadText>>();

function readRevision(path: string): Promise<ReadText> {
  const known = revisions.get(path);
  if (known) return known;
  const revision = readFileText(new URL(path, corpus));
  revisions.set(path, revision);
  return revision;
}

function readYear(year: string): Promise<ReadText> {
  return readRevision(`general-terms/revisions/${year}-04-01.md`);
}

function write(old: ReadText, { document: young }: ReadText) {
  const { document } = old;
  return writeAmendment(document, young, diffDocuments(document, young), { reread: rereadInPlace(old) });
}

/** Reads what was written as another would, and applies it to the old text. */
function amended(old: ReadText, text: string) {
  return rereadInPlace(old)(amendDraft(old.document, parseAmendment(text)));
}

describe('the steps of the corpus', () => {
  it.each([
    ['2023', '2024'],
    ['2024', '2025'],
    ['2025', '2026'],
    ['2023', '2026'],
  ])('%s → %s are written and lead to the new text', async (from, to) => {
    const [old, young] = await Promise.all([readYear(from), readYear(to)]);
    const written = write(old, young);
    if (!('text' in written)) throw new Error(written.reason);
    expect(findDifference(amended(old, written.text), young.document.tree)).toBeUndefined();
  });

  it('word a new clause, a new number and a new period as practice does', async () => {
    const written = write(await readYear('2023'), await readYear('2024'));
    if (!('text' in written)) throw new Error(written.reason);
    expect(written.text).toContain('第26条第2項中「14日」を「30日」に改める。');
    expect(written.text).toContain('第6条第3項を同条第4項とし、同条第2項の次に次の1項を加える。\n　3　');
    expect(written.text).toContain(
      '第19条第1項第3号ウを同号ハとし、同号イを同号ロとし、同号アを同号イとする。',
    );
  });

  it('renumber 24 articles in one instruction', async () => {
    const written = write(await readYear('2024'), await readYear('2025'));
    if (!('text' in written)) throw new Error(written.reason);
    expect(written.text).toContain('第24条から第47条までを1条ずつ繰り下げ、第23条の次に次の1条を加える。');
  });

  it.each(['2023', '2026'])('have nothing to amend between %s and itself', async (year) => {
    const [old, young] = await Promise.all([readYear(year), readYear(year)]);
    expect(write(old, young)).toMatchObject({ instructions: [] });
  });
});

describe('the wording', () => {
  const old = '約款\n\n第一条（期間）\n\n期間は、十四日とする。\n\n第二条（通知）\n\n当社は、通知する。\n';
  const young =
    '約款\n\n第一条（期間）\n\n期間は、三十日とする。\n\n第二条（届出）\n\n契約者は、届け出る。\n\n第三条（通知）\n\n当社は、通知する。\n';

  it('uses 漢数字 where the document does', () => {
    const written = write(readText(old), readText(young));
    if (!('text' in written)) throw new Error(written.reason);
    expect(written.text).toBe(
      '約款の一部を次のように改正する。\n\n第一条中「十四日」を「三十日」に改める。\n\n第二条を第三条とし、第一条の次に次の一条を加える。\n　第二条（届出）\n　契約者は、届け出る。\n',
    );
  });

  it.each([
    ['gives', '題名として「約款」を付する。', (titled: string, bare: string) => [bare, titled]],
    ['takes', '題名を削る。', (titled: string, bare: string) => [titled, bare]],
  ])('%s a title by one instruction', (_, sentence, order) => {
    const [before, after] = order(old, old.slice(old.indexOf('第一条'))).map((text) => readText(text));
    const written = write(before, after);
    if (!('text' in written)) throw new Error(written.reason);
    expect(written.text).toContain(sentence);
    expect(findDifference(amended(before, written.text), after.document.tree)).toBeUndefined();
  });

  it('counts a new list of Markdown by place, whatever digits it has', () => {
    const bare =
      '# 会則\n\n## 第1条（事業）\n\n本会は、次の事業を行う。\n\n## 第2条（会費）\n\n会費は、年額とする。\n';
    const [before, after] = [bare, bare.replace('行う。\n', '行う。\n\n1. 親睦\n1. 清掃\n1. 広報\n')].map(
      (text) => readText(text, 'markdown'),
    );
    const written = write(before, after);
    if (!('text' in written)) throw new Error(written.reason);
    expect(written.text).toContain('　2.　清掃');
  });

  it('refuses what no instruction can say', () => {
    const twice = young.replace('第三条', '第二条');
    expect(write(readText(old), readText(twice))).toMatchObject({ refused: true });
  });
});

describe('rendering', () => {
  it.each([
    'general-terms/revisions/2023-04-01.md',
    'general-terms/revisions/2026-04-01.md',
    'mobile-terms/revisions/2026-04-01.md',
    'hosting-terms/revisions/2026-06-01.md',
  ])('%s as plain text and as Markdown gives the same tree', async (path) => {
    const { tree } = (await readRevision(path)).document;
    expect(findDifference(tree, parseTree(renderTerms(tree, 'plain')))).toBeUndefined();
    const bytes = new TextEncoder().encode(renderTerms(tree, 'markdown'));
    expect(findDifference(tree, (await parseFile(bytes, { name: 'again.md' })).tree)).toBeUndefined();
  });
});

describe('generated revisions', () => {
  it('are written as amendments that lead to them, or refused, at most one in ten', async () => {
    const olds = await Promise.all(
      ['mobile-terms/revisions/2026-04-01.md', 'hosting-terms/revisions/2026-06-01.md'].map(readRevision),
    );
    let [refused, all] = [0, 0];
    fc.assert(
      fc.property(fc.nat(olds.length - 1), anyEdits, (which, edits) => {
        const old = olds[which];
        const young = readText(reviseTree(old.document.tree, edits));
        const written = write(old, young);
        all++;
        if (!('text' in written)) refused++;
        else expect(findDifference(amended(old, written.text), young.document.tree)).toBeUndefined();
      }),
      { numRuns: 40, seed: 5 },
    );
    expect(refused / all).toBeLessThanOrEqual(0.1);
  });
});
