import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ruleDescriptor, ruleResult } from '../../src/model/rule-descriptor.ts';
import { makeCorpus, writeFacts, writeRule, writeTerms } from '../rule/temporary-corpus.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { runWith } from './surface.ts';

const words = '中止するときは、その14日前までに通知します';
const unpinned = makeCorpus({
  'terms/document.yaml': writeFacts('terms', ['2026-04-01']),
  'terms/revisions/2026-04-01.md': writeTerms(words),
  'terms/rules/notice.ts': writeRule('terms', 'notice'),
});
const printed = await runWith(['rule', 'show', 'notice', '--pins', '--corpus', unpinned]);
const pins = printed.stdout;

/** A corpus whose rule is pinned to the revision of 2026-04-01. */
function pinnedCorpus(revisions: Readonly<Record<string, string>>): string {
  return makeCorpus({
    'terms/document.yaml': writeFacts('terms', Object.keys(revisions)),
    ...Object.fromEntries(
      Object.entries(revisions).map(([date, text]) => [`terms/revisions/${date}.md`, text]),
    ),
    'terms/rules/notice.ts': writeRule('terms', 'notice', pins),
  });
}

const corpus = pinnedCorpus({ '2026-04-01': writeTerms(words) });
const given = '{"start":"2026-07-15"}';
const rule = (verb: string, more: string[] = [], folder = corpus) =>
  runWith(['rule', verb, ...more, '--corpus', folder]);
const run = (more: string[] = [], folder = corpus) =>
  rule('run', ['notice', '--given', given, '--as-of', '2026-05-01', ...more], folder);

describe('yakkan rule run', () => {
  it('prints the answer and its reasons in Japanese', async () => {
    const { code, stdout, stderr } = await run();
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^通知の期限 \(terms\/notice\)\n適用する改訂: terms 2026-04-01\n結論: /);
    expect(stdout).toContain('期限: 2026-06-30');
    expect(stdout).toMatch(
      /1\. 期限は2026-06-30。\n\s+第1条第2項「14日前までに」 \[art_1__para_2__sent_1 \d+–\d+\]/,
    );
    expect(stdout).toContain('中○日');
  });

  it('prints JSON for tools, from facts in a file or on standard input', async () => {
    const file = join(makeTemporaryFolder(), 'given.json');
    writeFileSync(file, given);
    const results = await Promise.all([
      run(['--format', 'json']),
      rule('run', ['terms/notice', '--given', `@${file}`, '--as-of', '2026-05-01', '--format', 'json']),
      runWith(
        [
          'rule',
          'run',
          'notice',
          '--given',
          '@-',
          '--as-of',
          '2026-05-01',
          '--format',
          'json',
          '--corpus',
          corpus,
        ],
        { stdin: given },
      ),
    ]);
    expect(new Set(results.map(({ stdout }) => stdout)).size).toBe(1);
    expect(ruleResult.parse(JSON.parse(results[0].stdout))).toMatchObject({
      status: 'value',
      value: { deadline: '2026-06-30' },
      revisions: { terms: '2026-04-01' },
    });
  });

  it.each([
    [['--given', '{"start":"2026-02-30"}'], 'start: "2026-02-30" is no date that exists'],
    [['--given', '{"start":5}'], 'start: must be a date'],
    [['--given', '{}'], 'start: is missing (中止の日).'],
    [['--given', '{"start":'], '--given: is no JSON'],
    [['--given', '@/nowhere/given.json'], '--given: the file /nowhere/given.json cannot be read'],
    [['--given', given, '--as-of', '2026-02-30'], '--as-of: "2026-02-30" is no date that exists'],
    [['--given', given, '--option', 'counting'], '--option: "counting" is not NAME=READING.'],
    [['--given', given, '--option', 'counting=x'], 'counting: is no option of this rule'],
    [[], "required option '--given <json>' not specified"],
  ])('answers %j with 2 and one message', async (more, message) => {
    const { code, stdout, stderr } = await rule('run', ['notice', ...more]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\s+at .*:\d+:\d+/);
  });

  it.each([
    [['run', 'nothing', '--given', given], 'There is no rule nothing; the rules here are terms/notice.'],
    [['run', 'other/notice', '--given', given], 'has no document other; it has terms.'],
    [['list', '--document', '..'], 'has no document ..; it has terms.'],
    [['list', '--corpus', '/nowhere'], 'There is no corpus at /nowhere'],
  ])('answers %j with 1 and one message', async (more, message) => {
    // A later --corpus counts.
    const [verb, ...others] = more;
    const { code, stderr } = await runWith(['rule', verb, '--corpus', corpus, ...others]);
    expect(code).toBe(1);
    expect(stderr).toContain(message);
  });
});

