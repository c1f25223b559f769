import type { SynonymData } from '../lexicon/data.ts';
import { listSurfaces } from '../lexicon/surfaces.ts';
import type { IndexFiles } from '../segment/index-files.ts';
import { UnusableIndex } from '../segment/unusable-index.ts';
import type { WordVocabulary } from '../words/segment-vocabulary.ts';
import { countFound, listReadings, type SearchIndex } from './search-index.ts';

/** Where an index keeps how its words are printed, and the words that lead to them. */
export const surfaceFileName = 'surfaces.json';
export const synonymFileName = 'synonyms.json';
export const kinFileName = 'kin.bin';
export const backgroundFileName = 'background.json';

/** Writes printed forms with their terms. */
export function writeSurfaces(surfaces: ReadonlyMap<string, ReadonlySet<string>>): Uint8Array {
  const entries = [...surfaces]
    .map(([surface, terms]) => [surface, [...terms]] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return new TextEncoder().encode(JSON.stringify(Object.fromEntries(entries)));
}

/**
 * Opens the words of an index for an analyzer without a dictionary: those of its texts as they are printed, and those of
 * the lexicon that lead to them.
 * @throws {UnusableIndex} where it is damaged
 */
export function openWordVocabulary(index: SearchIndex, files: IndexFiles): WordVocabulary {
  const surfaces = new Map(Object.entries(openJson<Record<string, string[]>>(files, surfaceFileName) ?? {}));
  const lexicon = openJson<SynonymData>(files, synonymFileName);
  const others = lexicon ? listSurfaces(lexicon) : new Map<string, string>();
  return {
    has: (term) => others.get(term) === term || countFound(index, term) > 0,
    listBases: (surface) => {
      const other = others.get(surface);
      return surfaces.get(surface) ?? (other === undefined ? [] : [other]);
    },
    readings: listReadings(index),
  };
}

/**
 * Reads a file of an index; nothing where there is none.
 * @throws {UnusableIndex} where it is damaged
 */
export function openJson<T>(files: IndexFiles, name: string): T | undefined {
  const file = files.open(name);
  if (!file) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(file.read(0, file.size)));
  } catch (cause) {
    throw new UnusableIndex(`${name} is damaged`, { cause });
  }
}
