import type { z } from 'zod';
import { ruleForm } from '../../../model/rule-form.ts';
import type { FormProblem } from '../../../rule/form/form-problem.ts';

type Issue = z.core.$ZodIssue;

const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数',
  int: '整数',
  boolean: 'true か false',
  object: 'キーと値の組',
  record: 'キーと値の組',
  array: '一覧',
};

/**
 * Says in Japanese what a form lacks or has too much of; a key that is misspelt is not told to be missing as well.
 * @param keys that may have been meant; if omitted, those of rules
 */
export function explainIssues(issues: readonly Issue[], keys: readonly string[] = ruleKeys): FormProblem[] {
  const meant = new Set(
    issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => [...issue.path, findNear(key, keys) ?? ''].join('.'))
        : [],
    ),
  );
  const isMissing = (issue: Issue) => issue.code !== 'unrecognized_keys' && issue.input === undefined;
  return issues
    .filter((issue) => !isMissing(issue) || !meant.has(issue.path.join('.')))
    .flatMap((issue) => explainIssue(issue, keys));
}

/** One problem for each key. */
function explainIssue(issue: Issue, keys: readonly string[]): FormProblem[] {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        reason: `「${key}」というキーは使えません。${suggestKey(key, keys)}${suggestQuotes(key)}`,
      }));
    case 'invalid_type':
      return [{ path, reason: explainType(issue.expected, issue.input) }];
    case 'invalid_value': {
      const start =
        issue.input === undefined ? 'これを書く必要があります。' : `${write(issue.input)}は使えません。`;
      return [{ path, reason: `${start}使える値: ${issue.values.map(String).join('、')}。` }];
    }
    case 'invalid_union':
      return explainUnion(issue, path, keys);
    case 'too_small':
      return [{ path, reason: issue.origin === 'array' ? '一つ以上書きます。' : '空にはできません。' }];
    case 'invalid_key':
      return [
        {
          path,
          reason: `${issue.issues[0]?.message ?? 'このキーは使えません。'}${suggestQuotes(String(path.at(-1)))}`,
        },
      ];
    default:
      return [
        {
          path,
          reason: /[ぁ-ん]/.test(issue.message) ? issue.message : `この値は使えません(${issue.message})。`,
        },
      ];
  }
}

function explainType(expected: string, input: unknown): string {
  if (input === undefined) return 'これを書く必要があります。';
  return `${write(input)}ではなく、${typeNames[expected] ?? expected}を書きます。`;
}

/** Of several ways to write a thing, that which comes nearest says what is wrong. */
function explainUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: FormProblem['path'],
  keys: readonly string[],
): FormProblem[] {
  const isObject = typeof issue.input === 'object' && issue.input !== null && !Array.isArray(issue.input);
  const branches = issue.errors.filter(
    (branch) => !branch.some(({ code, path: own }) => code === 'invalid_type' && own.length === 0),
  );
  const [nearest] = (isObject ? branches : branches.slice(0, 1)).toSorted(
    (left, right) => left.length - right.length,
  );
  if (!nearest) {
    const kinds = issue.errors.flatMap((branch) =>
      branch.flatMap((each) =>
        each.code === 'invalid_type' ? [typeNames[each.expected] ?? each.expected] : [],
      ),
    );
    if (issue.input === undefined) return [{ path, reason: 'これを書く必要があります。' }];
    return [
      { path, reason: `${write(issue.input)}は使えません。${[...new Set(kinds)].join('か、')}を書きます。` },
    ];
  }
  return nearest.flatMap((each) => explainIssue({ ...each, path: [...path, ...each.path] } as Issue, keys));
}

function write(input: unknown): string {
  const text = JSON.stringify(input) ?? 'なし';
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

const ruleKeys = [
  ...Object.keys(ruleForm.shape),
  ...['about', 'optional', 'default', 'missing', 'choices', 'columns', 'clause', 'relation', 'occurrence'],
  ...[
    'status',
    'test',
    'give',
    'reasons',
    'say',
    'quote',
    'when',
    'each',
    'rows',
    'hit',
    'collect',
    'expect',
    'given',
    'met',
    'not-met',
    'value',
    'unknown',
  ],
];

function suggestKey(key: string, keys: readonly string[]): string {
  const near = findNear(key, keys);
  return near === undefined ? '' : `「${near}」ではありませんか。`;
}

/** A part of an expression is a key where YAML cut the expression at its comma. */
function suggestQuotes(key: string): string {
  return /[()[\],]/.test(key) ? "{ } の中で「,」を含む式は、引用符で囲みます('last(due, grace)')。" : '';
}

/** The key that was probably meant. */
function findNear(key: string, keys: readonly string[]): string | undefined {
  if (key.length > 40) return undefined;
  const [near] = keys
    .map((known) => ({ known, distance: editDistance(key.toLowerCase(), known.toLowerCase()) }))
    .toSorted((left, right) => left.distance - right.distance);
  return near && near.distance <= 2 ? near.known : undefined;
}

function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, place) => place);
  for (const [place, character] of [...left].entries()) {
    const next = [place + 1];
    for (let column = 1; column <= right.length; column++)
      next[column] = Math.min(
        next[column - 1] + 1,
        row[column] + 1,
        row[column - 1] + (character === right[column - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[right.length];
}
