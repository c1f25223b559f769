/** What a group's words are to one another, from the nearest to the loosest. */
export type SynonymKind = 'spelling' | 'field' | 'related' | 'general';

/** A lexicon whose words were analyzed like the texts: what is stored with an index, as JSON. */
export interface SynonymData {
  /** Version of the analyzer that cut the words. */
  analyzerVersion: string;
  /** Each word as it is written; groups name it by its place. */
  words: string[];
  /** Terms of each word, separated by a space: `支払 怠る`; empty where the one term is the word itself. */
  terms: string[];
  /** Terms that are one word in several spellings: [支払, 支払い, 支払う]. */
  spellings: string[][];
  groups: SynonymGroup[];
}

/** Which words lead to which: each of `words` to the others and to `related`, each of `everyday` to all of these. */
export interface SynonymGroup {
  kind: Exclude<SynonymKind, 'related'>;
  words: number[];
  everyday?: number[];
  related?: number[];
}

/** Gives the terms of a word of the lexicon. */
export function readTerms(data: Pick<SynonymData, 'words' | 'terms'>, word: number): string[] {
  return (data.terms[word] || data.words[word]).split(' ');
}

/**
 * Leaves out what an index cannot find: words to be led to whose terms it does not hold, and groups that lead nowhere then.
 * @param isKnown whether the index holds a term
 */
export function keepKnown(data: SynonymData, isKnown: (term: string) => boolean): SynonymData {
  const classOf = new Map(data.spellings.flatMap((terms) => terms.map((term) => [term, terms] as const)));
  const isTermKnown = remember((term: string) => (classOf.get(term) ?? [term]).some(isKnown));
  const isWordKnown = remember((word: number) => readTerms(data, word).every(isTermKnown));
  const kept: SynonymData = {
    analyzerVersion: data.analyzerVersion,
    words: [],
    terms: [],
    spellings: data.spellings.filter((terms) => terms.some(isKnown)),
    groups: [],
  };
  const places = new Map<number, number>();
  const keep = (word: number): number => {
    const place = places.get(word) ?? kept.words.length;
    if (!places.has(word)) {
      places.set(word, place);
      kept.words.push(data.words[word]);
      kept.terms.push(data.terms[word]);
    }
    return place;
  };
  for (const group of data.groups) {
    const words = group.words.filter(isWordKnown);
    const related = group.related?.filter(isWordKnown) ?? [];
    if (words.length + related.length === 0) continue;
    // A word that no clause holds still leads to those that do.
    const everyday = [...(group.everyday ?? []), ...group.words.filter((word) => !isWordKnown(word))];
    if (words.length === 1 && everyday.length + related.length === 0) continue;
    kept.groups.push({
      kind: group.kind,
      words: words.map(keep),
      ...(everyday.length > 0 && { everyday: everyday.map(keep) }),
      ...(related.length > 0 && { related: related.map(keep) }),
    });
  }
  return kept;
}

/** Asks once for each thing, for a word stands in many groups. */
function remember<Thing>(ask: (thing: Thing) => boolean): (thing: Thing) => boolean {
  const told = new Map<Thing, boolean>();
  return (thing) => {
    const answer = told.get(thing) ?? ask(thing);
    told.set(thing, answer);
    return answer;
  };
}
