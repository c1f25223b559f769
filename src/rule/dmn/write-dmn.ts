import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { RuleForm, RuleFormTable, RuleFormValueTable } from '../../model/rule-form.ts';
import type { Rule } from '../define-rule.ts';
import { toType } from '../form/fields.ts';
import { readCell } from '../form/table/cell.ts';
import { RuleError } from '../rule-error.ts';
import type { RuleTable } from '../rule-table.ts';
import { feelType, ownLanguage, writeOutput, writeUnaryTests } from './feel.ts';

const namespace = 'https://www.omg.org/spec/DMN/20191111/MODEL/';

/** Columns behind the conditions of the table that answers. */
export const answerColumns = ['status', 'test', 'give', 'missing', 'reasons'] as const;

/**
 * Writes the decision tables of a rule as DMN 1.3: inputs as input data, formulas as literal expressions in the language of
 * forms, each table as a decision. What is no literal of FEEL is marked as an expression of the form.
 * @throws {RuleError} if the rule is code, or has no table
 */
export function writeDmn({ id, title, form, tables = [] }: Rule): string {
  if (!form || tables.length === 0)
    throw new RuleError(`${id} has no decision table${form ? '' : '; it is written as code'}.`);
  const types = tables[0].types;
  const decisions = [
    ...Object.entries(form.formulas ?? {}).map(([name, source]) => literalDecision(name, String(source))),
    ...Object.entries(form.tables ?? {}).map(([name, table]) => valueDecision(name, table, types)),
    ...(form.table ? [answerDecision(form.table, types)] : []),
  ];
  const inputs = Object.entries(form.inputs).map(([name, input]) =>
    x('inputData', { id: `input_${name}`, name, label: input.about }, [
      x('variable', { id: `variable_${name}`, name, typeRef: feelType(toType(input)) }),
    ]),
  );
  const definitions = x(
    'definitions',
    { xmlns: namespace, id: id.replace('/', '_'), name: title, namespace: `urn:yakkan:${id}` },
    [...inputs, ...decisions],
  );
  return toXml([{ type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' }, definitions]);
}

function literalDecision(name: string, source: string): Element {
  return x('decision', { id: `decision_${name}`, name }, [
    x('variable', { id: `variable_${name}`, name }),
    x('literalExpression', { id: `expression_${name}`, expressionLanguage: ownLanguage }, [
      x('text', source),
    ]),
  ]);
}

type Row = { if: RuleForm['tables'] extends undefined ? never : RuleFormTable['rows'][number]['if'] };

function decisionTable(
  name: string,
  {
    hitPolicy,
    aggregation,
    rows,
    outputs,
    write,
  }: {
    hitPolicy: string;
    aggregation?: string | undefined;
    rows: readonly Row[];
    outputs: readonly string[];
    write: (row: number) => readonly (string | number | boolean | undefined)[];
  },
  types: RuleTable['types'],
): Element {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row.if)))];
  const id = (...parts: readonly (string | number)[]) => [name, ...parts].join('_');
  return x('decision', { id: `decision_${name}`, name }, [
    x('variable', { id: `variable_${name}`, name }),
    x('decisionTable', { id: id('table'), hitPolicy, ...(aggregation && { aggregation }) }, [
      ...columns.map((column, place) => {
        const type = types.typeOf(column);
        return x('input', { id: id('input', place) }, [
          x(
            'inputExpression',
            { id: id('inputExpression', place), ...(type && { typeRef: feelType(type) }) },
            [x('text', column)],
          ),
        ]);
      }),
      ...outputs.map((output, place) => x('output', { id: id('output', place), name: output })),
      ...rows.map((row, place) =>
        x('rule', { id: id('rule', place) }, [
          ...columns.map((column, at) =>
            x('inputEntry', { id: id('inputEntry', place, at) }, [x('text', writeCell(column, row, types))]),
          ),
          ...write(place).map((source, at) => outputEntry(id('outputEntry', place, at), source)),
        ]),
      ),
    ]),
  ]);
}

function writeCell(column: string, row: Row, types: RuleTable['types']): string {
  const source = row.if[column];
  const cell = source === undefined ? undefined : readCell(column, source, types);
  return cell ? writeUnaryTests(cell) : '-';
}

function outputEntry(id: string, source: string | number | boolean | undefined): Element {
  if (source === undefined) return x('outputEntry', { id }, [x('text', 'null')]);
  const { text, isOwn } = writeOutput(source);
  return x('outputEntry', { id, ...(isOwn && { expressionLanguage: ownLanguage }) }, [x('text', text)]);
}

const hits = { first: 'FIRST', unique: 'UNIQUE', all: 'COLLECT' } as const;
const aggregations: Readonly<Partial<Record<RuleFormValueTable['collect'], string>>> = {
  sum: 'SUM',
  least: 'MIN',
  greatest: 'MAX',
  count: 'COUNT',
};

function valueDecision(
  name: string,
  { hit, collect, rows }: RuleFormValueTable,
  types: RuleTable['types'],
): Element {
  return decisionTable(
    name,
    {
      hitPolicy: hits[hit],
      aggregation: hit === 'all' ? aggregations[collect] : undefined,
      rows,
      outputs: [name],
      write: (row) => [rows[row].is],
    },
    types,
  );
}

/** The table that answers: its outputs and reasons stand as JSON, since DMN has no words for them. */
function answerDecision({ hit, rows }: RuleFormTable, types: RuleTable['types']): Element {
  return decisionTable(
    'answer',
    {
      hitPolicy: hits[hit],
      rows,
      outputs: answerColumns,
      write: (row) => answerColumns.map((column) => writeAnswerCell(column, rows[row])),
    },
    types,
  );
}

function writeAnswerCell(
  column: (typeof answerColumns)[number],
  row: RuleFormTable['rows'][number],
): string | undefined {
  const part = row[column];
  if (part === undefined) return undefined;
  if (column === 'status') return `「${part as string}」`;
  return typeof part === 'string' ? part : JSON.stringify(part);
}
