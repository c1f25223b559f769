import type { ClauseChange, Comparison, comparisonVersion, TextRun } from '../model/comparison.ts';
import type { YakkanDocument } from '../model/yakkan-document.ts';
import type { ReadMorphemes } from '../text/dictionary/morpheme.ts';
import { alignTrees } from './align/align.ts';
import { mapClauses } from './align/clause-map.ts';
import { type ChangedClause, classifyChanges, toChange } from './classify-changes.ts';
import { findConsequences } from './consequence/consequences.ts';
import { readAlike } from './lines/read-alike.ts';
import { type CutWords, makeCutter } from './words/cut-words.ts';
import { differsInNotationOnly } from './words/notation.ts';
import { diffOwnText } from './words/text-diff.ts';

/** How two revisions are compared. */
export interface DiffOptions {
  /** Cuts words as the dictionary does; if omitted, the kind of character tells words apart. */
  readMorphemes?: ReadMorphemes;
}

// The type ties the value to the model; importing the value would load zod.
const version: typeof comparisonVersion = '1.1.0';

/**
 * Compares two revisions of a document: what happened to each clause, which clause is which, and what follows from it. Width,
 * spaces and line breaks are no change.
 * @returns no change and no consequence for two revisions that say the same
 */
export function diffDocuments(
  old: YakkanDocument,
  young: YakkanDocument,
  { readMorphemes }: DiffOptions = {},
): Comparison {
  const texts = readAlike(old, young);
  const alignment = alignTrees(texts.old.tree, texts.new.tree);
  const cut = makeCutter([...old.definitions, ...young.definitions], readMorphemes);
  const changes = classifyChanges(alignment).map((change) => describe(change, cut));
  const map = mapClauses(alignment);
  return {
    comparisonVersion: version,
    old: old.document,
    new: young.document,
    changes,
    map,
    consequences: findConsequences(texts.old, texts.new, { changes, map }),
  };
}

function describe(change: ChangedClause, cut: CutWords): ClauseChange {
  if (change.old.length === 0 || change.new.length === 0) return toChange(change);
  const [old, young] = [change.old, change.new].map((entries) => entries.map(({ node }) => node));
  const runs = diffOwnText(old, young, cut);
  const isNotation = change.kinds.includes('edited') && differsInNotationOnly(bodyOf(runs));
  return { ...toChange(change), ...(isNotation && { notationOnly: true }), runs };
}

/** The number of a clause may be another: its words are compared. */
function bodyOf(runs: readonly TextRun[]): TextRun[] {
  return runs.filter(
    (run) => ![...(run.old ?? []), ...(run.new ?? [])].every(({ field }) => field === 'label'),
  );
}
