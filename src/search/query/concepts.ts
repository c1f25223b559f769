import type { Kin } from '../knowledge/kin.ts';
import type { Synonyms } from '../lexicon/synonyms.ts';
import { weights } from '../weights.ts';
import type { SearchAnalyzer, SearchToken } from '../words/analyzer.ts';
import { listInitials } from '../words/initials.ts';
import { listOkurigana } from '../words/okurigana.ts';
import { listBigrams } from '../words/term-classes.ts';
import { type Alternative, type Concept, isFindable } from './concept.ts';
import { emptyWords } from './empty-words.ts';
import { addReadings, isMisread, isWithin } from './kana-words.ts';

/** What is looked for. */
export interface Concepts {
  concepts: Concept[];
  bigrams: string[];
}

/** What is known of words beside the texts. */
export interface WordKnowledge {
  synonyms?: Synonyms;
  kin?: Pick<Kin, 'list'>;
}

/**
 * Makes of the words of a question the concepts that a unit should hold.
 * @param rarity 0 for a term that no unit holds
 */
export function makeConcepts(
  words: string,
  analyzer: SearchAnalyzer,
  { synonyms, kin }: WordKnowledge,
  rarity: (term: string) => number,
): Concepts {
  const tokens = analyzer.analyzeQuery(words);
  const wordTokens = tokens.filter(
    ({ kind, term }) => kind !== 'bigram' && kind !== 'reading' && !emptyWords.has(term),
  );
  const concepts = new Map<SearchToken, Concept>();
  for (const token of wordTokens) {
    const isCompound = wordTokens.some((part) => part !== token && isWithin(part, token));
    const text = words.slice(token.start, token.end);
    const alternative: Alternative = {
      terms: [[token.term]],
      weight: 1,
      kind: isCompound ? 'compound' : 'word',
      name: token.term,
    };
    const same = wordTokens.find((other) => other.start === token.start && other.end === token.end);
    const known = same && concepts.get(same);
    if (known) known.alternatives.push(alternative);
    else {
      const misread = isMisread(token, words, tokens, rarity) && { isMisread: true as const };
      const emphasis = rateEmphasis(token, wordTokens);
      concepts.set(token, { text, alternatives: [alternative], isCompound, emphasis, ...misread });
    }
  }
  addSynonyms(concepts, words, tokens, synonyms);
  addOkurigana(concepts, rarity);
  addPotentials(concepts, words, tokens, synonyms, rarity);
  addInitials(concepts, words, rarity);
  addKin(concepts, kin, rarity);
  addReadings(concepts, tokens, words, rarity);
  const bigrams = readBigrams(words, analyzer);
  return { concepts: [...concepts.values()], bigrams };
}

/** A number counts by what is counted: 1 of 1時間 stands everywhere. */
function rateEmphasis(token: SearchToken, tokens: readonly SearchToken[]): number {
  const isCounting = token.kind === 'number' && tokens.some((other) => isWithin(token, other));
  return isCounting ? weights.counting : 1;
}

/** 取り消す asks for 取消し as well. */
function addOkurigana(concepts: ReadonlyMap<SearchToken, Concept>, rarity: (term: string) => number): void {
  for (const [{ term }, { alternatives }] of concepts) {
    const known = new Set(alternatives.flatMap(({ terms }) => (terms.length === 1 ? terms[0] : [])));
    for (const spelled of listOkurigana(term)) {
      if (known.has(spelled) || rarity(spelled) === 0) continue;
      const weight = weights.synonyms.spelling;
      alternatives.push({ terms: [[spelled]], weight, kind: 'spelling', name: spelled });
    }
  }
}

