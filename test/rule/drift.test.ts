import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readForms } from '../../src/corpus/rules/form/read-forms.ts';
import { hashWords } from '../../src/rule/bind/clause-digest.ts';
import { findValueWords } from '../../src/rule/bind/mask-quantity.ts';
import {
  bindRule,
  checkRule,
  evaluateBound,
  evaluateRule,
  hooksFor,
  makePins,
} from '../../src/rule/index.ts';
import { makeNoticeRule, noticeText } from './notice-rule.ts';
import { assertQuotes, parseText } from './rule-text.ts';

const pinned = await parseText(noticeText);
const rule = makeNoticeRule(makePins(bindRule(makeNoticeRule(), [pinned])));
const given = { start: '2026-07-15', notified: '2026-06-30' };

async function bindEdited(from: string | RegExp, to: string) {
  const text = noticeText.replace(from, to);
  expect(text).not.toBe(noticeText);
  const document = await parseText(text);
  return { document, bound: bindRule(rule, [document]) };
}

describe('a rule whose clause did not change', () => {
  it('is fresh', () => {
    expect(bindRule(rule, [pinned])).toMatchObject({
      state: 'fresh',
      drifts: [],
      followed: [],
      problems: [],
    });
  });

  it.each([
    ['spaces', /14日前/, '14 日 前'],
    ['full-width digits', /14日前/, '１４日前'],
    ['a line break inside the sentence', /契約者に通知/, '契約者\nに通知'],
    ['CRLF', /\n/g, '\r\n'],
    ['full-width brackets and marks', /^2　/m, '２　'],
    ['another clause', '7日以内', '9日以内'],
    ['the caption of the article', '（中止）', '（一時中止）'],
  ])('stays fresh with other %s', async (_what, from, to) => {
    const { bound } = await bindEdited(from, to);
    expect(bound).toMatchObject({ state: 'fresh', drifts: [], followed: [], problems: [] });
    expect(bound.parameters.notice.value).toBe('P14D');
  });
});

describe('a rule that is written as a form, whose text is numbered anew', () => {
  const text = [
    '# 約款',
    '## 第1条（目的）',
    'この約款は、条件を定めます。',
    '## 第2条（停止）',
    '当社は、サービスを停止することがあります。',
    '## 第3条（通知）',
    '当社は、第2条第1項の停止の14日前までに通知します。',
    '2　前項の通知は、前条の停止を取りやめたときは、7日以内に取り消します。',
    '',
  ].join('\n\n');
  const form = `id: terms/stop
title: 通知の期限
kind: deadline
implements: [第3条第1項, 第3条第2項]
inputs: { start: { kind: day, about: 停止の日 } }
parameters:
  notice: { clause: 第3条第1項, kind: duration, relation: before }
  back: { clause: 第3条第2項, kind: duration, relation: within }
outputs: { deadline: { kind: day, about: 期限 }, last: { kind: day, about: 取消しの期限 } }
answer:
  status: value
  give: { deadline: 'before(start, notice, 「clear-days」)', last: 'last(start, back)' }
  reasons: [{ say: 通知する。, quote: [{ 第3条第1項: 通知します }, { 第3条第2項: 取り消します }] }]
examples: []
`;
  const bindForm = async (edited: string) => {
    const [unpinned] = readForms(form).rules;
    const pins = makePins(bindRule(unpinned, [await parseText(text)]));
    const [own] = readForms(form, () => pins).rules;
    const document = await parseText(edited);
    return { bound: bindRule(own, [document]), document };
  };
  const shift = (edited: string, from: number) =>
    edited.replace(/第(\d)条/g, (whole, number) =>
      Number(number) < from ? whole : `第${Number(number) + 1}条`,
    );

  it('is fresh where an article is inserted before all, and its references follow', async () => {
    const edited = shift(text, 2).replace(
      '## 第3条（停止）',
      '## 第2条（定義）\n\n用語を定めます。\n\n## 第3条（停止）',
    );
    const { bound, document } = await bindForm(edited);
    expect(bound).toMatchObject({
      state: 'fresh',
      moved: [{ from: '第3条', to: '第4条' }],
      drifts: [],
      problems: [],
    });
    const result = evaluateBound(bound, { given: { start: '2026-07-15' } });
    expect(result.trace[0].quotes.map(({ citation }) => citation)).toEqual(['第4条第1項', '第4条第2項']);
    assertQuotes(result, [document]);
  });

  it('is fresh where a paragraph is inserted before its own', async () => {
    const edited = text
      .replace('2　前項', '3　前項')
      .replace('当社は、第2条第1項', '当社は、努めます。\n\n2　当社は、第2条第1項');
    const { bound } = await bindForm(edited);
    expect(bound).toMatchObject({
      state: 'fresh',
      moved: [
        { from: '第3条第1項', to: '第3条第2項' },
        { from: '第3条第2項', to: '第3条第3項' },
      ],
      problems: [],
    });
  });

  it('is told where its words are the same and 前条 leads to another article', async () => {
    const edited = shift(text, 3).replace(
      '## 第4条（通知）',
      '## 第3条（中止）\n\n当社は、サービスを中止することがあります。\n\n## 第4条（通知）',
    );
    const { bound } = await bindForm(edited);
    expect(bound).toMatchObject({ state: 'fresh', redirected: [{ citation: '第3条第2項' }], problems: [] });
    expect(checkRule(bound.rule, bound.documents).findings.map(({ kind }) => kind)).toContain('redirected');
  });

  it('is stale where a reference is changed to another clause', async () => {
    const { bound } = await bindForm(text.replace('第2条第1項の停止', '第1条第1項の停止'));
    expect(bound).toMatchObject({ state: 'stale', drifts: [{ citation: '第3条第1項' }] });
  });
});

