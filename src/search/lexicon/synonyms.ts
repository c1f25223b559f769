import { weights as ranking } from '../weights.ts';
import { pickContentWords, type WordToken } from './content-words.ts';
import { readTerms, type SynonymData, type SynonymKind } from './data.ts';
import { isReversed, meansWord } from './expression-marks.ts';
import { indexWords, type LexiconLookup, spellTerm } from './lookup.ts';

/** Another word for a stretch of a question, which counts as the same concept when found. */
export interface Expansion {
  /** UTF-16 offsets of the stretch in the question, end exclusive. */
  start: number;
  end: number;
  /** The tokens of the stretch, by their places in the given list. */
  tokens: number[];
  /** The word of the lexicon that was found: 払い忘れる. */
  from: string;
  /** The word it leads to: 支払を怠る. */
  to: string;
  /** Its terms, each with its other spellings: [[支払, 支払い, 支払う], [怠る]]. A clause must hold one of each. */
  terms: string[][];
  kind: SynonymKind;
  /** More than 0, at most 1, against 1 for the word itself. */
  weight: number;
}

/** Finds other words for those of a question. */
export interface Synonyms {
  /**
   * Lists the alternatives of all stretches that the lexicon knows, in the order of the question, the best first.
   * @param tokens of the question, with offsets in it
   */
  expand: (question: string, tokens: readonly WordToken[]) => Expansion[];
}

/** What an alternative counts, by what it is to the question's word. */
export type SynonymWeights = Readonly<Record<SynonymKind, number>>;

/** How synonyms are looked up. */
export interface SynonymOptions {
  /** What alternatives count; those left out are those of `weights.ts`. */
  weights?: Partial<SynonymWeights>;
  /** Whether an index holds a term; what it cannot find is left out. If omitted, all are given. */
  isKnown?: (term: string) => boolean;
}

/** Makes the lookup of synonyms from an analyzed lexicon. */
export function makeSynonyms(data: SynonymData, options: SynonymOptions = {}): Synonyms {
  return lookUpSynonyms(indexWords(data), options);
}

/** Makes the lookup of synonyms from words that can be found already. */
export function lookUpSynonyms(
  lookup: LexiconLookup,
  { weights, isKnown = () => true }: SynonymOptions = {},
): Synonyms {
  const source: Source = {
    lookup,
    weights: { ...ranking.synonyms, ...weights },
    isKnown,
  };
  return { expand: (question, tokens) => expandTokens(source, question, tokens) };
}

interface Source {
  lookup: LexiconLookup;
  weights: SynonymWeights;
  isKnown: (term: string) => boolean;
}

/** A stretch of the question that words of the lexicon fill. */
interface Match {
  path: readonly WordToken[];
  words: readonly number[];
}

function expandTokens(source: Source, question: string, tokens: readonly WordToken[]): Expansion[] {
  const matches = findMatches(source.lookup, pickContentWords(tokens), question);
  const places = new Map(tokens.map((token, place) => [token, place]));
  const best = new Map<string, Expansion>();
  for (const match of matches) {
    const { path } = match;
    const stretch = {
      start: path[0].start,
      end: Math.max(...path.map(({ end }) => end)),
      tokens: path.map((token) => places.get(token) ?? -1),
    };
    const factor = matches.some((other) => isInside(match, other)) ? ranking.inside : 1;
    for (const alternative of listAlternatives(source, match)) {
      const key = `${stretch.tokens} ${alternative.terms.join(' ')}`;
      const weight = alternative.weight * factor;
      if ((best.get(key)?.weight ?? 0) < weight) best.set(key, { ...stretch, ...alternative, weight });
    }
  }
  return [...best.values()].sort((a, b) => a.start - b.start || b.end - a.end || b.weight - a.weight);
}

/** How many other words may stand within an expression: 支払を何度も怠る. */
const mostBetween = 2;

