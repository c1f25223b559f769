import type { SearchResult } from '../../model/search-result.ts';
import type { AlikeWord, Segment } from '../segment/segment.ts';
import type { SearchIndex } from '../store/search-index.ts';
import { weights } from '../weights.ts';
import { isFindable } from './concept.ts';
import type { Concepts } from './concepts.ts';

const mostSuggested = 3;
/** Vocabularies up to this size are looked through as a whole; of larger ones the words with the same beginning. */
const smallVocabulary = 60_000;

/** Finds words of the texts that differ from a word by a letter or two: 損害陪償 → 損害賠償. The nearest first. */
export function findNearTerms(index: SearchIndex, word: string): string[] {
  const most = word.length < 3 ? 0 : word.length < 6 ? 1 : 2;
  if (most === 0) return [];
  const near = new Map<string, { distance: number; found: number }>();
  for (const { segment } of index.parts) {
    for (const { term, found } of listCandidates(segment, word, most)) {
      if (Math.abs(term.length - word.length) > most || term.length < 2 || term < ' ') continue;
      const distance = measureDistance(word, term, most);
      if (distance === 0 || distance > most) continue;
      near.set(term, { distance, found: (near.get(term)?.found ?? 0) + found });
    }
  }
  return [...near]
    .sort(([, a], [, b]) => a.distance - b.distance || b.found - a.found)
    .slice(0, mostSuggested)
    .map(([term]) => term);
}

function* listCandidates(segment: Segment, word: string, most: number): Iterable<AlikeWord> {
  const { vocabulary, countUnits, listAlike } = segment;
  const isSmall = vocabulary.size <= smallVocabulary;
  if (listAlike) {
    for (const one of listAlike(word, most)) if (isSmall || one.term[0] === word[0]) yield one;
    return;
  }
  const [first, end] = vocabulary.range(isSmall ? '' : word[0]);
  for (let id = first; id < end; id++) yield { term: vocabulary.term(id), found: countUnits(id) };
}

/** Letters to change, add, leave out or swap to make one word of another; more than `most` where it is more. */
export function measureDistance(from: string, to: string, most: number): number {
  let older: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const next = [row];
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[row - 1] === to[column - 1];
      next[column] = Math.min(last[column] + 1, next[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1));
      const isSwapped =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (isSwapped) next[column] = Math.min(next[column], older[column - 2] + 1);
    }
    if (Math.min(...next) > most) return most + 1;
    [older, last] = [last, next];
  }
  return last[to.length];
}

/** Adds near words to concepts that no unit holds, and says so. */
export function addNearTerms(
  index: SearchIndex,
  { concepts }: Concepts,
  rarity: (term: string) => number,
): SearchResult['suggestions'] {
  const suggestions: SearchResult['suggestions'] = [];
  // Of 損害陪償 and its parts the whole is corrected; the parts then mean nothing.
  for (const concept of concepts.toSorted((a, b) => b.text.length - a.text.length)) {
    if (concept.isMisread) continue;
    if (isFindable(concept, rarity) || suggestions.some(({ word }) => word.includes(concept.text))) continue;
    const instead = findNearTerms(index, concept.alternatives[0].terms[0][0]);
    if (instead.length === 0) continue;
    suggestions.push({ word: concept.text, instead });
    for (const part of concepts) {
      if (!concept.text.includes(part.text) || isFindable(part, rarity)) continue;
      part.alternatives.push(
        ...instead.map((term) => ({
          terms: [[term]],
          weight: weights.near,
          kind: 'near' as const,
          name: term,
        })),
      );
    }
  }
  return suggestions;
}