/** 譲れる asks for 譲る as well: that something can be done is not what is looked for. */
function addPotentials(
  concepts: Map<SearchToken, Concept>,
  words: string,
  tokens: readonly SearchToken[],
  synonyms: Synonyms | undefined,
  rarity: (term: string) => number,
): void {
  for (const [place, token] of tokens.entries()) {
    const concept = concepts.get(token);
    const plain = concept && plainOf(token.term);
    if (!plain || isFindable(concept, rarity)) continue;
    if (rarity(plain) > 0) {
      concept.alternatives.push({ terms: [[plain]], weight: weights.potential, kind: 'word', name: plain });
    }
    const read = tokens.with(place, { ...token, term: plain });
    for (const { tokens: used, terms, weight, kind, to } of synonyms?.expand(words, read) ?? []) {
      if (used.length === 1 && used[0] === place)
        concept.alternatives.push({ terms, weight, kind, name: to });
    }
  }
}

/** The verb of which a term may be the potential form. */
function plainOf(term: string): string | undefined {
  const form = /^(.+)([えけげせてねべめれ])る$/.exec(term);
  return form ? `${form[1]}${'うくぐすつぬぶむる'['えけげせてねべめれ'.indexOf(form[2])]}` : undefined;
}

/** Data Processing Agreement asks for DPA as well. */
function addInitials(
  concepts: ReadonlyMap<SearchToken, Concept>,
  words: string,
  rarity: (term: string) => number,
): void {
  for (const { term, start, end } of listInitials(words)) {
    const run = [...concepts].filter(([token]) => token.start >= start && token.end <= end);
    if (rarity(term) === 0) continue;
    for (const [, { alternatives }] of run) {
      const share = 1 / Math.max(1, run.length);
      alternatives.push({
        terms: [[term]],
        weight: weights.synonyms.spelling,
        share,
        kind: 'spelling',
        name: term,
      });
    }
  }
}

/** Words near in meaning, of those that nothing else leads to. */
function addKin(
  concepts: ReadonlyMap<SearchToken, Concept>,
  kin: Pick<Kin, 'list'> | undefined,
  rarity: (term: string) => number,
): void {
  if (!kin) return;
  for (const [{ term }, { alternatives }] of concepts) {
    const known = new Set(alternatives.flatMap(({ terms }) => (terms.length === 1 ? terms[0] : [])));
    let left: number = weights.kinMost;
    for (const near of kin.list(term)) {
      if (left === 0) break;
      // A list may be of more words than this index holds: those count that it has.
      if (rarity(near.term) === 0) continue;
      left--;
      if (known.has(near.term)) continue;
      const weight = weights.kin * near.nearness;
      alternatives.push({ terms: [[near.term]], weight, kind: 'kin', name: near.term });
    }
  }
}

function addSynonyms(
  concepts: ReadonlyMap<SearchToken, Concept>,
  words: string,
  tokens: readonly SearchToken[],
  synonyms: Synonyms | undefined,
): void {
  for (const { tokens: used, terms, weight, kind, to } of synonyms?.expand(words, tokens) ?? []) {
    const places = used.map((place) => tokens[place]);
    const covered = [...concepts].filter(([token]) =>
      places.some((place) => token === place || (token.start >= place.start && token.end <= place.end)),
    );
    const count = covered.filter(([, { isCompound }]) => !isCompound).length;
    // 勝手に使われた leads to one thing, however many words say it.
    const share = count > 1 ? (1 + weights.furtherWord * (count - 1)) / count : 1;
    for (const [, concept] of covered) concept.alternatives.push({ terms, weight, share, kind, name: to });
  }
}

/** Bigrams of what is not inflection: those of hiragana alone say little unless all is hiragana. */
function readBigrams(words: string, analyzer: SearchAnalyzer): string[] {
  const stretches = words.match(/[\p{L}\p{N}ー]+/gu) ?? [];
  const all = stretches.flatMap((stretch) => listBigrams(analyzer.foldForPhrase(stretch).text, false));
  const telling = all.filter((bigram) => !/^.\p{Script=Hiragana}+$/u.test(bigram));
  return [...new Set(telling.length > 0 ? telling : all)];
}
