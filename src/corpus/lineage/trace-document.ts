import { alignRevisions } from '../../diff/align-revisions.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import type { BuiltEntry } from '../manifest.ts';
import { digestText } from '../model-store.ts';
import { inheritLineage } from './inherit.ts';
import type { KnownRevision } from './inherit-clauses.ts';
import type { LastingLineages } from './lasting.ts';
import { type LineageTable, listLineages, readTable, storeTable } from './lineage-table.ts';

/** A revision whose lineage is asked for. */
export interface TracedRevision {
  effective: string;
  /** Name of the stored model as parsed. */
  parsed: string;
  read: () => Promise<YakkanDocument>;
  /** What the last build made of the revision of that day. */
  before: BuiltEntry | undefined;
}

/** How what an earlier build stored is looked at. */
export interface StoredFiles {
  /** Reads a stored model as parsed. */
  readOld: (name: string) => Promise<YakkanDocument | undefined>;
  /** Whether a table of lineages is there as it was written. */
  isWhole: (table: string) => boolean;
}

/** What came of it. */
export interface TracedLineage {
  /** One for each revision: what its lineage was made of, and the name of its table. */
  lineages: { key: string; table: string }[];
  /** What is to be kept beside the texts; the given one where nothing is new. */
  lasting: LastingLineages;
}

/**
 * Follows the clauses of a document through its revisions, the oldest first. Only revisions that are new, and those behind
 * them as far as they differ, are aligned. A lineage that was given once stays, also where a text is put in between later.
 */
export async function traceDocument(
  target: string,
  revisions: readonly TracedRevision[],
  lasting: LastingLineages,
  { readOld, isWhole }: StoredFiles,
): Promise<TracedLineage> {
  const first = await followRevisions(target, revisions, lasting, isWhole);
  if (first.fresh.length === 0) return { lineages: first.lineages, lasting };
  const more = await findLasting(target, revisions, first, lasting, readOld);
  if (!more) return { lineages: first.lineages, lasting };
  // What was made with other lineages just now is made again.
  const known = new Set(first.fresh);
  const again = await followRevisions(
    target,
    revisions.map((revision, place) => (known.has(place) ? { ...revision, before: undefined } : revision)),
    more,
    isWhole,
  );
  return { lineages: again.lineages, lasting: more };
}

interface Followed {
  lineages: { key: string; table: string }[];
  /** Places of the revisions whose table was made anew, and differs from that of the last build. */
  fresh: number[];
}

async function followRevisions(
  target: string,
  revisions: readonly TracedRevision[],
  { given }: LastingLineages,
  isWhole: StoredFiles['isWhole'],
): Promise<Followed> {
  const lineages: Followed['lineages'] = [];
  const fresh: number[] = [];
  for (const [place, { parsed, read, before }] of revisions.entries()) {
    const previous =
      place > 0 ? { parsed: revisions[place - 1].parsed, table: lineages[place - 1].table } : undefined;
    const key = digestText(JSON.stringify([parsed, previous ?? null]));
    if (before?.lineage.key === key && isWhole(before.lineage.table)) {
      lineages.push(before.lineage);
      continue;
    }
    const known = previous && (await readKnown(target, previous.table, revisions[place - 1].read));
    const table = await storeTable(target, inheritLineage(known, await read(), given));
    lineages.push({ key, table });
    if (table !== before?.lineage.table) fresh.push(place);
  }
  return { lineages, fresh };
}

async function readKnown(
  target: string,
  name: string,
  read: () => Promise<YakkanDocument>,
): Promise<KnownRevision> {
  const table = await readTable(target, name);
  if (!table) throw new Error(`The table of lineages ${name} was written and cannot be read again.`);
  return { model: await read(), table };
}

/** Finds lineages of the last build that would be lost, and what has them now; nothing where none is lost. */
async function findLasting(
  target: string,
  revisions: readonly TracedRevision[],
  { lineages, fresh }: Followed,
  lasting: LastingLineages,
  readOld: StoredFiles['readOld'],
): Promise<LastingLineages | undefined> {
  const before = await Promise.all(
    revisions.map(({ before: entry }) => entry && readTable(target, entry.lineage.table)),
  );
  const after = await Promise.all(lineages.map(({ table }) => readTable(target, table)));
  const were = new Set(before.flatMap((table) => (table ? listLineages(table) : [])));
  const are = new Set(after.flatMap((table) => (table ? listLineages(table) : [])));
  if ([...were].every((lineage) => are.has(lineage))) return undefined;
  const given = { ...lasting.given };
  const same = { ...lasting.same };
  let isNew = false;
  for (const place of fresh) {
    const [old, young] = [before[place], after[place]];
    if (!old || !young) continue;
    for (const [was, is] of await pairLineages(revisions[place], old, young, readOld)) {
      if (was === is || are.has(was) || given[is] !== undefined || same[was] !== undefined) continue;
      // What nobody has seen yet takes the name that links have already; else both names lead to the same.
      if (were.has(is)) same[was] = is;
      else given[is] = was;
      isNew = true;
    }
  }
  return isNew ? { given, same } : undefined;
}

/** The lineages that the same thing of a revision had before and has now. */
async function pairLineages(
  { parsed, before, read }: TracedRevision,
  old: LineageTable,
  young: LineageTable,
  readOld: StoredFiles['readOld'],
): Promise<[string, string][]> {
  const pairs: [string, string][] = [];
  if (before?.parsed === parsed) {
    for (const kind of ['clauses', 'definitions', 'references', 'quantities'] as const)
      for (const [id, was] of Object.entries(old[kind]))
        if (young[kind][id] !== undefined) pairs.push([was, young[kind][id]]);
    return pairs;
  }
  const model = before && (await readOld(before.parsed));
  if (!model) return pairs;
  const { toNew } = alignRevisions(model, await read());
  for (const [id, was] of Object.entries(old.clauses)) {
    const [now] = toNew(id);
    if (now !== undefined && young.clauses[now] !== undefined) pairs.push([was, young.clauses[now]]);
  }
  return pairs;
}
