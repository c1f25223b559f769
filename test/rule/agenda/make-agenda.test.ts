import { beforeAll, describe, expect, it } from 'vitest';
import type { YakkanDocument } from '../../../src/model/yakkan-document.ts';
import { makeAgenda } from '../../../src/rule/agenda/make-agenda.ts';
import { writeIcs } from '../../../src/rule/agenda/write-ics.ts';
import { UnusableFacts } from '../../../src/rule/index.ts';
import { parseArticles } from '../parse-with-norms.ts';

let model: YakkanDocument;
beforeAll(async () => {
  model = await parseArticles([
    '会員は、退会の日から14日以内に、会員証を返還しなければならない。',
    '当社は、退会の日から30日を経過した後は、記録を消去できる。',
    '当社は、30日前までに会員に通知する。',
    '会員は、更新日の1か月前までに申し出るものとする。',
    '会員は、会費を毎月31日までに支払うものとする。',
    '会員は、毎年4月1日に年会費を支払う。',
    '利用料は、毎月27日（金融機関の休業日の場合は翌営業日）に引き落とす。',
    '甲は、請求書を受領した日の属する月の翌月末日までに支払う。',
    '本会の事業年度は、毎年4月1日に始まり、翌年3月31日に終わる。',
    '甲は、翌月10日までに報告する。',
  ]);
}, 30_000);

describe('an agenda', () => {
  it('counts the deadlines whose day is given, by day, and lists the others', () => {
    const { entries, missing, gaps } = makeAgenda(model, { 退会の日: '2026-06-30' });
    expect(entries.map(({ id, day, edge }) => [id, day, edge])).toEqual([
      ['art_1__para_1__sent_1.1', '2026-07-14', 'until'],
      ['art_2__para_1__sent_1.1', '2026-07-31', 'from'],
    ]);
    expect(missing).toEqual([
      { event: '更新日', citations: ['第4条第1項'] },
      { event: '請求書を受領した日', citations: ['第8条第1項'] },
    ]);
    expect(gaps.map(({ period }) => period)).toEqual(['30日前までに', '翌月10日までに']);
  });

  it('counts a day of a later month, and lists what comes again', () => {
    const { entries, recurring } = makeAgenda(model, { 請求書を受領した日: '2028-01-31' });
    expect(entries.map(({ day, period }) => [day, period])).toEqual([['2028-02-29', '翌月末日までに']]);
    expect(recurring.map(({ citation, edge, count: { day, roll } }) => [citation, edge, day, roll])).toEqual([
      ['第5条第1項', 'until', '---31', undefined],
      ['第6条第1項', 'on', '--04-01', undefined],
      ['第7条第1項', 'on', '---27', 'next'],
    ]);
  });

  it('takes a clause for the name of its day, and refuses what it does not know', () => {
    const [citation] = makeAgenda(model, {}).missing[1].citations;
    expect(makeAgenda(model, { [citation]: '2026-07-15' }).entries.map(({ day }) => day)).toEqual([
      '2026-06-14',
    ]);
    expect(() => makeAgenda(model, { 入会の日: '2026-07-15' })).toThrow(UnusableFacts);
    expect(() => makeAgenda(model, { 更新日: '2026-02-30' })).toThrow(UnusableFacts);
    expect(() => makeAgenda(model, { 更新日: 3 })).toThrow(UnusableFacts);
  });

  it('is written as a calendar that RFC 5545 allows', () => {
    const { entries } = makeAgenda(model, { 退会の日: '2026-06-30' });
    const act = '控え\\と, 写し; を\r\n送付する\u0007'.repeat(6);
    const facts = {
      document: 'terms',
      title: '約款, 一般',
      stamp: '20261129T000000Z',
      from: '2026-11-29',
    };
    const ics = writeIcs({ entries: [{ ...entries[0], act }, entries[1]], recurring: [] }, facts);
    expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n\u0007]/);
    for (const line of ics.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    const lines = ics.replaceAll('\r\n ', '').split('\r\n');
    expect(lines).toContain('X-WR-CALNAME:約款\\, 一般');
    expect(lines).toContain('UID:art_1__para_1__sent_1.1.terms@yakkan');
    expect(lines).toContain('DTSTART;VALUE=DATE:20260714');
    expect(lines).toContain('DTEND;VALUE=DATE:20260715');
    expect(lines.find((line) => line.startsWith('SUMMARY'))).toContain('控え\\\\と\\, 写し\\; を\\n送付する');
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2);
  });

  it('repeats in the calendar what comes again, and writes out what holidays move', () => {
    const { recurring } = makeAgenda(model, {});
    const facts = { document: 'terms', title: '約款', stamp: '20261129T000000Z', from: '2026-11-29' };
    const lines = writeIcs({ entries: [], recurring }, facts).replaceAll('\r\n ', '').split('\r\n');
    const take = (name: string) => lines.flatMap((line) => (line.startsWith(name) ? line.split(':')[1] : []));
    expect(take('RRULE')).toEqual([
      'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1',
      'FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=1',
    ]);
    // 27 December 2026 is a Sunday, 27 February 2027 a Saturday, 27 March a Saturday.
    expect(take('DTSTART').slice(0, 6)).toEqual([
      '20261130',
      '20270401',
      '20261228',
      '20270127',
      '20270301',
      '20270329',
    ]);
    expect(take('UID')).toHaveLength(2 + 12);
    expect(new Set(take('UID')).size).toBe(2 + 12);
  });
});
