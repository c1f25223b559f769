import { describe, expect, it } from 'vitest';
import { checks } from '../../src/check/check-table.ts';
import type { Check, CheckExample, OtherDocument } from '../../src/check/define-check.ts';
import { runChecks } from '../../src/check/run-checks.ts';
import { indexTree } from '../../src/model/tree-index.ts';
import { parseFile } from '../../src/parse.ts';
import { type HeldStatute, linkStatutes } from '../../src/resolve/link-statutes.ts';
import { applyEdits, checkText } from './check-text.ts';

async function othersOf({ others }: CheckExample): Promise<{ others?: OtherDocument[] }> {
  if (!others) return {};
  return {
    others: await Promise.all(
      Object.entries(others).map(async ([name, text], place) => ({
        id: `other-${place}`,
        names: [name],
        document: await parseFile(new TextEncoder().encode(text), { name: 'other.txt' }),
      })),
    ),
  };
}

async function findingsOf(check: Check, example: CheckExample) {
  const options = {
    checks: [check],
    ...(example.okurigana && { okurigana: example.okurigana }),
    ...(await othersOf(example)),
  };
  if (!example.statutes) return (await checkText(example.text, options)).findings;
  const document = await parseText(example.text);
  const statutes = new Map<string, HeldStatute>();
  for (const [id, text] of Object.entries(example.statutes))
    statutes.set(id, { id, effective: '2020-04-01', index: indexTree((await parseText(text)).tree) });
  return runChecks(linkStatutes(document, '2026-04-01', statutes), { source: example.text, ...options });
}

function parseText(text: string) {
  return parseFile(new TextEncoder().encode(text), { name: 'terms.txt' });
}

describe.each(checks.map((check) => [check.id, check] as const))('%s', (_, check) => {
  it.each(check.examples.failing.map((example) => [example.text, example] as const))(
    'finds %j',
    async (_, example) => {
      const findings = await findingsOf(check, example);
      expect(findings.length).toBeGreaterThan(0);
      if (example.quotes) expect(findings.map(({ quote }) => quote)).toEqual(example.quotes);
      if (example.fixed !== undefined) expect(applyEdits(example.text, findings)).toBe(example.fixed);
      for (const { position, quote } of findings) {
        const printed = example.text.slice(position.start.offset, position.end.offset);
        expect(printed.replace(/\s/g, '')).toContain(quote.split('…')[0].replace(/\s/g, ''));
      }
    },
  );

  it.each(check.examples.passing.map((example) => [example.text, example] as const))(
    'lets %j pass',
    async (_, example) => {
      expect(await findingsOf(check, example)).toEqual([]);
    },
  );
});

it('has checks with ids of their own, and examples of both kinds for each', () => {
  expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
  for (const { examples } of checks) {
    expect(examples.failing.length).toBeGreaterThan(0);
    expect(examples.passing.length).toBeGreaterThan(0);
  }
});
