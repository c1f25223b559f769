import Fraction from 'fraction.js';
import { Temporal } from 'temporal-polyfill';
import type { BackwardCounting } from '../../calendar/count-period.ts';
import {
  countBusinessDays,
  countDays,
  countHours,
  type Period,
  readDay,
  readPeriod,
  writeDay,
} from '../../calendar/period.ts';
import type { Value, ValueType } from '../value.ts';
import { type ExpressionFunction, type Tools, takesKinds, toCount, typed } from './function.ts';
import { countMonths, listMonths, monthRows } from './months.ts';

const number = (value: number): Value => new Fraction(value);
const mostBusinessDays = 5000;
const whole: ValueType = { kind: 'number', isWhole: true };
const day = (value: Value): string => value as string;
const period = (value: Value): Period => value as Period;

/** Days, times and periods. */
export const dateFunctions: Readonly<Record<string, ExpressionFunction>> = {
  last: {
    about: '期間の満了日。起算日の翌日から数える(民法140条本文)。「…から14日以内」',
    takes: '日付, 期間',
    type: typed(['day', 'period'], 'day'),
    run: ({ calendar }, event, length) => calendar.forward(day(event), period(length)).last,
  },
  lastIncluding: {
    about: '期間の満了日。その日を1日目として数える。「…から起算して8日」',
    takes: '日付, 期間',
    type: typed(['day', 'period'], 'day'),
    run: ({ calendar }, event, length) =>
      calendar.forward(day(event), period(length), { firstDay: 'included' }).last,
  },
  before: {
    about: '「…前までに」の最後の日。数え方は clear-days、same-date、nth-day',
    takes: '日付, 期間, 数え方',
    type: typed(['day', 'period', 'text'], 'day'),
    run: ({ calendar }, event, length, counting) =>
      calendar.backward(day(event), period(length), counting as BackwardCounting),
  },
  shift: {
    about: '期間だけ後の日。応当日がない月は末日',
    takes: '日付, 期間',
    type: typed(['day', 'period'], 'day'),
    run: (_tools, from, length) => writeDay(readDay(day(from)).add(readPeriod(period(length)))),
  },
  days: {
    about: '日付から日付までの日数。期間を渡すと、日・週の期間の日数',
    takes: '日付, 日付 または 期間',
    type: (given) => (takesKinds(given, ['day', 'day']) || takesKinds(given, ['period']) ? whole : undefined),
    run: ({ calendar }, from, to) =>
      number(to === undefined ? countDays(period(from)) : calendar.daysFrom(day(from), day(to))),
  },
  hours: {
    about: '日時から日時までの時間数。期間を渡すと、時間で定めた期間の時間数',
    takes: '日時, 日時 または 期間',
    type: (given) =>
      takesKinds(given, ['moment', 'moment']) || takesKinds(given, ['period'])
        ? { kind: 'number' }
        : undefined,
    run: (_tools, from, to) =>
      to === undefined ? number(countHours(period(from))) : new Fraction(minutesBetween(from, to), 60),
  },
  months: {
    about: '月・年で定めた期間の月数。日付と日付を渡すと、その間の月ごとの明細(start, end, days, of)',
    takes: '期間 または 日付, 日付',
    type: (given) =>
      takesKinds(given, ['period']) ? whole : takesKinds(given, ['day', 'day']) ? monthRows : undefined,
    run: ({ spend }, from, to) =>
      to === undefined ? number(countMonths(period(from))) : listMonths(day(from), day(to), spend),
  },
  firstOfMonth: {
    about: 'その月の1日',
    takes: '日付',
    type: typed(['day'], 'day'),
    run: ({ calendar }, date) => calendar.firstOfMonth(day(date)),
  },
  lastOfMonth: {
    about: 'その月の末日',
    takes: '日付',
    type: typed(['day'], 'day'),
    run: ({ calendar }, date) => calendar.lastOfMonth(day(date)),
  },
  daysInMonth: {
    about: 'その月の日数',
    takes: '日付',
    type: (given) => (takesKinds(given, ['day']) ? whole : undefined),
    run: ({ calendar }, date) => number(calendar.daysInMonth(day(date))),
  },
  year: part('年', (date) => date.year),
  month: part('月', (date) => date.month),
  dayOfMonth: part('日', (date) => date.day),
  weekday: part('曜日(1が月曜日、7が日曜日)', (date) => date.dayOfWeek),
  isBusinessDay: {
    about: '営業日か',
    takes: '日付',
    type: typed(['day'], 'flag'),
    run: ({ businessDays }, date) => businessDays.isBusinessDay(day(date)),
  },
  whyClosed: {
    about: '営業日でない理由(土曜日、元日、年末年始)。営業日なら空の文字',
    takes: '日付',
    type: typed(['day'], 'text'),
    run: ({ businessDays }, date) => businessDays.whyClosed(day(date)) ?? '',
  },
  nextBusinessDay: {
    about: 'その日以後で最初の営業日',
    takes: '日付',
    type: typed(['day'], 'day'),
    run: ({ businessDays }, date) => businessDays.onOrAfter(day(date)),
  },
  previousBusinessDay: {
    about: 'その日以前で最後の営業日',
    takes: '日付',
    type: typed(['day'], 'day'),
    run: ({ businessDays }, date) => businessDays.onOrBefore(day(date)),
  },
  businessDaysAfter: {
    about: 'その日の後の何営業日目か。数か、営業日で定めた期間(5営業日以内)を渡す',
    takes: '日付, 数 または 期間',
    type: (given) =>
      takesKinds(given, ['day', 'number']) || takesKinds(given, ['day', 'period'])
        ? { kind: 'day' }
        : undefined,
    run: (tools, date, count) => tools.businessDays.after(day(date), countBusiness(tools, count)),
  },
  businessDaysBefore: {
    about: 'その日の前の何営業日目か。数か、営業日で定めた期間(3営業日前まで)を渡す',
    takes: '日付, 数 または 期間',
    type: (given) =>
      takesKinds(given, ['day', 'number']) || takesKinds(given, ['day', 'period'])
        ? { kind: 'day' }
        : undefined,
    run: (tools, date, count) => tools.businessDays.before(day(date), countBusiness(tools, count)),
  },
  endOnBusinessDay: {
    about: '末日が休日なら翌営業日とする(民法142条)',
    takes: '日付',
    type: typed(['day'], 'day'),
    run: ({ calendar, businessDays }, date) => calendar.endOnBusinessDay(day(date), businessDays),
  },
};

function countBusiness({ spend }: Tools, count: Value): number {
  const wanted = count instanceof Fraction ? toCount(count) : countBusinessDays(period(count));
  if (wanted < 0 || wanted > mostBusinessDays) throw new RangeError(`${wanted}営業日は数えられません`);
  spend(10 * wanted);
  return wanted;
}

function part(about: string, read: (date: Temporal.PlainDate) => number): ExpressionFunction {
  return {
    about,
    takes: '日付',
    type: (given) => (takesKinds(given, ['day']) ? whole : undefined),
    run: (_tools, date) => number(read(readDay(day(date)))),
  };
}

function minutesBetween(from: Value, to: Value): number {
  const [start, end] = [Temporal.PlainDateTime.from(day(from)), Temporal.PlainDateTime.from(day(to))];
  return start.until(end, { largestUnit: 'minutes' }).minutes;
}
