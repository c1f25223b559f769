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
  ]);
}, 30_000);

describe('an agenda', () => {
  it('counts the deadlines whose day is given, by day, and lists the others', () => {
    const { entries, missing, gaps } = makeAgenda(model, { 退会の日: '2026-06-30' });
    expect(entries.map(({ id, day, edge }) => [id, day, edge])).toEqual([
      ['art_1__para_1__sent_1.1', '2026-07-14', 'until'],
      ['art_2__para_1__sent_1.1', '2026-07-31', 'from'],
    ]);
    expect(missing).toEqual([{ event: '更新日', citations: ['第4条第1項'] }]);
    expect(gaps.map(({ period }) => period)).toEqual(['30日前までに']);
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
    const ics = writeIcs([{ ...entries[0], act }, entries[1]], {
      document: 'terms',
      title: '約款, 一般',
      stamp: '20261129T000000Z',
    });
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
});
