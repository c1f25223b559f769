import type { PlaybookClause } from '../model/review/playbook.ts';
import { indexTree } from '../model/tree-index.ts';
import { walk } from '../model/tree-walk.ts';
import type { YakkanDocument } from '../model/yakkan-document.ts';
import { listMatters, type Matter } from '../topic/matter.ts';
import { compilePhrases } from '../topic/phrase.ts';
import { makeRecogniser, sure, type TopicScore } from '../topic/recognise.ts';
import type { Topic } from '../topic/topic.ts';
import { findTopic } from '../topic/topics.ts';

/** Where a text treats what a clause of a playbook is about. */
export interface FoundTopic {
  clause: PlaybookClause;
  /** For people: 反社会的勢力の排除. */
  name: string;
  /** Clauses that are surely about it. */
  matters: readonly Matter[];
  /** The one of them that is most surely about it. */
  surest?: Matter;
  /** The clause that leaves it to another text, where none is about it. */
  leftBy?: Matter;
  /** Ids of clauses that mention it, where none is surely about it. */
  mentions: readonly string[];
}

/** Finds for each clause of a playbook where a text treats it: as clauses of their own, or in passing. */
export function findTopics(document: YakkanDocument, clauses: readonly PlaybookClause[]): FoundTopic[] {
  const matters = listMatters(document.tree);
  const own = clauses.map(topicsOf);
  const leaving = clauses.map(({ elsewhere = [] }) =>
    elsewhere.map(findTopic).filter((topic) => topic !== undefined),
  );
  // A paragraph of a clause about something else may treat it too.
  const parts = matters.flatMap((matter) => cutParagraphs(matter));
  const recognise = makeRecogniser([...new Set([...own, ...leaving].flat())]);
  const [ofMatters, ofParts] = [recognise(matters), recognise(parts)];
  const places = listSentences(document);
  return clauses.map((clause, place) => {
    const isAbout = (scores: readonly TopicScore[]) => isAboutOne(scores, own[place]);
    const about = new Set([
      ...matters.filter((_, index) => isAbout(ofMatters[index])),
      ...parts.filter((_, index) => isAbout(ofParts[index])).map(({ whole }) => whole),
    ]);
    const certaintyOf = (index: number) =>
      Math.max(
        0,
        ...ofMatters[index]
          .filter(({ topic }) => own[place].includes(topic))
          .map(({ certainty }) => certainty),
      );
    const [surest] = [...matters.keys()]
      .filter((index) => about.has(matters[index]))
      .sort((left, right) => certaintyOf(right) - certaintyOf(left));
    const leftBy = matters.find(
      (matter, index) => isAboutOne(ofMatters[index], leaving[place]) && leavesToOthers(matter),
    );
    return {
      clause,
      ...(leftBy && about.size === 0 && { leftBy }),
      ...(surest !== undefined && { surest: matters[surest] }),
      name: own[place][0]?.name ?? '',
      matters: matters.filter((matter) => about.has(matter)),
      mentions: about.size > 0 ? [] : findMentions(own[place], places),
    };
  });
}

function isAboutOne(scores: readonly TopicScore[], topics: readonly Topic[]): boolean {
  return scores.some(({ topic, certainty }) => certainty >= sure && topics.includes(topic));
}

const findLeaving = compilePhrases([
  '別に定める',
  '別途定める',
  '規程による',
  '規程により',
  '規程に定める',
  '規程の定める',
  '規則による',
  '規則に定める',
]);

function leavesToOthers({ paragraphs }: Matter): boolean {
  return paragraphs.some(({ sentences }) => sentences.some((sentence) => findLeaving(sentence).length > 0));
}

function topicsOf({ topic, or = [] }: PlaybookClause, place: number): Topic[] {
  const own =
    typeof topic === 'string' ? findTopic(topic) : { id: `own-${place}`, ...topic, cites: topic.cites ?? [] };
  return [own, ...or.map(findTopic)].filter((found) => found !== undefined);
}

type Part = Matter & { whole: Matter };

/** Each paragraph as if it stood for itself; a clause of one paragraph has none. */
function cutParagraphs(matter: Matter): Part[] {
  const { paragraphs } = matter;
  if (paragraphs.length < 2) return [];
  return paragraphs.map((paragraph) => ({ ...matter, caption: '', paragraphs: [paragraph], whole: matter }));
}

interface PlacedWords {
  id: string;
  words: string;
}

/** All words of a text, tables, notes and captions included, with the clause in which they stand. */
function listSentences({ tree }: YakkanDocument): PlacedWords[] {
  const sentences = indexTree(tree).sentences.map(({ sentence, clause }) => ({
    id: clause.id,
    words: sentence.value,
  }));
  const others: PlacedWords[] = [];
  walk(tree, (node) => {
    if (!('children' in node)) {
      if (node.type === 'note') others.push({ id: tree.id, words: node.value });
    } else if (node.caption !== undefined) others.push({ id: node.id, words: node.caption });
  });
  return [...sentences, ...others];
}

function findMentions(topics: readonly Topic[], places: readonly PlacedWords[]): string[] {
  const phrases = topics.flatMap(({ words, captions }) => [...words, ...captions]);
  const find = compilePhrases(phrases);
  return [...new Set(places.filter(({ words }) => find(words).length > 0).map(({ id }) => id))].slice(0, 3);
}
