import type { Container } from '../../model/node.ts';
import { indexTree } from '../../model/tree-index.ts';
import type { ClausePlaces } from '../place/clause-places.ts';
import type { SiteCorpus, SiteDocument, SiteRevision } from './site-corpus.ts';

const withoutPlace: ReadonlySet<string> = new Set(['root', 'toc', 'table', 'tableCell']);

/**
 * Lists where the clauses of a document stand in each of its revisions, by lineage; a revision that is not built yet is
 * compared with the one before.
 */
export async function listPlaces(corpus: SiteCorpus, { id, revisions }: SiteDocument): Promise<ClausePlaces> {
  const places: ClausePlaces = {
    document: id,
    revisions: revisions.map(({ effective }) => effective),
    clauses: {},
    cameFrom: {},
    isLasting: true,
  };
  let before = new Map<string, string>();
  for (const [at, revision] of revisions.entries()) {
    const { containers } = indexTree((await revision.model()).tree);
    const own = containers.filter(({ type }) => !withoutPlace.has(type));
    const isBuilt = own.every(({ lineage }) => lineage !== undefined);
    const inherited = isBuilt || at === 0 ? undefined : await mapBack(corpus, revisions[at - 1], revision);
    const keys = new Map<string, string>();
    for (const node of own) {
      const key = node.lineage ?? before.get(inherited?.get(node.id) ?? '') ?? `${at}-${node.id}`;
      keys.set(node.id, key);
      addPlace(places, key, at, node);
    }
    places.isLasting &&= isBuilt;
    before = keys;
  }
  return places;
}

function addPlace({ clauses, cameFrom }: ClausePlaces, key: string, at: number, node: Container): void {
  clauses[key] ??= [];
  const last = clauses[key].at(-1);
  if (last?.[2] === node.id && last[1] === at - 1) last[1] = at;
  else clauses[key].push([at, at, node.id]);
  if (node.cameFrom) cameFrom[key] = [...new Set([...(cameFrom[key] ?? []), ...node.cameFrom])];
}

/** The ids of the older revision by those of the younger one. */
async function mapBack(
  corpus: SiteCorpus,
  old: SiteRevision,
  young: SiteRevision,
): Promise<Map<string, string>> {
  const { map } = await corpus.compare(old, young);
  return new Map(
    map.flatMap((pair) => (pair.old !== null && pair.new !== null ? [[pair.new, pair.old] as const] : [])),
  );
}
