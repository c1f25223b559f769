import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { findDayIn, findNextDay, findStretchEnd } from '../../../src/rule/calendar/calendar-day.ts';
import { countRecurring, toCounted } from '../../../src/rule/deadline/count-recurring.ts';
import { type RecurringDay, readRecurringDays } from '../../../src/rule/deadline/recurring-day.ts';
import { listSentences } from '../../../src/rule/deadline/rule-sentence.ts';
import { parseArticles } from '../parse-with-norms.ts';

/** Words of a clause, and each day that it sets: what its month is counted from, a day given, the day that follows. */
const cases: readonly (readonly [
  words: string,
  ...days: (readonly [edge: string, base: string, given: string, day: string])[],
])[] = [
  [
    '会員は、会費を毎月25日までに支払わなければならない。',
    ['until', 'each again', '2026-02-10', '2026-02-25'],
  ],
  ['賃料は、毎月末日までに翌月分を支払う。', ['until', 'each again', '2028-02-01', '2028-02-29']],
  ['会社は、賃金を当月25日に支払う。', ['on', 'each', '2026-02-01', '2026-02-25']],
  [
    '甲は、請求書を受領した日の属する月の翌月末日までに支払う。',
    ['until', '請求書を受領した日', '2026-01-31', '2026-02-28'],
  ],
  [
    '甲は、退会を希望する月の前月15日までに届け出る。',
    ['until', '退会を希望する月', '2026-03-31', '2026-02-15'],
  ],
  [
    '甲は、毎月20日に締め切って請求された代金を、翌月末日までに支払う。',
    ['until', 'closing again', '2026-01-21', '2026-03-31'],
  ],
  [
    '甲は、毎月20日までに納入された商品の代金を、翌月末日限り、振り込む。',
    ['until', 'closing again', '2026-01-20', '2026-02-28'],
  ],
  ['乙は、月末締め翌々月10日払いで支払う。', ['on', 'closing again', '2026-01-31', '2026-03-10']],
  [
    '乙は、毎月1日から末日までの実績を、翌月10日までに報告する。',
    ['until', 'each again', '2026-01-31', '2026-02-10'],
  ],
  [
    '賞与は、毎年6月30日及び12月10日に支給する。',
    ['on', 'each again', '2026-01-01', '2026-06-30'],
    ['on', 'each again', '2026-01-01', '2026-12-10'],
  ],
  [
    '利用料は、毎月27日（金融機関の休業日の場合は翌営業日）に引き落とす。',
    ['on', 'each again', '2026-12-01', '2026-12-28'],
  ],
  [
    '賃金は、毎月25日に支払う。支払日が休日に当たる場合は、直前の営業日に支払う。',
    ['on', 'each again', '2026-07-01', '2026-07-24'],
  ],
  ['甲は、翌月10日までに報告する。', ['until', 'unsaid', '2026-01-31', '2026-02-10']],
  // Nothing is due on these days.
  ['事業年度は、毎年4月1日に始まり、翌年3月31日に終わる。'],
  ['毎年4月1日現在の会員に通知する。'],
  ['乙は、毎月末日を締め日とする。'],
];

describe('days of each month or year', () => {
  let found: Map<string, RecurringDay[]>;
  beforeAll(async () => {
    const model = await parseArticles(cases.map(([words]) => words));
    found = new Map();
    for (const sentence of listSentences(model)) {
      const own = readRecurringDays(sentence).filter(({ edge }) => edge !== 'open');
      found.set(sentence.article.id, [...(found.get(sentence.article.id) ?? []), ...own]);
    }
  }, 30_000);

  it.each(cases.map(([words, ...days], place) => [words, days, place] as const))(
    '%s',
    (_words, days, place) => {
      const own = found.get(`art_${place + 1}`) ?? [];
      expect(
        own.map((one, index) => [
          one.edge,
          `${one.base.kind === 'event' ? one.base.words : one.base.kind}${one.recurs ? ' again' : ''}`,
          days[index]?.[2],
          countRecurring(toCounted(one), days[index]?.[2] ?? '2026-01-01').day,
        ]),
      ).toEqual(days);
    },
  );
});

const date = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const monthly = fc.oneof(
  fc.integer({ min: 1, max: 31 }).map((day) => `---${String(day).padStart(2, '0')}`),
  fc.constant('month-end'),
);

describe('days that come again', () => {
  it('lie in the month that is asked for, as late as they can', () => {
    fc.assert(
      fc.property(date, monthly, fc.integer({ min: -30, max: 30 }), (from, day, months) => {
        const found = findDayIn(from, day, months).day;
        const [year, month] = from.split('-').map(Number);
        const wanted = new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 7);
        expect(found.slice(0, 7)).toBe(wanted);
        const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
        const number = day === 'month-end' ? last : Math.min(last, Number(day.slice(3)));
        expect(Number(found.slice(8))).toBe(number);
      }),
    );
  });

  it('follow a day at once, and less than a month and a day later', () => {
    fc.assert(
      fc.property(date, monthly, (from, day) => {
        const next = findNextDay(from, day).day;
        expect(next >= from).toBe(true);
        expect(Date.parse(next) - Date.parse(from)).toBeLessThanOrEqual(31 * 86_400_000);
        expect(findNextDay(next, day).day).toBe(next);
      }),
    );
  });

  it('end a quarter that holds the day', () => {
    fc.assert(
      fc.property(date, fc.constantFrom(1, 2, 3, 4, 6, 12), (from, months) => {
        const end = findStretchEnd(from, months, '--04-01');
        expect(end >= from).toBe(true);
        expect(Date.parse(end) - Date.parse(from)).toBeLessThan(months * 31 * 86_400_000);
        expect(findStretchEnd(end, months, '--04-01')).toBe(end);
      }),
    );
  });
});
