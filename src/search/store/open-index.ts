import { type Background, shareOf } from '../knowledge/background.ts';
import { readKin } from '../knowledge/kin.ts';
import type { SynonymData } from '../lexicon/data.ts';
import { makeSynonyms } from '../lexicon/synonyms.ts';
import type { IndexFiles } from '../segment/index-files.ts';
import { meanLengths } from '../segment/merge-segments.ts';
import { openSegment, type Segment } from '../segment/segment.ts';
import { UnusableIndex } from '../segment/unusable-index.ts';
import { openArrayEngine } from './array-engine.ts';
import { type IndexDescription, readDescription } from './description.ts';
import type { IndexPart, SearchIndex } from './search-index.ts';
import { backgroundFileName, kinFileName, openJson, synonymFileName } from './word-vocabulary.ts';

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
    ...(background && { shareAtLarge: (term) => shareOf(background, term) }),
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
