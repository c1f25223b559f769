import { holdFiles } from '../segment/index-files.ts';
import { openSegment } from '../segment/segment.ts';
import { segmentFiles, writeSegment } from '../segment/write-segment.ts';
import type { SearchUnit } from '../unit/unit.ts';
import { collectUnits, type SearchInput } from '../unit/units.ts';
import type { SearchAnalyzer } from '../words/analyzer.ts';
import { collectSurfaces } from '../words/segment-vocabulary.ts';
import { type IndexDescription, indexFileName, searchIndexVersion, writeDescription } from './description.ts';
import { surfaceFileName, writeSurfaces } from './word-vocabulary.ts';
import { type WordKnowledge, writeKnowledge } from './write-knowledge.ts';

/** Up to this many units an index is one that a browser may open, and keeps how its words are printed. */
export const mostForBrowser = 50_000;

/**
 * Up to this many units lunr is quick (here 4 ms a question and 0.1 s to open at 1,400 units, 11 ms at 2,700); beyond, the
 * arrays find them.
 */
export const mostForLunr = 2000;

/** The engine of an index of so many units. */
export function chooseEngine(units: number): 'arrays' | 'lunr' {
  return units <= mostForLunr ? 'lunr' : 'arrays';
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

/** Makes the files of a segment. */
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
