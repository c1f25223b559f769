import { z } from 'zod';
import { place } from './position.ts';

const at = z.array(place);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** A defined term (定義). */
export const definition = z.object({
  id: z.string(),
  /** In a corpus: what stays of it over all revisions. */
  lineage: z.string().optional(),
  term: z.string(),
  /**
   * `table`: a row of a definitions table; `list`: an item of a definitions list; `toha`: 「X」とは、…をいう;
   * `inline`: 以下「X」という; `collective`: 総称して・併せて「X」; `bracket`: X（…をいいます。以下同じ。）;
   * `extension`: 当社（当社の委託先を含み、以下本条において同じとします。）.
   */
  kind: z.enum(['table', 'list', 'toha', 'inline', 'collective', 'bracket', 'extension']),
  /** The words that define the term, as printed. */
  text: z.string(),
  /** Node that holds the definition. */
  node: z.string(),
  /** Node within which the term has this meaning: `root`, a heading level, an article, a paragraph. */
  scope: z.string(),
  /** The words only point to where the term is defined: 理事長（第35条に定める理事長をいう。）. */
  byCitation: z.literal(true).optional(),
  /** The meaning holds from the definition on, not before it. */
  fromHere: z.boolean().optional(),
  /** Other names that the text gives to the same thing. */
  aliases: z.array(z.string()).optional(),
  /** Where the term stands in its definition. */
  at,
});
export type Definition = z.infer<typeof definition>;

/** A defined term where it is used. */
export const termUse = z.object({ id: z.string(), definition: z.string(), node: z.string(), at });
export type TermUse = z.infer<typeof termUse>;

/** A statute, by name and number, and the provision of it that is meant. */
export const law = z.object({
  title: z.string().optional(),
  number: z.string().optional(),
  /** Law number id, `413AC0000000137`. */
  id: z.string().optional(),
  provision: z.string().optional(),
  /** Of a statute that the corpus holds: day from which the revision holds that the targets are in, ISO 8601. */
  revision: isoDate.optional(),
  /** That revision is later than the citing text: the one then in force is not held. */
  isNearest: z.boolean().optional(),
});
export type Law = z.infer<typeof law>;

/** A printed pointer to a provision (引用). */
export const reference = z.object({
  id: z.string(),
  /** In a corpus: what stays of it over all revisions. */
  lineage: z.string().optional(),
  text: z.string(),
  node: z.string(),
  /** `unknown`: whose provision the words mean is not certain, so no target is asserted; `reason` says why. */
  status: z.enum(['resolved', 'unresolved', 'ambiguous', 'external', 'unknown']),
  /** What is missing (`unresolved`, or `external` in a statute that is held) or not certain (`unknown`), in Japanese. */
  reason: z.string().optional(),
  kind: z.enum(['relative', 'absolute', 'self', 'document', 'law', 'appdx', 'supplProvision']),
  targets: z.array(z.object({ node: z.string(), document: z.string().optional() })),
  /** Which part of the target is meant: ただし書, 前段, 後段, 柱書, 本文. */
  part: z.enum(['proviso', 'first', 'second', 'chapeau', 'main']).optional(),
  caption: z.string().optional(),
  captionMatches: z.boolean().optional(),
  /** The reference from which a coordinated member takes the part that it leaves out. */
  inheritsFrom: z.string().optional(),
  law: law.optional(),
  at,
});
export type Reference = z.infer<typeof reference>;

/** A duration, date, fraction, amount or count (数量). */
export const quantity = z.object({
  id: z.string(),
  /** In a corpus: what stays of it over all revisions. */
  lineage: z.string().optional(),
  kind: z.enum([
    'duration',
    'date',
    'dateRange',
    'fraction',
    'percentage',
    'multiple',
    'money',
    'count',
    'rounding',
    'time',
    'timeRange',
    'range',
  ]),
  /**
   * Exact: ISO 8601 duration (`P14D`) or date (`2026-02-01`, `--12-29` without a year, `--12-29/--01-03`);
   * `2/100`; yen; a decimal number; `floor`, `ceil`, `round` for rounding; `immediate`, `prompt` for 直ちに, 速やかに;
   * `month-end`, `corresponding-day` for 月末, 応当日; a time of the day `17:30`, `09:00/17:00`; of a `range` its
   * two values as printed (`P2D/P3D`). `unknown` where what is printed is not exact (2か月半) or does not exist (4月31日).
   */
  value: z.string(),
  /** Why the value is `unknown`, in Japanese. */
  reason: z.string().optional(),
  /** Of a `range`: what its two values are. */
  of: z.enum(['duration', 'percentage', 'multiple', 'money', 'count']).optional(),
  relation: z
    .enum(['before', 'within', 'after', 'from', 'until', 'over', 'orMore', 'orLess', 'under', 'each'])
    .optional(),
  /** Counter of a count: 人, 回, 部; days that are not all days: 営業日; money that is not yen: 米ドル; 日歩. */
  unit: z.string().optional(),
  /** ISO 4217 code of money that is not yen, where the words name one currency: 米ドル, but not ドル. */
  currency: z.string().optional(),
  text: z.string(),
  node: z.string(),
  at,
});
export type Quantity = z.infer<typeof quantity>;

/** What a sentence does (規範): who must, may or may not do what. */
export const norm = z.object({
  id: z.string(),
  modality: z.enum([
    'obligation',
    'prohibition',
    'permission',
    'power',
    'right',
    'deeming',
    'exemption',
    'application',
    'definition',
    'commencement',
    'none',
  ]),
  actor: z.string().optional(),
  actorDefinition: z.string().optional(),
  condition: at.optional(),
  /** Until when it is to be done: 10日以内に, 直ちに. */
  deadline: at.optional(),
  /** The conditions among `condition` in which it does not hold: …の場合を除き. */
  exception: at.optional(),
  /** Id of the norm to which this one is the exception. */
  exceptionTo: z.string().optional(),
  node: z.string(),
  at,
});
export type Norm = z.infer<typeof norm>;

const segment = z.object({ text: z.string(), substitution: z.int().optional(), at });

/** 準用 and 読替え: a provision applied to another case, with other words. */
export const mutatisMutandis = z.object({
  id: z.string(),
  node: z.string(),
  applies: z.array(z.object({ node: z.string() })),
  to: z.array(z.object({ node: z.string() })),
  substitutions: z.array(z.object({ from: z.string(), to: z.string(), at: at.optional() })),
  readings: z.array(z.object({ node: z.string(), segments: z.array(segment) })),
  at,
});
export type MutatisMutandis = z.infer<typeof mutatisMutandis>;

/** When a 附則 takes effect: on a date, on a condition, or unknown. */
export const commencement = z.object({
  kind: z.enum(['date', 'condition', 'unknown']),
  date: isoDate.optional(),
  /** The words of the condition. */
  condition: z.string().optional(),
  /** Clauses concerned; empty for the whole. */
  provisions: z.array(z.string()),
});
export type Commencement = z.infer<typeof commencement>;

/** One dated block of the 附則. */
export const revision = z.object({
  node: z.string(),
  label: z.string(),
  date: isoDate.optional(),
  commencements: z.array(commencement),
});
export type Revision = z.infer<typeof revision>;

/** That a rule computes a clause. */
export const hook = z.object({
  rule: z.string(),
  nodes: z.array(z.string()),
  kind: z.enum(['deadline', 'amount', 'condition', 'eligibility', 'effect', 'calendar']),
  state: z.enum(['fresh', 'followed', 'stale']),
});
export type Hook = z.infer<typeof hook>;
