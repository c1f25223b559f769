import { cutIntoTerms, type WordToken } from './content-words.ts';
import type { SynonymData, SynonymGroup } from './data.ts';
import type { LexiconGroup } from './group.ts';

/** Where the words come from. */
export interface SynonymSources {
  /** Groups of the field. */
  lexicon: readonly LexiconGroup[];
  /** Groups of general words, see `reduceGeneral`. */
  general: readonly (readonly string[])[];
}

/** The analyzer that cuts texts and questions. */
export interface WordAnalyzer {
  version: string;
  analyzeText: (text: string) => readonly WordToken[];
}

/**
 * Analyzes the words of a lexicon once, so that a search, also in a browser, needs no dictionary for them.
 * Words without terms are left out, and so are groups that have fewer than two words then.
 */
export function compileSynonyms(sources: SynonymSources, analyzer: WordAnalyzer): SynonymData {
  const data: SynonymData = {
    analyzerVersion: analyzer.version,
    words: [],
    terms: [],
    spellings: [],
    groups: [],
  };
  const places = new Map<string, number>();
  const place = (word: string): number => {
    const known = places.get(word);
    if (known !== undefined) return known;
    const terms = cutIntoTerms(word, analyzer.analyzeText(word)).join(' ');
    const index = terms === '' ? -1 : data.words.length;
    places.set(word, index);
    if (index >= 0) {
      data.words.push(word);
      data.terms.push(terms === word ? '' : terms);
    }
    return index;
  };
  const placeAll = (words: readonly string[] = []) =>
    [...new Set(words.map(place))].filter((index) => index >= 0);

  for (const { spellings, words, everyday, related } of sources.lexicon) {
    if (spellings) {
      const group = placeAll(spellings);
      addGroup(data, { kind: 'spelling', words: group });
      const single = group
        .map((word) => data.terms[word] || data.words[word])
        .filter((terms) => !terms.includes(' '));
      if (single.length > 1) data.spellings.push([...new Set(single)]);
    }
    addGroup(data, {
      kind: 'field',
      words: placeAll(words),
      ...(everyday && { everyday: placeAll(everyday) }),
      ...(related && { related: placeAll(related) }),
    });
  }
  // A general word that its terms do not say in full (度あり: 度) would lead astray.
  const isWhole = (index: number) => {
    const word = data.words[index];
    return countLetters(data.terms[index] || word) === countLetters(word);
  };
  for (const words of sources.general)
    addGroup(data, { kind: 'general', words: placeAll(words).filter(isWhole) });
  return data;
}

function addGroup(data: SynonymData, group: SynonymGroup): void {
  const { words, everyday = [], related = [] } = group;
  if (words.length + everyday.length + related.length > 1) data.groups.push(group);
}

/** Letters without spaces and prolonged sounds, which the analyzer may leave out. */
function countLetters(text: string): number {
  return text.replace(/[\sー]/g, '').length;
}
