import { z } from 'zod';
import { position } from './position.ts';

/** Heading levels: 編 章 節 款 目. */
export const headingTypes = ['part', 'chapter', 'section', 'subsection', 'division'] as const;
export type HeadingType = (typeof headingTypes)[number];

/** Types whose nodes hold other nodes and carry an id. */
export const containerTypes = [
  'root',
  'toc',
  'preamble',
  ...headingTypes,
  'article',
  'paragraph',
  'item',
  'subitem',
  'table',
  'tableRow',
  'tableCell',
  'supplProvision',
  'appdx',
] as const;
export type ContainerType = (typeof containerTypes)[number];

/** Types that hold text: their `value` is the text of their spans. */
export const leafTypes = ['sentence', 'title', 'note', 'tocLine'] as const;
export type LeafType = (typeof leafTypes)[number];

/** Clauses are what a person cites; each carries digests. */
export const clauseTypes = [
  'preamble',
  ...headingTypes,
  'article',
  'paragraph',
  'item',
  'subitem',
  'supplProvision',
  'appdx',
] as const satisfies readonly ContainerType[];
export type ClauseType = (typeof clauseTypes)[number];

/** 16 hex digits of SHA-256 over width-folded text without white space. */
const digest = z.string().regex(/^[0-9a-f]{16}$/);

/** A sentence (文), the title (題名), a line of the table of contents (目次), or a note: text that fits nowhere else. */
export const leaf = z.object({
  type: z.enum(leafTypes),
  /** Sentences only. */
  id: z.string().optional(),
  position,
  value: z.string(),
  /** Sentences only: `proviso` is a ただし書. */
  function: z.enum(['main', 'proviso']).optional(),
});
export type Leaf = z.infer<typeof leaf>;

/** Every other node; which types stand where is told in docs/nodes.md. */
export const container = z.object({
  type: z.enum(containerTypes),
  id: z.string(),
  position,
  /** As printed: `第１条の２`, `(1)`, `２．`. */
  label: z.string().optional(),
  labelPosition: position.optional(),
  /** Normalised: `第１条の２` → `1-2`; by position where nothing usable is printed. */
  number: z.string().optional(),
  /** Last number of a range (`第五条から第八条まで`). */
  through: z.string().optional(),
  /** Without brackets; of a heading level its title. */
  caption: z.string().optional(),
  /** Brackets included. */
  captionPosition: position.optional(),
  /** `第８条 削除`: the clause is empty and keeps its number. */
  deleted: z.boolean().optional(),
  /** Of a table row: it holds the column headings. */
  head: z.boolean().optional(),
  ownDigest: digest.optional(),
  subtreeDigest: digest.optional(),
  get children(): z.ZodArray<z.ZodUnion<readonly [typeof leaf, typeof container]>> {
    return z.array(z.union([leaf, container]));
  },
});
export type Container = z.infer<typeof container>;

export type Node = Leaf | Container;
export const node = z.union([leaf, container]);

/** Whether a node holds other nodes. */
export function isContainer(value: Node): value is Container {
  return 'children' in value;
}

/** Calls `visit` for a node and all below it, in document order. */
export function walk(from: Node, visit: (node: Node, parent: Container | undefined) => void): void {
  const stack: { node: Node; parent: Container | undefined }[] = [{ node: from, parent: undefined }];
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    visit(entry.node, entry.parent);
    if (!isContainer(entry.node)) continue;
    for (let index = entry.node.children.length - 1; index >= 0; index--) {
      stack.push({ node: entry.node.children[index], parent: entry.node });
    }
  }
}
