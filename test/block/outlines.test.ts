import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Container } from '../../src/model/node.ts';
import { isContainer, walk } from '../../src/model/tree-walk.ts';
import { knownLossy, knownWrong } from '../examples/outlines/known-wrong.ts';
import { assertLossless } from './lossless.ts';
import { type ParsedSource, parseBytes } from './parse-source.ts';
import { isShared, listShared, shared, titleFor } from './shared-folder.ts';

const outlines = new URL('../examples/outlines/', import.meta.url);
const folder = 'examples/terms/';
const names = readdirSync(outlines)
  .filter((name) => name.endsWith('.tsv'))
  .map((name) => name.replace(/\.tsv$/, ''));

/** Types that an outline lists. */
const listed: ReadonlySet<string> = new Set([
  'part',
  'chapter',
  'section',
  'subsection',
  'division',
  'article',
  'paragraph',
  'item',
  'subitem',
  'supplProvision',
  'appdx',
  'preamble',
  'tableRow',
]);

function readRows(name: string): string[] {
  const file = new URL(name, outlines);
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').filter(Boolean) : [];
}

/** Folds what an outline does not judge in a caption: spaces and the width of characters. */
const foldCaption = (caption = ''): string => caption.normalize('NFKC').replace(/\s/gu, '');

/** An outline made by hand: its rows, the ids whose caption it gives, and whether it lists rows of tables. */
interface Outline {
  rows: string[];
  captioned: ReadonlySet<string>;
  hasTableRows: boolean;
}

/** Lists `id⇥type`, with a third column `caption` for the ids that are asked about. */
function listOutline(tree: Container, { captioned, hasTableRows }: Outline): string[] {
  const rows: string[] = [];
  walk(tree, (node) => {
    if (!isContainer(node) || !listed.has(node.type)) return;
    if (node.type === 'tableRow' && !hasTableRows) return;
    const { id, type, caption } = node as Container & { caption?: string };
    rows.push(captioned.has(id) ? `${id}\t${type}\t${foldCaption(caption)}` : `${id}\t${type}`);
  });
  return rows;
}

/** Rows of an outline made by hand: a caption stands in the third column where it is compared. */
function readOutline(name: string): Outline {
  const cells = readRows(`${name}.tsv`).map((row) => row.split('\t'));
  return {
    rows: cells.map(([id, type, caption]) =>
      caption ? `${id}\t${type}\t${foldCaption(caption)}` : `${id}\t${type}`,
    ),
    captioned: new Set(cells.flatMap(([id, , caption]) => (caption ? [id] : []))),
    hasTableRows: cells.some(([, type]) => type === 'tableRow'),
  };
}

const parsed = new Map<string, Promise<ParsedSource>>();

function parseOnce(name: string): Promise<ParsedSource> {
  const known = parsed.get(name);
  if (known) return known;
  const parsing = parseBytes(readFileSync(new URL(folder + name, shared)), name);
  parsed.set(name, parsing);
  return parsing;
}

async function expectOutline(name: string): Promise<void> {
  // An id without its last number (`appdx_1__`) leaves out what lies below, and keeps the clause itself.
  const ambiguous = readRows(`${name}.ambiguous`).map((row) => row.split('\t')[0]);
  const isClear = (row: string): boolean => {
    const [id] = row.split('\t');
    return !ambiguous.some((top) => id === top || id.startsWith(top.endsWith('__') ? top : `${top}__`));
  };
  const { documents } = await parseOnce(name);
  const outline = readOutline(name);
  const clear = outline.rows.filter(isClear);
  expect(clear.length).toBeGreaterThan(5);
  expect(listOutline(documents[0].tree, outline).filter(isClear).toSorted()).toEqual(clear.toSorted());
}

async function expectLossless(name: string): Promise<void> {
  const { source, documents } = await parseOnce(name);
  assertLossless(
    documents.map(({ tree }) => tree),
    source,
  );
}

describe.skipIf(!isShared(folder))(titleFor('outlines made by hand', folder), () => {
  it.each(names.filter((name) => !(name in knownWrong)))(
    '%s has its outline, and nothing else',
    expectOutline,
  );

  it.fails.each(names.filter((name) => name in knownWrong))('%s is known to be wrong', expectOutline);

  it.each(names.filter((name) => !(name in knownLossy)))('%s is read without loss', expectLossless);

  it.fails.each(names.filter((name) => name in knownLossy))(
    '%s is known to be read with loss',
    expectLossless,
  );
});

it('knows only outlines to be wrong that are there', () => {
  expect(Object.keys({ ...knownWrong, ...knownLossy }).filter((name) => !names.includes(name))).toEqual([]);
});

describe.each([
  'examples/terms/',
  'examples/revisions/selelab-kaisoku/',
  'examples/revisions/tuqulore-shugyo/',
])('texts of %s', (texts) => {
  it.skipIf(!isShared(texts))(titleFor('are read without loss', texts), async () => {
    for (const file of listShared(texts, /\.(?:txt|md)$/)) {
      const { source, documents } = await parseBytes(readFileSync(file), file.pathname);
      assertLossless(
        documents.map(({ tree }) => tree),
        source,
      );
    }
  });
});
