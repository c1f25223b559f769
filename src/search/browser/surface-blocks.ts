import type { SynonymData } from '../lexicon/data.ts';
import { listSurfaces } from '../lexicon/surfaces.ts';
import { countFound, listReadings, type SearchIndex } from '../store/search-index.ts';
import type { WordVocabulary } from '../words/segment-vocabulary.ts';
import type { Entry, SortedBlocks } from './sorted-blocks.ts';

/**
 * How words are printed: of each form its terms in the texts and the one in the lexicon, which is empty where it is the form
 * itself: `支払わ` → `支払う`, nothing.
 */
export function listPrinted(
  surfaces: Readonly<Record<string, readonly string[]>>,
  lexicon: SynonymData | undefined,
): Entry[] {
  const others = lexicon ? listSurfaces(lexicon) : new Map<string, string>();
  const keys = [...new Set([...Object.keys(surfaces), ...others.keys()])].sort();
  const encoder = new TextEncoder();
  return keys.map((key) => {
    const bases = Object.hasOwn(surfaces, key) ? surfaces[key] : [];
    const other = others.get(key);
    const words = [other === key ? '' : (other ?? none), ...bases];
    return { key, value: encoder.encode(words.join('\t')) };
  });
}

/** What stands for a form that is none of the lexicon. */
const none = '-';

/** Opens the words of an index for an analyzer without a dictionary, as `openWordVocabulary` does. */
export function openPrinted(blocks: SortedBlocks, index: SearchIndex): WordVocabulary {
  const read = (surface: string): { other?: string; bases: string[] } => {
    const id = blocks.find(surface);
    const value = id < 0 ? undefined : blocks.value(id);
    if (!value) return { bases: [] };
    const [other, ...bases] = new TextDecoder().decode(value).split('\t');
    return { ...(other !== none && { other: other === '' ? surface : other }), bases };
  };
  return {
    has: (term) => read(term).other === term || countFound(index, term) > 0,
    listBases: (surface) => {
      const { other, bases } = read(surface);
      return bases.length > 0 || other === undefined ? bases : [other];
    },
    readings: listReadings(index),
  };
}
