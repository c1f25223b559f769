import type { Comparison } from '../../../model/comparison.ts';
import type { Container } from '../../../model/node.ts';
import { indexTree } from '../../../model/tree-index.ts';
import type { YakkanDocument } from '../../../model/yakkan-document.ts';
import { citeClause } from '../../lines/cite-clause.ts';
import { makeCutter } from '../../words/cut-words.ts';
import type { AmendedDraft } from '../apply/apply-amendment.ts';
import { draftWithLines } from '../lines.ts';
import { detectScript } from '../numeral-style.ts';
import { quoteLayout } from '../quoted/layout.ts';
import { findTwice, listTwice, type Twice } from '../verify/check-numbers.ts';
import type { Amending } from './amend-clause.ts';
import { type Attempt, type Failure, tryAmendment } from './attempt.ts';
import { coarsen } from './coarsen.ts';
import { readQuoteStyle } from './quote-clauses.ts';
import { tellTwice } from './tell-twice.ts';
import type { AmendmentStyle } from './write-sentence.ts';
import { isRewritten, writeWhole } from './write-whole.ts';
import type { WrittenAmendment } from './written-amendment.ts';

/** How an amendment is written. */
export interface AmendmentOptions extends Partial<AmendmentStyle> {
  /**
   * Writes an amended draft and reads it again, so that no amendment is handed out that would not lead to the new text; if
   * omitted, the draft itself is compared with the new text.
   */
  reread?: (amended: AmendedDraft) => Container;
  /** The text of the new revision, from which what cannot be said otherwise is quoted as it stands; if omitted, it is refused. */
  newSource?: string;
}

/** An amendment that cannot be written. */
export interface AmendmentRefusal {
  refused: true;
  /** One sentence for people. */
  reason: string;
  /** Clauses of the new revision that no instruction reaches. */
  places: string[];
}

/** Each try replaces one more clause as a whole. */
const tries = 40;

/**
 * Writes the 改め文 that makes `old` the text of `young`: 第27条第2項中「14日」を「30日」に改める。 It is applied and compared
 * before it is handed out: where an instruction does not lead to the new tree, the clause is replaced as a whole.
 * @returns the amendment, or a refusal with the places where not even that helps; never an amendment that would do something else
 */
export function writeAmendment(
  old: YakkanDocument,
  young: YakkanDocument,
  comparison: Comparison,
  options: AmendmentOptions = {},
): WrittenAmendment | AmendmentRefusal {
  const twice = findTwice(young.tree, old.tree);
  const index = indexTree(young.tree);
  if (twice.length > 0) return refuseTwice(twice, young.tree);
  const coarse = new Set<string>();
  const laidOut = new Set<string>();
  const attempt: Attempt = {
    old,
    young,
    partner: pairClauses(comparison),
    coarse,
    laidOut,
    layoutOf: makeLayout(young, options.newSource),
    cut: makeCutter([...old.definitions, ...young.definitions]),
    style: { script: options.script ?? detectScript(old.tree), ...(options.polite && { polite: true }) },
    quoting: readQuoteStyle(draftWithLines(young.tree)),
    title: old.document.title ?? 'この約款',
    ...(options.reread && { reread: options.reread }),
  };
  let failure: Failure = { clause: 'root', reason: '' };
  for (let count = 0; count < tries; count++) {
    const result = tryAmendment(attempt);

    if ('text' in result) return result;
    failure = result;
    if (!coarsen(result.clause, index, attempt)) break;
    // One try mends what can be seen at once.
    for (const clause of new Set(result.others))
      if (clause !== result.clause) coarsen(clause, index, attempt);
  }
  const own = listTwice(young.tree).filter(({ name }) => failure.twice?.includes(name));
  if (own.length > 0) return refuseTwice(own, young.tree);
  return (isRewritten(comparison, attempt) && writeWhole(attempt)) || refuse(failure, attempt);
}

function refuse({ clause, reason }: Failure, { young }: Attempt): AmendmentRefusal {
  return {
    refused: true,
    reason: `The change at ${citeChanged(clause, young.tree)} cannot be written as an amendment: ${reason}. Give out the new text as a whole (全部改正), or amend that clause by hand.`,
    places: [clause],
  };
}

/** The clause where an amendment fails, as a person names it; where no clause is to blame, the text. */
function citeChanged(id: string, tree: Container): string {
  return id === tree.id ? '本文' : citeClause(id, tree);
}

/** No amendment leads to a text that gives a number twice. */
function refuseTwice(twice: readonly Twice[], tree: Container): AmendmentRefusal {
  const places = twice.flatMap(({ ids }) => ids.slice(1));
  return { refused: true, reason: tellTwice(twice, tree), places };
}

/** One clause for one: of several that became one the first, of one that became several the first. */
function pairClauses({ map }: Comparison): Map<string, string> {
  const partner = new Map<string, string>();
  const taken = new Set<string>();
  for (const { old, new: young } of map) {
    if (old === null || young === null || partner.has(old) || taken.has(young)) continue;
    partner.set(old, young);
    taken.add(young);
  }
  return partner;
}

/** How a clause of the new revision is quoted in the layout of its text. */
function makeLayout({ document }: YakkanDocument, value: string | undefined): Amending['layoutOf'] {
  const { format, syntax } = document.source;
  if (value === undefined) return () => undefined;
  return (clause) => quoteLayout(clause, { value, syntax }, format === 'markdown');
}
