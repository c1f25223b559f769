import { matchSequence } from '../../diff/align/match-sequence.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { appendTo } from '../../text/collection/append-to.ts';
import { foldTerm } from '../../text/term-key.ts';
import type { Births } from './births.ts';
import type { InheritedClauses, KnownRevision } from './inherit-clauses.ts';
import type { AnnotationKind } from './lineage-table.ts';

interface Annotation {
  id: string;
  node: string;
}

/** What tells annotations of one clause from one another: the exact first, the widest last. */
type Keys<T> = readonly ((annotation: T) => string)[];

const maskNumbers = (text: string): string =>
  foldTerm(text).replace(/[\d〇一二三四五六七八九十百千]+(?:の[\d〇一二三四五六七八九十]+)*/g, '#');

/** Gives the annotations of one kind the lineages that they had in the clause as it was before, and new ones to the rest. */
export function inheritAnnotations(
  kind: AnnotationKind,
  before: KnownRevision | undefined,
  young: YakkanDocument,
  clauses: InheritedClauses,
  births: Births,
): Record<string, string> {
  if (kind === 'definitions') {
    const keys: Keys<(typeof young.definitions)[number]> = [
      ({ term }) => foldTerm(term),
      ({ kind: how }) => how,
    ];
    return inherit({ kind, keys, isFree: true }, before, young[kind], clauses, births);
  }
  if (kind === 'references') {
    const keys: Keys<(typeof young.references)[number]> = [
      ({ text }) => foldTerm(text),
      ({ text }) => maskNumbers(text),
      ({ kind: how }) => how,
    ];
    return inherit({ kind, keys, isFree: false }, before, young[kind], clauses, births);
  }
  const keys: Keys<(typeof young.quantities)[number]> = [
    ({ text }) => foldTerm(text),
    ({ kind: what, relation = '' }) => `${what} ${relation}`,
    ({ kind: what }) => what,
  ];
  return inherit({ kind, keys, isFree: false }, before, young[kind], clauses, births);
}

interface Matching<T> {
  kind: AnnotationKind;
  keys: Keys<T>;
  /** Whether one that left its clause is known by its words in another. */
  isFree: boolean;
}

function inherit<T extends Annotation>(
  { kind, keys, isFree }: Matching<T>,
  before: KnownRevision | undefined,
  young: readonly T[],
  { clauses, toOld }: InheritedClauses,
  births: Births,
): Record<string, string> {
  const old = (before?.model[kind] ?? []) as unknown as readonly T[];
  const oldIn = groupByNode(old);
  const heirs = new Map<T, T>();
  for (const [node, own] of groupByNode(young)) {
    const sources = (node === 'root' ? ['root'] : toOld(node)).flatMap((id) => oldIn.get(id) ?? []);
    pairByKeys(sources, own, keys, heirs);
  }
  if (isFree) pairLeft(old, young, keys[0], heirs);
  const lineages: Record<string, string> = {};
  const rest: T[] = [];
  for (const annotation of young) {
    const from = heirs.get(annotation);
    const lineage = from && before?.table[kind][from.id];
    if (lineage === undefined) rest.push(annotation);
    else lineages[annotation.id] = lineage;
  }
  const counts = new Map<string, number>();
  for (const annotation of rest) {
    const key = `${clauses[annotation.node] ?? annotation.node}\n${keys[0](annotation)}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    lineages[annotation.id] = births.give(kind, [`${key}\n${count}`]);
  }
  return lineages;
}

/** Pairs in order by the first key, then what stands between by the next. */
function pairByKeys<T>(old: readonly T[], young: readonly T[], keys: Keys<T>, heirs: Map<T, T>): void {
  const [keyOf, ...others] = keys;
  if (!keyOf || old.length === 0 || young.length === 0) return;
  let [left, right]: [T[], T[]] = [[], []];
  const flush = () => {
    pairByKeys(left, right, others, heirs);
    [left, right] = [[], []];
  };
  for (const [from, to] of matchSequence(old, young, keyOf)) {
    if (from !== undefined && to !== undefined && keyOf(from) === keyOf(to)) {
      flush();
      heirs.set(to, from);
    } else {
      if (from !== undefined) left.push(from);
      if (to !== undefined) right.push(to);
    }
  }
  flush();
}

/** Pairs what is left on both sides where the words are the same. */
function pairLeft<T>(
  old: readonly T[],
  young: readonly T[],
  keyOf: (annotation: T) => string,
  heirs: Map<T, T>,
): void {
  const gone = new Set(heirs.values());
  const free = new Map<string, T[]>();
  for (const from of old) {
    if (!gone.has(from)) appendTo(free, keyOf(from), from);
  }
  for (const to of young) {
    const from = heirs.has(to) ? undefined : free.get(keyOf(to))?.shift();
    if (from) heirs.set(to, from);
  }
}

function groupByNode<T extends Annotation>(annotations: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const annotation of annotations) {
    const group = groups.get(annotation.node);
    if (group) group.push(annotation);
    else groups.set(annotation.node, [annotation]);
  }
  return groups;
}
