import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { YakkanDocument } from '../../src/model/yakkan-document.ts';
import { parseFile } from '../../src/parse.ts';
import { fixtureFolder, parsePrinted, printedRevisions } from '../fixtures/make-readers.ts';

/** Files of one document; each gives the tree that the revision of the corpus gives. */
const formats = [
  { format: 'plain', file: 'document.txt' },
  { format: 'markdown', file: 'document.md' },
  { format: 'docx', file: 'literal-numbers.docx' },
  { format: 'docx', file: 'automatic-numbers.docx' },
  { format: 'pdf', file: 'document.pdf' },
  { format: 'html', file: 'document.html' },
  { format: 'egov-xml', file: 'document.xml' },
] as const;

/** What is one and the same in all formats: the tree without positions, and what stands beside it. */
function describeDocument({ tree, definitions, references, quantities, revisionHistory }: YakkanDocument) {
  return {
    tree: withoutPositions(tree),
    definitions: definitions.map(({ term, kind, node, scope }) => ({ term, kind, node, scope })),
    references: references.map(({ text, node, status, targets }) => ({ text, node, status, targets })),
    quantities: quantities.map(({ value, node }) => ({ value, node })),
    revisionHistory,
  };
}

function withoutPositions(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPositions);
  if (typeof value !== 'object' || value === null) return value;
  // `elements` say how the standard law XML writes a node, and nothing of the text.
  const kept = Object.entries(value).filter(
    ([key]) => !/^(?:\w+P|p)osition$/.test(key) && key !== 'elements',
  );
  return Object.fromEntries(kept.map(([key, member]) => [key, withoutPositions(member)]));
}

describe.each(printedRevisions)('$document in every format', ({ document, revision }) => {
  let expected: ReturnType<typeof describeDocument>;
  beforeAll(async () => {
    expected = describeDocument(await parsePrinted(document, revision));
  });

  it.each(formats)('gives one tree as $format ($file)', async ({ format, file }) => {
    const bytes = new Uint8Array(readFileSync(new URL(file, fixtureFolder(document))));
    const parsed = await parseFile(bytes, { name: file });
    expect(parsed.document.source.format).toBe(format);
    expect(describeDocument(parsed)).toEqual(expected);
  });
});
