import type { ScorePart } from '../../model/search-result.ts';
import type { Kin } from '../knowledge/kin.ts';
import type { Synonyms } from '../lexicon/synonyms.ts';
import { weights } from '../weights.ts';
import type { SearchAnalyzer, SearchToken } from '../words/analyzer.ts';
import { listInitials } from '../words/initials.ts';
import { listBigrams, termClasses } from '../words/term-classes.ts';

/** One way to find a concept. */
export interface Alternative {
  /** Terms, each with its other spellings; a unit must hold one of each. */
  terms: string[][];
  /** More than 0, at most 1. */
  weight: number;
  /** Part of what it counts that falls to this concept, where it stands for several words of the question at once; 1 if omitted. */
  share?: number;
  kind: ScorePart['kind'];
  /** For people. */
  name: string;
}

/** One thing that a question asks for: a word, with all other words for it. */
export interface Concept {
  text: string;
  alternatives: Alternative[];
  /** A compound stands beside its parts and is not counted among what a unit should cover. */
  isCompound: boolean;
}

/** What is looked for. */
export interface Concepts {
  concepts: Concept[];
  bigrams: string[];
}

/** Words that stand in questions and say nothing about their matter. */
const emptyWords: ReadonlySet<string> = new Set(
  (
    'する なる ある いる できる 出来る やる おる くる 来る いく 行く みる 見る いう 言う 思う おもう もらう くれる くださる 下さる いただく 頂く ' +
    'しまう おく ほしい 欲しい たい ない 無い よい 良い いい こと 事 もの 物 とき 時 ところ 所 の ん よう 様 ため 為 場合 際 ほう 方 うち 中 ' +
    'これ それ あれ この その あの ここ そこ どこ どれ どの どう どんな なに 何 なん いつ だれ 誰 いくら いくつ なぜ どうして ' +
    '私 わたし 僕 自分 うち もし また まだ もう とても ちょっと すぐ さん お ご 御 とる 取る つく かかる わかる 分かる 知る 教える ' +
    'など 等 とか 件 れる られる せる させる です ます 必要 いける だめ ダメ 困る'
  ).split(' '),
);

const isKana = /^[\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u;

/** What is known of words beside the texts. */
export interface WordKnowledge {
  synonyms?: Synonyms;
  kin?: Kin;
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
    else concepts.set(token, { text, alternatives: [alternative], isCompound });
  }
  addSynonyms(concepts, words, tokens, synonyms);
  addPotentials(concepts, words, tokens, synonyms, rarity);
  addInitials(concepts, words, rarity);
  addKin(concepts, kin, rarity);
  addReadings(concepts, tokens, words, rarity);
  const bigrams = readBigrams(words, analyzer);
  return { concepts: [...concepts.values()], bigrams };
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
  kin: Kin | undefined,
  rarity: (term: string) => number,
): void {
  if (!kin) return;
  for (const [{ term }, { alternatives }] of concepts) {
    const known = new Set(alternatives.flatMap(({ terms }) => (terms.length === 1 ? terms[0] : [])));
    for (const near of kin.list(term)) {
      if (known.has(near.term) || rarity(near.term) === 0) continue;
      const weight = weights.kin * near.nearness;
      alternatives.push({ terms: [[near.term]], weight, kind: 'kin', name: near.term });
    }
  }
}

function isWithin(inner: SearchToken, outer: SearchToken): boolean {
  return (
    inner.start >= outer.start && inner.end <= outer.end && inner.end - inner.start < outer.end - outer.start
  );
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

function addReadings(
  concepts: Map<SearchToken, Concept>,
  tokens: readonly SearchToken[],
  words: string,
  rarity: (term: string) => number,
): void {
  for (const token of tokens) {
    if (token.kind !== 'reading') continue;
    const term = termClasses.reading + token.term;
    const text = words.slice(token.start, token.end);
    if (rarity(term) === 0) continue;
    const kana = isKana.test(text);
    let isPlaced = false;
    for (const [place, concept] of concepts) {
      if (place.start < token.start || place.end > token.end) continue;
      isPlaced = true;
      const isMissing = !isFindable(concept, rarity);
      if (kana)
        concept.alternatives.push({
          terms: [[term]],
          weight: weights.reading,
          kind: 'reading',
          name: token.term,
        });
      else if (isMissing) {
        concept.alternatives.push({
          terms: [[term]],
          weight: weights.homophone,
          kind: 'reading',
          name: token.term,
        });
      }
    }
    // ん of よさん is no word that makes the whole of it one that says nothing.
    const isEmpty = tokens.some(
      (other) =>
        emptyWords.has(other.term) &&
        other.start < token.end &&
        other.end > token.start &&
        (other.end - other.start) * 2 >= token.end - token.start,
    );
    if (!isPlaced && !isEmpty && kana && token.term.length > 1) {
      const alternative = {
        terms: [[term]],
        weight: weights.reading,
        kind: 'reading' as const,
        name: token.term,
      };
      concepts.set(token, { text, alternatives: [alternative], isCompound: false });
    }
  }
}

/** Whether any unit may hold the concept in one of its words. */
export function isFindable({ alternatives }: Concept, rarity: (term: string) => number): boolean {
  return alternatives.some(({ terms }) =>
    terms.every((spellings) => spellings.some((term) => rarity(term) > 0)),
  );
}

/** Bigrams of what is not inflection: those of hiragana alone say little unless all is hiragana. */
function readBigrams(words: string, analyzer: SearchAnalyzer): string[] {
  const stretches = words.match(/[\p{L}\p{N}ー]+/gu) ?? [];
  const all = stretches.flatMap((stretch) => listBigrams(analyzer.foldForPhrase(stretch).text, false));
  const telling = all.filter((bigram) => !/^.\p{Script=Hiragana}+$/u.test(bigram));
  return [...new Set(telling.length > 0 ? telling : all)];
}
