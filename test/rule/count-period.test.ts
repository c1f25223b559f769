import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBackward, countDays, countForward, countHours, makeCalendar } from '../../src/rule/index.ts';

const { addDays, daysFrom, daysInMonth } = makeCalendar();

describe('a period that is counted forward', () => {
  it.each([
    // 140条: the first day does not count. 141条: the period ends with its last day.
    ['2026-03-31', 'P10D', '2026-04-01', '2026-04-10'],
    ['2026-12-25', 'P2W', '2026-12-26', '2027-01-08'],
    ['2028-02-28', 'P1D', '2028-02-29', '2028-02-29'],
    ['2027-02-28', 'P1D', '2027-03-01', '2027-03-01'],
    // 143条: the day before the corresponding day.
    ['2026-01-15', 'P1M', '2026-01-16', '2026-02-15'],
    ['2026-12-15', 'P3M', '2026-12-16', '2027-03-15'],
    ['2026-06-10', 'P1Y', '2026-06-11', '2027-06-10'],
    // From the first of a month on, to the end of a month.
    ['2026-01-31', 'P1M', '2026-02-01', '2026-02-28'],
    ['2026-02-28', 'P1M', '2026-03-01', '2026-03-31'],
    // No corresponding day: the last day of the month.
    ['2026-01-30', 'P1M', '2026-01-31', '2026-02-28'],
    ['2028-01-30', 'P1M', '2028-01-31', '2028-02-29'],
    ['2026-08-30', 'P6M', '2026-08-31', '2027-02-28'],
    ['2026-01-29', 'P1M', '2026-01-30', '2026-02-28'],
    ['2026-01-28', 'P1M', '2026-01-29', '2026-02-28'],
    // From a leap day on.
    ['2028-02-28', 'P1Y', '2028-02-29', '2029-02-28'],
    ['2028-02-28', 'P4Y', '2028-02-29', '2032-02-28'],
    ['2028-02-29', 'P1Y', '2028-03-01', '2029-02-28'],
    // Months before days.
    ['2026-01-30', 'P1M10D', '2026-01-31', '2026-03-10'],
  ])('of %s and %s runs from %s to %s', (event, period, first, last) => {
    expect(countForward(event, period)).toMatchObject({ first, last });
  });

  it('includes the day that it is said to be counted from', () => {
    const { first, last, convention } = countForward('2026-04-01', 'P8D', { firstDay: 'included' });
    expect([first, last]).toEqual(['2026-04-01', '2026-04-08']);
    expect(convention).toContain('算入し');
    expect(countForward('2026-04-01', 'P6M', { firstDay: 'included' }).last).toBe('2026-09-30');
  });

  it('names the articles that it was counted by', () => {
    expect(countForward('2026-04-01', 'P8D').convention).toMatch(/第140条.*第141条/);
    expect(countForward('2026-04-01', 'P1M').convention).toMatch(/第140条.*第143条/);
  });
});

