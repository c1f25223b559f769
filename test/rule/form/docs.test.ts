import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readForms } from '../../../src/corpus/rules/form/read-forms.ts';
import { ruleForm } from '../../../src/model/rule-form.ts';
import { forms } from '../../../src/rule/expression/forms.ts';
import { functions } from '../../../src/rule/expression/functions/all.ts';
import { bindRule, checkRule } from '../../../src/rule/index.ts';
import { parseText } from '../rule-text.ts';

const root = new URL('../../../', import.meta.url);
const docs = readFileSync(new URL('docs/rules.md', root), 'utf8');

describe('docs/rules.md', () => {
  it('lists every function as it is', () => {
    for (const [name, { takes, about }] of Object.entries({ ...functions, ...forms }))
      expect(docs).toContain(`| \`${name}\` | ${takes} | ${about} |`);
  });

  it('names every key of a form', () => {
    for (const key of Object.keys(ruleForm.shape)) expect(docs, key).toMatch(new RegExp(`\\b${key}\\b`));
  });

  it('gives a form that holds', async () => {
    const form = /```yaml\n([\s\S]*?)```/.exec(docs)?.[1] ?? '';
    const { rules, problems } = readForms(form);
    expect(problems).toEqual([]);
    const revision = '2026-04-01';
    const text = readFileSync(new URL(`corpus/general-terms/revisions/${revision}.md`, root), 'utf8');
    const document = await parseText(text, 'general-terms', revision);
    expect(bindRule(rules[0], [document]).problems).toEqual([]);
    const { findings } = checkRule(rules[0], [document]);
    expect(findings.filter(({ kind }) => kind === 'failed-example')).toEqual([]);
  });
});