/** Finds the words of the lexicon in a question. */
function findMatches(lookup: LexiconLookup, words: readonly WordToken[], question: string): Match[] {
  const matches: Match[] = [];
  const follow = (path: readonly WordToken[], beginning: string, between: number): void => {
    const next = listAfter(words, path[path.length - 1].end);
    const before = words.findLast(({ end }) => end <= path[0].start);
    const stretch = question.slice(before?.end ?? 0, next[0]?.start);
    const found = (lookup.words.get(beginning) ?? []).filter((word) =>
      meansWord(lookup.data.words[word], path.length, stretch),
    );
    if (found.length > 0) matches.push({ path, words: found });
    if (lookup.beginnings.has(beginning)) goOn(path, beginning, next, between);
  };
  const goOn = (
    path: readonly WordToken[],
    beginning: string,
    next: readonly WordToken[],
    between: number,
  ): void => {
    const before = matches.length;
    for (const token of next)
      follow([...path, token], `${beginning} ${spellTerm(lookup, token.term)}`, between);
    if (matches.length > before || between === 0) return;
    for (const token of next) goOn(path, beginning, listAfter(words, token.end), between - 1);
  };
  for (const token of words) follow([token], spellTerm(lookup, token.term), mostBetween);
  return matches;
}

/** The words that start next after an offset: a compound and its first part. */
function listAfter(words: readonly WordToken[], offset: number): WordToken[] {
  const next = words.find(({ start }) => start >= offset);
  return next ? words.filter(({ start }) => start === next.start) : [];
}

function isInside({ path }: Match, other: Match): boolean {
  return path.length < other.path.length && path.every((token) => other.path.includes(token));
}

type Alternative = Pick<Expansion, 'from' | 'to' | 'terms' | 'kind' | 'weight'>;

function listAlternatives(source: Source, { path, words }: Match): Alternative[] {
  const { lookup, weights } = source;
  const { data } = lookup;
  const own = path.map(({ term }) => term);
  const alternatives: Alternative[] = [];
  const add = (from: number, to: number, kind: SynonymKind, ambiguity: number): void => {
    const terms = readTerms(data, to).map((term) => spellKnown(source, term));
    const isOwn =
      terms.length === own.length && terms.every((spelled, place) => spelled.includes(own[place]));
    if (isOwn || terms.some((spelled) => spelled.length === 0)) return;
    const weight = isReversed(data.words[to], terms.length)
      ? Math.min(weights.related, weights[kind])
      : weights[kind];
    const counted = kind === 'spelling' ? weight : weight * ambiguity;
    alternatives.push({ from: data.words[from], to: data.words[to], terms, kind, weight: counted });
  };
  // 出す may be 支払, 提出 or 交付: the more it may mean, the less each of them counts.
  const senses = words
    .flatMap((word) => lookup.groups.get(word) ?? [])
    .filter(({ kind }) => kind === 'field').length;
  const ambiguity = Math.max(1, senses) ** -ranking.ambiguity;
  for (const word of words) {
    for (const { kind, words: targets, related = [] } of lookup.groups.get(word) ?? []) {
      for (const target of targets) add(word, target, kind, ambiguity);
      for (const target of related) add(word, target, 'related', ambiguity);
    }
  }
  const spelled = own.map((term) => spellKnown(source, term));
  if (spelled.length === 1) spelled[0] = spelled[0].filter((term) => term !== own[0]);
  if (own.some((term) => lookup.spellings.has(term)) && spelled.every((terms) => terms.length > 0)) {
    const from = data.words[words[0]];
    alternatives.push({ from, to: from, terms: spelled, kind: 'spelling', weight: weights.spelling });
  }
  return alternatives;
}

/** Lists the spellings of a term that can be found, itself included. */
function spellKnown({ lookup, isKnown }: Source, term: string): string[] {
  return (lookup.spellings.get(term) ?? [term]).filter(isKnown);
}
