import type { Comparison } from '../../../model/comparison.ts';
import type { Container } from '../../../model/node.ts';
import { indexTree, type TreeIndex } from '../../../model/tree-index.ts';
import type { YakkanDocument } from '../../../model/yakkan-document.ts';
import { draftForAmendment } from '../../../text/draft.ts';
import type { TermsFormat } from '../../../text/render-terms.ts';
import { type CutWords, makeCutter } from '../../words/cut-words.ts';
import { applyAmendment } from '../apply/apply-amendment.ts';
import { AmendmentRefused, type Instruction } from '../instruction.ts';
import { joinSentences } from '../join-sentences.ts';
import { Inexpressible, LiveText, type WrittenAction } from '../live-text.ts';
import { detectScript } from '../numeral-style.ts';
import { markdownNotice, parseAmendment } from '../read/parse-amendment.ts';
import { amendRoot } from './amend-root.ts';
import { amendLevel } from './amend-siblings.ts';
import { findDifference, type TreeDifference } from './compare-trees.ts';
import { type AmendmentStyle, writeSentence } from './write-sentence.ts';

/** How an amendment is written. */
export interface AmendmentOptions extends Partial<AmendmentStyle> {
  /** Parses a plain text; the written amendment is applied and its result read again, so that none is handed out that would not work. */
  parse: (text: string) => Container;
  /** Parses Markdown; where the plain layout cannot say what a text holds (lists without marks), the amendment is written in this one. */
  parseMarkdown?: (text: string) => Container;
}

/** A 改め文 that makes the old revision the new one. */
export interface WrittenAmendment {
  text: string;
  instructions: Instruction[];
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
 * Writes the 改め文 that makes `old` the text of `young`: 第27条第2項中「14日前」を「30日前」に改める。 It is applied and compared
 * before it is handed out: where an instruction does not lead to the new tree, the clause is replaced as a whole.
 * @returns the amendment, or a refusal with the places where not even that helps; never an amendment that would do something else
 */
export function writeAmendment(
  old: YakkanDocument,
  young: YakkanDocument,
  comparison: Comparison,
  options: AmendmentOptions,
): WrittenAmendment | AmendmentRefusal {
  const plain = writeInLayout(old, young, comparison, { ...options, layout: 'plain' });
  const { parseMarkdown } = options;
  if ('text' in plain || !parseMarkdown) return plain;
  const marked = writeInLayout(old, young, comparison, {
    ...options,
    parse: parseMarkdown,
    layout: 'markdown',
  });
  return 'text' in marked || old.document.source.format === 'markdown' ? marked : plain;
}

function writeInLayout(
  old: YakkanDocument,
  young: YakkanDocument,
  comparison: Comparison,
  options: AmendmentOptions & { layout: TermsFormat },
): WrittenAmendment | AmendmentRefusal {
  const { parse, layout } = options;
  const script = options.script ?? detectScript(old.tree);
  const style = { script, ...(options.polite && { polite: true }) };
  const cut = makeCutter([...old.definitions, ...young.definitions]);
  const partner = pairClauses(comparison);
  const index = indexTree(young.tree);
  const coarse = new Set<string>();
  const title = old.document.title ?? 'この約款';
  const failures: string[] = [];
  for (let attempt = 0; attempt < tries; attempt++) {
    const result = tryAmendment({ old, young, partner, coarse, cut, style, title, parse, layout });
    if ('text' in result) return result;
    failures.push(`${result.clause}: ${result.reason}`);
    if (!coarsen(result.clause, index, coarse)) return refuse(result.clause, result.reason);
  }
  return refuse(failures.at(-1) ?? '', 'too many clauses cannot be amended by quoted words');
}

function refuse(clause: string, reason: string): AmendmentRefusal {
  return {
    refused: true,
    reason: `The change at ${clause} cannot be written as an amendment: ${reason}. Give out the new text as a whole (全部改正), or amend that clause by hand.`,
    places: [clause],
  };
}

interface Attempt {
  old: YakkanDocument;
  young: YakkanDocument;
  partner: ReadonlyMap<string, string>;
  coarse: ReadonlySet<string>;
  cut: CutWords;
  style: AmendmentStyle;
  title: string;
  parse: (text: string) => Container;
  layout: TermsFormat;
}

type Failure = { clause: string; reason: string };

function tryAmendment(attempt: Attempt): WrittenAmendment | Failure {
  const { old, young, partner, coarse, cut, style, title, layout } = attempt;
  const live = new LiveText(draftForAmendment(old.tree));
  try {
    amendRoot(draftForAmendment(young.tree), { live, partner, coarse, cut, layout, amendLevel });
    // What concerns one article is one sentence, where that says the same.
    const joined = check(compose(joinSentences(live.written), { title, style, layout }), attempt);
    return 'text' in joined ? joined : check(compose(live.written, { title, style, layout }), attempt);
  } catch (error) {
    if (!(error instanceof Inexpressible)) throw error;
    return { clause: error.clause, reason: error.message };
  }
}

function check(text: string, { old, young, parse, layout }: Attempt): WrittenAmendment | Failure {
  try {
    const instructions = parseAmendment(text);
    const difference = findDifference(parse(applyAmendment(old, instructions, layout)), young.tree);
    return difference ? describe(difference) : { text, instructions };
  } catch (error) {
    if (!(error instanceof AmendmentRefused)) throw error;
    return { clause: 'root', reason: error.message };
  }
}

function describe({ left, right, words }: TreeDifference): Failure {
  return {
    clause: right ?? left ?? 'root',
    reason: `the result would read ${words[0].slice(0, 120)} instead of ${words[1].slice(0, 120)}`,
  };
}

function compose(
  written: readonly WrittenAction[],
  { title, style, layout }: Pick<Attempt, 'title' | 'style' | 'layout'>,
): string {
  const sentences = new Map<number, WrittenAction[]>();
  for (const one of written) sentences.set(one.sentence, [...(sentences.get(one.sentence) ?? []), one]);
  const lines = [...sentences.values()].map((actions) =>
    writeSentence(
      actions.map(({ action }) => action),
      style,
    ),
  );
  const head = [`${title}の一部を次のように改正する。`, ...(layout === 'markdown' ? [markdownNotice] : [])];
  return `${[...head, ...lines].join('\n\n')}\n`;
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

const replaceable: ReadonlySet<string> = new Set([
  'item',
  'paragraph',
  'article',
  'tableRow',
  'table',
  'supplProvision',
  'appdx',
]);

/** Marks the smallest clause around a place that is not marked yet; false where there is none. */
function coarsen(id: string, { byId, parentOf }: TreeIndex, coarse: Set<string>): boolean {
  for (let at: string | undefined = id; at !== undefined; at = parentOf.get(at)) {
    const node = byId.get(at);
    if (!node || !replaceable.has(node.type) || coarse.has(at)) continue;
    coarse.add(at);
    return true;
  }
  return false;
}
