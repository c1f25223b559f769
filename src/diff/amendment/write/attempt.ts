import type { Container } from '../../../model/node.ts';
import type { YakkanDocument } from '../../../model/yakkan-document.ts';
import type { CutWords } from '../../words/cut-words.ts';
import { type AmendedDraft, amendDraft } from '../apply/apply-amendment.ts';
import { AmendmentRefused } from '../instruction.ts';
import { joinSentences } from '../join-sentences.ts';
import { draftWithLines } from '../lines.ts';
import { Inexpressible, LiveText, type WrittenAction } from '../live-text.ts';
import { parseAmendment } from '../read/parse-amendment.ts';
import { compareDraft } from '../verify/compare-draft.ts';
import type { Amending } from './amend-clause.ts';
import { amendRoot } from './amend-root.ts';
import { amendLevel } from './amend-siblings.ts';
import { listDifferences } from './compare-trees.ts';
import type { QuoteStyle } from './quote-clauses.ts';
import { type AmendmentStyle, writeSentence } from './write-sentence.ts';
import type { WrittenAmendment } from './written-amendment.ts';

/** One pair of revisions, and how coarsely its amendment is tried. */
export interface Attempt {
  old: YakkanDocument;
  young: YakkanDocument;
  partner: ReadonlyMap<string, string>;
  coarse: Set<string>;
  laidOut: Set<string>;
  layoutOf: Amending['layoutOf'];
  cut: CutWords;
  style: AmendmentStyle;
  quoting: QuoteStyle;
  title: string;
  reread?: (amended: AmendedDraft) => Container;
}

/** The clause of the new revision at which an amendment does not lead to it, and others likewise; the numbers that would be given twice. */
export type Failure = { clause: string; reason: string; others?: string[]; twice?: readonly string[] };

/** Writes an amendment, applies it and compares what it makes with the new revision. */
export function tryAmendment(attempt: Attempt): WrittenAmendment | Failure {
  const { old, young } = attempt;
  const live = new LiveText(draftWithLines(old.tree));
  try {
    amendRoot(draftWithLines(young.tree), { ...attempt, live, amendLevel });
    // What concerns one article is one sentence, where that says the same.
    const joined = check(compose(joinSentences(live.written), attempt), attempt);
    return 'text' in joined ? joined : check(compose(live.written, attempt), attempt);
  } catch (error) {
    if (!(error instanceof Inexpressible)) throw error;
    return { clause: error.clause, reason: error.message };
  }
}

function check(text: string, { old, young, reread, partner }: Attempt): WrittenAmendment | Failure {
  try {
    const instructions = parseAmendment(text);
    const amended = amendDraft(old, instructions);
    const difference = compareDraft(amended.draft, young.tree);
    if (!(difference instanceof Map))
      return { clause: difference.read, reason: tell(difference.expected, difference.found) };
    const [other, ...others] = reread ? listDifferences(reread(amended), young.tree) : [];
    if (!other) return { text, instructions };
    return {
      clause: other.right ?? other.left ?? 'root',
      reason: tell(...other.words),
      others: others.flatMap(({ right }) => right ?? []),
    };
  } catch (error) {
    if (!(error instanceof AmendmentRefused)) throw error;
    const { clause = '', message, twice } = error;
    return { clause: partner.get(clause) ?? 'root', reason: message, ...(twice && { twice }) };
  }
}

function tell(result: string, wanted: string): string {
  if (result === wanted) return 'the result would be read as clauses of another number or order';
  return `the result would read ${result.slice(0, 120)} instead of ${wanted.slice(0, 120)}`;
}

function compose(written: readonly WrittenAction[], { title, style }: Attempt): string {
  const sentences = new Map<number, WrittenAction[]>();
  for (const one of written) {
    const own = sentences.get(one.sentence);
    if (own) own.push(one);
    else sentences.set(one.sentence, [one]);
  }
  const lines = [...sentences.values()].map((actions) =>
    writeSentence(
      actions.map(({ action }) => action),
      style,
    ),
  );
  return `${[`${title}の一部を次のように改正する。`, ...lines].join('\n\n')}\n`;
}
