import { type Draft, isHeading, ownWords } from '../../text/draft.ts';
import { findLongestOrder } from '../align/longest-order.ts';
import { pairLines } from './write/pair-lines.ts';

/** A place in the list of clauses of both revisions: the old clause, the new one, or both where it stayed. */
export interface LevelEntry {
  old?: Draft;
  new?: Draft;
  /** Both have the number, and nothing else in common: the new one stands instead of the old one. */
  isReplaced?: true;
}

/** Sibling clauses between two that keep their numbers, and the one that ends them. */
export interface Stretch {
  entries: LevelEntry[];
  /** A clause that stays with its number; none at the end. */
  stable?: { old: Draft; new: Draft; isReplaced?: true };
}

/** Lists siblings of both revisions in one order: those that stayed in theirs, deleted ones before inserted ones. */
export function mergeLevel(
  old: readonly Draft[],
  young: readonly Draft[],
  partner: ReadonlyMap<string, string>,
): LevelEntry[] {
  // A line has no id.
  const placeOf = new Map(young.flatMap(({ id }, index) => (id === '' ? [] : [[id, index] as const])));
  const lines = pairLines(old, young);
  const pairs = old.flatMap((node, index) => {
    const line = lines.get(node);
    const place = line
      ? young.indexOf(line)
      : (placeOf.get(partner.get(node.id) ?? '') ?? onlyOne(node, old, young));
    return place !== undefined && young[place].type === node.type ? [{ index, place }] : [];
  });
  const kept = keepOrder(pairs);
  const entries: LevelEntry[] = [];
  let [oldAt, newAt] = [0, 0];
  for (const { index, place } of [...kept, { index: old.length, place: young.length }]) {
    entries.push(...pairNumbers(old.slice(oldAt, index), young.slice(newAt, place)));
    [oldAt, newAt] = [index, place];
    if (index < old.length) entries.push({ old: old[oldAt++], new: young[newAt++] });
  }
  return entries;
}

const single: ReadonlySet<string> = new Set(['toc', 'preamble', 'cover', 'closing', 'commentary']);

/** 目次, 前文, 頭書 and 後文 are the same as the only other one. */
function onlyOne({ type }: Draft, old: readonly Draft[], young: readonly Draft[]): number | undefined {
  const isType = (one: Draft) => one.type === type;
  const isOnly = single.has(type) && old.filter(isType).length === 1 && young.filter(isType).length === 1;
  return isOnly ? young.findIndex(isType) : undefined;
}

const replaceable: ReadonlySet<string> = new Set(['article', 'paragraph', 'item']);

/** Of clauses that went and clauses that came at one place, those with one number belong together. */
function pairNumbers(gone: readonly Draft[], come: readonly Draft[]): LevelEntry[] {
  const entries: LevelEntry[] = [];
  let [goneAt, comeAt] = [0, 0];
  for (const [index, old] of gone.entries()) {
    const place = come.findIndex(
      (young, at) => at >= comeAt && replaceable.has(old.type) && keyOf(young) === keyOf(old),
    );
    if (place < 0) continue;
    for (; goneAt < index; goneAt++) entries.push({ old: gone[goneAt] });
    for (; comeAt < place; comeAt++) entries.push({ new: come[comeAt] });
    // What only holds others is not paired by its words.
    const isEmpty = ownWords(old).length === 0 && ownWords(come[place]).length === 0;
    entries.push({ old, new: come[place], ...(!isEmpty && { isReplaced: true }) });
    [goneAt, comeAt] = [index + 1, place + 1];
  }
  for (; goneAt < gone.length; goneAt++) entries.push({ old: gone[goneAt] });
  for (; comeAt < come.length; comeAt++) entries.push({ new: come[comeAt] });
  return entries;
}

function keepOrder<T extends { place: number }>(pairs: readonly T[]): T[] {
  const kept = findLongestOrder(pairs.map((pair) => ({ member: pair, rank: pair.place, weight: 1 })));
  return pairs.filter((pair) => kept.has(pair));
}

/** Cuts a level at the clauses that keep their numbers; headings are no bounds, for articles are counted across them. */
export function cutStretches(entries: readonly LevelEntry[]): Stretch[] {
  const stretches: Stretch[] = [{ entries: [] }];
  const placeOf = new Map(
    entries.flatMap(({ old }, index) => (old && keyOf(old) !== '' ? [[keyOf(old), index] as const] : [])),
  );
  // A number that a later clause still has must be given up first, so both belong to one stretch.
  let reach = -1;
  for (const [index, entry] of entries.entries()) {
    const last = stretches[stretches.length - 1];
    const { old, new: young } = entry;
    if (old && young) reach = Math.max(reach, placeOf.get(keyOf(young)) ?? -1);
    if (old && young && reach <= index && !isHeading(old) && markOf(old) === markOf(young)) {
      last.stable = entry as Stretch['stable'];
      stretches.push({ entries: [] });
    } else last.entries.push(entry);
  }
  return stretches;
}

function keyOf(node: Draft): string {
  const mark = markOf(node);
  return mark === '' ? node.id : `${node.type} ${mark}`;
}

const unnumbered: ReadonlySet<string> = new Set([
  'table',
  'tableRow',
  'supplProvision',
  'appdx',
  'preamble',
  'toc',
  'cover',
  'closing',
  'commentary',
  'line',
]);

/** What tells a clause from its siblings: its number, of a subitem its label. */
export function markOf({ type, number, label }: Draft): string {
  if (unnumbered.has(type)) return '';
  if (label === undefined && (type === 'article' || isHeading({ type }))) return '';
  return type === 'subitem' ? (label ?? '') : (number ?? '');
}
