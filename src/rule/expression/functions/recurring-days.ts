import Fraction from 'fraction.js';
import { type FoundDay, findDayIn, findNextDay, findStretchEnd } from '../../calendar/calendar-day.ts';
import type { Period } from '../../calendar/period.ts';
import type { Value } from '../value.ts';
import { type ExpressionFunction, type Tools, takesKinds, toCount, typed } from './function.ts';
import { countMonths } from './months.ts';

const day = (value: Value): string => value as string;
const mostMonths = 12_000;

function take({ calendar }: Tools, { day: found, isShortened }: FoundDay): string {
  if (isShortened) calendar.note('その日がない月は、月の末日とする。');
  return found;
}

/** Days that come again each month or year: 毎月25日, 翌月末日, 毎年4月1日. */
export const recurringDayFunctions: Readonly<Record<string, ExpressionFunction>> = {
  dayIn: {
    about:
      'その日の属する月(4月1日なら年、金曜日なら週)の、毎週・毎月・毎年の日。三つ目は何か月(週)後か(翌月は1、前月は-1)。その日がない月は末日',
    takes: '日付, 毎月・毎年の日, 月数(省けば0)',
    type: (given) =>
      takesKinds(given, ['day', 'recurring']) || takesKinds(given, ['day', 'recurring', 'number'])
        ? { kind: 'day' }
        : undefined,
    run: (tools, date, which, months) => {
      const count = months === undefined ? 0 : toCount(months);
      if (Math.abs(count) > mostMonths) throw new RangeError(`${count}か月後の日は数えられません`);
      return take(tools, findDayIn(day(date), day(which), count, tools.businessDays));
    },
  },
  nextDay: {
    about: 'その日以後で最初の、毎週・毎月・毎年の日(締め日)',
    takes: '日付, 毎月・毎年の日',
    type: typed(['day', 'recurring'], 'day'),
    run: (tools, date, which) => take(tools, findNextDay(day(date), day(which), tools.businessDays)),
  },
  stretchEnd: {
    about: 'その日を含む四半期・半期・年度の末日。二つ目は長さ(3か月)、三つ目は年度の初日',
    takes: '日付, 期間 または 月数, 毎年の日',
    type: (given) =>
      takesKinds(given, ['day', 'period', 'recurring']) || takesKinds(given, ['day', 'number', 'recurring'])
        ? { kind: 'day' }
        : undefined,
    run: (_tools, date, length, start) =>
      findStretchEnd(
        day(date),
        length instanceof Fraction ? toCount(length) : countMonths(length as Period),
        day(start),
      ),
  },
};
