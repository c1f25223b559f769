import type { Manifest } from '../manifest.ts';
import { digestText } from '../model-store.ts';
import { type Build, readStored, tellDamaged } from './build-state.ts';
import type { BuiltRevision, IndexBuilder } from './index-builder.ts';
import { digestIndex, openStoredIndex, storeIndexFiles } from './index-files.ts';

type IndexEntry = NonNullable<Manifest['index']>;

/** Brings the search index up to date: not at all where it was made of the same, by parts where few changed, else anew. */
export async function indexRevisions(
  build: Build,
  index: IndexBuilder,
  documents: Manifest['documents'],
): Promise<IndexEntry> {
  const { target, options, known, digests, summary } = build;
  const revisions = listRevisions(build, documents);
  const parts: Record<string, string> = {};
  for (const revision of revisions) parts[revision.key] = makePartKey(revision, index, revisions);
  const key = digestText([index.key, JSON.stringify(parts)].join('\n'));
  const before = known?.index;
  const isWhole = before !== undefined && digestIndex(target, before, digests) === before.digest;
  if (before && !isWhole) summary.notes.push(tellDamaged('The search index'));
  if (before && isWhole && before.key === key) return before;
  options.onStep?.({ done: summary.revisions, total: summary.revisions, what: 'index' });
  summary.indexed = true;
  const store = (content: Parameters<typeof storeIndexFiles>[2]) =>
    storeIndexFiles(target, { key, maker: index.key, parts }, content, digests);
  if (before && isWhole && before.maker === index.key && index.update && isWorthIt(before.parts, parts)) {
    const added = revisions.filter((revision) => before.parts[revision.key] !== parts[revision.key]);
    const gone = Object.keys(before.parts).filter((part) => before.parts[part] !== parts[part]);
    const { changed, kept } = await index.update(openStoredIndex(target, before), { added, gone }, revisions);
    return store({ files: changed, kept: { folder: before.folder, names: kept } });
  }
  const { files, notes } = await index.build(revisions);
  summary.notes.push(...notes);
  return store({ files });
}

/** Where most of it changed, the whole is made in less time than its parts. */
function isWorthIt(before: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>): boolean {
  const keys = Object.keys(now);
  const same = keys.filter((key) => before[key] === now[key]).length;
  return same * 2 > keys.length;
}

type KeyedRevision = BuiltRevision & { key: string };

function listRevisions({ target, corpus }: Build, documents: Manifest['documents']): KeyedRevision[] {
  return documents.flatMap(({ id, revisions }, place) => {
    const { facts, revisions: held } = corpus.documents[place];
    const paths = new Map(held.map(({ effective, path }) => [effective, path]));
    return revisions.map(({ effective, model: name }) => ({
      key: `${id}@${effective}`,
      id,
      facts,
      effective,
      isCurrent: effective === revisions.at(-1)?.effective,
      path: paths.get(effective) ?? '',
      modelName: name,
      model: () => readStored(target, name),
    }));
  });
}

/** What the part of a revision in the index is made of. */
function makePartKey(
  revision: KeyedRevision,
  { partKey }: IndexBuilder,
  all: readonly KeyedRevision[],
): string {
  const { key, facts, isCurrent, modelName } = revision;
  const own = JSON.stringify([key, facts.title, facts.kind, isCurrent, modelName]);
  return digestText(`${own}\n${partKey?.(revision, all) ?? ''}`);
}
