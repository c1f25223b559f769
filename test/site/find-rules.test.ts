import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadRules } from '../../src/corpus/rules/load-rules.ts';
import { readRuleSources } from '../../src/corpus/rules/rule-sources.ts';
import { parseFile } from '../../src/parse.ts';
import { bindRule, evaluateBound, type Rule, type RuleDocument } from '../../src/rule/index.ts';
import { readCalculation, writeCalculation } from '../../src/site/client/rule/address.ts';
import { drawRange, findAxes } from '../../src/site/client/rule/chart-points.ts';
import { findRule, type RuleModule } from '../../src/site/client/rule/modules.ts';
import { type CompactText, compactText } from '../../src/site/data/compact-text.ts';
import { openSiteCorpus, type SiteCorpus } from '../../src/site/data/site-corpus.ts';
import { addFailure } from '../../src/site/page/add/add-failure.ts';
import { addPreview, sourceLines } from '../../src/site/page/add/add-preview.ts';
import { listFindPages } from '../../src/site/page/find-pages.ts';
import { driftPart } from '../../src/site/page/rule/drift-part.ts';
import { type FieldSchema, kindOf, nameChoices } from '../../src/site/page/rule/field-schema.ts';
import { ruleAnswer, ruleReasons } from '../../src/site/page/rule/rule-answer.ts';
import { fromDayNumber, ruleChart, toDayNumber } from '../../src/site/page/rule/rule-chart.ts';
import { ruleForm } from '../../src/site/page/rule/rule-form.ts';
import { writeDay, writeValue } from '../../src/site/page/rule/write-value.ts';
import type { SitePage } from '../../src/site/site-page.ts';
import { isShared, listShared, titleFor } from '../block/shared-folder.ts';

const yen: FieldSchema = { anyOf: [{ type: 'integer' }, { type: 'string' }], description: '未払の<額>' };
const date: FieldSchema = { type: 'string', format: 'date', description: '期日' };

function html(content: readonly ElementContent[] | Element): string {
  return toHtml((Array.isArray(content) ? { type: 'root', children: content } : content) as never);
}

describe('a form', () => {
  const schema: FieldSchema = {
    type: 'object',
    required: ['amount', 'why'],
    properties: {
      amount: yen,
      due: date,
      days: { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER, default: 3 },
      ratio: { type: 'number' },
      agreed: { type: 'boolean' },
      why: { type: 'string', enum: ['1', '2'] },
      which: { type: 'array', items: { type: 'string', enum: ['a', 'b'] } },
      offers: {
        type: 'array',
        items: { type: 'object', properties: { heir: { type: 'string' } }, required: ['heir'] },
      },
      odd: {},
    },
  };
  const words = html(
    ruleForm({
      inputs: schema as Record<string, unknown>,
      options: [
        { name: 'day', about: '<初日>', choices: { in: '算入する', out: '算入しない' }, default: 'out' },
      ],
      examples: [{ title: '<例>' }],
    }),
  );

  it('has a field of the right kind for each fact', () => {
    const kinds = [...words.matchAll(/data-name="(\w+)" data-kind="(\w+)"/g)].map(([, name, kind]) => [
      name,
      kind,
    ]);
    expect(Object.fromEntries(kinds)).toEqual({
      amount: 'yen',
      due: 'date',
      days: 'count',
      ratio: 'number',
      agreed: 'flag',
      why: 'choice',
      which: 'choices',
      offers: 'list',
      heir: 'words',
      odd: 'json',
    });
  });

  it('shows defaults, and that a fact may be left out', () => {
    expect(words).toMatch(/id="fact-days"[^>]*value="3"/);
    expect(words.match(/任意/g)).toHaveLength(7);
    expect(words).toMatch(/value="out" checked/);
  });

  it('tells nothing said from nothing there', () => {
    expect(words.match(/data-none/g)).toHaveLength(2);
  });

  it('shows descriptions as words', () => {
    expect(words).not.toMatch(/<額>|<初日>|<例>/);
  });
});

