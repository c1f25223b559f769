import { type Document, LineCounter, parseAllDocuments } from 'yaml';

import { type RuleForm, ruleForm } from '../../../model/rule-form.ts';
import { compileForm } from '../../../rule/form/compile-form.ts';
import { FormError, type FormProblem } from '../../../rule/form/form-problem.ts';
import type { Rule, RulePins } from '../../../rule/index.ts';
import { explainIssues } from './explain-issue.ts';
import { explainSyntax, placeProblem } from './place-problem.ts';
import { findWritten } from './written-path.ts';

/** Something wrong in a file of rules, with its place from 1. */
export interface RuleFileProblem {
  line: number;
  column: number;
  /** Keys that lead there: `formulas.days`; empty for the whole. */
  at: string;
  /** What is wrong and what to do, in Japanese. */
  reason: string;
}

/** What a `*.rule.yaml` holds. */
export interface ReadForms {
  rules: Rule[];
  /** Forms that are drafts and not accepted yet. */
  drafts: RuleForm[];
  problems: RuleFileProblem[];
}

/** Characters that a file of rules may have. */
const longestFile = 2_000_000;

/**
 * Reads the rules of a `*.rule.yaml`: each of its documents (`---`) is one, or a list of them. A form with mistakes is left out, and all its
 * mistakes are told; the others are read all the same.
 * @param pinsOf what each rule was written against, by its id
 */
export function readForms(
  text: string,
  pinsOf: (id: string) => RulePins | undefined = () => undefined,
): ReadForms {
  const read: ReadForms = { rules: [], drafts: [], problems: [] };
  if (text.length > longestFile) {
    read.problems.push({
      line: 1,
      column: 1,
      at: '',
      reason: 'ファイルが大きすぎます。規則を分けてください。',
    });
    return read;
  }
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, {
    schema: 'core',
    lineCounter: lines,
    merge: true,
    prettyErrors: false,
  });
  for (const document of Array.isArray(documents) ? documents : []) {
    for (const { pos, message } of document.errors) {
      const { line, col } = lines.linePos(pos[0]);
      read.problems.push({ line, column: col, at: '', reason: explainSyntax(message) });
    }
    if (document.errors.length === 0 && document.contents !== null)
      readDocument(document, lines, pinsOf, read);
  }
  return read;
}

function readDocument(
  document: Document,
  lines: LineCounter,
  pinsOf: (id: string) => RulePins | undefined,
  read: ReadForms,
): void {
  let plain: unknown;
  try {
    plain = document.toJS({ maxAliasCount: 1000 });
  } catch (error) {
    read.problems.push({
      line: 1,
      column: 1,
      at: '',
      reason: `YAMLとして読めません(${(error as Error).message})。`,
    });
    return;
  }
  // A list of rules may share parts by anchors, which documents of one file cannot.
  const forms = Array.isArray(plain)
    ? plain.map((form, place) => ({ form, path: [place] }))
    : [{ form: plain, path: [] }];
  for (const { form, path } of forms) {
    const problems = readForm(form, pinsOf, read);
    for (const problem of problems)
      read.problems.push({
        ...placeProblem({ ...problem, path: [...path, ...problem.path] }, document, lines),
        at: problem.path.join('.'),
      });
  }
}

/** Reads one form; gives what is wrong with it. */
function readForm(
  plain: unknown,
  pinsOf: (id: string) => RulePins | undefined,
  read: ReadForms,
): readonly FormProblem[] {
  const checked = ruleForm.safeParse(plain, { reportInput: true });
  if (!checked.success) return explainIssues(checked.error.issues);
  const form = checked.data;
  try {
    const rule = compileForm(form, pinsOf(form.id));
    if (form.draft && !form.draft.accepted) read.drafts.push(form);
    else read.rules.push(rule);
    return [];
  } catch (error) {
    if (!(error instanceof FormError)) throw error;
    return error.problems.map((problem) => ({ ...problem, path: findWritten(plain, problem.path) }));
  }
}
