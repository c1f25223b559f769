import { sure, type TopicScore } from '../../topic/recognise.ts';
import { likeness, listBigrams, makeVector, type Vector, weighByRarity } from './clause-vector.ts';
import { makeFinder } from './find-alike.ts';

/** A clause as it is aligned. */
export interface AlignedClause {
  topics: readonly TopicScore[];
  caption: string;
  /** Captions of the chapters above it, the nearest last. */
  headings: readonly string[];
  /** Its words, with the names of the other text where they are known. */
  sentences: readonly string[];
}

/** Two clauses that treat the same matter: places in the two lists. */
export interface AlignedPair {
  ours: number;
  standard: number;
  /** From 0 to 1. */
  score: number;
}

/** What the signs weigh, and what a pair must reach. */
const weights = { topics: 0.85, caption: 0.6, words: 0.55, headings: 0.35, shared: 0.65, strongest: 0.65 };
const least = 0.44;
/** A second partner must come this near to the best one of both. */
const near = 0.87;
const leastSecond = 0.5;

/**
 * Pairs the clauses of two texts that treat the same matter, by what they are about, their captions and their words; numbers and order
 * have no weight. A clause may have several partners (解除 beside 退会 and 利用停止), or none.
 */
export function alignClauses({ ofOurs, ofStandard }: PairScores): AlignedPair[] {
  const [bestOfOurs, bestOfStandard] = [ofOurs, ofStandard].map((rows) =>
    rows.map((row) => Math.max(0, ...row.values())),
  );
  return ofOurs.flatMap((row, ours) =>
    [...row].flatMap(([standard, score]) => {
      const [best, otherBest] = [bestOfOurs[ours], bestOfStandard[standard]];
      const isMutual = score >= least && score >= best && score >= otherBest;
      const isNear =
        score >= leastSecond &&
        (score >= best || score >= otherBest) &&
        score >= near * Math.max(best, otherBest);
      return isMutual || isNear ? [{ ours, standard, score }] : [];
    }),
  );
}

interface Vectors {
  /** Certainties, each with how much the topic tells in these texts. */
  sure: ReadonlyMap<string, { certainty: number; telling: number }>;
  topics: Vector;
  caption: Vector;
  words: Vector;
}

/** How alike clauses are: for each clause of a side those of the other that have anything in common with it. */
export interface PairScores {
  ofOurs: readonly ReadonlyMap<number, number>[];
  ofStandard: readonly ReadonlyMap<number, number>[];
}

/** How alike each clause of ours is to each of the standard that may be its partner. */
export function scorePairs(ours: readonly AlignedClause[], standard: readonly AlignedClause[]): PairScores {
  const vectors = makeVectors([...ours, ...standard]);
  const [own, others] = [vectors.slice(0, ours.length), vectors.slice(ours.length)];
  const findWords = makeFinder(others.map(({ words }) => words));
  const findCaptions = makeFinder(others.map(({ caption }) => caption));
  const findTopics = makeFinder(others.map(({ topics }) => topics));
  const near = own.map((left) => {
    const words = findWords(left.words);
    const places = new Set([
      ...words.keys(),
      ...findCaptions(left.caption).keys(),
      ...findTopics(left.topics).keys(),
    ]);
    return new Map(
      [...places].map((place) => [place, words.get(place) ?? likeness(left.words, others[place].words)]),
    );
  });
  const usual = usualLikeness(near, Math.min(ours.length, standard.length));
  const ofOurs = near.map(
    (row, place) =>
      new Map(
        [...row].map(([other, raw]) => [other, scorePair(own[place], others[other], raw / (raw + usual))]),
      ),
  );
  const ofStandard = others.map(() => new Map<number, number>());
  for (const [place, row] of ofOurs.entries())
    for (const [other, score] of row) ofStandard[other].set(place, score);
  return { ofOurs, ofStandard };
}

function makeVectors(clauses: readonly AlignedClause[]): Vectors[] {
  const topics = clauses.map(
    ({ topics: own }) => new Map(own.map(({ topic, certainty }) => [topic.id, certainty])),
  );
  const captions = clauses.map(captionCounts);
  const words = clauses.map(({ sentences }) => listBigrams(sentences));
  const [topicWeight, captionWeight, wordWeight] = [topics, captions, words].map(weighByRarity);
  const holding = new Map<string, number>();
  for (const list of topics)
    for (const [id, certainty] of list) if (certainty >= sure) holding.set(id, (holding.get(id) ?? 0) + 1);
  const tellingOf = (id: string) => Math.min(1, Math.sqrt(2 / Math.max(1, holding.get(id) ?? 0)));
  return clauses.map((_, place) => ({
    sure: new Map([...topics[place]].map(([id, certainty]) => [id, { certainty, telling: tellingOf(id) }])),
    topics: makeVector(topics[place], topicWeight),
    caption: makeVector(captions[place], captionWeight),
    words: makeVector(words[place], wordWeight),
  }));
}

/** How alike the words of clauses that stand for each other are at least, were each paired once: texts of one hand are more alike. */
function usualLikeness(near: readonly ReadonlyMap<number, number>[], pairs: number): number {
  const sorted = near.flatMap((row) => [...row.values()]).sort((left, right) => right - left);
  return Math.max(0.02, sorted[pairs - 1] ?? 0);
}

/** Bigrams of the caption, and with less weight those of the chapters above it: 議長 in 総会 beside 総会の議長. */
function captionCounts({ caption, headings }: AlignedClause): Map<string, number> {
  const counts = listBigrams([caption]);
  for (const [pair, count] of listBigrams(headings.slice(-1)))
    counts.set(pair, Math.max(counts.get(pair) ?? 0, weights.headings * count));
  return counts;
}

/** Each sign can make two clauses alike by itself: other captions do not part what is about one topic. */
function scorePair(left: Vectors, right: Vectors, words: number): number {
  const signs = [
    weights.words * words,
    weights.caption * likeness(left.caption, right.caption),
    weights.topics * topicLikeness(left, right),
  ];
  const any = 1 - signs.reduce((rest, sign) => rest * (1 - sign), 1);
  const mean =
    signs.reduce((sum, sign) => sum + sign, 0) / (weights.words + weights.caption + weights.topics);
  return weights.strongest * any + (1 - weights.strongest) * mean;
}

/** Two clauses that are surely about one topic are alike, whatever else they mention. */
function topicLikeness(left: Vectors, right: Vectors): number {
  let most = 0;
  for (const [id, { certainty, telling }] of left.sure) {
    const other = right.sure.get(id);
    if (other) most = Math.max(most, Math.sqrt(certainty * other.certainty) * telling);
  }
  return weights.shared * most + (1 - weights.shared) * likeness(left.topics, right.topics);
}
