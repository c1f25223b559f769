import { describe, expect, it } from 'vitest';
import { ExpressionError } from '../../../src/rule/expression/expression.ts';
import { compute } from './compute.ts';

describe('an expression', () => {
  it.each([
    ['1 + 2 * 3', '7'],
    ['(1 + 2) * 3', '9'],
    ['10 - 3 - 2', '5'],
    ['-2 * -3', '6'],
    ['1 / 3 + 1 / 6', '1/2'],
    ['14.5% * 2', '29/100'],
    ['0.1 + 0.2 = 0.3', true],
    ['amount × rate ÷ 365', '2900/73'],
    ['due < paid', true],
    ['due ≦ 2026-03-31', true],
    ['paid - due', '11'],
    ['due + 1', '2026-04-01'],
    ['due-1', '2026-03-30'],
    ['not urgent and due < paid', true],
    ['urgent または due < paid', true],
    ['not due = paid', true],
    ['if urgent then 1 else 2', '2'],
    ['cause = 「own」', true],
    ["cause in ['other', 'own']", true],
    ['「1」 in grounds and not 「2」 in grounds', true],
    ['size(grounds)', '2'],
    ['least(due, paid)', '2026-03-31'],
    ['greatest([1, 3, 2])', '3'],
    ['days(due, paid)', '11'],
    ['days(14日) + days(2週間)', '28'],
    ['days(P2W)', '14'],
    ['months(1年) + months(P3M)', '15'],
    ['hours(24時間)', '24'],
    ['last(due, 10日)', '2026-04-10'],
    ['last(2025-11-30, 3か月)', '2026-02-28'],
    ['lastIncluding(2026-04-01, 8日)', '2026-04-08'],
    ['before(2026-07-15, 14日, 「clear-days」)', '2026-06-30'],
    ['shift(2026-01-31, 1か月)', '2026-02-28'],
    ['daysInMonth(2028-02-10)', '29'],
    ['firstOfMonth(paid)', '2026-04-01'],
    ['year(paid) * 100 + month(paid)', '202604'],
    ['weekday(2026-04-05)', '7'],
    ['isBusinessDay(2026-12-29)', false],
    ['whyClosed(2026-12-29)', '年末年始'],
    ['nextBusinessDay(2026-12-29)', '2027-01-04'],
    ['previousBusinessDay(2026-05-06)', '2026-05-01'],
    ['businessDaysAfter(2026-05-01, 2)', '2026-05-08'],
    ['businessDaysBefore(2026-05-08, 2)', '2026-05-01'],
    ['endOnBusinessDay(2026-05-03)', '2026-05-07'],
    ['dayIn(due, 毎月25日)', '2026-03-25'],
    ['dayIn(due, 毎月25日, 1)', '2026-04-25'],
    ['dayIn(due, 毎月末日, -1)', '2026-02-28'],
    ['dayIn(2028-01-31, 毎月30日, 1)', '2028-02-29'],
    ['dayIn(due, 毎年4月1日)', '2026-04-01'],
    ['dayIn(due, 毎年2月末日, 24)', '2028-02-29'],
    ['dayIn(2028-01-10, 毎年2月29日, 12)', '2029-02-28'],
    ['nextDay(2026-04-21, 毎月20日)', '2026-05-20'],
    ['nextDay(2026-04-20, 毎月20日)', '2026-04-20'],
    ['nextDay(2026-12-31, 毎月末日)', '2026-12-31'],
    ['nextDay(2026-04-02, 毎年4月1日)', '2027-04-01'],
    // Closed on the 20th, paid at the end of the next month.
    ['dayIn(nextDay(2026-01-21, 毎月20日), 毎月末日, 1)', '2026-03-31'],
    ['stretchEnd(2026-05-10, 3か月, 毎年4月1日)', '2026-06-30'],
    ['stretchEnd(2026-03-31, 6か月, 毎年4月1日)', '2026-03-31'],
    ['stretchEnd(2027-01-01, 12, 毎年4月1日)', '2027-03-31'],
    ['later(opened, 24時間)', '2026-04-02T09:30'],
    ['round(2.5, 「round」) + round(2.5, 「floor」)', '5'],
    ['ceil(1/3) - floor(-1/3)', '2'],
    ['at(due, 17:30) > opened', false],
    ['hours(opened, at(2026-04-02, 17:30))', '32'],
    ['timeOf(opened) < 10:00', true],
    ['earlier(at(2026-03-01, 00:30), 1時間)', '2026-02-28T23:30'],
    ['dayIn(2027-05-01, 毎年2月29日)', '2027-02-28'],
    ['sum(payments, sum)', '100000'],
    ['count(payments, date <= last(due, 10日))', '1'],
    ['any(payments, sum > 50000) and not all(payments, sum > 50000)', true],
    ['first(sortBy(pick(payments, sum > 1), -sum), date)', '2026-05-10'],
    ['each(payments, date)', ['2026-04-10', '2026-05-10']],
    // What is left of a debt while it is paid off: 100000 for 10 days, 70000 for 30.
    ['sum(payments, (amount - earlier(sum)) * days(previous(date, due), date))', '3100000'],
    // 16 of 31 days, 28 of 28, 10 of 31.
    ['sum(months(2026-01-16, 2026-03-10), days / of)', '57/31'],
    ['given(due) and not given(unpaid)', true],
    ['orElse(unpaid, due)', '2026-03-31'],
  ])('%s gives %j', (text, value) => {
    expect(compute(text)).toEqual(value);
  });

  it.each([
    ['unpaid <= due', '? unpaid'],
    ['urgent and asked', false],
    ['asked and urgent', false],
    ['not urgent or asked', true],
    ['asked or due > unpaid', '? asked unpaid'],
    ['if asked then 1 else 2', '? asked'],
    ['days(unpaid, due) + 1', '? unpaid'],
  ])('tells what is missing: %s is %j', (text, value) => {
    expect(compute(text)).toBe(value);
  });

  it.each([
    ['due + due', '日付と日付に + は使えません', 0],
    ['1 + due', '数と日付に + は使えません', 0],
    ['due + 14日', '期間は last', 0],
    ['amount and urgent', 'はい・いいえが要る所に数があります', 0],
    ['dew < paid', '「dew」という名前はありません', 0],
    ['paid < dew', '「dew」という名前はありません', 7],
    ['cause = 「others」', '「others」は選択肢にありません。選択肢: own、other', 8],
    ['cause < 「own」', '大小がありません', 0],
    ['last(due)', 'last(日付, 期間) と書きます', 0],
    ['due < 毎月25日', '日付と毎月・毎年の日は比べられません', 0],
    ['sum(amount, 1)', '明細', 4],
    ['earlier(due, 1時間)', 'earlier(日時, 期間) と書きます', 0],
    ['due <= 2026-02-29', '「2026-02-29」という日や時刻はありません', 7],
    ['2026-13-01 < due', '「2026-13-01」という', 0],
    ['at(due, 25:00)', '「25:00」という', 8],
    ['dayIn(due, 毎月32日)', '「毎月32日」という', 11],
    ['dayIn(due, 毎年2月30日)', '「毎年2月30日」という', 11],
    ['earlier(1)', 'sum や each の式の中でだけ', 0],
    ['process(1)', '「process」という関数はありません', 0],
    ['due.constructor', '「.」は式に使えません', 3],
    ['due[0]', '演算子がありません', 3],
    ['1 +', '途中で終わっています', 3],
    ['(1', '「)」があるはず', 2],
    ['a <= b <= c', '比較は一つずつ', 7],
    ['`x`', '式に使えません', 0],
    ['amount = ', '途中で終わって', 9],
  ])('%s is refused with its place', (text, reason, start) => {
    expect.assertions(3);
    try {
      compute(text);
    } catch (error) {
      expect(error).toBeInstanceOf(ExpressionError);
      expect((error as ExpressionError).message).toContain(reason);
      expect((error as ExpressionError).span.start).toBe(start);
    }
  });

  it.each([
    ['amount / 0', '0で割る'],
    ['due + 99999999', 'addDays|計算できません|数えられる'],
    ['due + 1/2', '整数ではありません'],
    ['businessDaysAfter(due, 100000)', '数えられません'],
    ['months(0001-01-01, 9999-12-31)', '月の数が多すぎます'],
    ['first(pick(payments, sum > 100000), date)', '空の明細'],
    ['stretchEnd(due, 5, 毎年4月1日)', 'do not divide'],
    ['dayIn(due, 毎月40日)', '「毎月40日」という日や時刻はありません'],
    ['months(14日)', '月や年で定めた期間ではありません'],
  ])('%s is told when it is computed', (text, reason) => {
    expect(() => compute(text)).toThrow(new RegExp(reason));
  });
});
