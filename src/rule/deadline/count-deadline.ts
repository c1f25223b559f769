import { addDays } from '../calendar/add-days.ts';
import { type ClosedDays, makeBusinessDays } from '../calendar/business-days.ts';
import { countBackward, countForward } from '../calendar/count-period.ts';
import { countDays, type IsoDate } from '../calendar/period.ts';
import { businessDay } from './business-day.ts';
import type { Deadline } from './list-deadlines.ts';

/** The day that a deadline gives, with how it was counted. */
export interface CountedDeadline {
  day: IsoDate;
  convention: string;
}

/** What a deadline is counted by. */
export interface Counted {
  edge: Deadline['edge'];
  isBehind?: true;
  anchor: Pick<Deadline['anchor'], 'backward' | 'firstDay'>;
  quantity: Pick<Deadline['quantity'], 'value' | 'unit'>;
  /** What days are no 営業日, where the text says so; if omitted, weekends and public holidays. */
  closed?: ClosedDays;
}

/** Whether the words of a deadline say enough to count it from a day. */
export function isCountable({ edge, anchor }: Pick<Deadline, 'edge' | 'anchor'>): boolean {
  return edge !== 'open' && anchor.kind !== 'unsaid' && anchor.kind !== 'pointer' && !anchor.isAlternative;
}

/**
 * Counts a deadline from the day that it is counted from: 解除の日から14日以内, `2026-06-30` → `2026-07-14`. Of a period after
 * which something holds, the first day on which it does: 30日を経過した後, `2026-04-30` → `2026-05-31`.
 */
export function countDeadline(
  { edge, isBehind, anchor, quantity, closed }: Counted,
  event: IsoDate,
): CountedDeadline {
  if (quantity.unit === businessDay) {
    const days = makeBusinessDays(closed);
    const count = countDays(quantity.value);
    const day = anchor.backward ? days.before(event, count) : days.after(event, count);
    return { day, convention: businessConvention(closed) };
  }
  if (anchor.backward) {
    // さかのぼって…日目 counts the eve as the first day.
    const { date, convention } = countBackward(
      event,
      quantity.value,
      anchor.firstDay === 'excluded' ? 'clear-days' : 'nth-day',
    );
    return { day: date, convention };
  }
  const { last, convention } = countForward(event, quantity.value, {
    firstDay: anchor.firstDay === 'included' ? 'included' : 'excluded',
  });
  return edge === 'from' || isBehind ? { day: addDays(last, 1), convention } : { day: last, convention };
}

/** Says which days are no business days. */
export function businessConvention(closed: ClosedDays | undefined): string {
  return closed === undefined
    ? '営業日は、土曜日、日曜日及び国民の祝日を除いて数える。'
    : '営業日は、条文の定義により数える。';
}
