import type { Draft } from '../../../text/draft.ts';
import { plainText } from '../../../text/width.ts';
import { countShared, shingle } from '../../align/similarity.ts';
import { diffSequence } from '../../words/diff-sequence.ts';
import { wordsOfLine } from '../lines.ts';

/** Share of what two lines have in common from which the one became the other. */
const enough = 0.4;

/** Pairs the lines among the clauses of two revisions: equal ones in their order, between them those that are alike. */
export function pairLines(old: readonly Draft[], young: readonly Draft[]): Map<Draft, Draft> {
  const [before, after] = [old, young].map((nodes) => nodes.filter(({ type }) => type === 'line'));
  const pairs = new Map<Draft, Draft>();
  if (before.length === 0 || after.length === 0) return pairs;
  let [from, to] = [0, 0];
  let gap: { gone: Draft[]; come: Draft[] } = { gone: [], come: [] };
  for (const { kind, length } of diffSequence(before.map(keyOf), after.map(keyOf))) {
    if (kind === 'removed') gap.gone.push(...before.slice(from, from + length));
    else if (kind === 'added') gap.come.push(...after.slice(to, to + length));
    else {
      pairAlike(gap, pairs);
      gap = { gone: [], come: [] };
      for (let at = 0; at < length; at++) pairs.set(before[from + at], after[to + at]);
    }
    if (kind !== 'added') from += length;
    if (kind !== 'removed') to += length;
  }
  pairAlike(gap, pairs);
  return pairs;
}

function keyOf(line: Draft): string {
  return plainText(wordsOfLine(line));
}

function pairAlike({ gone, come }: { gone: Draft[]; come: Draft[] }, pairs: Map<Draft, Draft>): void {
  let next = 0;
  for (const line of gone) {
    const at = come.findIndex((other, index) => index >= next && isAlike(keyOf(line), keyOf(other)));
    if (at < 0) continue;
    pairs.set(line, come[at]);
    next = at + 1;
  }
}

function isAlike(left: string, right: string): boolean {
  const [one, other] = [shingle(left), shingle(right)];
  return 2 * countShared(one, other) >= enough * (one.size + other.size);
}
