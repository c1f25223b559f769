import { indexTree } from '../model/tree-index.ts';
import type { YakkanDocument } from '../model/yakkan-document.ts';
import type { KindOfText } from './kind.ts';
import { kindsOfText } from './kind-table.ts';
import { listMatters, type Matter } from './matter.ts';
import { compilePhrases, dropHiragana, foldWords } from './phrase.ts';
import { makeRecogniser, sure, type TopicScore } from './recognise.ts';
import { topics } from './topics.ts';

/** The kind that a text shows by what it says. */
export interface RecognisedKind {
  kind: KindOfText;
  /** From 0 to 1. */
  certainty: number;
}

/** What the signs of a kind weigh; a kind that shows less than `least`, or is not `ahead` of the next, is not said. */
const weights = { title: 1, selfName: 0.8, parties: 1.2, topics: 1.6, cites: 0.4 };
const least = 0.9;
const ahead = 0.12;
/** Sentences that are read for the words of a kind: its signs are everywhere, so a long text need not be read whole. */
const sample = 1500;
/** Clauses of which the topics are told, spread over the text. */
const sampledClauses = 600;

const known = new WeakMap<YakkanDocument, RecognisedKind | undefined>();

/**
 * Tells the kind of a text by its title, by what it calls itself, its parties, the topics of its clauses and the statutes that it
 * cites: 利用規約, 就業規則 … Nothing where two kinds are near, or none shows.
 */
export function recogniseKind(document: YakkanDocument): RecognisedKind | undefined {
  if (!known.has(document)) known.set(document, pickKind(scoreKinds(document)));
  return known.get(document);
}

/** How much each kind shows in a text, the most first. */
export function scoreKinds(document: YakkanDocument): { kind: KindOfText; score: number }[] {
  const matters = spread(listMatters(document.tree), sampledClauses);
  const scores = recogniseAll(matters);
  const title = document.document.title ?? '';
  const sentences = indexTree(document.tree)
    .sentences.slice(0, sample)
    .map(({ sentence }) => sentence.value);
  const shares = shareOfSigns(sentences);
  return kindsOfText
    .map((kind, index) => ({
      kind,
      score:
        weights.title * coverTitle(title, kind.titles) +
        weights.selfName * Math.min(1, 4 * shares.selfNames[index]) +
        weights.parties * Math.min(1, 2 * shares.parties[index]) +
        weights.topics * shareOfTopics(matters, scores, new Set(kind.topics)) +
        weights.cites * Math.min(1, shares.cites[index] * 15),
    }))
    .sort((left, right) => right.score - left.score);
}

/** So many of a list, from its beginning to its end. */
function spread<Member>(list: readonly Member[], most: number): readonly Member[] {
  if (list.length <= most) return list;
  return Array.from({ length: most }, (_, place) => list[Math.floor((place * list.length) / most)]);
}

function pickKind(scores: readonly { kind: KindOfText; score: number }[]): RecognisedKind | undefined {
  const [first, second] = scores;
  if (first.score < least || first.score - second.score < ahead) return undefined;
  const margin = first.score - second.score;
  return { kind: first.kind, certainty: Math.round((1 - Math.exp(-3 * margin)) * 100) / 100 };
}

let recogniser: ReturnType<typeof makeRecogniser> | undefined;

/** Says what each clause is about, of all topics that are known. */
export function recogniseAll(matters: readonly Matter[]): TopicScore[][] {
  recogniser ??= makeRecogniser(topics);
  return recogniser(matters);
}

/** How much of a title the longest of the phrases covers: 利用規約 of サンプル利用規約. */
function coverTitle(title: string, phrases: readonly string[]): number {
  const bare = dropHiragana(foldWords(title));
  const longest = phrases
    .filter((phrase) => bare.includes(dropHiragana(foldWords(phrase))))
    .reduce((most, phrase) => Math.max(most, phrase.length), 0);
  const isEnd = phrases.some((phrase) => bare.endsWith(dropHiragana(foldWords(phrase))));
  return longest === 0 ? 0 : Math.min(1, 0.3 + 0.1 * longest + (isEnd ? 0.2 : 0));
}

/** Which share of the clauses is about one of the topics; clauses about nothing known do not count. */
function shareOfTopics(
  matters: readonly Matter[],
  scores: readonly (readonly TopicScore[])[],
  own: ReadonlySet<string>,
): number {
  let [hits, all] = [0, 0];
  for (const [place] of matters.entries()) {
    const best = scores[place].filter(({ certainty }) => certainty >= sure).slice(0, 3);
    if (best.length === 0) continue;
    all++;
    if (best.some(({ topic }) => own.has(topic.id))) hits++;
  }
  return all === 0 ? 0 : hits / Math.max(3, all);
}

type SignKind = 'selfNames' | 'parties' | 'cites';
const signKinds: readonly SignKind[] = ['selfNames', 'parties', 'cites'];
let signs:
  | { find: ReturnType<typeof compilePhrases>; owners: { kind: number; sign: SignKind }[][] }
  | undefined;

function compileSigns(): NonNullable<typeof signs> {
  const owners = new Map<string, { kind: number; sign: SignKind }[]>();
  for (const [kind, entry] of kindsOfText.entries()) {
    for (const sign of signKinds)
      for (const phrase of entry[sign]) owners.set(phrase, [...(owners.get(phrase) ?? []), { kind, sign }]);
  }
  return { find: compilePhrases([...owners.keys()]), owners: [...owners.values()] };
}

/** In which share of the sentences the signs of each kind stand. */
function shareOfSigns(sentences: readonly string[]): Record<SignKind, number[]> {
  signs ??= compileSigns();
  const shares = { selfNames: zeros(), parties: zeros(), cites: zeros() };
  for (const sentence of sentences) {
    const here = new Set<string>();
    for (const phrase of signs.find(sentence))
      for (const { kind, sign } of signs.owners[phrase]) here.add(`${sign} ${kind}`);
    for (const key of here) {
      const [sign, kind] = key.split(' ');
      shares[sign as SignKind][Number(kind)] += 1 / sentences.length;
    }
  }
  return shares;
}

function zeros(): number[] {
  return kindsOfText.map(() => 0);
}
