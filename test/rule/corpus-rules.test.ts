import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadRules } from '../../src/corpus/rules/load-rules.ts';
import { checkRule, evaluateBound } from '../../src/rule/index.ts';
import { assertQuotes, type ParsedText, parseText } from './rule-text.ts';

const corpus = new URL('../../corpus/', import.meta.url);

/** The newest revision of a document of our corpus; nothing where only its rules are here. */
async function readNewest(id: string): Promise<ParsedText | undefined> {
  const folder = new URL(`${id}/revisions/`, corpus);
  const name = existsSync(folder) ? readdirSync(folder).toSorted().at(-1) : undefined;
  if (name === undefined) return undefined;
  return parseText(readFileSync(new URL(name, folder), 'utf8'), id, name.replace(/\.[^.]+$/, ''));
}

const documents = (await Promise.all(readdirSync(corpus).map(readNewest))).filter(
  (found) => found !== undefined,
);
const loaded = await Promise.all(documents.map(({ id }) => loadRules(fileURLToPath(corpus), id)));
const rules = loaded.flatMap((each) => each.rules);

describe('the rules of our corpus', () => {
  it('are there', () => {
    expect(rules.length).toBeGreaterThan(0);
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))('%s holds, and quotes the text', (_id, rule) => {
    const { findings, bound, examples } = checkRule(rule, documents);
    expect(findings.map(({ reason }) => reason)).toEqual([]);
    expect(examples).toBe(rule.examples.length);
    for (const { given, options } of rule.examples) {
      assertQuotes(evaluateBound(bound, { given, ...(options && { options }) }), documents);
    }
  });
});
