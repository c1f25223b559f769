import type { Container } from '../../../model/node.ts';
import type { PlacedSentence } from '../../../model/tree-index.ts';
import type { Draft } from '../../define-check.ts';
import type { MaskParties } from './party-mask.ts';

/** A pattern of a clause that a statute takes for ineffective or forbids: who does what to whom, unless something saves it. */
export interface Frame {
  /** What the clause does: 「催告なしに解除することができます」. */
  what: string;
  /** The provision and what follows from it. */
  law: string;
  /** Read in a sentence whose parties are masked: Ｂ sets the terms, Ｃ accepts them. */
  pattern: RegExp;
  /** Words of the sentence, or of the sentences beside it, that save it. */
  unless?: RegExp;
}

const negated = '(?:ない|ません|ず(?!れ)|なく|ぬ|かねます|かねる)';
const can = '(?:でき(?:る|ます|、)|し得る|できるものと)';

/** Puts the parts that many patterns share in their places: NEG, CAN, B, C, GAP. */
export function framePattern(words: string): RegExp {
  return new RegExp(
    words
      .replaceAll('NEG', negated)
      .replaceAll('CAN', can)
      .replaceAll('GAP', '[^。]{0,40}?')
      .replaceAll('{B}', 'Ｂ+')
      .replaceAll('{C}', 'Ｃ+'),
  );
}

/** Finds the first frame that a sentence fills; at most one is told of a sentence. */
export function findFrame(
  { sentence, clause }: PlacedSentence,
  frames: readonly Frame[],
  mask: MaskParties,
): Draft | undefined {
  const text = mask(sentence.value);
  for (const { what, law, pattern, unless } of frames) {
    const found = pattern.exec(text);
    if (!found || (unless && isSaved(clause, unless))) continue;
    return {
      node: clause.id,
      at: [{ leaf: sentence.id, start: found.index, end: found.index + found[0].length }],
      state: 'judgement',
      reason: `${what}。${law}`,
    };
  }
  return undefined;
}

/** What was found about each clause, for a clause may have thousands of sentences that are all saved by the same words. */
const known = new WeakMap<Container, Map<RegExp, boolean>>();

function isSaved(clause: Container, unless: RegExp): boolean {
  const answers = known.get(clause) ?? new Map<RegExp, boolean>();
  known.set(clause, answers);
  const answer =
    answers.get(unless) ??
    unless.test(clause.children.map((child) => ('value' in child ? child.value : '')).join(''));
  answers.set(unless, answer);
  return answer;
}
