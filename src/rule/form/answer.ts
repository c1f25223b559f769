import type { RuleForm, RuleFormAnswer } from '../../model/rule-form.ts';
import { isMissing, isSameType, MissingFacts, nameType } from '../expression/value.ts';
import type { Missing, Verdict } from '../rule-context.ts';
import { toJson, toType } from './fields.ts';
import type { FormProblem } from './form-problem.ts';
import type { Names, Typed } from './names.ts';
import { readReason, readTemplate, type Tell, type WordReader } from './reasons.ts';
import { compute, type Run, writeTemplate } from './run.ts';

/** What is decided, and the reasons that are told if it stands. */
export interface Outcome {
  verdict: Verdict;
  tell: readonly Tell[];
}

/** Decides something of the facts. */
export type Decide = (run: Run) => Outcome;

/** What reads the answers of a form. */
export interface FormReader extends WordReader {
  scope: Names;
}

/** Says that an answer depends on facts that are not given. */
export function lacking(facts: readonly string[], run: Run): Verdict {
  const missing = [...new Set(facts)].map((fact): Missing => ({ fact, reason: run.whyMissing(fact) }));
  return { status: 'unknown', missing };
}

/** Reads an answer: its status, its outputs and its reasons. */
export function readAnswer(answer: RuleFormAnswer, path: FormProblem['path'], reader: FormReader): Decide {
  const { scope, problems } = reader;
  const { status, test, missing } = answer;
  if ((status === undefined) === (test === undefined))
    problems.add(path, 'status か test のどちらか一つを書きます。');
  if (status === 'unknown' && missing === undefined)
    problems.add(path, 'status: unknown には missing(何が分からないか)を書きます。');
  const condition = test === undefined ? undefined : scope.read(test, [...path, 'test'], 'flag');
  const outputs = readOutputs(answer, path, reader);
  const tell = (answer.reasons ?? []).map((reason, place) =>
    readReason(reason, [...path, 'reasons', place], reader),
  );
  const unknown = Object.entries(missing ?? {}).map(([fact, text]) => ({
    fact,
    reason: readTemplate(text, [...path, 'missing', fact], reader),
  }));
  return (run) => {
    if (status === 'unknown') return { verdict: writeUnknown(unknown, run), tell };
    const holds = condition ? compute(condition, run) : undefined;
    if (isMissing(holds)) return { verdict: lacking(holds.facts, run), tell };
    const value = outputs(run);
    if (isMissing(value)) return { verdict: lacking(value.facts, run), tell };
    const met = holds === true ? 'met' : 'not-met';
    return { verdict: { status: status ?? met, ...(value && { value }) }, tell };
  };
}

function writeUnknown(
  unknown: readonly { fact: string; reason: ReturnType<typeof readTemplate> }[],
  run: Run,
): Verdict {
  const missing = unknown.map(({ fact, reason }) => ({
    fact,
    reason: (reason && writeTemplate(reason, run)) ?? run.whyMissing(fact),
  }));
  return { status: 'unknown', missing };
}

type Outputs = (run: Run) => Record<string, unknown> | MissingFacts | undefined;

/** Reads the outputs of an answer: those it names, or all that a value of the same name stands for. */
function readOutputs(
  { give, status }: RuleFormAnswer,
  path: FormProblem['path'],
  reader: FormReader,
): Outputs {
  const { form, scope } = reader;
  if (status === 'unknown') return () => undefined;
  const sources = give === undefined ? namesToGive(form, scope) : Array.isArray(give) ? asNames(give) : give;
  if (Object.keys(sources).length === 0) return () => undefined;
  // What is given by an expression of its own is needed; an output that only has the name of a value may be left out.
  const isNamed = give !== undefined && !Array.isArray(give);
  const written = Object.entries(sources).flatMap(([name, source]) => {
    const typed = readOutput(name, source, [...path, 'give', ...(Array.isArray(give) ? [] : [name])], reader);
    return typed ? [{ name, typed, field: form.outputs[name] }] : [];
  });
  return (run) => {
    const value: Record<string, unknown> = {};
    const missing: string[] = [];
    for (const { name, typed, field } of written) {
      const found = compute(typed, run);
      if (!isMissing(found)) value[name] = toJson(field, found);
      else if (isNamed || !field.optional) missing.push(...found.facts);
    }
    return missing.length > 0 ? new MissingFacts(missing) : value;
  };
}

function asNames(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, name]));
}

function namesToGive({ outputs }: RuleForm, scope: Names): Record<string, string> {
  const known = new Set(scope.names());
  return asNames(Object.keys(outputs).filter((name) => known.has(name)));
}

function readOutput(
  name: string,
  source: string | number | boolean,
  path: FormProblem['path'],
  { form, scope, problems }: FormReader,
): Typed | undefined {
  const field = Object.hasOwn(form.outputs, name) ? form.outputs[name] : undefined;
  if (!field) {
    const known = Object.keys(form.outputs).join('、');
    problems.add(path, `「${name}」という出力はありません。出力: ${known || 'なし'}。`);
    return undefined;
  }
  const typed = scope.read(source, path);
  const wanted = toType(field);
  if (!typed || isSameType(typed.type, wanted)) return typed;
  problems.add(path, `出力「${name}」は${nameType(wanted)}ですが、この式は${nameType(typed.type)}です。`);
  return undefined;
}
