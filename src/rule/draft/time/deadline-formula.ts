import type { Quantity } from '../../../model/annotation.ts';
import type { IsoDate } from '../../calendar/period.ts';
import { businessDay } from '../../deadline/business-day.ts';
import { type Counted, countDeadline } from '../../deadline/count-deadline.ts';
import { countRecurring, toCounted } from '../../deadline/count-recurring.ts';
import type { Deadline } from '../../deadline/list-deadlines.ts';
import { toClosedDays } from '../../deadline/own-business-days.ts';
import { type RecurringDay, readRecurringDays } from '../../deadline/recurring-day.ts';
import { toName } from '../names.ts';
import type { DraftExample } from '../rule-draft.ts';

/** The day that a deadline is counted from, as an input. */
export interface EventInput {
  name: string;
  about: string;
  /** What stands for it in formulas. */
  expression: string;
  /** 利用開始日の属する月の|翌月1日: the day itself is found in the month of another. */
  recurring?: RecurringDay;
  parameters: Readonly<Record<string, Quantity>>;
}

/** Names the day that a deadline is counted from; where it is a day of the month of another, that one is asked for. */
export function readEvent({ anchor, sentence }: Deadline): EventInput {
  const { day, phrase } = anchor;
  if (day === undefined)
    return { name: '起算日', about: '期間を数え始める元になる日', expression: '起算日', parameters: {} };
  const found = phrase
    ? readRecurringDays(sentence).find(({ at }) => at.start >= phrase.start && at.start < phrase.end)
    : undefined;
  if (found?.base.kind !== 'event') {
    const name = toName(day, '起算日');
    return { name, about: day, expression: name, parameters: {} };
  }
  const name = toName(found.base.words, '起算日');
  const expression = `dayIn(${name}, 暦日${found.months === 0 ? '' : `, ${found.months}`})`;
  return {
    name,
    about: found.base.words,
    expression,
    recurring: found,
    parameters: { 暦日: found.quantity },
  };
}

/** The formula of a deadline: `last(退会の日, 期間)`. */
export function writeDeadline(
  { anchor, edge, isBehind, quantity }: Deadline,
  event: string,
  period: string,
): string {
  if (quantity.unit === businessDay)
    return `businessDays${anchor.backward ? 'Before' : 'After'}(${event}, ${period})`;
  if (anchor.backward)
    return `before(${event}, ${period}, 「${anchor.firstDay === 'excluded' ? 'clear-days' : 'nth-day'}」)`;
  const last = `${anchor.firstDay === 'included' ? 'lastIncluding' : 'last'}(${event}, ${period})`;
  return edge === 'from' || isBehind ? `shift(${last}, 1日)` : last;
}

/** An ordinary day, the end of a year, the days around the end of February in a leap year. */
export const boundaryDays: readonly IsoDate[] = ['2026-04-01', '2026-12-31', '2028-01-31', '2027-02-28'];

/** Examples of a deadline on boundary days, counted by the calendar itself and not by the formula. */
export function tryDeadline(
  deadline: Deadline,
  { name, recurring }: EventInput,
  output: string,
  most = boundaryDays.length,
): DraftExample[] {
  const counted = withOwnDays(deadline);
  return boundaryDays.slice(0, most).map((given) => {
    const from = recurring ? countRecurring(toCounted(recurring), given).day : given;
    return {
      given: { [name]: given },
      expect: { status: 'value', value: { [output]: countDeadline(counted, from).day } },
    };
  });
}

/** The examples of a window, with the day on which it begins. */
export function tryWindow(
  deadline: Deadline,
  since: Quantity,
  event: EventInput,
  examples: readonly DraftExample[],
): DraftExample[] {
  const start = { ...deadline, quantity: since, anchor: { ...deadline.anchor, firstDay: 'next' as const } };
  const begun = tryDeadline(start, event, '始期');
  return examples.map((one, place) => ({
    ...one,
    expect: { ...one.expect, value: { ...begun[place].expect.value, ...one.expect.value } },
  }));
}

function withOwnDays(deadline: Deadline): Counted {
  const { businessDays: own } = deadline.sentence;
  return { ...deadline, ...(own && { closed: toClosedDays(own) }) };
}
