import { nthOf, recurrenceOf } from '../../calendar/recurrence.ts';
import { askRecurring, rollAt } from '../../deadline/ask-recurring.ts';
import { countRecurring, toCounted } from '../../deadline/count-recurring.ts';
import { type RecurringDay, readRecurringDays } from '../../deadline/recurring-day.ts';
import type { RuleSentence } from '../../deadline/rule-sentence.ts';
import { toName } from '../names.ts';
import type { DraftCore, DraftExample } from '../rule-draft.ts';
import { withClock } from './clock-time.ts';
import { boundaryDays } from './deadline-formula.ts';
import { findAround } from './same-event.ts';
import { shortenAct } from './short-act.ts';

const outputs = {
  until: { name: '期限', about: '期限の日(この日までなら間に合う)' },
  on: { name: '期日', about: '行うべき日' },
} as const;

/** Drafts a rule for each day of a month or year that a sentence sets: 翌月25日までに, 毎年4月1日に. */
export function draftRecurringDays(sentence: RuleSentence): DraftCore[] {
  return readRecurringDays(sentence).flatMap((one) =>
    one.edge === 'open' ? [] : [withClock(draftOne(one, one.edge), outputs.until.name, one.clock)],
  );
}

function draftOne(recurring: RecurringDay, edge: keyof typeof outputs): DraftCore {
  const { quantity, base, months, roll, inCondition, sentence } = recurring;
  const output = outputs[edge];
  const event = eventInput(recurring);
  const closed: Record<string, string> =
    base.kind === 'closing' ? { 締め日: `nextDay(${event.name}, 締め)` } : {};
  const from = base.kind === 'closing' ? '締め日' : event.name;
  const found =
    base.kind === 'next'
      ? `nextDay(${from}, 暦日)`
      : `dayIn(${from}, 暦日${months === 0 ? '' : `, ${months}`})`;
  return {
    shape: 'deadline',
    kind: 'deadline',
    title: titleOf(recurring),
    inputs: { [event.name]: { kind: 'day', about: event.about } },
    parameters: { ...(base.kind === 'closing' && { 締め: base.quantity }), 暦日: quantity },
    outputs: {
      ...(base.kind === 'closing' && { 締め日: { kind: 'day' as const, about: '締め日' } }),
      [output.name]: { kind: 'day', about: output.about },
    },
    formulas: {
      ...closed,
      [output.name]: roll ? `${rollers[roll.to]}(${found})` : found,
    },
    answer: { give: [...Object.keys(closed), output.name] },
    say: `${event.about}が{${event.name}}であるときの${output.name}は{${output.name}}。`,
    questions: [
      ...askRecurring(recurring),
      ...(inCondition
        ? ['この日は条件の一部です。その日を守ったかどうかで何が変わるかは、この下書きでは計算しません。']
        : []),
    ],
    examples: tryDays(recurring, event.name, output.name),
    carried: [
      ...('phrase' in base ? [{ start: base.phrase.start, end: recurring.at.start }] : []),
      recurring.at,
      ...rollAt(recurring),
    ],
    ...((roll || nthOf(recurring.day) !== undefined) &&
      sentence.businessDays && { businessDays: sentence.businessDays }),
    ...(roll && { carriedNodes: roll.node === sentence.leaf.id ? [] : [roll.node] }),
    ...(!inCondition && { casesUntil: (recurring.clock ?? quantity).at[0].end }),
    consumed: [
      ...('phrase' in base ? [base.phrase.start] : []),
      ...(inCondition ? findAround(sentence, quantity) : []),
    ],
  };
}

const rollers = { next: 'nextBusinessDay', previous: 'previousBusinessDay' } as const;

function eventInput({ base, day, shift, months }: RecurringDay): { name: string; about: string } {
  if ('words' in base) {
    const about = /月$/.test(base.words) ? `${base.words}に属する日` : base.words;
    return { name: toName(base.words, '起算日'), about };
  }
  if (base.kind === 'closing') return { name: '対象の日', about: '締め日までの分となる日' };
  const unit = { week: '週', month: '月', year: '年' }[recurrenceOf(day) ?? 'month'];
  if (months === 0) return { name: `対象の${unit}`, about: `この日が属する${unit}の、いずれかの日` };
  return { name: `対象の${unit}`, about: `「${shift}」の元になる${unit}に属する日` };
}

function titleOf(recurring: RecurringDay): string {
  const { words, base } = recurring;
  const what = shortenAct(recurring);
  const when = `${'words' in base ? `${base.words}の` : ''}${words}`;
  return what === '' ? when : `${what}: ${when}`;
}

function tryDays(recurring: RecurringDay, event: string, output: string): DraftExample[] {
  return boundaryDays.map((day) => ({
    given: { [event]: day },
    expect: { status: 'value', value: { [output]: countRecurring(toCounted(recurring), day).day } },
  }));
}