describe('a name that two documents give to a rule', () => {
  const makeTwo = (revisions: readonly string[]) =>
    makeCorpus({
      'terms/document.yaml': writeFacts('terms', ['2026-04-01']),
      'terms/revisions/2026-04-01.md': writeTerms(words),
      'terms/rules/notice.ts': writeRule('terms', 'notice', pins),
      'others/document.yaml': writeFacts('others', revisions),
      'others/revisions/2026-04-01.md': writeTerms(words),
      'others/rules/notice.ts': writeRule('others', 'notice', pins),
    });

  it('means the one whose text is there', async () => {
    expect((await run([], makeTwo([]))).stdout).toContain('(terms/notice)');
  });

  it('is asked about where both texts are there', async () => {
    const folder = makeTwo(['2026-04-01']);
    const { code, stderr } = await run([], folder);
    expect(code).toBe(1);
    expect(stderr).toContain('notice could be others/notice, terms/notice; give the id, or --document.');
    expect((await run(['--document', 'others'], folder)).stdout).toContain('(others/notice)');
  });
});

describe('a corpus that cannot be used', () => {
  it.each([
    ['revisions: 5', 'revisions must be a list'],
    ['revisions:\n  - { effective: 2026-02-30, file: a.md }', 'must be a day of the calendar'],
    ['revisions: [', 'document.yaml cannot be read'],
    ['revisions:\n  - { effective: 2026-02-01, file: gone.md }', 'gone.md cannot be read'],
  ])('is answered with 1 and one message: %j', async (facts, message) => {
    const folder = makeCorpus({
      'terms/document.yaml': facts,
      'terms/rules/notice.ts': writeRule('terms', 'notice'),
    });
    const { code, stdout, stderr } = await run([], folder);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\s+at .*:\d+:\d+/);
  });
});

describe('the revision that a rule is evaluated for', () => {
  const history = pinnedCorpus({
    '2024-04-01': writeTerms(words.replace('14日', '7日'), ['2020-04-01', '2024-04-01']),
    '2026-04-01': writeTerms(words, ['2020-04-01', '2024-04-01', '2025-04-01', '2026-04-01']),
  });
  const runAsOf = (date: string, more: string[] = []) =>
    runWith(['rule', 'run', 'notice', '--given', given, '--as-of', date, '--corpus', history, ...more]);

  it('is the one in force, whose numbers it takes', async () => {
    expect((await runAsOf('2026-04-01')).stdout).toContain('期限: 2026-06-30');
    const before = await runAsOf('2025-03-31');
    expect(before.stdout).toContain('期限: 2026-07-07');
    expect(before.stdout).toContain('notice: P14D → P7D');
    expect(before.stdout).toContain('terms 2024-04-01');
  });

  it.each([
    [
      '2026-03-31',
      'On 2026-03-31 the revision of 2025-04-01 was in force, and the corpus does not hold the text',
    ],
    [
      '2023-01-01',
      'On 2023-01-01 the revision of 2020-04-01 was in force, and the corpus does not hold the text',
    ],
    ['2019-01-01', 'its texts begin with the revision of 2024-04-01'],
  ])(
    'on %s is one whose text the corpus does not hold, and the answer says exactly that',
    async (date, message) => {
      const { code, stdout, stderr } = await runAsOf(date);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toContain(message);
    },
  );
});

