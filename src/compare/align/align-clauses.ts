import { sure, type TopicScore } from '../../topic/recognise.ts';
import { likeness, listBigrams, makeVector, type Vector, weighByRarity } from './clause-vector.ts';

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
export function alignClauses(
  ours: readonly AlignedClause[],
  standard: readonly AlignedClause[],
  scores: readonly (readonly number[])[] = scorePairs(ours, standard),
): AlignedPair[] {
  const bestOfOurs = ours.map((_, place) =>
    Math.max(0, ...standard.map((__, other) => scores[place][other])),
  );
  const bestOfStandard = standard.map((_, other) =>
    Math.max(0, ...ours.map((__, place) => scores[place][other])),
  );
  const pairs: AlignedPair[] = [];
  for (const [place, row] of scores.entries()) {
    for (const [other, score] of row.entries()) {
      const isMutual = score >= bestOfOurs[place] && score >= bestOfStandard[other];
      const isNear =
        score >= leastSecond &&
        (score >= bestOfOurs[place] || score >= bestOfStandard[other]) &&
        score >= near * Math.min(bestOfOurs[place], bestOfStandard[other]) &&
        score >= near * Math.max(bestOfOurs[place], bestOfStandard[other]);
      if ((isMutual && score >= least) || isNear) pairs.push({ ours: place, standard: other, score });
    }
  }
  return pairs;
}

interface Vectors {
  /** Certainties, each with how much the topic tells in these texts. */
  sure: ReadonlyMap<string, { certainty: number; telling: number }>;
  topics: Vector;
  caption: Vector;
  words: Vector;
}

/** How alike each clause of ours is to each of the standard. */
export function scorePairs(ours: readonly AlignedClause[], standard: readonly AlignedClause[]): number[][] {
  const all = [...ours, ...standard];
  const topics = all.map(
    ({ topics: own }) => new Map(own.map(({ topic, certainty }) => [topic.id, certainty])),
  );
  const captions = all.map(captionCounts);
  const words = all.map(({ sentences }) => listBigrams(sentences));
  const [topicWeight, captionWeight, wordWeight] = [topics, captions, words].map(weighByRarity);
  const holding = new Map<string, number>();
  for (const list of topics)
    for (const [id, certainty] of list) if (certainty >= sure) holding.set(id, (holding.get(id) ?? 0) + 1);
  const tellingOf = (id: string) => Math.min(1, Math.sqrt(2 / Math.max(1, holding.get(id) ?? 0)));
  const vectors = all.map((_, place) => ({
    sure: new Map([...topics[place]].map(([id, certainty]) => [id, { certainty, telling: tellingOf(id) }])),
    topics: makeVector(topics[place], topicWeight),
    caption: makeVector(captions[place], captionWeight),
    words: makeVector(words[place], wordWeight),
  }));
  const others = vectors.slice(ours.length);
  const own = vectors.slice(0, ours.length);
  const alike = own.map((left) => others.map((right) => likeness(left.words, right.words)));
  const usual = usualLikeness(alike);
  return own.map((left, place) =>
    others.map((right, other) => {
      const raw = alike[place][other];
      return scorePair(left, right, raw / (raw + usual));
    }),
  );
}

/** How alike the words of clauses that stand for each other are at least, were each paired once: texts of one hand are more alike. */
function usualLikeness(alike: readonly (readonly number[])[]): number {
  const sorted = alike.flat().sort((left, right) => right - left);
  return Math.max(0.02, sorted[Math.min(alike.length, alike[0]?.length ?? 0) - 1] ?? 0);
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
