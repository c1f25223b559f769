import { z } from 'zod';
import type { RuleForm } from '../../model/rule-form.ts';
import { defineRule, type Rule, type RuleExample, type RulePins } from '../define-rule.ts';
import { RuleError } from '../rule-error.ts';
import type { RuleTable } from '../rule-table.ts';
import type { FormReader } from './answer.ts';
import { readBody } from './body.ts';
import { readExamples } from './examples.ts';
import { toSchema } from './fields.ts';
import { FormError, Problems } from './form-problem.ts';
import { Names } from './names.ts';
import { evaluateProgram, type Program } from './program.ts';
import { readReason, readTemplate } from './reasons.ts';
import type { Run, Template } from './run.ts';
import { readSources } from './sources.ts';

/**
 * Makes a rule of its form. The rule is the same kind of thing that `defineRule` makes, and runs wherever those run.
 * @param pins what it was written against; if omitted it is not pinned
 * @throws {FormError} that names everything that is wrong with the form
 */
export function compileForm(form: RuleForm, pins?: RulePins): Rule {
  const problems = new Problems();
  const names = new Names(form, problems);
  const reader: FormReader = { form, scope: names, problems };
  const sources = readSources(form, names, reader);
  const tables: RuleTable[] = [...sources.tables].map(([name, { rows }]) => ({
    path: ['tables', name],
    hit: form.tables?.[name].hit ?? 'first',
    rows,
    types: names,
  }));
  const reasons = (form.reasons ?? []).map((reason, place) => readReason(reason, ['reasons', place], reader));
  const conventions = readConventions(form, reader);
  const decide = readBody(form, [], reader, tables);
  const missing = readMissing(form, reader);
  refuseUnknownNames(form, problems);
  // What cannot be together is asked before anything is computed, of the facts as they are given.
  for (const [place, one] of (form.order ?? []).entries())
    if (typeof one === 'string') names.read(one, ['order', place], 'flag');
    else names.read(one.check, ['order', place, 'check'], 'flag');
  const examples = readExamples(form, problems);
  if (problems.list.length > 0) throw new FormError(problems.list);
  const program: Program = { form, sources, reasons, conventions, decide, missing };
  try {
    return makeRule(program, tables, examples, pins);
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    throw new FormError([{ path: ['id'], reason: error.message }]);
  }
}

function makeRule(
  program: Program,
  tables: readonly RuleTable[],
  examples: readonly RuleExample[],
  pins: RulePins | undefined,
): Rule {
  const { form } = program;
  const { id, title, kind, options, calls, order } = form;
  const outputs = Object.entries(form.outputs).map(([name, field]) => [name, toSchema(field)] as const);
  // zod types optional keys as `| undefined`, which the rule's own types leave out; both are plain JSON.
  const clauses = form as unknown as Pick<Rule, 'implements' | 'reliesOn' | 'parameters' | 'unused'>;
  const rule = defineRule({
    id,
    title,
    kind,
    implements: clauses.implements,
    ...(clauses.reliesOn && { reliesOn: clauses.reliesOn }),
    inputs: z.object(inputSchemas(form)) as z.ZodType,
    output: z.object(Object.fromEntries(outputs)) as z.ZodType,
    parameters: clauses.parameters ?? {},
    options: options ?? {},
    unused: clauses.unused ?? [],
    ...(order && { order: order.map(readOrder) }),
    ...(calls && { calls: [...new Set(Object.values(calls).map((call) => call.rule))] }),
    ...(pins && { pins }),
    evaluate: (context) => evaluateProgram(program, context as Run['context']),
    examples,
  });
  return { ...rule, form, tables };
}

function readConventions(form: RuleForm, reader: FormReader): Program['conventions'] {
  return (form.conventions ?? []).map((convention, place) => {
    const path = ['conventions', place];
    if (typeof convention === 'string')
      return { say: readTemplate(convention, path, reader), when: undefined };
    return {
      say: readTemplate(convention.say, [...path, 'say'], reader),
      when: reader.scope.read(convention.when, [...path, 'when'], 'flag'),
    };
  });
}

function readMissing(form: RuleForm, reader: FormReader): Map<string, Template> {
  const found = new Map<string, Template>();
  for (const [name, { missing }] of Object.entries(form.inputs)) {
    if (missing === undefined) continue;
    const template = readTemplate(missing, ['inputs', name, 'missing'], reader);
    if (template) found.set(name, template);
  }
  return found;
}

/** Names that other parts of a form refer to. */
function refuseUnknownNames(form: RuleForm, problems: Problems): void {
  const { yearEnd, closed } = form.businessDays ?? {};
  if (yearEnd !== undefined && form.parameters?.[yearEnd]?.kind !== 'dateRange')
    problems.add(
      ['businessDays', 'yearEnd'],
      `「${yearEnd}」は毎年の期間(dateRange)の parameters の名前ではありません。`,
    );
  if (closed !== undefined && form.inputs[closed]?.kind !== 'days')
    problems.add(
      ['businessDays', 'closed'],
      `「${closed}」は日付の一覧(days)の inputs の名前ではありません。`,
    );
  for (const [group, fields] of [
    ['inputs', form.inputs],
    ['outputs', form.outputs],
  ] as const) {
    for (const [name, field] of Object.entries(fields)) {
      if (field.kind.startsWith('choice') && field.choices === undefined)
        problems.add([group, name], `選択肢を choices に書きます。`);
      if (field.kind === 'rows' && !('columns' in field && field.columns))
        problems.add([group, name], '明細の列を columns に書きます。');
    }
  }
}

function inputSchemas({ inputs }: RuleForm): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, field]) => {
      const schema = toSchema(field);
      return [name, field.default === undefined ? schema : schema.default(field.default as never)];
    }),
  );
}

function readOrder(order: NonNullable<RuleForm['order']>[number]): NonNullable<Rule['order']>[number] {
  if (typeof order === 'string') return { check: order };
  const { check, quote, say } = order;
  const [clause, words] = typeof quote === 'string' ? [quote] : (Object.entries(quote ?? {})[0] ?? []);
  return {
    check,
    ...(say !== undefined && { say }),
    ...(clause !== undefined && { quote: { clause, ...(words !== undefined && { words }) } }),
  };
}
