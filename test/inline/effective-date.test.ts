import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFile } from '../../src/parse.ts';
import { isEventLine, readDatedEvents } from '../../src/text/dated-event.ts';

/** The effective date of a text, and the words and the clause that say so. */
async function read(text: string) {
  const { document } = await parseFile(new TextEncoder().encode(text), { name: 'a.txt' });
  return [document.effectiveDate, document.effectiveDateFrom?.node, document.effectiveDateFrom?.text];
}

const body = '第1条（目的）\nこの会則は、会の運営を定める。\n第2条（会費）\n会費は、年額3,000円とする。\n';

describe('the effective date', () => {
  it.each<[string, string | undefined, string | undefined, string]>([
    ['head: as of', '2026-02-01', 'root', `会則\n令和8年2月1日現在\n${body}`],
    ['head: takes effect', '2026-04-01', 'root', `会則\n（令和8年4月1日施行）\n${body}`],
    ['head: day of effect', '2026-04-01', 'root', `会則\n施行日：2026年4月1日\n${body}`],
    ['head: enactment alone', '2016-09-20', 'root', `会則\n制定日：2016年9月20日\n${body}`],
    [
      'head: the last of several revisions',
      '2021-09-13',
      'root',
      `会則\n制定　平成16年4月1日規程第57号\n改正　平成20年3月1日規程第2号\n最終改正　令和3年9月13日規程第5号\n${body}`,
    ],
    [
      'head: revisions in one line',
      '2021-09-13',
      'root',
      `会則\n制定 平成16年4月1日　改正 平成20年3月1日　令和3年9月13日\n${body}`,
    ],
    ['foot: one revision', '2026-04-01', undefined, `会則\n${body}2024年4月1日 制定\n2026年4月1日 改定\n`],
    ['附則', '2026-04-01', 'suppl_1__para_1', `会則\n${body}附則\nこの会則は、令和8年4月1日から施行する。\n`],
    [
      '附則: 実施',
      '2026-04-01',
      'suppl_1__para_1',
      `会則\n${body}附則\nこの会則は、令和8年4月1日から実施します。\n`,
    ],
    [
      '附則: 適用',
      '2026-04-01',
      'suppl_1__para_1',
      `会則\n${body}附則\nこの会則は、2026年4月1日より適用する。\n`,
    ],
    [
      '附則: 効力を生ずる',
      '2026-04-01',
      'suppl_1__para_1',
      `会則\n${body}附則\nこの会則は、令和八年四月一日から効力を生ずる。\n`,
    ],
    [
      '附則: the newest of several, whatever their order',
      '2026-04-01',
      'suppl_1__para_1',
      `会則\n${body}附則（令和8年3月1日改正）\nこの会則は、令和8年4月1日から施行する。\n附則\nこの会則は、平成16年4月1日から施行する。\n`,
    ],
    [
      '附則: not that of a proviso or of single clauses',
      '2026-04-01',
      'suppl_1__para_1',
      `会則\n${body}附則\nこの会則は、令和8年4月1日から施行する。ただし、第2条の規定は、令和9年4月1日から施行する。\n`,
    ],
    [
      '附則 after the revision in the head',
      '2021-10-01',
      'suppl_2__para_1',
      `会則\n制定 平成16年4月1日\n改正 令和3年9月13日\n${body}附則\nこの会則は、平成16年4月1日から施行する。\n附則\nこの会則は、令和3年10月1日から施行する。\n`,
    ],
    [
      'a revision in the head without a 附則 of its own',
      '2021-09-13',
      'root',
      `会則\n制定 平成16年4月1日\n改正 令和3年9月13日\n${body}附則\nこの会則は、平成16年4月1日から施行する。\n`,
    ],
    [
      'the last article',
      '2026-04-01',
      'art_3__para_1',
      `会則\n${body}第3条（施行）\nこの会則は、令和8年4月1日から施行する。\n`,
    ],
    [
      'nothing: the newest 附則 gives a condition',
      undefined,
      undefined,
      `会則\n${body}附則\nこの会則は、平成16年4月1日から施行する。\n附則\nこの会則は、総会の承認を得た日から施行する。\n`,
    ],
    [
      'nothing: who carries something out',
      undefined,
      undefined,
      `会則\n${body}第3条（工事）\n当社は、令和8年4月1日から工事を実施する。\n`,
    ],
    [
      'nothing: a day that does not exist',
      undefined,
      undefined,
      `会則\n${body}附則\nこの会則は、令和8年4月31日から施行する。\n`,
    ],
    ['nothing: a day in a form', undefined, undefined, `会則\n${body}様式第1号\n申込日 2026年4月1日\n`],
    [
      '附則: the same day',
      '2026-04-01',
      'suppl_1__para_1',
      `会則\n${body}附則\nこの会則は、令和8年4月1日に制定し、同日から施行する。\n`,
    ],
    [
      'foot: events in brackets',
      '2026-04-01',
      undefined,
      `会則\n${body}（改定）2026年4月1日\n（制定）2020年4月1日\n`,
    ],
    [
      'a table of revisions',
      '2026-04-01',
      undefined,
      `会則\n${body}改定履歴\n| 版 | 日付 | 内容 |\n|---|---|---|\n| 1.0 | 2020年4月1日 | 制定 |\n| 1.1 | 2026年4月1日 | 改定 |\n`,
    ],
    ['nothing is said', undefined, undefined, `会則\n${body}`],
  ])('%s', async (_, date, node, text) => {
    const [found, where] = await read(text);
    expect(found).toBe(date);
    if (node !== undefined) expect(where).toBe(node);
  });

  it('is read from each layout of a date, at the head, in a 附則 and at the foot', async () => {
    const days = [
      '令和8年4月1日',
      '令和八年四月一日',
      '２０２６年４月１日',
      '2026.4.1',
      '2026/04/01',
      '令和8年（2026年）4月1日',
      '2026年（令和8年）4月1日',
      '令和 8 年 4 月 1 日',
    ];
    const places = [
      (day: string) => `会則\n${day}施行\n${body}`,
      (day: string) => `会則\n改正　${day}\n${body}`,
      (day: string) => `会則\n${body}附則\nこの会則は、${day}から施行する。\n`,
      (day: string) => `会則\n${body}附則（${day}改正）\nこの会則は、${day}より実施する。\n`,
      (day: string) => `会則\n2020年1月1日 制定\n${body}附則\n本会則は、${day}から適用する。\n`,
    ];
    const wrong: string[] = [];
    for (const day of days) {
      for (const write of places) {
        const [found] = await read(write(day));
        if (found !== '2026-04-01') wrong.push(`${write(day)} → ${found}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('comes with the words it was read from', async () => {
    expect(await read(`会則\n制定 平成16年4月1日\n最終改正 令和3年9月13日\n${body}`)).toEqual([
      '2021-09-13',
      'root',
      '最終改正 令和3年9月13日',
    ]);
    expect((await read(`会則\n${body}附則\nこの会則は、令和8年4月1日から施行する。\n`))[2]).toBe(
      'この会則は、令和8年4月1日から施行',
    );
  });
});

describe('an article that says when the text was made', () => {
  it.each([
    ['2024-09-09', '本規約は2024年9月9日 00:00(GMT+09:00)をもって制定するものとする。'],
    ['2025-01-01', '本規約は、2024年9月9日に制定し、2025年1月1日に改定する。'],
    ['2024-09-09', '本規約は2024/9/9より有効とする。'],
    ['2024-09-09', '本規約の最終改定日は、2024年9月9日とする。'],
    [undefined, '本規約は、2024年9月9日に改定された会則に従う。'],
    [undefined, '本規約は、2024年9月9日から2025年9月8日まで有効とする。'],
    [undefined, '本契約は、2024年9月9日に締結された。'],
  ])('%s: %s', async (date, words) => {
    expect((await read(`規約\n${body}第3条（日）\n${words}\n`))[0]).toBe(date);
  });
});

describe('lines of days and events', () => {
  it.each([
    '制定　平成16年4月1日規程第57号',
    '(2021年2月1日 改定)',
    '2023年9月1日改定 (2023年10月1日施行)',
    '改正 令和3年9月13日 令和4年4月1日',
    '令和8年4月1日理事会決定',
    '2026年4月1日 第3版改訂',
  ])('%s', (line) => expect(isEventLine(line)).toBe(true));

  it.each([
    'この会則は、令和8年4月1日から施行する。',
    '令和8年4月1日に加入した会員の会費',
    '申込日 2026年4月1日 山田太郎',
    '改正',
  ])('%s is none', (line) => expect(isEventLine(line)).toBe(false));

  it('never throws and stays inside the line', () => {
    const parts = fc.constantFrom(
      '制定',
      '改正',
      '施行',
      '日',
      '：',
      '令和8年4月1日',
      '2026/4/1',
      '（',
      '）',
      ' ',
      '・',
      '第3号',
      '現在',
      '𠮷',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (words) => {
        const line = words.join('');
        for (const { start, end } of readDatedEvents(line)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(line.length);
          expect(end).toBeGreaterThan(start);
        }
      }),
    );
  });
});
