import type { RuleForm, RuleFormReason } from '../../model/rule-form.ts';
import type { BoundQuantity } from '../bind/bind-parameter.ts';
import type { EvaluationScope } from '../expression/evaluation-scope.ts';
import { ExpressionError } from '../expression/expression.ts';
import { inferType } from '../expression/infer-type.ts';
import { parseExpression } from '../expression/parse-expression.ts';
import type { TypeScope } from '../expression/type-scope.ts';
import { isMissing, type Value, type ValueType } from '../expression/value.ts';
import type { Quote } from '../rule-document.ts';
import type { FormProblem, Problems } from './form-problem.ts';
import type { Typed } from './names.ts';
import { compute, type Run, type Template, writeTemplate } from './run.ts';

/** Tells one reason of the answer, or nothing where it does not hold or a value in it is missing. */
export type Tell = (run: Run) => void;

/** What reads the words of a form. */
export interface WordReader {
  form: RuleForm;
  scope: TypeScope;
  problems: Problems;
}

/** Reads a sentence with values in braces: `期限は{deadline}。`. */
export function readTemplate(
  text: string,
  path: FormProblem['path'],
  { scope, problems }: Omit<WordReader, 'form'>,
): Template | undefined {
  const parts: (string | Typed)[] = [];
  let at = 0;
  for (const match of text.matchAll(/\{([^{}]*)\}/g)) {
    parts.push(text.slice(at, match.index));
    const start = match.index + 1;
    const typed = problems.attempt(path, () => {
      try {
        const expression = parseExpression(match[1]);
        return { expression, type: inferType(expression, scope) };
      } catch (error) {
        if (!(error instanceof ExpressionError)) throw error;
        const span = { start: error.span.start + start, end: error.span.end + start };
        throw new ExpressionError(error.message, span);
      }
    });
    if (!typed) return undefined;
    parts.push(typed);
    at = match.index + match[0].length;
  }
  return { parts: [...parts, text.slice(at)].filter((part) => part !== '') };
}

/** Reads a reason: a sentence, the words of the text that it rests on, and when it is said. */
export function readReason(
  { say, quote, when, each }: RuleFormReason,
  path: FormProblem['path'],
  reader: WordReader,
): Tell {
  const { problems, scope: outer } = reader;
  const list = each === undefined ? undefined : readExpression(each, [...path, 'each'], outer, problems);
  if (list && list.type.kind !== 'list') problems.add([...path, 'each'], 'each には一覧の名前を書きます。');
  const inner = list?.type.kind === 'list' ? withEach(outer, list.type.of) : outer;
  const own = { ...reader, scope: inner };
  const template = readTemplate(say, [...path, 'say'], own);
  const condition = when === undefined ? undefined : readExpression(when, [...path, 'when'], inner, problems);
  const quotes = [quote]
    .flat()
    .flatMap((one, place) =>
      readQuote(one, [...path, 'quote', ...(Array.isArray(quote) ? [place] : [])], own),
    );
  const tellOnce: Tell = (run) => {
    if (condition && compute(condition, run) !== true) return;
    const text = template && writeTemplate(template, run);
    if (text === undefined) return;
    const taken = quotes.map((take) => take(run));
    const found = taken.filter((each) => each !== undefined);
    if (found.length < taken.length) return;
    const [first, ...others] = found;
    if (first) run.context.explain(text, first, ...others);
  };
  if (!list) return tellOnce;
  return (run) => {
    const values = compute(list, run);
    if (isMissing(values)) return;
    for (const value of values as readonly Value[]) tellOnce({ ...run, scope: bindEach(run.scope, value) });
  };
}

function readExpression(
  source: string | number | boolean,
  path: FormProblem['path'],
  scope: TypeScope,
  problems: Problems,
): Typed | undefined {
  return problems.attempt(path, () => {
    const expression = parseExpression(String(source));
    return { expression, type: inferType(expression, scope) };
  });
}

function withEach(scope: TypeScope, type: ValueType): TypeScope {
  return {
    typeOf: (name) => (name === 'each' ? type : scope.typeOf(name)),
    names: () => ['each', ...scope.names()],
  };
}

function bindEach(scope: EvaluationScope, value: Value): EvaluationScope {
  return { ...scope, valueOf: (name) => (name === 'each' ? value : scope.valueOf(name)) };
}

type TakeQuote = (run: Run) => Quote | BoundQuantity | undefined;

/** What a reason quotes: a parameter, a clause's first sentence, or words of a clause. */
function readQuote(
  quoted: string | Record<string, string>,
  path: FormProblem['path'],
  reader: WordReader,
): TakeQuote[] {
  if (typeof quoted !== 'string')
    return Object.entries(quoted).flatMap(([clause, words]) => quoteClause(clause, words, path, reader));
  if (Object.hasOwn(reader.form.parameters ?? {}, quoted))
    return [({ context }) => context.parameters[quoted]];
  return quoteClause(quoted, undefined, path, reader);
}

function quoteClause(
  clause: string,
  words: string | undefined,
  path: FormProblem['path'],
  reader: WordReader,
): TakeQuote[] {
  const citation = readTemplate(clause, path, reader);
  const text = words === undefined ? undefined : readTemplate(words, path, reader);
  if (!citation) return [];
  return [
    (run) => {
      const place = writeTemplate(citation, run);
      const wanted = text && writeTemplate(text, run);
      if (place === undefined || (text && wanted === undefined)) return undefined;
      return run.context.quote(splitDocument(place), wanted === undefined ? undefined : wordsPattern(wanted));
    },
  ];
}

/** `mobile-terms#第3条` cites a clause of another document. */
function splitDocument(place: string): string | { document: string; citation: string } {
  const cut = place.indexOf('#');
  return cut < 0 ? place : { document: place.slice(0, cut), citation: place.slice(cut + 1) };
}

/** Words are taken as they stand; only white space does not count. */
function wordsPattern(words: string): RegExp {
  return new RegExp(words.replace(/\s+/g, '').replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
}
