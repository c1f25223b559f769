import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadRules } from '../../src/corpus/rules/load-rules.ts';
import { bindRule, checkRule, evaluateRule, findCoverage } from '../../src/rule/index.ts';
import { assertQuotes, parseText } from './rule-text.ts';

const id = 'general-terms';
const corpus = new URL('../../corpus/', import.meta.url);
const { rules, notComputable } = await loadRules(fileURLToPath(corpus), id);
const revisions = await Promise.all(
  readdirSync(new URL(`${id}/revisions/`, corpus))
    .toSorted()
    .map(async (name) => {
      const text = readFileSync(new URL(`${id}/revisions/${name}`, corpus), 'utf8');
      return parseText(text, id, name.replace('.md', ''));
    }),
);
const newest = revisions[revisions.length - 1];
const find = (name: string) => {
  const rule = rules.find((each) => each.name === name);
  if (!rule) throw new Error(`There is no rule ${name}.`);
  return rule;
};

describe('the rules of the general terms', () => {
  it('leave no article open', () => {
    const { articles, unknown } = findCoverage(newest, rules, notComputable);
    const deleted = articles.filter(({ state }) => state === 'deleted');
    expect(articles).toHaveLength(49);
    expect(deleted.map(({ citation }) => citation)).toEqual(['第37条']);
    expect(articles.filter(({ state }) => state === 'open')).toEqual([]);
    expect(unknown).toEqual([]);
  });

  it('declare none of the articles that they compute', () => {
    const { articles } = findCoverage(newest, rules, notComputable);
    const both = articles.filter(({ state, reasons }) => state === 'computed' && reasons.length > 0);
    expect(both).toEqual([]);
  });

  it.each(rules.map((rule) => [rule.name, rule] as const))(
    '%s is pinned to the newest text',
    (_name, rule) => {
      expect(rule.pins?.revision).toBe(newest.revision);
      expect(bindRule(rule, [newest])).toMatchObject({ state: 'fresh', problems: [] });
      expect(checkRule(rule, [newest]).findings).toEqual([]);
    },
  );

  it.each(revisions.map((revision) => [revision.revision, revision] as const))(
    'answer from the text of %s, or say that its words are others',
    (_date, revision) => {
      for (const rule of rules) {
        const { state, problems } = bindRule(rule, [revision]);
        if (state === 'stale') continue;
        expect(problems, rule.id).toEqual([]);
        for (const { given, options } of rule.examples) {
          const result = evaluateRule(rule, [revision], { given, ...(options && { options }) });
          assertQuotes(result, [revision]);
        }
      }
    },
  );
});

describe('an edit of the general terms', () => {
  const edit = async (from: string, to: string) => {
    const text = newest.text.replace(from, to);
    expect(text).not.toBe(newest.text);
    return parseText(text, id, newest.revision);
  };

  it('of a number is followed', async () => {
    const edited = await edit('基本料金の30分の1に相当する額', '基本料金の31分の1に相当する額');
    const given = { monthly: 3100, hours: 24, covered: true };
    expect(evaluateRule(find('outage-reduction'), [edited], { given })).toMatchObject({
      value: { amount: 100, days: 1 },
      followed: [{ parameter: 'daily', pinned: '1/30', current: '1/31' }],
    });
  });

  it('of how to round is followed', async () => {
    const edited = await edit(
      '1円未満の端数が生じたときは、その端数を切り捨てます。\n\n4',
      '1円未満の端数が生じたときは、その端数を切り上げます。\n\n4',
    );
    const given = { monthly: 1000, month: '2028-02-01', started: '2028-02-28' };
    expect(evaluateRule(find('pro-rata'), [edited], { given })).toMatchObject({
      value: { amount: 69, days: 2 },
      followed: [{ parameter: 'rounding', pinned: 'floor', current: 'ceil' }],
    });
  });

  it('of words that another clause reads into its own makes that one stale', async () => {
    const edited = await edit('緊急保守を行うときその他', '緊急保守を行うとき、');
    const stale = rules.filter((rule) => bindRule(rule, [edited]).state === 'stale');
    expect(stale.map(({ name }) => name)).toEqual(['maintenance-notice', 'stop-notice']);
  });
});
