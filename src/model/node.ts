import { z } from 'zod';
import { keptElement, lawElement } from './law-element.ts';
import { containerTypes, leafTypes } from './node-type.ts';
import { position } from './position.ts';
import { mark } from './source-text.ts';

/** 16 hex digits of SHA-256 over width-folded text without white space. */
const digest = z.string().regex(/^[0-9a-f]{16}$/);

/** A sentence (文), the title (題名), a line of the table of contents (目次), or a note: text that fits nowhere else. */
export const leaf = z.object({
  type: z.enum(leafTypes),
  /** Sentences only. */
  id: z.string().optional(),
  position,
  /** The words, without line breaks that only wrap. */
  value: z.string(),
  /** Sentences only: `proviso` is a ただし書. */
  function: z.enum(['main', 'proviso']).optional(),
  /** The printed line ends behind this leaf and the next words begin a line of their own (住所：…⏎電話：…). */
  endsLine: z.literal(true).optional(),
  /** Raised and lowered parts of `value`: no part of a number beside them. */
  marks: z.array(mark).optional(),
  /** Of a text read from law XML: the elements around the leaf that its type does not tell. */
  elements: z.array(lawElement).optional(),
});
export type Leaf = z.infer<typeof leaf>;

/** Every other node; which types stand where is told in docs/nodes.md. */
export const container = z.object({
  type: z.enum(containerTypes),
  /** `art_13__para_2__item_3`: follows the printed numbers. */
  id: z.string(),
  /** In a corpus: what stays of the clause over all revisions, whatever its number; `id` follows the printed number. */
  lineage: z.string().optional(),
  /** Lineages of the clause from which this one was split, or of those that it took in, in this revision. */
  cameFrom: z.array(z.string()).optional(),
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
  /** Raised and lowered parts of `caption`, and readings beside it. */
  captionMarks: z.array(mark).optional(),
  /** `第８条 削除`: the clause is empty and keeps its number. */
  deleted: z.boolean().optional(),
  /** Of a table row: it holds the column headings. */
  head: z.boolean().optional(),
  /** How sure the reading is, above 0 and below 1, two digits; absent: sure. */
  certainty: z.number().gt(0).lt(1).optional(),
  /** Of a text read from law XML: the elements down to this one that its type does not tell. */
  elements: z.array(lawElement).optional(),
  /** Of a text read from law XML: its own element, where the tree does not tell what stands where in it. */
  keptElement: keptElement.optional(),
  /** Digest of its own sentences and tables. */
  ownDigest: digest.optional(),
  /** Digest of all that stands in it. */
  subtreeDigest: digest.optional(),
  /** What stands in it, in the order of print. */
  get children(): z.ZodArray<z.ZodUnion<readonly [typeof leaf, typeof container]>> {
    return z.array(z.union([leaf, container]));
  },
});
export type Container = z.infer<typeof container>;

/** Any node of the tree. */
export type Node = Leaf | Container;
/** Any node of the tree. */
export const node = z.union([leaf, container]);
