import type { Client } from '@opensearch-project/opensearch';
import type { MeanLengths } from '../../search/segment/impact.ts';
import { holdFiles } from '../../search/segment/index-files.ts';
import { openSegment, type Segment } from '../../search/segment/segment.ts';
import { segmentFiles, writeCounted } from '../../search/segment/write-segment.ts';
import type { Engine, EngineAnswer, EngineQuery } from '../../search/store/engine.ts';
import { askCluster } from './cluster-client.ts';
import { type ClusterDocument, readDocument } from './cluster-document.ts';
import { type Clause, writeFilters, writeQuery } from './cluster-query.ts';

/** Most documents that a cluster gives at once. */
const mostHits = 10_000;
/** Most units that are looked through for a phrase. */
const mostWithPhrase = 2_000;

interface ClusterSource {
  client: Client;
  nodes: readonly string[];
  alias: string;
  mean: MeanLengths;
}

type Source = Pick<ClusterDocument, 'unit' | 'terms'>;

/** The engine whose postings are in a cluster: it brings candidates with their terms and facts, and our scorer ranks them. */
export function openClusterEngine(source: ClusterSource): Engine {
  const find = async (query: Clause, size: number): Promise<EngineAnswer> => {
    const { sources, total } = await fetchUnits(source, query, size);
    const segment = holdUnits(sources, source.mean);
    return { segment, units: sources.map((_, unit) => unit), total };
  };
  const hasHeld = ({ terms, phrases }: EngineQuery) =>
    phrases !== undefined || terms.some(({ isHint }) => !isHint);
  return {
    name: 'opensearch',
    search: async (query) => {
      const size = Math.min(query.limit, query.phrases ? mostWithPhrase : query.limit, mostHits);
      const answer = hasHeld(query) ? await find(writeQuery(query), size) : undefined;
      if (answer && (answer.total > 0 || query.phrases)) return answer;
      // Where no word is held, what helps to rank is all there is.
      const hints = query.terms.map((term) => ({ ...term, isHint: false }));
      return find(writeQuery({ ...query, terms: hints }), size);
    },
    cite: (key, filters) =>
      find({ bool: { filter: [{ term: { citations: key } }, ...writeFilters(filters)] } }, mostWithPhrase),
    listCitations: async (documents, filters) => {
      const query = { bool: { filter: [{ terms: { document: [...documents] } }, ...writeFilters(filters)] } };
      const { sources } = await fetchUnits(source, query, mostHits);
      return sources.flatMap((one) => {
        const { document, citations } = readDocument(one).unit;
        return citations.map(({ key, node }) => ({ document, key, findNode: () => node }));
      });
    },
  };
}

async function fetchUnits(
  { client, nodes, alias }: ClusterSource,
  query: Clause,
  size: number,
): Promise<{ sources: Source[]; total: number }> {
  const { body } = await askCluster(nodes, () =>
    client.search({
      index: alias,
      body: { query, size, _source: ['unit', 'terms'], track_total_hits: true },
    }),
  );
  const { total, hits } = body.hits;
  return {
    sources: hits.flatMap(({ _source }) => (_source ? [_source as Source] : [])),
    total: typeof total === 'number' ? total : (total?.value ?? hits.length),
  };
}

/** Puts units into a segment in memory, whose lengths are rated by the mean of all. */
function holdUnits(sources: readonly Source[], mean: MeanLengths): Segment {
  const read = sources.map(readDocument);
  const bytes = writeCounted(
    read.map(({ unit }) => unit),
    (_unit, index) => read[index].terms,
  );
  const files = Object.fromEntries(
    Object.entries(segmentFiles).map(([part, file]) => [`found.${file}`, bytes[part as keyof typeof bytes]]),
  );
  return { ...openSegment('found', holdFiles(files), new Set()), mean };
}
