import { describe, expect, it } from 'vitest';
import { readQuantities } from '../../src/inline/quantity/read-quantities.ts';
import { listOccurrences } from '../../src/rule/agenda/recurrence-rule.ts';
import { makeBusinessDays } from '../../src/rule/calendar/business-days.ts';
import { findDayIn, findNextDay } from '../../src/rule/calendar/calendar-day.ts';
import { recurrenceOf, writeCalendarDay } from '../../src/rule/calendar/recurrence.ts';

const business = makeBusinessDays();

describe('business days of a month', () => {
  it.each([
    // 1 January, Saturdays, Sundays and holidays are passed over.
    ['2026-01-15', 1, '2026-01-02'],
    ['2026-01-15', 5, '2026-01-08'],
    // 29 April and 3 to 6 May are holidays.
    ['2026-05-31', 3, '2026-05-08'],
    ['2026-02-01', 10, '2026-02-16'],
  ])('of the month of %s, number %i is %s', (date, nth, day) => {
    expect(findDayIn(date, `business-day-${nth}`, 0, business).day).toBe(day);
  });

  it('end with the last one where a month has fewer', () => {
    expect(findDayIn('2026-05-10', 'business-day-23', 0, business)).toEqual({
      day: '2026-05-29',
      isShortened: true,
    });
  });

  it('follow the days that a text defines', () => {
    const own = makeBusinessDays({ yearEnd: '--12-29/--01-03' });
    expect(findDayIn('2026-01-15', 'business-day-1', 0, own).day).toBe('2026-01-05');
  });
});

describe('days of the week', () => {
  it.each([
    ['2026-11-23', '-W-5', '2026-11-27'],
    ['2026-11-29', '-W-5', '2026-11-27'],
    ['2026-12-31', '-W-7', '2027-01-03'],
  ])('of the week of %s, %s is %s', (date, day, found) => {
    expect(findDayIn(date, day).day).toBe(found);
  });

  it('come again on the day itself or within a week', () => {
    expect(findNextDay('2026-11-27', '-W-5').day).toBe('2026-11-27');
    expect(findNextDay('2026-11-28', '-W-5').day).toBe('2026-12-04');
  });

  it('repeat in calendar files', () => {
    const count = { day: '-W-5', months: 0 };
    expect(listOccurrences({ count } as never, '2026-11-28')).toEqual({
      first: '2026-12-04',
      rule: 'FREQ=WEEKLY;BYDAY=FR',
    });
  });
});

describe('words of such days', () => {
  it.each([
    ['翌月の第5営業日までに', '第5営業日までに', 'business-day-5', 'until'],
    ['毎月第十営業日に', '第十営業日', 'business-day-10', undefined],
    ['毎週金曜日に', '毎週金曜日', '-W-5', 'each'],
    ['毎週月曜日までに', '毎週月曜日までに', '-W-1', 'until'],
  ])('are read in %s', (text, words, value, relation) => {
    const [found] = readQuantities(text);
    expect([text.slice(found.start, found.end), found.value, found.relation]).toEqual([
      words,
      value,
      relation,
    ]);
  });

  it.each(['第5営業所に', '第5条に', '第40営業日に', '第5営業日数'])('are not in %s', (text) => {
    expect(readQuantities(text).filter(({ kind }) => kind === 'date')).toEqual([]);
  });

  it.each(['-W-3', 'business-day-5', '---25', 'month-end'])('of %s are written for people', (day) => {
    expect(recurrenceOf(day)).toBeDefined();
    expect(writeCalendarDay(day)).toMatch(/^毎[週月]/);
  });
});