describe('the names of choices', () => {
  const values = (list: readonly string[]): FieldSchema => ({ enum: list });

  it.each([
    ['料金、割増金、遅延損害金', ['a', 'b', 'c'], ['料金', '割増金', '遅延損害金']],
    ['根拠: a 同意、b 法令', ['a', 'b'], ['同意', '法令']],
    ['方法', ['in-writing', 'fax'], ['書面', 'fax']],
    ['事由の号番号', ['1', '2'], ['第1号', '第2号']],
    ['事由: 1 保守、2 障害', ['1', '2'], ['第1号　保守', '第2号　障害']],
  ])('are read from %s', (description, list, labels) => {
    expect(nameChoices(values(list), description).map(({ label }) => label)).toEqual(labels);
  });

  it('are those of the rule where it gives them', () => {
    expect(nameChoices({ enum: ['a'], labels: { a: '甲' } }, '')[0].label).toBe('甲');
  });

  it('of numbers come with the words of the items', () => {
    const found = nameChoices(values(['1']), '号番号', () => ({ 1: '料金の不払' }));
    expect(found).toEqual([{ value: '1', label: '第1号', help: '料金の不払' }]);
  });
});

describe('values', () => {
  it.each([
    ['9007199254740993', yen, '9,007,199,254,740,993円'],
    ['2026-04-10', date, '2026年4月10日（金）'],
    [true, { type: 'boolean' }, 'はい'],
    [[], { type: 'array' }, 'なし'],
    [['1', '2'], { type: 'array', items: { type: 'string', enum: ['1', '2'] } }, '第1号、第2号'],
    [{ a: 1 }, {}, '{"a":1}'],
  ] as const)('%j is written for people', (value, schema, words) => {
    expect(writeValue(value, schema as FieldSchema)).toBe(words);
  });

  it('that are no day stay as they are', () => {
    expect(writeDay('2026-02-30x')).toBe('2026-02-30x');
  });
});

describe('a chart', () => {
  it('counts days there and back', () => {
    for (const day of ['1999-12-31', '2024-02-29', '2026-04-10'])
      expect(fromDayNumber(toDayNumber(day))).toBe(day);
  });

  it('says in words and in a table what it draws', () => {
    const points = Array.from({ length: 40 }, (_, x) => ({ x: toDayNumber('2026-04-01') + x, y: x * 100 }));
    const drawn = html(ruleChart({ points, across: '支払の日', up: '額', areDays: true, at: points[3] }));
    expect(drawn).toContain('2026-05-10のとき3,900円');
    expect(drawn.match(/<tr>/g)?.length).toBe(14);
    expect(drawn).toContain('<circle');
    expect(drawn).not.toContain('style=');
  });

  it('is nothing for one point', () => {
    expect(ruleChart({ points: [{ x: 1, y: 1 }], across: '', up: '', areDays: false })).toEqual([]);
  });
});

describe('what a server says', () => {
  it('is shown as words', () => {
    const line = { offset: 0, line: 1, text: '<b>太字</b>', as: 'article' as const, certainty: 0.5 };
    const shown = html([
      ...addPreview({
        token: 't',
        title: '<img src=x onerror=alert(1)>',
        format: 'plain',
        messages: [{ severity: 'error', reason: '<script>', line: 3 }],
        counts: { articles: 1, other: 2 },
        lines: [],
      }),
      ...sourceLines({ token: 't', format: 'plain', messages: [], counts: {}, lines: [line] }),
      ...addFailure(503, '<script>', 'again'),
      ...addFailure(409, 'x', 'replace'),
    ]);
    expect(shown).not.toMatch(/<img|<b>|<script/);
    expect(shown).toContain('3行目');
    expect(shown).toContain('今ある改訂を置き換える');
    expect(shown).toContain('1行目は条と読みました');
    expect(shown.match(/もう一度/g)).toHaveLength(1);
  });

  it('calls the line of the title what it is, and no other of the same words', () => {
    const line = { offset: 0, line: 1, text: '会則', as: 'text' as const };
    const lines = [
      { ...line, node: 'root' },
      { ...line, line: 9, node: 'art_1' },
    ];
    const shown = html(
      sourceLines({ token: 't', title: '会則', format: 'plain', messages: [], counts: {}, lines }),
    );
    expect(shown).toContain('1行目は題名と読みました');
    expect(shown).toContain('9行目は本文と読みました');
  });
});