describe('a rule whose article has another number', () => {
  const inserted = '## 第8条の2（届出）\n\n契約者は、住所を届け出ます。\n\n## 第9条（中止）';

  it('is bound to the same words where they stand now, and says so', async () => {
    const { document, bound } = await bindEdited('## 第8条の2（中止）', inserted);
    expect(bound).toMatchObject({ state: 'fresh', drifts: [], problems: [] });
    expect(bound.moved).toEqual([{ document: 'terms', from: '第8条の2', to: '第9条' }]);
    const result = evaluateRule(rule, [document], { given });
    expect(result).toMatchObject({ status: 'met', moved: bound.moved });
    expect(result.trace.flatMap(({ quotes }) => quotes).map(({ citation }) => citation)).toContain(
      '第9条第2項',
    );
  });

  it('asserts nothing where two articles have the words, or the words are others', async () => {
    const clause = noticeText.slice(noticeText.indexOf('## 第8条の2'));
    const twice = await bindEdited(
      '## 第8条の2（中止）',
      `${clause.replace('第8条の2', '第9条')}\n## 第10条（中止）`,
    );
    expect(twice.bound).toMatchObject({ state: 'stale', moved: [] });
    const other = await parseText(
      noticeText.replace('## 第8条の2（中止）', inserted).replace('契約者に通知', '契約者に掲示'),
    );
    expect(bindRule(rule, [other])).toMatchObject({ state: 'stale', moved: [] });
  });
});

describe('a rule whose clause has another value', () => {
  it.each([
    ['30日前', 'P30D', '2026-06-14'],
    ['三十日前', 'P30D', '2026-06-14'],
    ['2週間前', 'P2W', '2026-06-30'],
    ['1か月前', 'P1M', '2026-06-14'],
  ])('follows it to %s', async (words, value, deadline) => {
    const { document, bound } = await bindEdited('14日前', words);
    expect(bound).toMatchObject({
      state: 'followed',
      drifts: [],
      followed: [{ parameter: 'notice', pinned: 'P14D', current: value }],
    });
    const result = evaluateRule(rule, [document], { given });
    expect(result).toMatchObject({ value: { deadline }, followed: bound.followed });
    expect(result.status).toBe(given.notified <= deadline ? 'met' : 'not-met');
    // Its examples were computed with the old value and need not hold.
    expect(checkRule(rule, [document]).findings).toEqual([]);
    expect(hooksFor(document, [rule])).toEqual([
      { rule: 'terms/notice', nodes: ['art_8-2__para_2'], kind: 'deadline', state: 'followed' },
    ]);
  });
});

