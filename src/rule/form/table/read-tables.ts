import Fraction from 'fraction.js';
import type { RuleFormTable, RuleFormValueTable } from '../../../model/rule-form.ts';
import {
  compareValues,
  isMissing,
  isSameType,
  joinMissing,
  MissingFacts,
  nameType,
  type Value,
  type ValueType,
} from '../../expression/value.ts';
import { type Decide, type FormReader, lacking, type Outcome, readAnswer } from '../answer.ts';
import type { FormProblem } from '../form-problem.ts';
import type { Typed } from '../names.ts';
import { compute, type Run } from '../run.ts';
import type { Cell } from './cell.ts';
import { fits, readConditions } from './conditions.ts';

/** Reads the table that gives the answer. */
export function readTable(
  { hit, rows }: RuleFormTable,
  path: FormProblem['path'],
  reader: FormReader,
): { decide: Decide; rows: Cell[][] } {
  const read = rows.map(({ if: conditions, ...answer }, place) => {
    const own = [...path, 'rows', place];
    return {
      cells: readConditions(conditions, [...own, 'if'], reader),
      decide: readAnswer(answer, own, reader),
    };
  });
  const decide: Decide = (run) => {
    const open: { outcome: Outcome; facts: readonly string[] }[] = [];
    for (const { cells, decide: answer } of read) {
      const fit = fits(cells, run.scope);
      if (fit === false) continue;
      if (fit !== true) {
        open.push({ outcome: answer(run), facts: fit.facts });
        continue;
      }
      const chosen = answer(run);
      if (hit === 'unique' && open.length === 0 && countFits(read, run) > 1) return clash(run);
      return weigh(chosen, open, run);
    }
    if (open.length > 0) return { verdict: lacking(open[0].facts, run), tell: [] };
    return { verdict: { status: 'unknown', missing: [noRow] }, tell: [] };
  };
  return { decide, rows: read.map(({ cells }) => cells) };
}

const noRow = { fact: 'table', reason: '表のどの行にも当てはまらず、規則からは定まらない。' };

function countFits(rows: readonly { cells: Cell[] }[], run: Run): number {
  return rows.filter(({ cells }) => fits(cells, run.scope) === true).length;
}

function clash(_run: Run): Outcome {
  const missing = [{ fact: 'table', reason: '表の二つ以上の行に当てはまり、答えが定まらない。' }];
  return { verdict: { status: 'unknown', missing }, tell: [] };
}

/** An answer stands though rows before it may fit as well, where they say the same; else what the first of them lacks is told. */
export function weigh(
  chosen: Outcome,
  open: readonly { outcome: Outcome; facts: readonly string[] }[],
  run: Run,
): Outcome {
  const own = writeVerdict(chosen);
  const differs = open.find(({ outcome }) => writeVerdict(outcome) !== own);
  return differs ? { verdict: lacking(differs.facts, run), tell: [] } : chosen;
}

/** What an outcome says, so that two may be compared. */
export function writeVerdict({ verdict: { status, value, missing } }: Outcome): string {
  return JSON.stringify([status, value, missing]);
}

/** A table that gives a value. */
export interface ValueTable {
  type: ValueType;
  rows: Cell[][];
  valueIn: (run: Run) => Value;
}

/** Reads a table that gives a value to a name. */
export function readValueTable(
  { hit, collect, rows }: RuleFormValueTable,
  path: FormProblem['path'],
  reader: FormReader,
): ValueTable | undefined {
  const { problems, scope } = reader;
  const read = rows.flatMap(({ if: conditions, is }, place) => {
    const own = [...path, 'rows', place];
    const cells = readConditions(conditions, [...own, 'if'], reader);
    const typed = scope.read(is, [...own, 'is']);
    return typed ? [{ cells, typed }] : [];
  });
  if (read.length < rows.length) return undefined;
  const [{ typed: first }] = read;
  const odd = read.findIndex(({ typed }) => !isSameType(typed.type, first.type));
  if (odd >= 0) {
    problems.add(
      [...path, 'rows', odd, 'is'],
      `1行目は${nameType(first.type)}、この行は${nameType(read[odd].typed.type)}で、そろっていません。`,
    );
    return undefined;
  }
  const type =
    hit === 'all' ? collectedType(collect, first.type) : plainType(read.map(({ typed }) => typed.type));
  const valueIn = (run: Run): Value => {
    if (hit === 'all') return collectAll(read, collect, run);
    return firstValue(read, run);
  };
  return { type, rows: read.map(({ cells }) => cells), valueIn };
}

function plainType(types: readonly ValueType[]): ValueType {
  const [first] = types;
  if (first.kind === 'text') return { kind: 'text' };
  if (first.kind !== 'number') return first;
  const every = (trait: 'isYen' | 'isWhole') => types.every((type) => type.kind === 'number' && type[trait]);
  return {
    kind: 'number',
    ...(every('isYen') && { isYen: true }),
    ...(every('isWhole') && { isWhole: true }),
  };
}

type Collect = RuleFormValueTable['collect'];

function collectedType(collect: Collect, type: ValueType): ValueType {
  if (collect === 'list') return { kind: 'list', of: type };
  return collect === 'count' ? { kind: 'number', isWhole: true } : type;
}

type ValueRow = { cells: Cell[]; typed: Typed };

function firstValue(rows: readonly ValueRow[], run: Run): Value {
  const open: { value: Value; facts: readonly string[] }[] = [];
  for (const { cells, typed } of rows) {
    const fit = fits(cells, run.scope);
    if (fit === false) continue;
    const value = compute(typed, run);
    if (fit === true) {
      const differs = open.find(
        (one) => isMissing(one.value) || isMissing(value) || compareValues(one.value, value) !== 0,
      );
      return differs ? new MissingFacts(differs.facts) : value;
    }
    open.push({ value, facts: fit.facts });
  }
  return new MissingFacts(open[0]?.facts ?? ['table']);
}

function collectAll(rows: readonly ValueRow[], collect: Collect, run: Run): Value {
  const fitting = rows.map(({ cells, typed }) => ({ fit: fits(cells, run.scope), typed }));
  const missing = joinMissing(fitting.map(({ fit }) => fit));
  if (missing) return missing;
  const values = fitting.filter(({ fit }) => fit === true).map(({ typed }) => compute(typed, run));
  const lack = joinMissing(values);
  if (lack) return lack;
  if (collect === 'list') return values;
  if (collect === 'count') return new Fraction(values.length);
  if (collect === 'sum')
    return values.reduce<Fraction>((sum, value) => sum.add(value as Fraction), new Fraction(0));
  if (values.length === 0) return new MissingFacts(['table']);
  const sign = collect === 'least' ? 1 : -1;
  return values.reduce((best, value) => (sign * compareValues(value, best) < 0 ? value : best));
}
