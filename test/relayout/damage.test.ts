import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Container } from '../../src/model/node.ts';
import { assertLossless } from '../block/lossless.ts';
import { parseText } from '../block/parse-source.ts';
import { dropArticles, loseBreaks, misreadLabels } from './damage.ts';
import type { Layout } from './layout.ts';
import { layouts } from './layouts.ts';
import { listClauses, relayout } from './relayout.ts';
import { scoreLayout } from './score-layout.ts';

const revision = new URL('../../corpus/general-terms/revisions/2026-04-01.md', import.meta.url);
let clean: Container;

beforeAll(async () => {
  const { documents } = await parseText(readFileSync(revision, 'utf8'), 'clean.md');
  clean = documents[0].tree;
});

const named = (name: string): Layout => layouts.find((layout) => layout.name === name)!;
const plain = named('plain');
/** The shapes that widths and damages are tried on, by turns. */
const shapes: readonly Layout[] = [
  plain,
  named('full-width numbers, ２．, （１）'),
  named('kanji numbers, caption before, 一, イ'),
  named('2. and ①, every first paragraph numbered'),
];

interface Damage {
  name: string;
  layout: Layout;
  /** Takes clauses out of the tree before it is printed. */
  cut?: (root: Container) => Container;
  /** Spoils the text. */
  spoil?: (text: string) => string;
}

const widths: readonly Damage[] = Array.from({ length: 41 }, (_, index) => index + 20).map((width) => ({
  name: `${width} characters`,
  layout: { ...shapes[width % shapes.length], wrap: width * 2 },
}));

const header = '見本通信サービス契約約款';
const thirds = (formFeed: boolean): Layout['page'] => ({
  lines: 36,
  header: (page) => (page % 3 === 0 ? header : undefined),
  footer: (page) => `- ${page} -`,
  formFeed,
});

/** Layouts without wraps, whose breaks are lost; what a table holds stands in items. */
const oneLined = [
  'plain',
  'kanji numbers, caption before, 一, イ',
  '2 and 1.',
  '① and 1.',
  'titles without brackets',
  'reversed captions',
  'number alone',
  'restarts',
  'mixed widths',
];

const damages: readonly Damage[] = [
  ...[60, 80].flatMap((wrap): Damage[] => [
    { name: `markers in a column, ${wrap} columns`, layout: { ...plain, detached: 'column', wrap } },
    { name: `markers alone, ${wrap} columns`, layout: { ...shapes[1], detached: 'line', wrap } },
    { name: `indented, ${wrap} columns`, layout: { ...shapes[1], indent: 1, wrap } },
    { name: `indented twice, ${wrap} columns`, layout: { ...shapes[2], indent: 2, wrap } },
    { name: `pages, a third with a head, ${wrap} columns`, layout: { ...plain, wrap, page: thirds(true) } },
    { name: `the same without form feeds, ${wrap} columns`, layout: { ...plain, wrap, page: thirds(false) } },
  ]),
  ...['• ', '・', '- '].map(
    (sign): Damage => ({ name: `${sign.trim()} before labels`, layout: { ...plain, sign } }),
  ),
  { name: '• before labels, indented', layout: { ...shapes[3], sign: '• ', indent: 1 } },
  ...oneLined.map(
    (name): Damage => ({
      name: `a chapter on one line: ${name}`,
      layout: { ...named(name), table: 'items' },
      spoil: loseBreaks,
    }),
  ),
  ...[2, 3, 7].map(
    (every): Damage => ({
      name: `every ${every}th label misread`,
      layout: plain,
      spoil: (text) => misreadLabels(text, every),
    }),
  ),
  ...shapes.flatMap((layout) =>
    [3, 8].map(
      (every): Damage => ({
        name: `every ${every}th article gone: ${layout.name}`,
        layout,
        cut: (root) => dropArticles(root, every),
      }),
    ),
  ),
];

/** Layouts in which the words of clauses agree less, with what is found, rounded down. */
const agreements: Readonly<Record<string, number>> = {
  // Nothing but the line end tells a title without brackets from the text.
  'a chapter on one line: 2 and 1.': 0.74,
  'a chapter on one line: titles without brackets': 0.74,
};

async function expectScore({ name, layout, cut, spoil }: Damage): Promise<void> {
  const { text, gold } = relayout(cut?.(clean) ?? clean, layout);
  const { source, documents } = await parseText(spoil?.(text) ?? text);
  assertLossless(
    documents.map(({ tree }) => tree),
    source,
  );
  const { f1, agreement, report } = scoreLayout(gold, listClauses(documents[0].tree, layout));
  expect(documents, report).toHaveLength(1);
  expect(f1, report).toBeGreaterThanOrEqual(0.995);
  expect(agreement, report).toBeGreaterThanOrEqual(agreements[name] ?? 0.99);
}

describe('wrapped at every width', () => {
  it.each(widths)('$name', expectScore);
});

describe('damaged layouts', () => {
  it.each(damages)('$name', expectScore);
});
