import type { Background } from '../knowledge/background.ts';
import { readKin } from '../knowledge/kin.ts';
import type { SynonymData } from '../lexicon/data.ts';
import { makeSynonyms } from '../lexicon/synonyms.ts';
import { holdFiles, type IndexFiles } from '../segment/index-files.ts';
import { meanLengths } from '../segment/merge-segments.ts';
import { openSegment, type Segment } from '../segment/segment.ts';
import { UnusableIndex } from '../segment/unusable-index.ts';
import { segmentFiles, writeSegment } from '../segment/write-segment.ts';
import type { SearchUnit } from '../unit/unit.ts';
import { collectUnits, type SearchInput } from '../unit/units.ts';
import type { SearchAnalyzer } from '../words/analyzer.ts';
import { collectSurfaces } from '../words/segment-vocabulary.ts';
import { openArrayEngine } from './array-engine.ts';
import type { IndexPart, SearchIndex } from './search-index.ts';
import {
  backgroundFileName,
  kinFileName,
  openJson,
  surfaceFileName,
  synonymFileName,
  writeSurfaces,
} from './word-vocabulary.ts';
import { type WordKnowledge, writeKnowledge } from './write-knowledge.ts';

/** Version of the files: an index of another version is built again. */
export const searchIndexVersion = 4;

/** Up to this many units an index is one that a browser may open, and keeps how its words are printed. */
export const mostForBrowser = 10_000;

/**
 * Up to this many units lunr is quick (here 4 ms a question and 0.1 s to open at 1,400 units, 11 ms at 2,700); beyond, the
 * arrays find them.
 */
export const mostForLunr = 2000;

/** The engine of an index of so many units. */
export function chooseEngine(units: number): 'arrays' | 'lunr' {
  return units <= mostForLunr ? 'lunr' : 'arrays';
}

/** The file that is opened first; it names the others. */
export const indexFileName = 'search.json';

/** What `indexFileName` holds. */
export interface IndexDescription {
  format: 'yakkan-search-index';
  version: number;
  analyzerVersion: string;
  segments: { name: string; engine: 'lunr' | 'arrays'; count: number; gone: number[] }[];
}

/** How an index is built. */
export interface BuildOptions extends WordKnowledge {
  analyzer: SearchAnalyzer;
  /** What finds the units. If omitted, arrays, whose index is smaller and opened and searched faster. */
  engine?: 'arrays' | 'lunr';
}

/** An index as files by name, to be stored as they are. */
export interface BuiltIndex {
  files: Record<string, Uint8Array>;
  summary: { units: number; documents: number; engine: 'lunr' | 'arrays'; bytes: number };
}

/** Builds the search index of all revisions of all documents. */
export async function buildSearchIndex(
  inputs: readonly SearchInput[],
  options: BuildOptions,
): Promise<BuiltIndex> {
  return buildFromUnits(inputs.flatMap(collectUnits), options);
}

/** Builds an index of units. */
export async function buildFromUnits(
  units: readonly SearchUnit[],
  options: BuildOptions,
): Promise<BuiltIndex> {
  const { engine = 'arrays' } = options;
  const isForBrowser = units.length <= mostForBrowser;
  const name = 'segment-1';
  const surfaces = new Map<string, Set<string>>();
  // What a browser opens, which cuts questions by the words as they are printed.
  const analyzer = isForBrowser ? watchSurfaces(options.analyzer, surfaces) : options.analyzer;
  const files = await makeSegmentFiles(name, units, engine, analyzer);
  if (isForBrowser) files[surfaceFileName] = writeSurfaces(surfaces);
  const description: IndexDescription = {
    format: 'yakkan-search-index',
    version: searchIndexVersion,
    analyzerVersion: options.analyzer.version,
    segments: [{ name, engine, count: units.length, gone: [] }],
  };
  files[indexFileName] = writeDescription(description);
  const { vocabulary } = openSegment(name, holdFiles(files), new Set());
  Object.assign(
    files,
    writeKnowledge((term) => vocabulary.find(term) >= 0, options),
  );
  const bytes = Object.values(files).reduce((sum, file) => sum + file.length, 0);
  const documents = new Set(units.map(({ document }) => document)).size;
  return { files, summary: { units: units.length, documents, engine, bytes } };
}

/** Notes how the words of the texts are printed. */
export function watchSurfaces(analyzer: SearchAnalyzer, surfaces: Map<string, Set<string>>): SearchAnalyzer {
  const add = (surface: string, term: string) =>
    void surfaces.set(surface, (surfaces.get(surface) ?? new Set()).add(term));
  return {
    ...analyzer,
    analyzeText: (text, terms) => {
      const tokens = analyzer.analyzeText(text, terms);
      collectSurfaces(text, tokens, add);
      return tokens;
    },
  };
}

export async function makeSegmentFiles(
  name: string,
  units: readonly SearchUnit[],
  engine: 'lunr' | 'arrays',
  analyzer: SearchAnalyzer,
): Promise<Record<string, Uint8Array>> {
  const written = writeSegment(units, analyzer);
  const files: Record<string, Uint8Array> = {};
  for (const [key, file] of Object.entries(segmentFiles))
    files[`${name}.${file}`] = written[key as keyof typeof written];
  if (engine === 'lunr') {
    const { writeLunr } = await import('./lunr-engine.ts');
    files[`${name}.lunr`] = new TextEncoder().encode(
      writeLunr(openSegment(name, holdFiles(files), new Set())),
    );
  }
  return files;
}

