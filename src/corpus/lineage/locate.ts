import { join } from 'node:path';
import { CorpusError } from '../corpus-error.ts';
import { findBuilt } from '../manifest.ts';
import { builtFolder, type Corpus, type CorpusDocument } from '../open-corpus.ts';
import { nowCalled, readLasting } from './lasting.ts';
import { type LineageTable, readTable } from './lineage-table.ts';

/** A lineage as links write it. */
export const lineagePattern = /^[cdrq][0-9a-hj-km-np-tv-z]{8}$/;

/** Where a clause stands in a revision. */
export interface LineagePlace {
  /** Effective date of the revision. */
  effective: string;
  node: string;
}

/** What became of a clause on a day. */
export type LineageState =
  /** It stands in the revision of that day. */
  | { state: 'here'; lineage: string; place: LineagePlace }
  /** It went into others, or was split into them; these stand there. */
  | { state: 'merged'; lineage: string; places: LineagePlace[] }
  /** It is gone since the revision of `gone`; `last` is where it stood before. */
  | { state: 'ended'; lineage: string; last: LineagePlace; gone: string }
  /** It came later. */
  | { state: 'not-yet'; lineage: string; first: LineagePlace };

interface Step {
  effective: string;
  table: LineageTable;
}

/**
 * Says where a clause stands in the revision of a day, by its lineage.
 * @param day ISO 8601; on a day before the first revision the first one counts
 * @returns `undefined` where the document never had this lineage
 * @throws {CorpusError} if the document is not built as it stands
 */
export async function locateLineage(
  corpus: Corpus,
  document: CorpusDocument,
  lineage: string,
  day: string,
): Promise<LineageState | undefined> {
  const steps = await readSteps(corpus, document);
  const now = nowCalled(await readLasting(join(corpus.folder, document.id)), lineage);
  const at = Math.max(
    0,
    steps.findLastIndex(({ effective }) => effective <= day),
  );
  const places = steps.map((step) => placeIn(step, now));
  const place = places[at];
  if (place) return { state: 'here', lineage: now, place };
  const last = places.findLastIndex((one, index) => index < at && one !== undefined);
  const first = places.find((one, index) => index > at && one !== undefined);
  if (last < 0) return first && { state: 'not-yet', lineage: now, first };
  const heirs = followHeirs(steps.slice(last + 1, at + 1), now)
    .map((heir) => placeIn(steps[at], heir))
    .filter((one) => one !== undefined);
  if (heirs.length > 0) return { state: 'merged', lineage: now, places: heirs };
  return {
    state: 'ended',
    lineage: now,
    last: places[last] as LineagePlace,
    gone: steps[last + 1].effective,
  };
}

async function readSteps({ folder, manifest }: Corpus, { id, revisions }: CorpusDocument): Promise<Step[]> {
  const steps: Step[] = [];
  for (const { effective } of revisions) {
    const built = findBuilt(manifest, id, effective);
    const table = built && (await readTable(builtFolder(folder), built.lineage.table));
    if (!table)
      throw new CorpusError(`${id} of ${effective} is not built as it stands; run \`yakkan build\`.`);
    steps.push({ effective, table });
  }
  return steps;
}

function placeIn({ effective, table }: Step, lineage: string): LineagePlace | undefined {
  for (const ids of [table.clauses, table.definitions, table.references, table.quantities]) {
    for (const [node, own] of Object.entries(ids)) if (own === lineage) return { effective, node };
  }
  return undefined;
}

/** The lineages that took a clause in, or came of it, and what took these in. */
function followHeirs(steps: readonly Step[], lineage: string): string[] {
  const heirs = new Set([lineage]);
  for (const { table } of steps) {
    for (const [heir, origins] of Object.entries(table.cameFrom))
      if (origins.some((origin) => heirs.has(origin))) heirs.add(heir);
  }
  heirs.delete(lineage);
  return [...heirs];
}