describe('a period that is counted backward', () => {
  it.each([
    // Clear days: 1 to 14 July lie between.
    ['2026-07-15', 'P14D', '2026-06-30', '2026-07-01'],
    ['2026-07-15', 'P2W', '2026-06-30', '2026-07-01'],
    ['2026-01-10', 'P30D', '2025-12-10', '2025-12-11'],
    ['2028-03-01', 'P1D', '2028-02-28', '2028-02-29'],
    ['2026-05-01', 'P1M', '2026-03-31', '2026-04-01'],
    ['2026-04-15', 'P3M', '2026-01-14', '2026-01-15'],
    // April has no 31st.
    ['2026-05-31', 'P1M', '2026-04-30', '2026-04-30'],
    ['2026-03-31', 'P1M', '2026-02-28', '2026-02-28'],
    ['2028-03-31', 'P1M', '2028-02-29', '2028-02-29'],
  ])('from %s by %s ends on %s with clear days, on %s by the n-th day', (event, period, clear, nth) => {
    expect(countBackward(event, period, 'clear-days').date).toBe(clear);
    expect(countBackward(event, period, 'nth-day').date).toBe(nth);
  });

  it.each([
    // Whole calendar months lie between the day of the act and the first of a month.
    ['2026-01-01', 'P3M', '2025-09-30'],
    ['2026-02-01', 'P3M', '2025-10-31'],
    ['2026-03-01', 'P3M', '2025-11-30'],
    ['2026-04-01', 'P3M', '2025-12-31'],
    ['2026-05-01', 'P3M', '2026-01-31'],
    ['2026-06-01', 'P3M', '2026-02-28'],
    ['2026-07-01', 'P3M', '2026-03-31'],
    ['2026-08-01', 'P3M', '2026-04-30'],
    ['2026-09-01', 'P3M', '2026-05-31'],
    ['2026-10-01', 'P3M', '2026-06-30'],
    ['2026-11-01', 'P3M', '2026-07-31'],
    ['2026-12-01', 'P3M', '2026-08-31'],
    ['2028-03-01', 'P1M', '2028-01-31'],
    ['2028-06-01', 'P3M', '2028-02-29'],
    ['2025-03-01', 'P1Y', '2024-02-29'],
    ['2028-03-01', 'P1Y', '2027-02-28'],
  ])('from the first of a month, %s by %s, reaches to the end of one, %s', (event, period, clear) => {
    expect(countBackward(event, period, 'clear-days').date).toBe(clear);
  });

  it('keeps the date of the month where it is asked to', () => {
    expect(countBackward('2026-05-01', 'P3M', 'same-date').date).toBe('2026-01-30');
    expect(countBackward('2026-05-02', 'P3M', 'same-date').date).toBe('2026-02-01');
    expect(countBackward('2026-05-02', 'P3M', 'clear-days').date).toBe('2026-02-01');
  });

  it('names how it was counted', () => {
    expect(countBackward('2026-05-01', 'P3M', 'clear-days').convention).toContain('月の末日');
    const conventions = (['clear-days', 'nth-day'] as const).map(
      (counting) => countBackward('2026-07-15', 'P14D', counting).convention,
    );
    expect(conventions[0]).toContain('中○日');
    expect(new Set(conventions).size).toBe(2);
  });
});

const anyDay = fc.integer({ min: 0, max: 80_000 }).map((days) => addDays('1900-01-01', days));

describe('every period', () => {
  it('of n days holds n days, and leaves n clear days before an event', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 1000 }), (event, days) => {
        const { first, last } = countForward(event, `P${days}D`);
        expect(daysFrom(event, first)).toBe(1);
        expect(daysFrom(first, last) + 1).toBe(days);
        const { date } = countBackward(event, `P${days}D`, 'clear-days');
        expect(daysFrom(date, event) - 1).toBe(days);
      }),
    );
  });

  it('of n months before the first of a month leaves n whole months, counted forward as well', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (some, months) => {
        const event = `${some.slice(0, 8)}01`;
        const { date } = countBackward(event, `P${months}M`, 'clear-days');
        expect(addDays(countForward(date, `P${months}M`).last, 1)).toBe(event);
      }),
    );
  });

  it('of n months ends on the day before the corresponding day, or with a shorter month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (event, months) => {
        const { first, last } = countForward(event, `P${months}M`);
        const [year, month, day] = first.split('-').map(Number);
        const total = year * 12 + month - 1 + months;
        const target = `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}`;
        const expected =
          day <= daysInMonth(`${target}-01`)
            ? addDays(`${target}-${String(day).padStart(2, '0')}`, -1)
            : `${target}-${daysInMonth(`${target}-01`)}`;
        expect(last).toBe(expected);
      }),
    );
  });
});

describe('what cannot be counted', () => {
  it.each(['PT24H', 'immediate', 'prompt', '14日', ''])('refuses %j as a period of days', (period) => {
    expect(() => countForward('2026-04-01', period)).toThrow(/cannot be counted/);
  });

  it('refuses days that do not exist', () => {
    expect(() => countForward('2026-02-30', 'P1D')).toThrow('"2026-02-30" is no date that exists.');
    expect(() => countForward('2026/02/03', 'P1D')).toThrow('write YYYY-MM-DD');
  });

  it('counts days of weeks, not of months, and hours of hours', () => {
    expect([countDays('P2W'), countDays('P30D'), countHours('PT24H')]).toEqual([14, 30, 24]);
    expect(() => countDays('P1M')).toThrow('no fixed number of days');
    expect(() => countHours('P1D')).toThrow('not a number of hours');
  });

  it('says that a day beyond the calendar is unknown', () => {
    expect(() => countForward('9999-12-31', 'P1D')).toThrow('outside the years 1 to 9999');
  });
});
