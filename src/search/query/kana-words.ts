import { weights } from '../weights.ts';
import type { SearchToken } from '../words/analyzer.ts';
import { termClasses } from '../words/term-classes.ts';
import { type Concept, isFindable } from './concept.ts';
import { emptyWords } from './empty-words.ts';

const isKana = /^[\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u;

const isKatakana = /^[\p{Script=Katakana}ー]+$/u;

/** Adds what words of a question sound like: kana what is written in kanji, and of a word that stands nowhere what sounds alike. */
export function addReadings(
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
    // さん of よさん and つい of ついか are no words that make the whole one that says nothing.
    const isEmpty = tokens.some(
      (other) =>
        other.kind !== 'bigram' &&
        emptyWords.has(other.term) &&
        other.start < token.end &&
        other.end > token.start &&
        (other.end - other.start) * 4 >= (token.end - token.start) * 3,
    );
    // カード within クレジトカード is no word of its own: the whole is one, however it is spelt.
    const isCut = tokens.some(
      (other) =>
        other.kind !== 'reading' &&
        isWithin(token, other) &&
        isKatakana.test(words.slice(other.start, other.end)),
    );
    if (!isPlaced && !isEmpty && !isCut && kana && token.term.length > 1) {
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

/**
 * Whether a word in kana that no unit holds was cut across a reading that units do hold: ょうきんをはらわないと in
 * りようりょうきんをはらわないと.
 */
export function isMisread(
  token: SearchToken,
  words: string,
  tokens: readonly SearchToken[],
  rarity: (term: string) => number,
): boolean {
  if (!isKana.test(words.slice(token.start, token.end)) || rarity(token.term) > 0) return false;
  return tokens.some(
    ({ kind, term, start, end }) =>
      kind === 'reading' &&
      isKana.test(words.slice(start, end)) &&
      (start !== token.start || end !== token.end) &&
      start < token.end &&
      end > token.start &&
      end - start > 2 &&
      rarity(termClasses.reading + term) > 0,
  );
}

/** Whether a token lies in a longer one. */
export function isWithin(inner: SearchToken, outer: SearchToken): boolean {
  return (
    inner.start >= outer.start && inner.end <= outer.end && inner.end - inner.start < outer.end - outer.start
  );
}
