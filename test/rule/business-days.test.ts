import { describe, expect, it } from 'vitest';
import { holidayOn, holidayYears, makeBusinessDays, makeCalendar } from '../../src/rule/index.ts';

describe('business days', () => {
  const days = makeBusinessDays({ yearEnd: '--12-29/--01-03' });

  it.each([
    ['2026-04-01', undefined],
    ['2026-04-04', '土曜日'],
    ['2026-04-05', '日曜日'],
    ['2026-04-29', '昭和の日'],
    // 振替休日: 3 May 2026 is a Sunday.
    ['2026-05-06', expect.stringContaining('振替')],
    // 国民の休日: between two holidays.
    ['2026-09-22', expect.stringContaining('休日')],
    ['2026-12-28', undefined],
    ['2026-12-29', '年末年始'],
    ['2026-12-31', '年末年始'],
    ['2027-01-01', '元日'],
    ['2028-01-03', '年末年始'],
    ['2028-01-04', undefined],
  ])('%s is closed for %s', (date, why) => {
    expect(days.whyClosed(date)).toEqual(why);
    expect(days.isBusinessDay(date)).toBe(why === undefined);
  });

  it('are found from a closed day on, over the end of a year', () => {
    // 29 December to 3 January, then Monday the 4th.
    expect(days.onOrAfter('2026-12-29')).toBe('2027-01-04');
    expect(days.onOrBefore('2027-01-03')).toBe('2026-12-28');
    expect(days.onOrAfter('2026-04-01')).toBe('2026-04-01');
    // Golden Week 2026: 2 May (Saturday) to 6 May.
    expect(days.onOrAfter('2026-05-02')).toBe('2026-05-07');
    expect(days.after('2026-05-01')).toBe('2026-05-07');
    expect(days.after('2026-05-01', 3)).toBe('2026-05-11');
  });

  it('move the end of a period by 民法142条, which the result names', () => {
    const notes: string[] = [];
    const calendar = makeCalendar((note) => notes.push(note));
    expect(calendar.endOnBusinessDay('2026-05-03', days)).toBe('2026-05-07');
    expect(notes).toEqual([expect.stringContaining('第142条')]);
  });

  it('can be those of a year without holidays or a range inside one year', () => {
    const open = makeBusinessDays({ weekdays: [], holidays: false, yearEnd: '--08-13/--08-15' });
    expect(open.isBusinessDay('2026-01-01')).toBe(true);
    expect(open.onOrAfter('2026-08-13')).toBe('2026-08-16');
    expect(() => makeBusinessDays({ yearEnd: '12月29日から' })).toThrow('no stretch of every year');
  });

  it('do not exist where every day is closed', () => {
    const never = makeBusinessDays({ weekdays: [1, 2, 3, 4, 5, 6, 7], holidays: false });
    expect(() => never.onOrAfter('2026-01-01')).toThrow('no business day within a year');
  });

  it('are not known where no holidays are known', () => {
    expect(Number(holidayYears.last)).toBeGreaterThanOrEqual(2030);
    const after = `${Number(holidayYears.last) + 1}-01-01`;
    expect(() => holidayOn(after)).toThrow(/Public holidays are known from \d{4} to \d{4}/);
  });
});
