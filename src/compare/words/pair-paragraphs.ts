import { likeness, listBigrams, makeVector, weighByRarity } from '../align/clause-vector.ts';

/** Places of two paragraphs that stand for each other; one is absent where the other has no counterpart. */
export interface ParagraphPair {
  ours?: number;
  standard?: number;
}

/** How alike paragraphs must be at least to stand for each other. */
const least = 0.12;

/** Pairs the paragraphs of two clauses by their words, the most alike first, and puts them in the order of the standard. */
export function pairParagraphs(
  ours: readonly (readonly string[])[],
  standard: readonly (readonly string[])[],
): ParagraphPair[] {
  if (ours.length === 1 && standard.length === 1) return [{ ours: 0, standard: 0 }];
  const counts = [...ours, ...standard].map(listBigrams);
  const weigh = weighByRarity(counts);
  const vectors = counts.map((list) => makeVector(list, weigh));
  const candidates = ours
    .flatMap((_, own) =>
      standard.map((__, other) => ({
        own,
        other,
        score: likeness(vectors[own], vectors[ours.length + other]),
      })),
    )
    .filter(({ score }) => score >= least)
    .sort((left, right) => right.score - left.score);
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  for (const { own, other } of candidates) {
    if (taken.has(own) || partner.has(other)) continue;
    taken.add(own);
    partner.set(other, own);
  }
  return [
    ...standard.map((_, other) => {
      const own = partner.get(other);
      return { standard: other, ...(own !== undefined && { ours: own }) };
    }),
    ...ours.flatMap((_, own) => (taken.has(own) ? [] : [{ ours: own }])),
  ];
}
