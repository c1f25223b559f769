import type { RuleForm, RuleFormExample } from '../../model/rule-form.ts';
import type { RuleExample } from '../define-rule.ts';
import type { Verdict } from '../rule-context.ts';
import { valuesOf } from './fields.ts';
import type { FormProblem, Problems } from './form-problem.ts';

/** Reads the examples of a form: single ones, and tables of them. */
export function readExamples(form: RuleForm, problems: Problems): RuleExample[] {
  return form.examples.flatMap((example, place) => {
    const path = ['examples', place];
    return 'rows' in example
      ? readTable(example, path, form, problems)
      : [readOne(example, path, form, problems)];
  });
}

type Single = Exclude<RuleFormExample, { rows: unknown }>;
type Table = Extract<RuleFormExample, { rows: unknown }>;

function readOne(
  { title, given, options, expect }: Single,
  path: FormProblem['path'],
  form: RuleForm,
  problems: Problems,
): RuleExample {
  for (const name of Object.keys(given))
    needName(name, form.inputs, '入力', [...path, 'given', name], problems);
  for (const name of Object.keys(options ?? {}))
    needName(name, form.options ?? {}, '読み方', [...path, 'options', name], problems);
  for (const name of Object.keys(expect.value ?? {}))
    needName(name, form.outputs, '出力', [...path, 'expect', 'value', name], problems);
  return {
    ...(title !== undefined && { title }),
    given,
    ...(options && { options }),
    expect: {
      status: expect.status,
      ...(expect.value && { value: expect.value }),
      ...(expect.missing && { missing: expect.missing }),
    },
  };
}

function needName(
  name: string,
  known: Readonly<Record<string, unknown>>,
  what: string,
  path: FormProblem['path'],
  problems: Problems,
): void {
  if (Object.hasOwn(known, name)) return;
  problems.add(
    path,
    `「${name}」という${what}はありません。${what}: ${Object.keys(known).join('、') || 'なし'}。`,
  );
}

function readTable(
  table: Table,
  path: FormProblem['path'],
  form: RuleForm,
  problems: Problems,
): RuleExample[] {
  const { given, expect, rows } = table;
  const width = given.length + expect.length;
  for (const [place, name] of given.entries())
    if (name !== 'title' && !(form.options && Object.hasOwn(form.options, name)))
      needName(name, form.inputs, '入力', [...path, 'given', place], problems);
  for (const [place, name] of expect.entries())
    if (name !== 'status' && name !== 'missing')
      needName(name, form.outputs, '出力', [...path, 'expect', place], problems);
  return rows.flatMap((row, place) => {
    if (row.length !== width) {
      problems.add(
        [...path, 'rows', place],
        `この行には${row.length}個の値がありますが、列は${width}個です(${[...given, ...expect].join('、')})。`,
      );
      return [];
    }
    return [readRow(row, table, [...path, 'rows', place], form, problems)];
  });
}

const statuses: ReadonlySet<unknown> = new Set(['met', 'not-met', 'value', 'unknown']);

function readRow(
  row: readonly unknown[],
  { given, expect }: Table,
  path: FormProblem['path'],
  form: RuleForm,
  problems: Problems,
): RuleExample {
  const named = (names: readonly string[], from: number) =>
    names.flatMap((name, place): [string, unknown][] => {
      const cell = row[from + place];
      return cell === '-' || cell === null ? [] : [[name, cell]];
    });
  const facts = named(given, 0).filter(([name]) => name !== 'title');
  const title = named(given, 0).find(([name]) => name === 'title')?.[1];
  const isOption = (name: string) => form.options !== undefined && Object.hasOwn(form.options, name);
  const expected = named(expect, given.length);
  const status = expected.find(([name]) => name === 'status')?.[1];
  if (!statuses.has(status))
    problems.add(path, 'status の列には met、not-met、value、unknown のどれかを書きます。');
  const missing = expected.find(([name]) => name === 'missing')?.[1];
  const value = expected.filter(([name]) => name !== 'status' && name !== 'missing');
  const choices = facts.filter(([name]) => isOption(name)).map(([name, cell]) => [name, String(cell)]);
  return {
    ...(title !== undefined && { title: String(title) }),
    given: Object.fromEntries(
      facts.filter(([name]) => !isOption(name)).map(([name, cell]) => [name, readCell(name, cell, form)]),
    ),
    ...(choices.length > 0 && { options: Object.fromEntries(choices) }),
    expect: {
      status: status as Verdict['status'],
      ...(value.length > 0 && {
        value: Object.fromEntries(value.map(([name, cell]) => [name, readOutput(name, cell, form)])),
      }),
      ...(missing !== undefined && { missing: listWords(missing) }),
    },
  };
}

/** A cell as a fact: choices are words, whatever YAML takes them for, and `1 2` is two of them. */
function readCell(name: string, cell: unknown, { inputs }: RuleForm): unknown {
  const input = Object.hasOwn(inputs, name) ? inputs[name] : undefined;
  return readByKind(cell, input);
}

function readOutput(name: string, cell: unknown, { outputs }: RuleForm): unknown {
  return readByKind(cell, Object.hasOwn(outputs, name) ? outputs[name] : undefined);
}

function readByKind(
  cell: unknown,
  field: { kind: string; choices?: RuleForm['outputs'][string]['choices'] } | undefined,
): unknown {
  if (field === undefined) return cell;
  if (field.kind === 'choice' && valuesOf(field).includes(String(cell))) return String(cell);
  if (field.kind === 'choices' || field.kind === 'days') return listWords(cell);
  return cell;
}

function listWords(cell: unknown): string[] {
  if (Array.isArray(cell)) return cell.map(String);
  const words = String(cell).trim();
  return words === '' || words === 'none' || words === 'なし' ? [] : words.split(/[\s,、]+/);
}