describe('a clause with a commencement of its own', () => {
  const ending = (words: string) =>
    `${writeTerms('中止するときは、その14日前までに通知します')}\n## 附則\n\n### 令和8年4月1日施行\n\nこの約款は、令和8年4月1日から実施します。ただし、第1条第2項の規定は、${words}から実施します。\n`;

  it('is not in force before it', async () => {
    const folder = pinnedCorpus({ '2026-04-01': ending('令和8年10月1日') });
    const { code, stdout, stderr } = await run([], folder);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(
      /第1条第2項 of terms was not in force on 2026-05-01: by 附則.* it takes effect on 2026-10-01/,
    );
    expect((await run(['--as-of', '2026-10-01'], folder)).code).toBe(0);
  });

  it('is answered with a warning where it depends on a condition', async () => {
    const { code, stderr } = await run(
      [],
      pinnedCorpus({ '2026-04-01': ending('当社が設備の運用を開始した日') }),
    );
    expect(code).toBe(0);
    expect(stderr).toMatch(/Whether 第1条第2項 of terms was in force on 2026-05-01 depends on 附則/);
  });
});

describe('a stale rule', () => {
  const texts = {
    '2026-04-01': writeTerms(words),
    '2026-06-01': writeTerms(words.replace('通知', '書面で通知')),
  };

  it('is not evaluated, and the message shows how the clause changed', async () => {
    const folder = pinnedCorpus(texts);
    const { code, stdout } = await run(['--as-of', '2026-07-01'], folder);
    expect(code).toBe(1);
    expect(stdout).toContain('計算していない');
    expect(stdout).toContain('14日前までに{+書面で+}通知します');
    expect(stdout).not.toContain('2026-06-30');
    const allowed = await run(['--as-of', '2026-07-01', '--allow-stale'], folder);
    expect([allowed.code, allowed.stdout]).toEqual([0, expect.stringContaining('期限: 2026-06-30')]);
    expect(allowed.stdout).toContain('{+書面で+}');
  });

  it('shows the digests where the corpus does not hold the pinned revision', async () => {
    const { code, stdout } = await run(
      ['--as-of', '2026-07-01'],
      pinnedCorpus({ '2026-06-01': texts['2026-06-01'] }),
    );
    expect(code).toBe(1);
    expect(stdout).toMatch(/ダイジェスト [0-9a-f]{16} → [0-9a-f]{16}、改訂2026-04-01の本文はない/);
  });

  it('says what became of a clause that its citation no longer finds', async () => {
    const folder = pinnedCorpus({
      '2026-04-01': writeTerms(words),
      '2026-06-01': writeTerms(`${words}速やかに届け出ます。`).replace(
        '## 第1条（中止）',
        '## 第1条（目的）\n\n目的を定めます。\n\n## 第2条（中止）',
      ),
    });
    const { code, stdout } = await run(['--as-of', '2026-07-01'], folder);
    expect([code, stdout]).toEqual([1, expect.stringContaining('見当たらない。今は第2条第2項')]);
  });

  it('computes where only the number of the article is another, and says so', async () => {
    const folder = pinnedCorpus({
      '2026-04-01': writeTerms(words),
      '2026-06-01': writeTerms(words).replace(
        '## 第1条（中止）',
        '## 第1条（目的）\n\n目的を定めます。\n\n## 第2条（中止）',
      ),
    });
    const { code, stdout } = await run(['--as-of', '2026-07-01'], folder);
    expect([code, stdout]).toEqual([0, expect.stringContaining('第1条 → 第2条 (番号だけの変更)')]);
  });

  it('fails the check', async () => {
    const { code, stdout } = await rule('check', [], pinnedCorpus(texts));
    expect(code).toBe(1);
    expect(stdout).toMatch(/terms\/notice: The words of 第1条第2項 of terms have changed .* \[stale\]/);
  });
});

