import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadRules } from '../../src/corpus/rules/load-rules.ts';
import { parseFile } from '../../src/parse.ts';
import { bindRule, checkRule, evaluateBound, evaluateRule, findCoverage } from '../../src/rule/index.ts';
import { isShared, listShared, titleFor } from '../block/shared-folder.ts';
import { runWith } from '../cli/surface.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { assertQuotes, type ParsedText } from './rule-text.ts';

const id = 'internet-service-general';
const corpus = fileURLToPath(new URL('../../corpus/', import.meta.url));
const { rules, notComputable } = await loadRules(corpus, id);
const find = (name: string) => {
  const rule = rules.find((each) => each.name === name);
  if (!rule) throw new Error(`There is no rule ${name}.`);
  return rule;
};

async function parsePlain(text: string): Promise<ParsedText> {
  const model = await parseFile(new TextEncoder().encode(text), { name: `${id}.txt` });
  return { id, revision: '2026-02-01', model, text };
}

/** Our corpus without what a build left. */
function copyCorpus(): string {
  const copy = makeTemporaryFolder();
  cpSync(corpus, copy, { recursive: true, filter: (path) => !path.includes('.yakkan') });
  return copy;
}

describe('rules whose text is not in the corpus', () => {
  it('are listed, not checked, and said to lack it', async () => {
    const copy = copyCorpus();
    const sentence = `The corpus holds no text of ${id}; add it with \`yakkan add FILE --document ${id}\`.`;
    const list = await runWith(['rule', 'list', '--document', id, '--corpus', copy]);
    expect(list.code).toBe(0);
    expect(list.stdout.trim().split('\n')).toHaveLength(rules.length);
    expect(list.stdout.match(/\[本文なし\]/g)).toHaveLength(rules.length);
    const check = await runWith(['rule', 'check', '--corpus', copy]);
    expect(check.code).toBe(0);
    expect(check.stdout).toContain(`${sentence} Its ${rules.length} rules were not checked.`);
    const build = await runWith(['build', '--corpus', copy]);
    expect(build.code).toBe(0);
    expect(build.stdout).toContain(sentence);
    const given = '{"amount":1,"due":"2026-03-31"}';
    const run = await runWith(['rule', 'run', `${id}/late-charge`, '--given', given, '--corpus', copy]);
    expect([run.code, run.stdout]).toEqual([1, '']);
    expect(run.stderr).toContain(sentence);
  });

  it('compute the articles that they should', () => {
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
    for (const rule of rules) expect(rule.pins?.revision, rule.id).toBe('2026-02-01');
  });

  it('know the boundaries of the late charge', () => {
    expect(find('late-charge').examples.length).toBeGreaterThanOrEqual(40);
  });
});

