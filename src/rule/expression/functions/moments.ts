import { Temporal } from 'temporal-polyfill';
import { countMinutes, type Period } from '../../calendar/period.ts';
import type { Value } from '../value.ts';
import { type ExpressionFunction, typed } from './function.ts';

const day = (value: Value): string => value as string;
const period = (value: Value): Period => value as Period;

/** Days with a time of the day. */
export const momentFunctions: Readonly<Record<string, ExpressionFunction>> = {
  later: {
    about: '日時から、時間又は分で定めた期間の後の日時。「…から24時間以内」',
    takes: '日時, 期間',
    type: typed(['moment', 'period'], 'moment'),
    run: (_tools, moment, length) => addMinutes(moment, countMinutes(period(length))),
  },
  earlier: {
    about: '日時から、時間又は分で定めた期間だけ前の日時。「…の1時間前まで」',
    takes: '日時, 期間',
    type: typed(['moment', 'period'], 'moment'),
    run: (_tools, moment, length) => addMinutes(moment, -countMinutes(period(length))),
  },
  at: {
    about: '日付と時刻から日時を作る',
    takes: '日付, 時刻',
    type: typed(['day', 'time'], 'moment'),
    run: (_tools, date, time) => `${day(date)}T${day(time)}`,
  },
  dayOf: {
    about: '日時の日付',
    takes: '日時',
    type: typed(['moment'], 'day'),
    run: (_tools, moment) => day(moment).slice(0, 10),
  },
  timeOf: {
    about: '日時の時刻',
    takes: '日時',
    type: typed(['moment'], 'time'),
    run: (_tools, moment) => day(moment).slice(11, 16),
  },
};

function addMinutes(moment: Value, minutes: number): string {
  return Temporal.PlainDateTime.from(day(moment)).add({ minutes }).toString({ smallestUnit: 'minute' });
}
