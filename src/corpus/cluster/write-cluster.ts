import { type Client, errors } from '@opensearch-project/opensearch';
import type { SearchUnit } from '../../search/unit/unit.ts';
import type { SearchAnalyzer } from '../../search/words/analyzer.ts';
import { askCluster, type ClusterOptions, connectCluster } from './cluster-client.ts';
import { ClusterCounts, countOn, readDictionary, writeDictionary } from './cluster-dictionary.ts';
import { describeIndex, readDocument, toDocument } from './cluster-document.ts';
import { defaultAlias, readData } from './open-cluster.ts';

/** Units of one request. */
const chunkSize = 400;
/** Bytes of one piece of the dictionary. */
const pieceSize = 6_000_000;
/** How often a request is put again where some of its units were refused, and the first wait, in milliseconds. */
const [mostAttempts, firstWait] = [6, 250];

export interface WriteClusterOptions extends ClusterOptions {
  analyzer: SearchAnalyzer;
  /** Of what is written: an index of the same key that was begun is gone on with. */
  key: string;
  /** If omitted, 2. */
  shards?: number;
  /** If omitted, 1. */
  replicas?: number;
  onProgress?: (done: number, total: number) => void;
}

/**
 * Writes units into a new index of a cluster and then lets the alias name it instead of the one before, which is removed: who
 * searches meanwhile finds the old one whole. What was broken off is gone on with.
 * @throws {UnusableIndex} where the cluster cannot be reached or refuses
 */
export async function writeClusterIndex(
  units: readonly SearchUnit[],
  options: WriteClusterOptions,
): Promise<{ index: string; resumedAt: number }> {
  const { nodes, alias = defaultAlias, analyzer, key, shards = 2, replicas = 1, onProgress } = options;
  const client = connectCluster(options);
  const index = `${alias}-${key.slice(0, 24).toLowerCase()}`;
  const ask = <T>(request: () => Promise<T>) => askCluster(nodes, request);
  const { body: isThere } = await ask(() => client.indices.exists({ index }));
  if (!isThere)
    await ask(() => client.indices.create({ index, body: describeIndex({ shards, replicas }) as never }));
  const resumedAt = isThere ? await readProgress(client, index) : 0;
  const counts = new ClusterCounts();
  for (let start = 0; start < units.length; start += chunkSize) {
    const chunk = units
      .slice(start, start + chunkSize)
      .map((unit) => ({ unit, ...toDocument(unit, analyzer) }));
    for (const { unit, terms } of chunk) counts.add(unit, terms, 1);
    if (start < resumedAt) continue;
    await ask(() =>
      putAll(
        client,
        index,
        chunk.map(({ unit, document }) => ({ id: unit.key, document })),
      ),
    );
    const next = Math.min(start + chunkSize, units.length);
    await ask(() => client.index({ index, id: 'progress', body: { next } }));
    onProgress?.(next, units.length);
  }
  await ask(() => putDictionary(client, index, writeDictionary(counts, analyzer.version)));
  await ask(() => client.indices.refresh({ index }));
  await ask(() => switchAlias(client, alias, index));
  return { index, resumedAt };
}

/**
 * Replaces units of the index that an alias names: what was there under the keys of `added`, or under `removed`, is gone.
 * @throws {UnusableIndex} where the cluster cannot be reached, refuses, or holds no index
 */
export async function updateClusterIndex(
  { added, removed = [] }: { added: readonly SearchUnit[]; removed?: readonly string[] },
  options: ClusterOptions & { analyzer: SearchAnalyzer },
): Promise<void> {
  const { nodes, alias = defaultAlias, analyzer } = options;
  const client = connectCluster(options);
  const ask = <T>(request: () => Promise<T>) => askCluster(nodes, request);
  const counts = countOn(readDictionary(await readData(client, nodes, alias)));
  const keys = [...new Set([...removed, ...added.map(({ key }) => key)])];
  for (let start = 0; start < keys.length; start += chunkSize) {
    const ids = keys.slice(start, start + chunkSize);
    const { body } = await ask(() => client.mget({ index: alias, body: { ids } }));
    for (const found of body.docs) {
      if (!('found' in found) || !found.found) continue;
      const { unit, terms } = readDocument(found._source as never);
      counts.add(unit, terms, -1);
    }
  }
  const kept = new Set(added.map(({ key }) => key));
  const gone = keys.filter((key) => !kept.has(key));
  const fresh = added.map((unit) => ({ unit, ...toDocument(unit, analyzer) }));
  for (const { unit, terms } of fresh) counts.add(unit, terms, 1);
  const changes = [
    ...gone.map((id) => ({ id })),
    ...fresh.map(({ unit, document }) => ({ id: unit.key, document })),
  ];
  for (let start = 0; start < changes.length; start += chunkSize)
    await ask(() => putAll(client, alias, changes.slice(start, start + chunkSize)));
  await ask(() => putDictionary(client, alias, writeDictionary(counts, analyzer.version)));
  await ask(() => client.indices.refresh({ index: alias }));
}

interface Change {
  id: string;
  /** Absent where the unit is to go. */
  document?: object;
}

/** Puts changes until the cluster took every one of them. */
async function putAll(client: Client, index: string, changes: readonly Change[]): Promise<void> {
  let left = changes;
  for (let attempt = 1; left.length > 0; attempt++) {
    const { body } = await client.bulk({
      index,
      body: left.flatMap(({ id, document }) =>
        document ? [{ index: { _id: id } }, document] : [{ delete: { _id: id } }],
      ) as never,
    });
    const refused = body.items
      .map((item) => Object.values(item)[0])
      .map(({ status }) => status >= 300 && status !== 404);
    left = left.filter((_, place) => refused[place]);
    if (left.length === 0) return;
    if (attempt >= mostAttempts) {
      const reason = body.items.map((item) => Object.values(item)[0]).find(({ error }) => error)
        ?.error?.reason;
      throw new errors.OpenSearchClientError(
        `${left.length} units were refused: ${reason ?? 'no reason was given'}`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, firstWait * 2 ** attempt));
  }
}

async function readProgress(client: Client, index: string): Promise<number> {
  try {
    const { body } = await client.get({ index, id: 'progress' });
    return (body._source as { next: number }).next;
  } catch (error) {
    if (error instanceof errors.ResponseError && error.statusCode === 404) return 0;
    throw error;
  }
}

async function putDictionary(client: Client, index: string, bytes: Uint8Array): Promise<void> {
  for (let place = 0; place * pieceSize < Math.max(1, bytes.length); place++) {
    const piece = bytes.subarray(place * pieceSize, (place + 1) * pieceSize);
    const isLast = (place + 1) * pieceSize >= bytes.length;
    const body = { data: Buffer.from(piece).toString('base64'), isLast };
    await client.index({ index, id: `dictionary-${place}`, body });
  }
}

/** Lets the alias name an index instead of those before, in one step, and removes these. */
async function switchAlias(client: Client, alias: string, index: string): Promise<void> {
  const { body: isThere } = await client.indices.existsAlias({ name: alias });
  const before = isThere ? Object.keys((await client.indices.getAlias({ name: alias })).body) : [];
  const others = before.filter((one) => one !== index);
  await client.indices.updateAliases({
    body: {
      actions: [...others.map((one) => ({ remove: { index: one, alias } })), { add: { index, alias } }],
    } as never,
  });
  for (const one of others) await client.indices.delete({ index: one });
}