describe('a stale rule', () => {
  it('shows how the clause changed, and asks before it is calculated', () => {
    const runs = [
      { kind: 'same' as const, text: '前までに' },
      { kind: 'removed' as const, text: '<通知>' },
      { kind: 'added' as const, text: '掲示' },
    ];
    const changes = [{ citation: '第3条', kinds: ['edited' as const], runs }];
    const shown = html(
      driftPart({
        drifts: [{ citation: '第3条', kind: 'edited', changes }],
        descriptor: { pins: { revision: '2025-04-01', clauses: {}, values: {} } },
        comparison: '../compare/a..b.html',
      }),
    );
    expect(shown).toContain('前までに<del>&#x3C;通知></del><ins>掲示</ins>');
    expect(shown).toContain('id="allow-stale"');
    expect(driftPart({ drifts: [], descriptor: {} })).toEqual([]);
  });
});

/** Compares what the page computes of every example with what is computed here, and counts them. */
function compareExamples(
  rules: readonly Rule[],
  find: (id: string) => Rule,
  there: RuleDocument,
  here: RuleDocument,
): number {
  let count = 0;
  for (const rule of rules) {
    const [own, other] = [bindRule(rule, [here]), bindRule(find(rule.id), [there])];
    expect(other.state, rule.id).toBe('fresh');
    for (const { given, options, expect: expected } of rule.examples) {
      const asked = { given, ...(options && { options }) };
      const result = evaluateBound(other, asked);
      expect(result, `${rule.id} ${JSON.stringify(given)}`).toEqual(evaluateBound(own, asked));
      expect(result.status).toBe(expected.status);
      count++;
    }
  }
  return count;
}

describe.skipIf(!isShared('seed/'))(titleFor('the rules of the carrier in a browser', 'seed/'), () => {
  it('answer every example as they do here', async () => {
    const folder = fileURLToPath(new URL('../../corpus', import.meta.url));
    const [file] = listShared('seed/', /\.txt$/);
    const id = 'internet-service-general';
    const model = await parseFile(readFileSync(file), { name: `${id}.txt` });
    const modules = (await readRuleSources(folder, id)).map(
      ({ name, code }): RuleModule => [
        name,
        new Function('require', 'module', 'exports', code) as unknown as RuleModule[1],
      ],
    );
    const { rules } = await loadRules(folder, id);
    const here = { id, revision: '2026-02-01', model };
    const there = { ...here, model: JSON.parse(JSON.stringify(compactText(model))) };
    expect(rules).toHaveLength(27);
    expect(compareExamples(rules, (wanted) => findRule(modules, wanted), there, here)).toBeGreaterThan(200);
  });
});

