import type { Background } from '../knowledge/background.ts';
import { readKin } from '../knowledge/kin.ts';
import type { SynonymData } from '../lexicon/data.ts';
import { ByteWriter } from '../segment/byte-writer.ts';
import { holdFiles, type IndexFiles } from '../segment/index-files.ts';
import { mergeSegments } from '../segment/merge-segments.ts';
import { writeSections } from '../segment/sections.ts';
import { openSegment, type Segment } from '../segment/segment.ts';
import { segmentFiles } from '../segment/write-segment.ts';
import { readDescription } from '../store/description.ts';
import { openSegments } from '../store/open-index.ts';
import {
  backgroundFileName,
  kinFileName,
  openJson,
  surfaceFileName,
  synonymFileName,
} from '../store/word-vocabulary.ts';
import { termClasses } from '../words/term-classes.ts';
import { listByLetter } from './alike-words.ts';
import { writeChapters } from './chapters.ts';
import { browserIndexVersion, type CoreFacts, shardNames, writeList, writePlanes } from './core.ts';
import { listKin } from './kin-blocks.ts';
import { listLexicon } from './lexicon-blocks.ts';
import { narrow, writeSteps } from './number-lists.ts';
import { Parcels } from './parcels.ts';
import { writePiece } from './pieces.ts';
import { writePlaces } from './places.ts';
import { type BlockLayout, type Entry, writeBlocks } from './sorted-blocks.ts';
import { listPrinted } from './surface-blocks.ts';
import { makeTermWriter } from './told-terms.ts';

/** Bytes of the shards with postings and of those with units. */
const postingSize = 1536;
const unitSize = 3 * 1024;
/** And of those that only some questions need. */
const seldomSize = 4 * 1024;
/** Of an index with fewer units there is less of everything, and fewer shards are better: up to so many times as large. */
const fewUnits = 8000;
const coarsest = 8;
/** Keys in a block: about half a kilobyte each. */
const perBlock = { vocabulary: 64, surfaces: 128, lexicon: 12, kin: 12, letters: 128 } as const;

/**
 * Writes an index as shards for a browser that has no server: what every question needs in one, the rest so small that a
 * question loads little beside what it asks for.
 * @throws {UnusableIndex} where the index cannot be read
 */
export function writeBrowserIndex(files: IndexFiles): Map<string, Uint8Array> {
  const description = readDescription(files);
  const segment = joinSegments(openSegments(files, description));
  const shards = new Map<string, Uint8Array>();
  const add = (name: string, list: readonly Uint8Array[]) => {
    for (const [place, bytes] of list.entries()) shards.set(`${name}-${place}`, bytes);
  };
  const coarseness = Math.min(coarsest, Math.max(1, Math.round(fewUnits / Math.max(1, segment.count))));
  const addBlocks = (name: keyof typeof perBlock, entries: readonly Entry[]): BlockLayout => {
    const { blocks, layout } = writeBlocks(entries, perBlock[name] * coarseness);
    add(shardNames[name], blocks);
    return layout;
  };
  const background = openJson<Background>(files, backgroundFileName);
  const postings = new Parcels(postingSize * coarseness);
  const places = new Parcels(seldomSize * coarseness);
  const alike = new Parcels(seldomSize * coarseness);
  const terms = listTerms(segment, background, { postings, places });
  const writeTerm = makeTermWriter(terms);
  const synonyms = openJson<SynonymData>(files, synonymFileName);
  const kin = files.open(kinFileName);
  const surfaces = openJson<Record<string, string[]>>(files, surfaceFileName) ?? {};
  const layouts = {
    vocabulary: addBlocks('vocabulary', terms),
    surfaces: addBlocks('surfaces', listPrinted(surfaces, synonyms)),
    lexicon: addBlocks('lexicon', synonyms ? listLexicon(synonyms, writeTerm) : []),
    letters: addBlocks('letters', listByLetter(segment, alike)),
    kin: addBlocks('kin', kin ? listKin(readKin(kin.read(0, kin.size), kinFileName), writeTerm) : []),
  };
  const units = writeUnits(segment);
  for (const parcels of [postings, places, alike, units.parcels]) parcels.close();
  add(shardNames.postings, postings.shards);
  add(shardNames.places, places.shards);
  add(shardNames.alike, alike.shards);
  add(shardNames.units, units.parcels.shards);
  const { columns } = segment;
  const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  shards.set(shardNames.actors, encode(columns.names.actors));
  shards.set(shardNames.titles, encode(columns.names.documents.map(({ title }) => title)));
  shards.set(shardNames.chapters, writeChapters(columns));
  const used = writeList(columns.terms, 'terms');
  shards.set(shardNames.terms, writeSections({ facts: { names: columns.names.terms }, arrays: used }));
  const clauses = background && { clauses: background.clauses };
  const facts: CoreFacts = { ...describe(segment, description.analyzerVersion), ...layouts, ...clauses };
  shards.set(
    shardNames.core,
    writeSections({ facts: { ...facts }, arrays: writeArrays(columns, units.firsts) }),
  );
  return shards;
}