describe.skipIf(!isShared('seed/'))(titleFor("the rules of the seed's document", 'seed/'), () => {
  let document: ParsedText;
  let copy: string;
  beforeAll(async () => {
    const file = fileURLToPath(listShared('seed/', /\.txt$/)[0]);
    document = await parsePlain(readFileSync(file, 'utf8'));
    copy = copyCorpus();
    const added = await runWith(['add', file, '--document', id, '--corpus', copy]);
    expect(added.code).toBe(0);
  });

  it.each(rules.map(({ name }) => name))('%s holds, and quotes the text', (name) => {
    const rule = find(name);
    const { findings, bound, examples } = checkRule(rule, [document]);
    expect(findings.map(({ reason }) => reason)).toEqual([]);
    expect(examples).toBe(rule.examples.length);
    for (const { given, options } of rule.examples) {
      const result = evaluateBound(bound, { given, ...(options && { options }) });
      if (result.status !== 'unknown') expect(result.trace.length).toBeGreaterThan(0);
      for (const { quotes } of result.trace) expect(quotes.length).toBeGreaterThan(0);
      assertQuotes(result, [document]);
    }
  });

  it('cover 46 of 46 articles', () => {
    const { articles, unknown } = findCoverage(document, rules, notComputable);
    const states = articles.map(({ state }) => state);
    expect(articles).toHaveLength(46);
    expect(states.filter((state) => state === 'computed')).toHaveLength(28);
    expect(states.filter((state) => state === 'declared')).toHaveLength(18);
    expect(unknown).toEqual([]);
  });

  it('have no words in common with the text but short ones', () => {
    const squeeze = (text: string) => text.replace(/\s/g, '');
    const source = squeeze(document.text);
    const folder = new URL(`../../corpus/${id}/`, import.meta.url);
    const files = ['document.yaml', ...readdirSync(new URL('rules/', folder)).map((name) => `rules/${name}`)];
    const length = 13;
    for (const name of files) {
      const words = squeeze(readFileSync(new URL(name, folder), 'utf8'));
      for (let at = 0; at + length <= words.length; at++) {
        const part = words.slice(at, at + length);
        if (/[ぁ-ん一-龠]/.test(part)) expect(source.includes(part), `${name}: ${part}`).toBe(false);
      }
    }
  });

  it('add to a corpus and pass there', async () => {
    const check = await runWith(['rule', 'check', '--corpus', copy]);
    expect(check.stdout).toMatch(/, 0 findings\n$/);
    expect(check.stdout).not.toContain('not checked');
    expect(check.code).toBe(0);
  });

  describe('after an edit of the text', () => {
    const given = { ground: '1', start: '2026-07-15', notified: '2026-06-30' };
    const edit = async (from: RegExp, to: string) => {
      const text = document.text.replace(from, to);
      expect(text).not.toBe(document.text);
      return parsePlain(text);
    };

    it('holds before it', () => {
      expect(evaluateRule(find('suspension-notice'), [document], { given })).toMatchObject({
        status: 'met',
        value: { deadline: '2026-06-30' },
      });
    });

    it('of the number of days, the answer follows', async () => {
      const edited = await edit(/14 日前までに/, '30 日前までに');
      const result = evaluateRule(find('suspension-notice'), [edited], { given });
      expect(result).toMatchObject({
        status: 'not-met',
        value: { deadline: '2026-06-14' },
        followed: [{ parameter: 'notice', pinned: 'P14D', current: 'P30D' }],
      });
      assertQuotes(result, [edited]);
      expect(checkRule(find('suspension-notice'), [edited]).findings).toEqual([]);
    });

    it('from before to after, the rule is stale', async () => {
      const edited = await edit(/14 日前までに/, '14 日後までに');
      expect(evaluateRule(find('suspension-notice'), [edited], { given })).toMatchObject({
        status: 'stale',
        drifts: [{ citation: '第24条第2項', kind: 'edited' }],
      });
    });

    it.each([
      ['fewer', /14 日前までに/, '14日前までに'],
      ['more', /14 日前までに/, '14 日 前 までに'],
      ['full-width', /14 日前までに/, '１４　日前までに'],
    ])('of only spaces (%s), nothing changes', async (_what, from, to) => {
      const edited = await edit(from, to);
      const rule = find('suspension-notice');
      expect(bindRule(rule, [edited])).toMatchObject({ state: 'fresh', followed: [], drifts: [] });
      expect(evaluateRule(rule, [edited], { given })).toMatchObject({
        status: 'met',
        value: { deadline: '2026-06-30' },
      });
    });

    it('of the late charge, rates and periods follow', async () => {
      const edited = await edit(/1000 分の 15/, '1000 分の 20');
      const facts = { amount: 100000, due: '2026-03-31', paid: '2026-05-30' };
      expect(evaluateRule(find('late-charge'), [edited], { given: facts })).toMatchObject({
        value: { amount: 4000, days: 60, steps: 1 },
        followed: [{ parameter: 'stepRate', pinned: '15/1000', current: '20/1000' }],
      });
    });

    it('of one clause, only the rules that rest on it are concerned', async () => {
      const edited = await edit(/14 日前までに/, '14 日後までに');
      const stale = rules.filter((rule) => bindRule(rule, [edited]).state === 'stale');
      expect(stale.map(({ name }) => name)).toEqual(['suspension-notice']);
    });
  });

  it('refuse facts that cannot be, each with one message', async () => {
    const good = { amount: 100000, due: '2026-03-31', paid: '2026-07-15' };
    for (const [field, value] of [
      ['amount', -1],
      ['amount', 'many'],
      ['due', '2026-02-30'],
      ['paid', 20260715],
      ['due', undefined],
    ] as const) {
      const given = JSON.stringify({ ...good, [field]: value });
      const words = ['rule', 'run', `${id}/late-charge`, '--given', given, '--corpus', copy];
      const { code, stdout, stderr } = await runWith(words);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(`${field}: `);
      expect(stderr.split('\n').filter((line) => line.includes(`${field}: `))).toHaveLength(1);
      expect(stderr).not.toMatch(/^\s+at /m);
    }
  });
});