describe('the rules of the sample in a browser', () => {
  let corpus: SiteCorpus;
  let pages: SitePage[];
  const data: Record<string, unknown> = {};
  beforeAll(async () => {
    corpus = await openSiteCorpus(fileURLToPath(new URL('../../corpus', import.meta.url)), '2026-11-23');
    pages = await listFindPages({ corpus, hasServer: false });
    for (const name of ['rules-general-terms', 'text-general-terms-2026-04-01']) {
      const script = String(await pages.find(({ path }) => path === `data/${name}.js`)?.render());
      new Function('self', script)({ yakkanData: data });
    }
  });
  const documentOf = () => ({
    id: 'general-terms',
    revision: '2026-04-01',
    model: data['text-general-terms-2026-04-01'] as CompactText as never,
  });
  const find = (id: string) => findRule(data['rules-general-terms'] as RuleModule[], id);

  it('answer every example as they do here', async () => {
    const document = corpus.find('general-terms')!;
    const { rules } = await document.rules();
    expect(rules.length).toBeGreaterThan(20);
    const newest = document.revisions.find(({ effective }) => effective === '2026-04-01')!;
    const here = { id: 'general-terms', revision: '2026-04-01', model: await newest.model() };
    expect(compareExamples(rules, find, documentOf(), here)).toBeGreaterThan(100);
  });

  it('show the answer with links to the words that it rests on', () => {
    const rule = find('general-terms/late-charge');
    const given = { amount: 100000, due: '2026-03-31', paid: '2026-04-11' };
    const result = evaluateBound(bindRule(rule, [documentOf()]), { given });
    const schema = { inputs: {}, output: { properties: { amount: yen } } };
    expect(html(ruleAnswer(result, schema))).toContain('397円');
    const reasons = html(ruleReasons(result, ({ clause }) => `x.html#${clause}`));
    expect(reasons).toContain('href="x.html#art_39__para_1"');
  });

  it('are drawn over the days', () => {
    const bound = bindRule(find('general-terms/late-charge'), [documentOf()]);
    const inputs: FieldSchema = { properties: { amount: yen, due: date, paid: date } };
    const output: FieldSchema = { properties: { amount: yen } };
    const axes = findAxes(inputs, output);
    expect(axes).toEqual({ up: 'amount', across: ['paid', 'due', 'amount'] });
    const asked = {
      given: { amount: 100000, due: '2026-03-31', paid: '2026-04-20' },
      options: {},
      allowStale: false,
    };
    const view = drawRange(bound, asked, { up: 'amount', across: 'paid' }, inputs, output, 30);
    expect(fromDayNumber(view.points[0].x)).toBe('2026-03-31');
    expect(view.points).toHaveLength(31);
    expect(view.points[11]).toEqual({ x: toDayNumber('2026-04-11'), y: 397 });
    expect(view.at?.y).toBe(view.points[20].y);
    expect(findAxes({ properties: { agreed: { type: 'boolean' } } }, output)).toBeUndefined();
  });

  it('are shared by their address: facts, readings and revision', () => {
    const shared = {
      given: { amount: '9007199254740993', due: '2026-03-31', list: [{ heir: '甲', date: '2026-04-01' }] },
      options: { counting: 'nth-day' },
      revision: '2026-04-01',
    };
    const address = writeCalculation(shared) ?? '';
    expect(readCalculation(address)).toEqual(shared);
    expect(address).toMatch(/^#calculation=[!-~]+$/);
    expect(writeCalculation({ given: { words: 'あ'.repeat(2000) }, options: {} })).toBeUndefined();
    for (const broken of [
      '',
      '#art_1',
      '#calculation=',
      '#calculation=%7B',
      '#calculation=%E3',
      '#calculation=null',
    ])
      expect(readCalculation(broken)).toBeUndefined();
    expect(readCalculation('#calculation=%7B%22given%22%3A3%7D')).toEqual({ given: {}, options: {} });
  });

  it('say what a browser does not have', () => {
    const modules: RuleModule[] = [['a', (require) => void require('node:fs')]];
    expect(() => findRule(modules, 'a/b')).toThrow('node:fs');
    expect(() => findRule([], 'a/b')).toThrow('there is no rule a/b');
  });

  it('may import files beside them, even in a circle', () => {
    const rule = find('general-terms/late-charge');
    const modules: RuleModule[] = [
      ['a', (require, _module, exports) => void Object.assign(exports, { b: require('./b.ts') })],
      ['b', (require, _module, exports) => void Object.assign(exports, { rule, a: require('./a') })],
    ];
    expect(findRule(modules, rule.id)).toBe(rule);
  });

  it('each have a page whose form has a field for each fact', async () => {
    const { rules } = await corpus.find('general-terms')!.rules();
    for (const rule of rules) {
      const page = pages.find(({ path }) => path === `documents/general-terms/rules/${rule.name}.html`);
      const words = String(await page?.render());
      for (const name of Object.keys((rule.inputs as { shape?: object }).shape ?? {}))
        expect(words, `${rule.id} ${name}`).toContain(`data-name="${name}"`);
      expect(words).not.toMatch(/<script(?![^>]* src=)|<style|\sstyle=/);
    }
  });

  it('are listed with what covers each article, and without a text too', async () => {
    const list = async (id: string) =>
      String(await pages.find(({ path }) => path === `documents/${id}/rules/index.html`)?.render());
    expect(await list('general-terms')).toContain('計算の対象外');
    expect(await list('internet-service-general')).toContain('本文がまだこの文書庫にありません');
    expect(await list('mobile-terms')).toContain('規則がありません');
  });

  it('know the kind of every field', () => {
    expect(kindOf({})).toBe('json');
    expect(kindOf({ anyOf: [{ type: 'number' }, { type: 'string' }] })).toBe('words');
    expect(kindOf({ type: 'string', format: 'time' })).toBe('words');
  });
});
