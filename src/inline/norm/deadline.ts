import type { FoundQuantity } from '../quantity/found-quantity.ts';
import { readQuantities } from '../quantity/read-quantities.ts';

/** Offsets of the words that say until when something is to be done, UTF-16 units. */
export interface Deadline {
  start: number;
  end: number;
}

const limits: ReadonlySet<string> = new Set(['within', 'before', 'until']);
/** A day that is told in words: 保管期間満了の日までに. */
const dayInWords =
  /(?<=^|[、をに]|(?<!また)は)[^、。はをに]{1,30}(?:日|期日|期限|時|終了|満了|開始|完了)までに/g;

/**
 * Finds until when something is to be done in a width-folded sentence: `10日以内に`, `直ちに`, `引渡しの日までに`.
 */
export function findDeadlines(folded: string): Deadline[] {
  const counted = readQuantities(folded)
    // 1年以内の|期間 says how long something is, not until when it is done.
    .filter((one) => isDeadline(one) && folded[one.end] !== 'の')
    .map(({ start, end }) => ({ start, end }));
  const told = [...folded.matchAll(dayInWords)]
    .map(({ 0: words, index }) => ({ start: index, end: index + words.length }))
    .filter((one) => !counted.some(({ start, end }) => start < one.end && end > one.start));
  return [...counted, ...told].sort((left, right) => left.start - right.start);
}

function isDeadline({ kind, relation, value }: FoundQuantity): boolean {
  if (value === 'immediate' || value === 'prompt') return true;
  return (kind === 'duration' || kind === 'date' || kind === 'time') && limits.has(relation ?? '');
}
