import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates, formatEraDate, readDate } from '../../src/text/era-date.ts';

describe('readDate', () => {
  it.each([
    ['令和8年2月1日', '2026-02-01', '令和'],
    ['令和元年5月1日', '2019-05-01', '令和'],
    ['平成　２８　年　１　月　１　日', '2016-01-01', '平成'],
    ['平成 28 年 1 月', '2016-01', '平成'],
    ['平成三十年', '2018', '平成'],
    ['昭和四十六年七月一日', '1971-07-01', '昭和'],
    ['平成二十九年十二月二日', '2017-12-02', '平成'],
    ['昭和二三年七月七日', '1948-07-07', '昭和'],
    ['大正12年9月1日', '1923-09-01', '大正'],
    ['明治二十九年四月二十七日', '1896-04-27', '明治'],
    ['㍻28年4月1日', '2016-04-01', '平成'],
    ['H28.4.1', '2016-04-01', '平成'],
    ['2026年2月1日', '2026-02-01', undefined],
    ['２０２６年２月', '2026-02', undefined],
    ['二〇二六年二月一日', '2026-02-01', undefined],
    ['千九百二十四年八月二十五日', '1924-08-25', undefined],
    ['2026/02/01', '2026-02-01', undefined],
    ['2026.2.1', '2026-02-01', undefined],
    ['2026-02-01', '2026-02-01', undefined],
    ['2024年2月29日', '2024-02-29', undefined],
  ])('reads %s as %s', (text, value, era) => {
    expect(readDate(text, 0)).toEqual({ value, ...(era && { era }), end: text.length });
  });

  it('accepts years after the end of an era, which texts of the time before print', () => {
    expect(readDate('平成31年5月1日', 0)?.value).toBe('2019-05-01');
    expect(readDate('平成三十五年三月三十日', 0)?.value).toBe('2023-03-30');
  });

  it.each([
    ['平成30年2月30日', 'no-such-day'],
    ['2023年2月29日', 'no-such-day'],
    ['令和4年13月1日', 'no-such-month'],
    ['令和4年0月', 'no-such-month'],
    ['令和0年1月1日', 'no-such-year'],
    ['2026/13/01', 'no-such-month'],
  ])('says why %s is no date', (text, problem) => {
    const reading = readDate(text, 0);
    expect(reading?.problem).toBe(problem);
    expect(reading).not.toHaveProperty('value');
    expect(reading?.end).toBe(text.length);
  });

  it.each([
    '第8年',
    '令和の時代',
    '100年',
    '平成',
    '2026',
    '12026年1月',
    '2026/02',
    '2026.2.1.4',
    '1.2.3',
    '令和　　年　月　日',
  ])('finds no date in %s', (text) => {
    expect(readDate(text, 0)).toBeUndefined();
  });

  it('stops before what is not part of the date', () => {
    expect(readDate('令和8年3か月', 0)).toMatchObject({ value: '2026', end: 4 });
    expect(readDate('𠮷令和8年2月1日から', 2)).toMatchObject({ value: '2026-02-01', end: 10 });
  });
});

describe('findDates', () => {
  it('finds every date with its place', () => {
    expect(
      findDates('令和4年11月21日に改正し、\r\n令和4年12月21日から').map(({ start, end, value }) => [
        start,
        end,
        value,
      ]),
    ).toEqual([
      [0, 10, '2022-11-21'],
      [17, 27, '2022-12-21'],
    ]);
  });

  it('takes no part of a longer number', () => {
    expect(findDates('番号120265年')).toEqual([]);
  });
});

describe('formatEraDate', () => {
  it.each([
    ['2026-02-01', '令和8年2月1日'],
    ['2019-05-01', '令和元年5月1日'],
    ['2019-04-30', '平成31年4月30日'],
    ['1989-01-07', '昭和64年1月7日'],
    ['2016-01', '平成28年1月'],
  ])('writes %s as %s', (iso, text) => {
    expect(formatEraDate(iso)).toBe(text);
  });

  it('knows no era before 明治', () => {
    expect(formatEraDate('1850-01-01')).toBeUndefined();
  });

  it('is read back as the same day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1873-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          expect(readDate(formatEraDate(iso) ?? '', 0)?.value).toBe(iso);
        },
      ),
    );
  });
});

it('never throws and stays inside the text', () => {
  const parts = fc.constantFrom(
    '令和',
    '平成',
    '元',
    '8',
    '１２',
    '三十',
    '年',
    '月',
    '日',
    ' ',
    '　',
    '/',
    '.',
    '2026',
    'H',
    '𠮷',
    '\r\n',
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 12 }), (words) => {
      const text = words.join('');
      for (const { start, end } of findDates(text)) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});
