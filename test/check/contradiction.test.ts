import { describe, expect, it } from 'vitest';
import { quantityContradiction } from '../../src/check/quantity/contradiction.ts';
import { checkText } from './check-text.ts';

async function quotesOf(...clauses: readonly string[]): Promise<string[]> {
  const text = `利用規約\n${clauses.map((clause, place) => `第${place + 1}条${clause}\n`).join('')}`;
  const { findings } = await checkText(text, { checks: [quantityContradiction] });
  return findings.map(({ quote }) => quote);
}

describe('one matter with two values', () => {
  const notice = '（退会）\n会員は、解約する日の30日前までに、当社に書面で通知する。';
  it.each([
    ['会員は、解約の1か月前までに当社に届け出るものとします。', '1か月前までに'],
    ['会員は、解約を希望するときは、60日前までに当社に申し出るものとする。', '60日前までに'],
    ['解約の申出は、解約希望日の2か月前までに行うものとします。', '2か月前までに'],
    ['会員が利用契約を解約する場合は、解約予定日の45日前までに当社に連絡する。', '45日前までに'],
  ])('finds another period of notice: %s', async (clause, quote) => {
    expect(await quotesOf(notice, `（規定）\n${clause}`)).toEqual([quote]);
  });

  it.each([
    '会員は、解約の30日前までに当社に届け出る。',
    '当社は、解約する日の60日前までに、会員に書面で通知する。',
    '会員は、住所変更の60日前までに当社に通知する。',
    '会員は、学生である場合には、解約する日の60日前までに当社に通知する。',
    '会員は、解約する日の60日後までに、当社に書面で通知する。',
    '会員は、前条の規定にかかわらず、解約する日の60日前までに当社に通知する。',
    'ただし、会員は、解約する日の60日前までに当社に通知する。',
    '会員は、当該解約する日の60日前までに、当社に通知する。',
    '会員は、解約する日の60日前までに、当社に通知しない。',
  ])('is silent on another matter: %s', async (clause) => {
    expect(await quotesOf(notice, `（規定）\n${clause}`)).toEqual([]);
  });

  it.each([
    ['遅延損害金の利率は、年14.6％とする。', '遅延損害金の利率は、年10％とします。', '10％'],
    ['入会金の額は、5,000円とする。', '入会金の額は、6,000円とする。', '6,000円'],
    ['契約の有効期間は、締結の日から1年とする。', '契約の有効期間は、締結の日から2年とする。', '2年'],
    ['会員は、毎月20日までに料金を支払う。', '会員は、毎月10日までに料金を支払う。', '毎月10日までに'],
  ])('finds %s | %s', async (first, second, quote) => {
    expect(await quotesOf(`\n${first}`, `\n${second}`)).toEqual([expect.stringContaining(quote)]);
  });

  it.each([
    ['契約の有効期間は、締結の日から1年とする。', '契約の有効期間は、締結の日から12か月とする。'],
    ['期間は、1年とする。', '期間は、2年とする。'],
    ['大人の利用料金は、5,000円とする。', '子供の利用料金は、3,000円とする。'],
    ['解約金の額は、1万円以上とする。', '解約金の額は、5万円以下とする。'],
    ['入会金の額は、5,000円とする。', '入会金の額は、会員が学生の場合は、3,000円とする。'],
  ])('is silent on %s | %s', async (first, second) => {
    expect(await quotesOf(`\n${first}`, `\n${second}`)).toEqual([]);
  });

  it('keeps the kinds of one thing apart that captions name, and chapters', async () => {
    const fee = (worth: string) => `月額の利用料金は、${worth}円とする。`;
    expect(
      await quotesOf(`（普通会員の料金）\n${fee('5,000')}`, `（特別会員の料金）\n${fee('8,000')}`),
    ).toEqual([]);
    const chapters = `利用規約\n第1章　普通会員\n第1条\n${fee('5,000')}\n第2章　特別会員\n第2条\n${fee('8,000')}\n`;
    expect((await checkText(chapters, { checks: [quantityContradiction] })).findings).toEqual([]);
  });

  it('does not hold rows of tables against one another', async () => {
    const table = (worth: string) => `\n区分\t金額\n事務手数料\t${worth}円`;
    expect(
      await quotesOf(
        `（甲の料金）\n次の表による。${table('100')}`,
        `（乙の料金）\n次の表による。${table('200')}`,
      ),
    ).toEqual([]);
  });
});

it('tells one pair once, by the surer check', async () => {
  const text =
    '第1条（支払）\n料金の支払期限は、請求の日から7日以内とする。\n第2条（督促）\n料金の支払期限は、請求の日から10日以内とします。\n';
  const { findings } = await checkText(text);
  expect(findings.filter(({ quote }) => quote === '10日以内').map(({ checkId }) => checkId)).toEqual([
    'quantity-contradiction',
  ]);
});