export function writeDescription(description: IndexDescription): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(description)}\n`);
}

/**
 * Opens an index.
 * @param analyzerVersion of the analyzer that cuts questions
 * @param options `isForOne`: whether one question is asked and no more: then the arrays, which are there always, spare the
 * time that lunr takes to open; the order of the hits is the same. If omitted, no
 * @throws {UnusableIndex} where it is missing, damaged, foreign, or of another version
 */
export async function openSearchIndex(
  files: IndexFiles,
  analyzerVersion: string,
  { isForOne = false }: { isForOne?: boolean } = {},
): Promise<SearchIndex> {
  const description = readDescription(files);
  if (description.analyzerVersion !== analyzerVersion) {
    throw new UnusableIndex(
      `its words were cut by analyzer ${description.analyzerVersion}, and this is ${analyzerVersion}`,
    );
  }
  const parts: IndexPart[] = [];
  const segments = openSegments(files, description);
  for (const [place, segment] of segments.entries()) {
    const { engine } = description.segments[place];
    const isLunr = engine === 'lunr' && !isForOne;
    parts.push({ segment, engine: isLunr ? await openLunr(segment, files) : openArrayEngine(segment) });
  }
  const count = description.segments.reduce((sum, segment) => sum + segment.count - segment.gone.length, 0);
  const largest = parts.reduce((a, b) => (b.segment.count > a.segment.count ? b : a));
  const synonyms = openJson<SynonymData>(files, synonymFileName);
  const background = openJson<Background>(files, backgroundFileName);
  const kin = files.open(kinFileName);
  return {
    analyzerVersion,
    engine: largest.engine.name,
    count,
    parts,
    ...(synonyms && { synonyms: makeSynonyms(synonyms) }),
    ...(background && { background }),
    ...(kin && { kin: readKin(kin.read(0, kin.size), kinFileName) }),
  };
}

/** Opens the segments of an index; all rate lengths by one mean, so that it does not matter in which a unit lies. */
export function openSegments(files: IndexFiles, { segments }: IndexDescription): Segment[] {
  const opened = segments.map(({ name, gone }) => openSegment(name, files, new Set(gone)));
  const mean = opened.length > 1 || segments[0].gone.length > 0 ? meanLengths(opened) : opened[0].mean;
  return opened.map((segment) => ({ ...segment, mean }));
}

async function openLunr(segment: Segment, files: IndexFiles): Promise<IndexPart['engine']> {
  const file = files.open(`${segment.name}.lunr`);
  if (!file) throw new UnusableIndex(`${segment.name}.lunr is missing`);
  const { openLunrEngine } = await import('./lunr-engine.ts');
  return openLunrEngine(new TextDecoder().decode(file.read(0, file.size)), segment);
}

export function readDescription(files: IndexFiles): IndexDescription {
  const file = files.open(indexFileName);
  if (!file) throw new UnusableIndex(`${indexFileName} is missing`);
  let value: Partial<IndexDescription> | null;
  try {
    value = JSON.parse(new TextDecoder().decode(file.read(0, file.size)));
  } catch (cause) {
    throw new UnusableIndex(`${indexFileName} is no JSON`, { cause });
  }
  if (value?.format !== 'yakkan-search-index')
    throw new UnusableIndex(`${indexFileName} is no index of this program`);
  if (value.version !== searchIndexVersion)
    throw new UnusableIndex(`it is of version ${value.version}, and this reads ${searchIndexVersion}`);
  const isWhole =
    Array.isArray(value.segments) && value.segments.length > 0 && typeof value.analyzerVersion === 'string';
  if (!isWhole) throw new UnusableIndex(`${indexFileName} is not whole`);
  return value as IndexDescription;
}

/**
 * Replaces units of an index by others without building it again: what is new becomes a small segment, what was there
 * under the same keys, or under `removed`, is marked as gone.
 * @returns the files that are new or differ; the others stay as they are
 */
export async function updateSearchIndex(
  files: IndexFiles,
  { added, removed = [] }: { added: readonly SearchUnit[]; removed?: readonly string[] },
  options: BuildOptions & { opened?: readonly Segment[] },
): Promise<Record<string, Uint8Array>> {
  const description = readDescription(files);
  const segments =
    options.opened ?? description.segments.map(({ name, gone }) => openSegment(name, files, new Set(gone)));
  const next = {
    ...description,
    segments: description.segments.map((one) => ({ ...one, gone: [...one.gone] })),
  };
  for (const key of [...removed, ...added.map((unit) => unit.key)]) {
    for (const [index, segment] of segments.entries()) {
      const unit = segment.findUnit(key);
      if (unit >= 0) next.segments[index].gone.push(unit);
    }
  }
  const changed: Record<string, Uint8Array> = {};
  if (added.length > 0) {
    const numbers = next.segments.map(({ name }) => Number(name.split('-')[1]));
    const name = `segment-${Math.max(...numbers) + 1}`;
    // Small segments need no engine that takes long to open.
    Object.assign(changed, await makeSegmentFiles(name, added, 'arrays', options.analyzer));
    next.segments.push({ name, engine: 'arrays', count: added.length, gone: [] });
  }
  changed[indexFileName] = writeDescription(next);
  return changed;
}
