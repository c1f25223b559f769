import type { Matter } from './matter.ts';
import { compilePhrases, dropHiragana, foldWords } from './phrase.ts';
import type { Topic } from './topic.ts';

/** How sure it is that a clause is about a topic. */
export interface TopicScore {
  topic: Topic;
  /** From 0 to 1; below `unsure` the clause only mentions it. */
  certainty: number;
}

/** From here on a clause is taken to be about a topic. */
export const sure = 0.5;
/** Below this a clause does not even mention it. */
export const unsure = 0.25;

/** Says what each clause of a text is about: the topics that it at least mentions, the surest first. */
export type RecogniseTopics = (matters: readonly Matter[]) => TopicScore[][];

/** What the signs of a topic weigh. */
const weights = {
  caption: 0.8,
  words: 0.85,
  citation: 1.5,
  head: 0.85,
  cover: 0.7,
  saturation: 1.6,
  firstSentence: 1.3,
};

interface Sign {
  topic: number;
  kind: 'word' | 'citation';
  weight: number;
}

/**
 * Makes the function that recognises topics. A caption that a topic's phrase covers counts most; of the words of a clause those count
 * that few topics and few other clauses of the text share, and more where they stand in its first sentence or in many of its
 * paragraphs.
 */
export function makeRecogniser(topics: readonly Topic[]): RecogniseTopics {
  const captions = topics.flatMap((topic, index) => topic.captions.map((phrase) => ({ phrase, index })));
  const findCaptions = compilePhrases(captions.map(({ phrase }) => phrase));
  const lengths = captions.map(({ phrase }) => phraseLength(phrase));
  const worths = shareOfTopics(captions.map(({ phrase }) => phrase));
  const phrases = new Map<string, Sign[]>();
  for (const [topic, { words, cites = [] }] of topics.entries()) {
    for (const word of words) addSign(phrases, word, { topic, kind: 'word', weight: 1 });
    for (const title of cites) addSign(phrases, title, { topic, kind: 'citation', weight: weights.citation });
  }
  const signs = [...phrases.values()];
  const rarity = [...phrases.keys()].map((phrase, index) => rarityOf(phrase, signs[index]));
  const findWords = compilePhrases([...phrases.keys()]);

  const scoreCaption = (caption: string): Map<number, number> => {
    const best = new Map<number, number>();
    const note = (part: string, worth: number): void => {
      const length = phraseLength(part);
      for (const found of findCaptions(part)) {
        const { index } = captions[found];
        const cover =
          worth * worths[found] * Math.min(1, lengths[found] / Math.max(1, length)) ** weights.cover;
        best.set(index, Math.max(best.get(index) ?? 0, cover));
      }
    };
    for (const part of caption.split(partMarks)) {
      note(part, 1);
      // What stands before の only says of what: 本アプリの停止.
      const head = part.slice(part.lastIndexOf('の') + 1);
      if (head !== part) note(head, weights.head);
    }
    return best;
  };

  return (matters) => {
    const found = matters.map(({ paragraphs }) =>
      paragraphs.map(({ sentences }) => sentences.map((sentence) => findWords(sentence))),
    );
    const common = shareOfClauses(found.map((paragraphs) => new Set(paragraphs.flat(2))));
    return matters.map(({ caption }, place) => {
      const captionScores = scoreCaption(caption);
      const wordScores = scoreWords(
        found[place],
        (phrase) => rarity[phrase] * (1 - 0.7 * (common.get(phrase) ?? 0)),
        signs,
      );
      const all = new Set([...captionScores.keys(), ...wordScores.keys()]);
      return [...all]
        .map((index) => ({
          topic: topics[index],
          certainty: join(captionScores.get(index) ?? 0, wordScores.get(index) ?? 0),
        }))
        .filter(({ certainty }) => certainty >= unsure)
        .sort((left, right) => right.certainty - left.certainty);
    });
  };
}

/** A caption that several topics have, as 返還, says less of each. */
function shareOfTopics(phrases: readonly string[]): number[] {
  const counts = new Map<string, number>();
  for (const phrase of phrases) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  return phrases.map((phrase) => 1 / Math.sqrt(counts.get(phrase) ?? 1));
}

const partMarks = /及び|並びに|および|ならびに|又は|または|[・、，,･／/]/;

/** Characters without hiragana and 等; with hiragana where there is nothing else. */
function phraseLength(phrase: string): number {
  const folded = foldWords(phrase);
  return dropHiragana(folded).replace(/[…等]/g, '').length || folded.length;
}

function addSign(phrases: Map<string, Sign[]>, phrase: string, sign: Sign): void {
  const signs = phrases.get(phrase);
  if (signs) signs.push(sign);
  else phrases.set(phrase, [sign]);
}

/** A phrase of few characters, or one that several topics have, says less. */
function rarityOf(phrase: string, signs: readonly Sign[]): number {
  return Math.min(1, Math.max(0.4, phrase.replaceAll('…', '').length / 5)) / signs.length;
}

/** In which share of the clauses each phrase stands. */
function shareOfClauses(clauses: readonly ReadonlySet<number>[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const clause of clauses)
    for (const phrase of clause) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  for (const [phrase, count] of counts)
    counts.set(phrase, clauses.length < 4 ? 0 : (count - 1) / clauses.length);
  return counts;
}

function scoreWords(
  paragraphs: readonly (readonly (readonly number[])[])[],
  weigh: (phrase: number) => number,
  signs: readonly (readonly Sign[])[],
): Map<number, number> {
  const sums = new Map<number, number>();
  const holding = new Map<number, number>();
  const seen = new Set<number>();
  for (const [place, sentences] of paragraphs.entries()) {
    const here = new Set<number>();
    for (const [order, phrases] of sentences.entries()) {
      for (const phrase of phrases) {
        const bonus = place === 0 && order === 0 ? weights.firstSentence : 1;
        for (const { topic, weight } of signs[phrase]) {
          here.add(topic);
          if (!seen.has(phrase)) sums.set(topic, (sums.get(topic) ?? 0) + weight * bonus * weigh(phrase));
        }
        seen.add(phrase);
      }
    }
    for (const topic of here) holding.set(topic, (holding.get(topic) ?? 0) + 1);
  }
  for (const [topic, sum] of sums) {
    const share = (holding.get(topic) ?? 0) / paragraphs.length;
    sums.set(topic, (1 - Math.exp(-sum / weights.saturation)) * (0.5 + 0.5 * share));
  }
  return sums;
}

function join(caption: number, words: number): number {
  return 1 - (1 - weights.caption * caption) * (1 - weights.words * words);
}
