import type { CutWords } from '../../diff/words/cut-words.ts';
import type { CitedClause, StandardRow } from '../../model/review/standard-comparison.ts';
import { formatCitation } from '../../text/citation.ts';
import { likeness, listBigrams, makeVector, weighByRarity } from '../align/clause-vector.ts';
import type { ComparedClause, ComparedParagraph, ComparedText } from '../compared-text.ts';
import { pairParagraphs } from './pair-paragraphs.ts';
import { pairQuantities } from './pair-quantities.ts';
import { compareSides, oneSide } from './side-by-side.ts';

/** One of the two texts with the means to compare its words. */
export interface Side {
  text: ComparedText;
  cut: CutWords;
  keyOf: (word: string) => string;
}

/** A paragraph of a clause that has other partners too is left to them unless it is this much like the clause of the standard. */
const belongs = 0.08;

/**
 * Compares the paragraphs of the clauses that treat one matter.
 * @param hasOthers whether a clause of ours also stands beside another clause of the standard
 */
export function compareParagraphs(
  own: Side,
  other: Side,
  clauses: readonly ComparedClause[],
  clause: ComparedClause,
  hasOthers: (clause: ComparedClause) => boolean,
): Pick<StandardRow, 'paragraphs' | 'quantities'> {
  const ours = clauses.flatMap((each) =>
    hasOthers(each) ? chooseParagraphs(each.paragraphs, clause) : each.paragraphs,
  );
  const pairs = pairParagraphs(
    ours.map(({ lines }) => lines),
    clause.paragraphs.map(({ lines }) => lines),
  );
  const paired = pairs.map((pair) => ({
    left: pair.ours === undefined ? undefined : ours[pair.ours],
    right: pair.standard === undefined ? undefined : clause.paragraphs[pair.standard],
  }));
  return {
    paragraphs: paired.map(({ left, right }) => ({
      ...(left && { ours: citeParagraph(left, own.text) }),
      ...(right && { standard: citeParagraph(right, other.text) }),
      runs: compareLines(own, other, left, right),
    })),
    quantities: paired.flatMap(({ left, right }) =>
      left && right ? pairQuantities(left.quantities, right.quantities) : [],
    ),
  };
}

/** 第3条第2項. */
export function citeParagraph({ id }: ComparedParagraph, { document }: ComparedText): CitedClause {
  return { node: id, citation: formatCitation(id, document.tree) };
}

function compareLines(
  own: Side,
  other: Side,
  left: ComparedParagraph | undefined,
  right: ComparedParagraph | undefined,
): StandardRow['paragraphs'][number]['runs'] {
  if (left && right)
    return compareSides(
      { lines: left.lines, cut: own.cut, keyOf: own.keyOf },
      { lines: right.lines, cut: other.cut, keyOf: other.keyOf },
    );
  return left ? oneSide('ours', left.lines) : oneSide('standard', right?.lines ?? []);
}

/** Those that speak of what the clause of the standard speaks of; all where none does. */
function chooseParagraphs(
  paragraphs: readonly ComparedParagraph[],
  clause: ComparedClause,
): readonly ComparedParagraph[] {
  const counts = [
    ...paragraphs.map(({ lines }) => listBigrams(lines)),
    listBigrams(clause.paragraphs.flatMap(({ lines }) => lines)),
  ];
  const weigh = weighByRarity(counts);
  const vectors = counts.map((list) => makeVector(list, weigh));
  const target = vectors[vectors.length - 1];
  const chosen = paragraphs.filter((_, place) => likeness(vectors[place], target) >= belongs);
  return chosen.length > 0 ? chosen : paragraphs;
}
