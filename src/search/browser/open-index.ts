import { lookUpSynonyms } from '../lexicon/synonyms.ts';
import type { ColumnNames, Columns } from '../segment/columns.ts';
import { readSections, type SectionArray } from '../segment/sections.ts';
import { UnusableIndex } from '../segment/unusable-index.ts';
import { openArrayEngine } from '../store/array-engine.ts';
import type { SearchIndex } from '../store/search-index.ts';
import type { SearchAnalyzer } from '../words/analyzer.ts';
import { createVocabularyAnalyzer } from '../words/segment-vocabulary.ts';
import { termClasses } from '../words/term-classes.ts';
import { openByLetter } from './alike-words.ts';
import { openBrowserSegment } from './browser-segment.ts';
import { readChapters } from './chapters.ts';
import { browserIndexVersion, type CoreFacts, readList, readPlanes, shardNames } from './core.ts';
import { openKin } from './kin-blocks.ts';
import { openLexicon } from './lexicon-blocks.ts';
import { ByteReader, readSteps } from './number-lists.ts';
import { readPiece, skipPiece } from './pieces.ts';
import { findTogether, readPlaces } from './places.ts';
import type { Shards } from './shards.ts';
import { openBlocks, type SortedBlocks } from './sorted-blocks.ts';
import { openPrinted } from './surface-blocks.ts';

/** An index in shards, with the analyzer that cuts questions by its words. */
export interface BrowserIndex {
  index: SearchIndex;
  analyzer: SearchAnalyzer;
}

/**
 * Opens an index that `writeBrowserIndex` wrote; the core is there, all else is loaded when a pass over a question misses it.
 * @throws {UnusableIndex} where it is damaged or of another version
 */
export function openBrowserIndex(core: Uint8Array, shards: Shards, analyzerVersion: string): BrowserIndex {
  const { facts: read, arrays } = readSections(core, shardNames.core);
  const facts = read as unknown as CoreFacts;
  if (facts.version !== browserIndexVersion || facts.analyzerVersion !== analyzerVersion)
    throw new UnusableIndex('it was written by another version');
  const vocabulary = openBlocks(facts.vocabulary, shardNames.vocabulary, shards);
  const columns = openColumns(facts, arrays, shards);
  const open = (name: 'kin' | 'letters' | 'lexicon' | 'surfaces') =>
    openBlocks(facts[name], shardNames[name], shards);
  const parts = { facts, arrays, columns, vocabulary, shards };
  const segment = { ...openBrowserSegment(parts), listAlike: openByLetter(open('letters'), shards) };
  const engine = openArrayEngine(segment, (fold) => findFold(fold, vocabulary, shards));
  const { clauses } = facts;
  const index: SearchIndex = {
    analyzerVersion,
    engine: engine.name,
    count: facts.count,
    parts: [{ segment, engine }],
    synonyms: lookUpSynonyms(openLexicon(open('lexicon'), vocabulary)),
    kin: openKin(open('kin'), vocabulary),
    ...(clauses !== undefined && { shareAtLarge: (term) => readShare(term, vocabulary, clauses) }),
  };
  const analyzer = createVocabularyAnalyzer(openPrinted(open('surfaces'), index));
  // It tells no readings of texts, which is what hits are cut for: no words are loaded for nothing.
  return { index, analyzer: { ...analyzer, analyzeText: () => [] } };
}

function readShare(term: string, vocabulary: SortedBlocks, clauses: number): number | undefined {
  if (term < ' ') return undefined;
  const id = vocabulary.find(term);
  const value = id < 0 ? undefined : vocabulary.value(id);
  if (!value) return 0;
  const reader = new ByteReader(value);
  reader.number();
  return reader.number() / clauses;
}

function readJson<Value>(shards: Shards, name: string): Value | undefined {
  const bytes = shards.seek(name);
  return bytes && JSON.parse(new TextDecoder().decode(bytes));
}

/** Finds the units whose words hold a fold, by where its characters stand. */
function findFold(
  fold: { terms: readonly string[] } | { beginning: string },
  vocabulary: SortedBlocks,
  shards: Shards,
): number[] {
  const read = (id: number): ReadonlyMap<number, readonly number[]> => {
    const value = vocabulary.value(id);
    if (!value) return new Map();
    const reader = new ByteReader(value);
    reader.number();
    reader.number();
    skipPiece(reader);
    const bytes = readPiece(reader, shardNames.places, shards);
    return bytes ? readPlaces(bytes) : new Map();
  };
  if ('terms' in fold)
    return findTogether(fold.terms, (bigram) => {
      const id = vocabulary.find(bigram);
      return id < 0 ? new Map() : read(id);
    });
  if (fold.beginning === termClasses.bigram) return [];
  const [first, end] = vocabulary.range(fold.beginning);
  const units = new Set<number>();
  for (let id = first; id < end; id++) for (const unit of read(id).keys()) units.add(unit);
  return [...units];
}

/** The columns of the units; headings, titles and terms are loaded when they are asked for. */
function openColumns(facts: CoreFacts, arrays: Record<string, SectionArray>, shards: Shards): Columns {
  const empty = { starts: new Uint32Array(), values: new Uint32Array() };
  const titles = keep(() => readJson<string[]>(shards, shardNames.titles));
  const actors = keep(() => readJson<string[]>(shards, shardNames.actors));
  const chapters = keep(() => {
    const bytes = shards.seek(shardNames.chapters);
    return bytes && readChapters(bytes);
  });
  const terms = keep(() => {
    const bytes = shards.seek(shardNames.terms);
    return bytes && readSections(bytes, shardNames.terms);
  });
  const documents = facts.documents.map((id, place) => ({
    id,
    kind: facts.kindNames[facts.kinds[place]],
    get title() {
      return titles()?.[place] ?? '';
    },
  }));
  const names: ColumnNames = {
    documents,
    revisions: facts.revisions,
    get actors() {
      return actors() ?? [];
    },
    get chapters() {
      return chapters()?.names ?? [];
    },
    get terms() {
      return (terms()?.facts.names as string[] | undefined) ?? [];
    },
  };
  return {
    names,
    document: readSteps(arrays.document),
    revision: Uint16Array.from(arrays.revision),
    flags: readPlanes(arrays, 'flags'),
    norms: readPlanes(arrays, 'norms'),
    article: readSteps(arrays.article),
    // Tells units of several segments from one another; here there is one.
    keyHash: new Uint32Array(),
    bodyLength: readPlanes(arrays, 'bodyLength'),
    captionLength: arrays.captionLength as Uint8Array,
    actors: readList(arrays, 'actors'),
    get chapters() {
      return chapters()?.chapters ?? empty;
    },
    get terms() {
      const read = terms();
      return read ? readList(read.arrays, 'terms') : empty;
    },
  };
}

/** Reads a value once it is there. */
function keep<Value>(read: () => Value | undefined): () => Value | undefined {
  let held: Value | undefined;
  return () => {
    held ??= read();
    return held;
  };
}
