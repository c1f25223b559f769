import type { Quantity } from '../../model/annotation.ts';
import type { Matter } from './matter.ts';
import { oneNotation } from './read-frame.ts';
import type { Alike } from './same-matter.ts';

/** The quantities of one kind and relation that two sentences give; none where one has several or they agree. */
export function pickDisagreeing({ first, second }: Alike): [Quantity, Quantity] | undefined {
  for (const quantity of second.quantities) {
    const own = alikeIn(second, quantity);
    const others = alikeIn(first, quantity);
    // In one article a day or a period without a bound is a part of what is told: １日の労働時間, １週間の労働時間.
    if (first.article === second.article && !isBounded(quantity)) continue;
    if (own.length !== 1 || others.length !== 1) continue;
    if (!areDoneAlike(first, others[0], second, quantity)) continue;
    const [value, otherValue] = [quantity, others[0]].map(comparableOf);
    if (value !== undefined && otherValue !== undefined && value !== otherValue) return [others[0], quantity];
  }
  return undefined;
}

/** Whether what is to be done in the one period is done in the other: 60日以内に支払う and 10日以内に検査する are two things. */
function areDoneAlike(first: Matter, left: Quantity, second: Matter, right: Quantity): boolean {
  const deedsAfter = ({ deeds }: Matter, { at }: Quantity) =>
    deeds.filter(({ start }) => start >= at[0].end).map(({ word }) => word);
  const [own, other] = [deedsAfter(first, left), deedsAfter(second, right)];
  return own.length === 0 || other.length === 0 || own.some((word) => other.includes(word));
}

function isBounded({ kind, relation }: Quantity): boolean {
  return kind === 'duration' ? relation === 'before' || relation === 'within' : kind !== 'date';
}

function alikeIn({ quantities }: Matter, { kind, relation, unit }: Quantity): Quantity[] {
  return quantities.filter(
    (other) =>
      kindOf(other.kind) === kindOf(kind) &&
      bound(other.relation) === bound(relation) &&
      (other.unit ?? '') === (unit ?? ''),
  );
}

/** 30日以内 and 30日間, 月額 and 1箇月につき say one thing; 前 and 後 do not. */
function bound(relation: Quantity['relation']): string {
  return relation === 'before' || relation === 'over' || relation === 'orMore' || relation === 'each'
    ? relation
    : '';
}

/** 一割, 三分の一 and 10% are all shares of a whole. */
function kindOf(kind: Quantity['kind']): string {
  return kind === 'fraction' || kind === 'percentage' ? 'share' : kind;
}

/** The number that a share is: 1/10 and 10 of a hundred are one. */
function shareOf(kind: Quantity['kind'], value: string): string {
  const [part, whole = kind === 'percentage' ? '100' : '1'] = value.split('/');
  return (Number(part) / Number(whole)).toFixed(6);
}

function comparableOf({ kind, value }: Quantity): string | undefined {
  if (value === 'unknown' || kind === 'count' || kind === 'time' || kind === 'timeRange') return undefined;
  // A day of the month or of the year; a whole date is one event.
  if (kind === 'date') return /^--/.test(value) ? value : undefined;
  if (kindOf(kind) === 'share') return shareOf(kind, value);
  return oneNotation(value);
}
