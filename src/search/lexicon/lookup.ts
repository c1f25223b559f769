import { readTerms, type SynonymData, type SynonymGroup } from './data.ts';

/** An analyzed lexicon, ready to find its words in a question. */
export interface LexiconLookup {
  data: Pick<SynonymData, 'words' | 'terms'>;
  /** Spellings of a term, itself included. */
  spellings: Pick<ReadonlyMap<string, readonly string[]>, 'get' | 'has'>;
  /** Words by their terms, each in its first spelling. */
  words: Pick<ReadonlyMap<string, readonly number[]>, 'get'>;
  /** Beginnings of words of several terms. */
  beginnings: Pick<ReadonlySet<string>, 'has'>;
  /** Groups that a word leads into. */
  groups: Pick<ReadonlyMap<number, readonly SynonymGroup[]>, 'get'>;
}

/** A lookup of which all words can be listed. */
export interface WholeLexicon extends LexiconLookup {
  spellings: ReadonlyMap<string, readonly string[]>;
  words: ReadonlyMap<string, readonly number[]>;
  beginnings: ReadonlySet<string>;
}

/** Words that only ask; an expression that comes down to one of them says nothing of what is asked. */
const askingTerms: ReadonlySet<string> = new Set([
  'どう',
  '何',
  'なに',
  '誰',
  'どこ',
  'どちら',
  'どっち',
  'どの',
  'どんな',
]);

export function indexWords(data: SynonymData): WholeLexicon {
  const spellings = new Map(data.spellings.flatMap((terms) => terms.map((term) => [term, terms] as const)));
  const words = new Map<string, number[]>();
  const beginnings = new Set<string>();
  const groups = new Map<number, SynonymGroup[]>();
  for (const group of data.groups) {
    for (const word of [...group.words, ...(group.everyday ?? [])]) append(groups, word, group);
  }
  for (const word of groups.keys()) {
    const terms = readTerms(data, word).map((term) => spellings.get(term)?.[0] ?? term);
    if (terms.every((term) => askingTerms.has(term))) continue;
    append(words, terms.join(' '), word);
    for (let length = 1; length < terms.length; length++) beginnings.add(terms.slice(0, length).join(' '));
  }
  return { data, spellings, words, beginnings, groups };
}

function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Gives the first spelling of a term, by which words are found. */
export function spellTerm({ spellings }: LexiconLookup, term: string): string {
  return spellings.get(term)?.[0] ?? term;
}