describe('whatever the clause', () => {
  const from = noticeText.indexOf('2　𠮷野社') + 2;
  const to = noticeText.indexOf('\n', from);
  // Not inside a number or a pair of surrogates, where white space makes another word.
  const gaps = Array.from({ length: to - from }, (_unused, at) => from + at).filter(
    (at) => !/\d\d|[\ud800-\udbff]./.test(noticeText.slice(at - 1, at + 1)),
  );

  it('white space anywhere changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...gaps),
        fc.constantFrom(' ', '　', '\n', '\r\n'),
        async (at, space) => {
          const document = await parseText(noticeText.slice(0, at) + space + noticeText.slice(at));
          expect(bindRule(rule, [document])).toMatchObject({ state: 'fresh', problems: [] });
        },
      ),
    );
  });

  it('another number of days is followed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 999 }), async (days) => {
        const document = await parseText(noticeText.replace('14日', `${days}日`));
        const { state, parameters } = bindRule(rule, [document]);
        expect([state, parameters.notice.value]).toEqual([days === 14 ? 'fresh' : 'followed', `P${days}D`]);
      }),
    );
  });

  it('another character of its words makes it stale', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...gaps), async (at) => {
        const character = noticeText[at];
        if (/[\d\s\ud800-\udfff]/.test(character)) return;
        const document = await parseText(`${noticeText.slice(0, at)}甲${noticeText.slice(at + 1)}`);
        expect(bindRule(rule, [document]).state).toBe('stale');
      }),
    );
  });
});

describe('a rule whose clause has other words', () => {
  it.each([
    ['前までに', '後までに'],
    ['前までに', '以内に'],
    ['契約者に', '利用者に'],
    ['緊急のとき', '緊急のとき又は30日前までに通知したとき'],
    ['14日前までに契約者に', '契約者に'],
    ['14日前までに', '14日前まで及び30日前までに'],
  ])('is stale after %s → %s', async (from, to) => {
    const { document, bound } = await bindEdited(from, to);
    const [citation, digest] = Object.entries(rule.pins?.clauses ?? {})[0];
    expect(bound).toMatchObject({
      state: 'stale',
      drifts: [{ document: 'terms', citation, kind: 'edited', pinned: digest, nodes: ['art_8-2__para_2'] }],
    });
    expect(evaluateRule(rule, [document], { given })).toMatchObject({
      status: 'stale',
      trace: [],
      drifts: bound.drifts,
    });
    expect(checkRule(rule, [document])).toMatchObject({ examples: 0, findings: [{ kind: 'stale' }] });
    expect(hooksFor(document, [rule])[0].state).toBe('stale');
  });

  it('is evaluated all the same when asked for, and says so', async () => {
    const { document } = await bindEdited('契約者に通知', '契約者に通知及び掲示');
    const result = evaluateRule(rule, [document], { given, allowStale: true });
    expect(result).toMatchObject({ status: 'met', drifts: [{ kind: 'edited' }] });
  });

  it('cannot be evaluated without its parameter even when asked for', async () => {
    const { document } = await bindEdited('前までに', '後までに');
    expect(() => evaluateRule(rule, [document], { given, allowStale: true })).toThrow(
      /Parameter notice asks for duration before in 第8条の2第2項 of terms, which holds 「14日後/,
    );
  });

  it('is stale when the clause is gone', async () => {
    const { bound } = await bindEdited(/\n2　.*\n/, '\n');
    expect(bound).toMatchObject({ state: 'stale', drifts: [{ kind: 'gone' }] });
  });
});

describe('the words of a value', () => {
  it.each([
    ['duration', '14 日前までに', '14 日'],
    ['duration', '１か月前までに', '１か月'],
    ['duration', '2 ヶ月以内に', '2 ヶ月'],
    ['duration', '31 日目から', '31 日'],
    ['duration', '24時間以上', '24時間'],
    ['duration', '直ちに', '直ちに'],
    ['fraction', '100 分の 2', '100 分の 2'],
    ['percentage', '14.5％', '14.5％'],
    ['percentage', '99.9％未満', '99.9％'],
    ['multiple', '2 倍', '2'],
    ['money', '1円未満', '1円'],
    ['count', '2人以上', '2'],
    ['date', '令和８年9月30日までに', '令和８年9月30日'],
    ['dateRange', '12月29日から1月3日まで', '12月29日から1月3日'],
    ['rounding', '端数は切り捨て', '切り捨て'],
    ['rounding', '端数を四捨五入', '四捨五入'],
  ] as const)('of the %s %s are %s', (kind, text, words) => {
    const { start, end } = findValueWords({ kind, text });
    expect(text.slice(start, end)).toBe(words);
  });
});

describe('the digest', () => {
  // Reference vectors of FNV-1a, 64 bits.
  it.each([
    ['', 'cbf29ce484222325'],
    ['a', 'af63dc4c8601ec8c'],
    ['foobar', '85944171f73967e8'],
  ])('of %j is %s', (words, digest) => {
    expect(hashWords(words)).toBe(digest);
  });
});
