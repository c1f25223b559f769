import type { CitedClause, StandardRow } from '../model/review/standard-comparison.ts';
import { formatCitation } from '../text/citation.ts';
import { sure, unsure } from '../topic/recognise.ts';
import type { AlignedPair, PairScores } from './align/align-clauses.ts';
import type { ComparedClause, ComparedText } from './compared-text.ts';
import { citeParagraph, compareParagraphs, type Side } from './words/compare-paragraphs.ts';

/** A clause that comes this near may treat the matter of one that has no partner. */
const perhapsFrom = 0.3;

/** One row for each clause of the standard, in its order. */
export function rowsOfStandard(
  [own, other]: readonly [Side, Side],
  pairs: readonly AlignedPair[],
  scores: PairScores,
): StandardRow[] {
  const partnersOf = groupByPlace(pairs, 'standard');
  const standardsOf = groupByPlace(pairs, 'ours');
  const severals = new Set(
    [...standardsOf].flatMap(([ours, list]) => (list.length > 1 ? [own.text.clauses[ours]] : [])),
  );
  return other.text.clauses.map((clause, place) => {
    const partners = partnersOf.get(place) ?? [];
    const clauses = partners.map(({ ours }) => own.text.clauses[ours]);
    const compared = compareParagraphs(own, other, clauses, clause, (left) => severals.has(left));
    const kind = clauses.length === 0 ? 'missing' : kindOf(compared);
    return {
      kind,
      topics: topicsOf(clause),
      ...(partners.length > 0 && { certainty: round(Math.max(...partners.map(({ score }) => score))) }),
      ours: clauses.map((each) => cite(each, own.text)),
      standard: [cite(clause, other.text)],
      ...compared,
      perhaps: kind === 'missing' ? listPerhaps(clause, own.text, scores.ofStandard[place]) : [],
    };
  });
}

function groupByPlace(pairs: readonly AlignedPair[], side: 'ours' | 'standard'): Map<number, AlignedPair[]> {
  const groups = new Map<number, AlignedPair[]>();
  for (const pair of pairs) groups.set(pair[side], [...(groups.get(pair[side]) ?? []), pair]);
  return groups;
}

/** One row for each clause of ours that has no partner. */
export function rowsOfExtra(
  own: ComparedText,
  other: ComparedText,
  pairs: readonly AlignedPair[],
  scores: PairScores,
): StandardRow[] {
  const paired = new Set(pairs.map(({ ours }) => ours));
  return own.clauses.flatMap((clause, place) => {
    if (paired.has(place)) return [];
    const runs = ({ lines }: { lines: readonly string[] }) => [
      { kind: 'ours' as const, text: lines.join('\n') },
    ];
    return [
      {
        kind: 'extra' as const,
        topics: topicsOf(clause),
        ours: [cite(clause, own)],
        standard: [],
        paragraphs: clause.paragraphs.map((paragraph) => ({
          ours: citeParagraph(paragraph, own),
          runs: runs(paragraph),
        })),
        quantities: [],
        perhaps: listPerhaps(clause, other, scores.ofOurs[place]),
      },
    ];
  });
}

function kindOf({
  paragraphs,
  quantities,
}: Pick<StandardRow, 'paragraphs' | 'quantities'>): StandardRow['kind'] {
  if (quantities.some(({ ours, standard }) => ours && standard)) return 'quantity';
  const differs = paragraphs.some(({ runs }) =>
    runs.some(({ kind, text }) => kind !== 'same' && /[\p{L}\p{N}]/u.test(text)),
  );
  return differs ? 'words' : 'same';
}

/** Clauses of the other text that are near, or that at least mention what the clause is surely about. */
function listPerhaps(
  clause: ComparedClause,
  text: ComparedText,
  scores: ReadonlyMap<number, number>,
): CitedClause[] {
  const topics = new Set(
    clause.topics.filter(({ certainty }) => certainty >= sure).map(({ topic }) => topic.id),
  );
  const mentions = (other: ComparedClause) =>
    other.topics.some(({ topic, certainty }) => topics.has(topic.id) && certainty >= unsure);
  return [...scores]
    .filter(([place, score]) => score >= perhapsFrom && mentions(text.clauses[place]))
    .sort((left, right) => right[1] - left[1])
    .slice(0, 3)
    .map(([place]) => cite(text.clauses[place], text));
}

function topicsOf({ topics }: ComparedClause): StandardRow['topics'] {
  return topics
    .filter(({ certainty }) => certainty >= sure)
    .slice(0, 3)
    .map(({ topic: { id, name } }) => ({ id, name }));
}

function cite({ node, caption }: ComparedClause, { document }: ComparedText): CitedClause {
  return {
    node: node.id,
    citation: formatCitation(node.id, document.tree),
    ...(caption !== '' && { caption }),
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
