import type { RuleFormAnswer, RuleFormException, RuleFormTable } from '../../model/rule-form.ts';
import { isMissing } from '../expression/value.ts';
import type { RuleTable } from '../rule-table.ts';
import { type Decide, type FormReader, lacking, type Outcome, readAnswer } from './answer.ts';
import type { FormProblem } from './form-problem.ts';
import { compute } from './run.ts';
import { readTable, weigh, writeVerdict } from './table/read-tables.ts';

interface Body {
  answer?: RuleFormAnswer | undefined;
  table?: RuleFormTable | undefined;
  exceptions?: RuleFormException[] | undefined;
}

/**
 * Reads what a rule answers: the general rule, and what holds instead where an exception applies (ただし書), which may have
 * exceptions of its own. Two exceptions that apply and say different things leave the answer unknown.
 */
export function readBody(
  { answer, table, exceptions = [] }: Body,
  path: FormProblem['path'],
  reader: FormReader,
  tables: RuleTable[],
): Decide {
  if ((answer === undefined) === (table === undefined))
    reader.problems.add(path, 'answer か table のどちらか一つを書きます。');
  const general = answer
    ? readAnswer(answer, [...path, 'answer'], reader)
    : readOwnTable(table, [...path, 'table'], reader, tables);
  const read = exceptions.map((exception, place) => {
    const own = [...path, 'exceptions', place];
    return {
      when: reader.scope.read(exception.when, [...own, 'when'], 'flag'),
      decide: readBody(exception, own, reader, tables),
    };
  });
  return (run) => {
    const open: { outcome: Outcome; facts: readonly string[] }[] = [];
    const applying: Outcome[] = [];
    for (const { when, decide } of read) {
      const holds = when ? compute(when, run) : false;
      if (holds === true) applying.push(decide(run));
      else if (isMissing(holds)) open.push({ outcome: decide(run), facts: holds.facts });
    }
    const [first, ...others] = applying;
    if (others.some((other) => writeVerdict(other) !== writeVerdict(first))) return conflict;
    return weigh(first ?? general(run), open, run);
  };
}

const conflict: Outcome = {
  verdict: {
    status: 'unknown',
    missing: [{ fact: 'exceptions', reason: '二つの例外が当てはまり、答えが食い違う。' }],
  },
  tell: [],
};

function readOwnTable(
  table: RuleFormTable | undefined,
  path: FormProblem['path'],
  reader: FormReader,
  tables: RuleTable[],
): Decide {
  if (!table) return (run) => ({ verdict: lacking(['table'], run), tell: [] });
  const { decide, rows } = readTable(table, path, reader);
  tables.push({ path, hit: table.hit, rows, types: reader.scope });
  return decide;
}
