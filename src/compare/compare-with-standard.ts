import { makeCutter } from '../diff/words/cut-words.ts';
import type { MappedTerm, StandardComparison, StandardRow } from '../model/review/standard-comparison.ts';
import { standardComparisonVersion } from '../model/review/standard-comparison.ts';
import type { YakkanDocument } from '../model/yakkan-document.ts';
import type { ReadMorphemes } from '../text/dictionary/morpheme.ts';
import { foldWords } from '../topic/phrase.ts';
import { recogniseKind } from '../topic/recognise-kind.ts';
import { alignClauses, scorePairs } from './align/align-clauses.ts';
import { type ComparedClause, type ComparedText, cutText } from './compared-text.ts';
import { rowsOfExtra, rowsOfStandard } from './make-rows.ts';
import { mapTerms } from './terms/map-terms.ts';
import type { Side } from './words/compare-paragraphs.ts';

/** What a comparison may use beside the two texts. */
export interface CompareOptions {
  /** Cuts texts into words; if omitted, the kind of character tells words apart. */
  readMorphemes?: ReadMorphemes;
}

const order: readonly StandardRow['kind'][] = ['missing', 'quantity', 'words', 'extra', 'same'];

/**
 * Sets our text beside a standard text, by what the clauses are about and by their words; numbers and order have no weight. Says what the
 * standard has and we lack, where quantities and words differ, and what we have beyond it.
 */
export function compareWithStandard(
  ours: YakkanDocument,
  standard: YakkanDocument,
  { readMorphemes }: CompareOptions = {},
): StandardComparison {
  const [own, other] = [cutText(ours), cutText(standard)];
  const cuts = [ours, standard].map(({ definitions }) => makeCutter(definitions, readMorphemes));
  const firstPairs = alignClauses(scorePairs(own.clauses.map(asAligned), other.clauses.map(asAligned)));
  const terms = mapTerms(
    { document: ours, cut: cuts[0] },
    { document: standard, cut: cuts[1] },
    firstPairs.map((pair) => [own.clauses[pair.ours], other.clauses[pair.standard]] as const),
  );
  const rename = makeRenamer(terms);
  const left = own.clauses.map((clause) => {
    const aligned = asAligned(clause);
    if (terms.length === 0) return aligned;
    const sentences = aligned.sentences.map((line) =>
      cuts[0](line)
        .map(({ text }) => rename(text))
        .join(''),
    );
    return { ...aligned, sentences };
  });
  const right = other.clauses.map(asAligned);
  const scores = scorePairs(left, right);
  const pairs = alignClauses(scores);
  const sides: [Side, Side] = [
    { text: own, cut: cuts[0], keyOf: (word) => foldWords(rename(word)) },
    { text: other, cut: cuts[1], keyOf: foldWords },
  ];
  const rows = [...rowsOfStandard(sides, pairs, scores), ...rowsOfExtra(own, other, pairs, scores)].sort(
    (one, two) => order.indexOf(one.kind) - order.indexOf(two.kind),
  );
  return {
    format: 'yakkan-compare',
    version: standardComparisonVersion,
    ours: describe(own),
    standard: describe(other),
    remarks: listRemarks(own, other),
    terms,
    rows,
  };
}

function asAligned({ topics, caption, headings, paragraphs }: ComparedClause) {
  return { topics, caption, headings, sentences: paragraphs.flatMap(({ lines }) => lines) };
}

/** A name of ours → the name of the standard. */
function makeRenamer(terms: readonly MappedTerm[]): (word: string) => string {
  const names = new Map(terms.map(({ ours, standard }) => [ours, standard]));
  return (word) => names.get(word) ?? word;
}

function describe({ document, clauses }: ComparedText): StandardComparison['ours'] {
  const kind = recogniseKind(document)?.kind.name;
  const { title, source } = document.document;
  return {
    ...(title !== undefined && { title }),
    name: source.name,
    ...(kind !== undefined && { kind }),
    clauses: clauses.length,
  };
}

function listRemarks(own: ComparedText, other: ComparedText): string[] {
  const remarks: string[] = [];
  const [kind, otherKind] = [own, other].map(({ document }) => recogniseKind(document)?.kind);
  if (kind && otherKind && kind.id !== otherKind.id)
    remarks.push(
      `当方は${kind.name}、標準は${otherKind.name}と読めます。種類の違う文書の比較では、一方にしかない条が多くなります。`,
    );
  if (own.clauses.length === 0) remarks.push('当方の文書に条が見つかりません。');
  if (other.clauses.length === 0) remarks.push('標準の文書に条が見つかりません。');
  return remarks;
}