function describe(
  { columns: { names }, count, mean }: Segment,
  analyzerVersion: string,
): Omit<CoreFacts, 'vocabulary' | 'surfaces' | 'kin' | 'lexicon' | 'letters'> {
  const kindNames = [...new Set(names.documents.map(({ kind }) => kind))];
  return {
    format: 'yakkan-browser-index',
    version: browserIndexVersion,
    analyzerVersion,
    count,
    mean,
    documents: names.documents.map(({ id }) => id),
    kinds: names.documents.map(({ kind }) => kindNames.indexOf(kind)),
    kindNames,
    revisions: names.revisions,
  };
}

/** What is known of every unit, packed. */
function writeArrays(columns: Segment['columns'], unitFirsts: readonly number[]) {
  return {
    document: writeSteps(columns.document),
    revision: narrow(columns.revision),
    ...writePlanes(columns.flags, 'flags'),
    ...writePlanes(columns.norms, 'norms'),
    article: writeSteps(columns.article),
    ...writePlanes(columns.bodyLength, 'bodyLength'),
    captionLength: columns.captionLength,
    ...writeList(columns.actors, 'actors'),
    unitFirsts: writeSteps(unitFirsts),
  };
}

/** One segment with all units that are left. */
function joinSegments(segments: readonly Segment[]): Segment {
  const [first] = segments;
  const hasGone = Array.from({ length: first.count }, (_, unit) => unit).some(first.isGone);
  if (segments.length === 1 && !hasGone) return first;
  const bytes = mergeSegments(segments);
  const files = Object.entries(segmentFiles).map(
    ([part, file]) => [`all.${file}`, bytes[part as keyof typeof bytes]] as const,
  );
  return openSegment('all', holdFiles(Object.fromEntries(files)), new Set());
}

/** Each term with in how many units it stands, how common it is at large, in which units, and, of bigrams, where in them. */
function listTerms(
  segment: Segment,
  background: Background | undefined,
  { postings, places }: { postings: Parcels; places: Parcels },
): Entry[] {
  const { vocabulary } = segment;
  const placesOf = writePlaces(segment);
  return Array.from({ length: vocabulary.size }, (_, id): Entry => {
    const key = vocabulary.term(id);
    const share = background && Object.hasOwn(background.found, key) ? background.found[key] : 0;
    const writer = new ByteWriter();
    writer.number(segment.countUnits(id));
    writer.number(share);
    writePiece(writer, segment.readPostings(id), postings);
    if (key.startsWith(termClasses.bigram)) writePiece(writer, placesOf.get(id) ?? new Uint8Array(), places);
    return { key, value: writer.finish() };
  });
}

/** The records of units, and the first unit of each shard. */
function writeUnits(segment: Segment): { parcels: Parcels; firsts: number[] } {
  const parcels = new Parcels(unitSize);
  const firsts: number[] = [];
  for (let unit = 0; unit < segment.count; unit++) {
    const record = segment.readBytes(unit);
    const writer = new ByteWriter(record.length + 5);
    writer.number(record.length);
    writer.bytes(record);
    const { start } = parcels.add(writer.finish());
    if (start === 0) firsts.push(unit);
  }
  return { parcels, firsts };
}