describe('yakkan rule check', () => {
  it('runs the examples', async () => {
    expect(await rule('check')).toEqual({ code: 0, stdout: '1 rules, 1 examples, 0 findings\n', stderr: '' });
    expect(JSON.parse((await rule('check', ['--format', 'json'])).stdout)).toEqual({
      rules: 1,
      examples: 1,
      findings: [],
      followed: [],
      skipped: [],
    });
  });

  it('says that a rule follows the text, which is no fault', async () => {
    const { code, stdout } = await rule(
      'check',
      [],
      pinnedCorpus({ '2026-06-01': writeTerms(words.replace('14日', '30日')) }),
    );
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(
        /^terms\/notice: notice follows the text, P14D → P30D; .*\n1 rules, 1 examples, 0 findings\n$/,
      ),
    ]);
  });

  it('reports a rule without pins and an unbound rounding phrase', async () => {
    const { code, stdout } = await rule('check', [], unpinned);
    expect([code, stdout]).toEqual([1, expect.stringContaining('[unpinned]')]);
    const rounding = makeCorpus({
      'terms/document.yaml': writeFacts('terms', ['2026-04-01']),
      'terms/revisions/2026-04-01.md': writeTerms(`${words}。端数は切り捨てます`),
      'terms/rules/notice.ts': writeRule('terms', 'notice'),
    });
    expect((await rule('check', [], rounding)).stdout).toMatch(/「端数は切り捨て.*declare it unused/);
  });

  it('says that a text is missing, which is no fault of the rules', async () => {
    const folder = makeCorpus({
      'terms/document.yaml': writeFacts('terms', []),
      'terms/rules/notice.ts': writeRule('terms', 'notice', pins),
    });
    const { code, stdout } = await rule('check', [], folder);
    expect([code, stdout]).toEqual([
      0,
      expect.stringContaining(
        'The corpus holds no text of terms; add it with `yakkan add FILE --document terms`.',
      ),
    ]);
    expect((await rule('list', [], folder)).stdout).toContain('[本文なし]');
    expect(await run([], folder)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('holds no text of terms'),
    });
  });

  it('names a rule file that does not load', async () => {
    const folder = makeCorpus({
      'terms/document.yaml': writeFacts('terms', []),
      'terms/rules/notice.ts': 'export const = 3;',
    });
    const { code, stdout } = await rule('check', [], folder);
    expect(code).toBe(1);
    expect(stdout).toMatch(/rules\/notice\.ts.*: It does not load/);
  });
});

describe('yakkan rule list, show and coverage', () => {
  it('say what the rules are', async () => {
    expect((await rule('list')).stdout).toBe('terms/notice  通知の期限  第1条第2項  [条文と一致]\n');
    const [described] = JSON.parse((await rule('list', ['--format', 'json'])).stdout);
    const shown = JSON.parse((await rule('show', ['notice', '--format', 'json'])).stdout);
    expect(ruleDescriptor.parse(shown)).toEqual(described);
    const { stdout } = await rule('show', ['notice']);
    expect(stdout).toMatch(/条文: 第1条第2項/);
    expect(stdout).toContain('notice: 第1条第2項 duration = P14D 「14日前までに」');
  });

  it('say for every article what computes it', async () => {
    const { code, stdout } = await rule('coverage');
    expect([code, stdout]).toEqual([
      0,
      'terms 2026-04-01\n  第1条（中止） 計算: terms/notice [文: 計算1 対象外1]\n計 1条: 計算 1、対象外 0、削除 0、未対応 0\n計 2文: 計算 1、下書き 0、対象外 1、未対応 0\n',
    ]);
    expect(JSON.parse((await rule('coverage', ['--format', 'json'])).stdout)).toMatchObject({
      documents: [{ document: 'terms', articles: [{ node: 'art_1', state: 'computed' }] }],
    });
  });
});
