import { z } from 'zod';
import { type RuleFormTable, type RuleFormValueTable, ruleForm } from '../../model/rule-form.ts';
import { RuleError } from '../rule-error.ts';
import { ownLanguage } from './feel.ts';
import { readLiteral, readUnaryTests } from './read-feel.ts';
import { find, list, type Node, readText, readXml } from './read-xml.ts';
import { answerColumns } from './write-dmn.ts';

/** The tables of a DMN file as those of a form. */
export interface ReadTables {
  /** Formulas that are written as literal expressions of forms. */
  formulas: Record<string, string>;
  /** Tables that give a value, by the name of the decision. */
  tables: Record<string, RuleFormValueTable>;
  /** Decisions that are neither a table nor an expression. */
  skipped: string[];
  /** The table that answers. */
  table?: RuleFormTable;
}

/**
 * Reads decision tables from DMN 1.1 to 1.3, as modellers write them: hit policies FIRST, UNIQUE, ANY, COLLECT and RULE ORDER,
 * several outputs, defaults, cells in FEEL.
 * @throws {RuleError} if it is no DMN, or a table cannot be that of a form
 */
export function readDmn(xml: string): ReadTables {
  const root = readXml(xml);
  if (root?.name !== 'definitions') throw new RuleError('The file is no DMN: it has no <definitions>.');
  const read: ReadTables = { formulas: {}, tables: {}, skipped: [] };
  for (const decision of root.children.filter(({ name }) => name === 'decision')) {
    const name = toName(decision.attributes.name ?? decision.attributes.id ?? '');
    const other = nameOther(decision);
    if (other) read.skipped.push(`${name} (${other})`);
    const table = find(decision, 'decisionTable');
    const literal = find(decision, 'literalExpression');
    if (literal) read.formulas[name] = readText(literal);
    if (!table) continue;
    const outputs = list(table, 'output');
    const names = outputs.map(({ attributes }) => attributes.name ?? attributes.label ?? '');
    if (names.join(' ') === answerColumns.join(' ')) read.table = readAnswerTable(table);
    // A table of a form gives one value: one of several outputs is cut into one for each.
    else
      for (const [place, output] of outputs.entries()) {
        const own = outputs.length === 1 ? name : toName(names[place]);
        const key = own in read.tables || own === '' ? `${name}_${own || place + 1}` : own;
        read.tables[key] = readValueTable(table, output, place, name);
      }
  }
  return read;
}

/** What a decision is that forms have no like of: context, invocation, relation. */
function nameOther({ children }: Node): string | undefined {
  return children.find(({ name }) => boxed.has(name))?.name;
}

const boxed = new Set([
  'context',
  'invocation',
  'relation',
  'list',
  'functionDefinition',
  'conditional',
  'for',
]);

/** Names of a form have no spaces and dots: `Applicant Age` → Applicant_Age. */
function toName(words: string): string {
  return words.trim().replace(/[^\p{L}\p{N}_]+/gu, '_');
}

function readConditions(table: Node): Record<string, string>[] {
  const columns = list(table, 'input').map((input) => {
    const expression = find(input, 'inputExpression');
    const words = expression ? readText(expression) : (input.attributes.label ?? '');
    return /[()+*/<>=-]/.test(words) ? words : toName(words);
  });
  return list(table, 'rule').map((rule) =>
    Object.fromEntries(
      list(rule, 'inputEntry').flatMap((entry, place) => {
        const cell = readUnaryTests(readText(entry));
        return cell === '-' ? [] : [[columns[place], cell]];
      }),
    ),
  );
}

function readOutputs(rule: Node): (string | undefined)[] {
  return list(rule, 'outputEntry').map((entry) => {
    const text = readText(entry);
    if (entry.attributes.expressionLanguage === ownLanguage) return text;
    return text === 'null' || text === '' ? undefined : readLiteral(text);
  });
}

const collects: Readonly<Record<string, RuleFormValueTable['collect']>> = {
  SUM: 'sum',
  MIN: 'least',
  MAX: 'greatest',
  COUNT: 'count',
};

const hits: Readonly<Record<string, RuleFormValueTable['hit']>> = {
  FIRST: 'first',
  UNIQUE: 'unique',
  ANY: 'first',
  COLLECT: 'all',
  'RULE ORDER': 'all',
};

function readValueTable(table: Node, output: Node, at: number, name: string): RuleFormValueTable {
  const policy = table.attributes.hitPolicy ?? 'UNIQUE';
  const hit = hits[policy];
  if (hit === undefined)
    throw new RuleError(
      `The decision table ${name} has the hit policy ${policy}; forms have FIRST, UNIQUE, ANY, COLLECT and RULE ORDER.`,
    );
  const conditions = readConditions(table);
  const rows = list(table, 'rule').map((rule, place) => ({
    if: conditions[place],
    is: readOutputs(rule)[at] ?? '「」',
  }));
  const otherwise = readDefault(output);
  if (otherwise === undefined)
    return { hit, collect: collects[table.attributes.aggregation ?? ''] ?? 'list', rows };
  if (hit === 'all')
    throw new RuleError(`The decision table ${name} collects and has a default; forms collect without one.`);
  // What holds where no row fits is the last of rows of which the first counts.
  return { hit: 'first', collect: 'list', rows: [...rows, { if: {}, is: otherwise }] };
}

function readDefault(output: Node): string | undefined {
  const entry = find(output, 'defaultOutputEntry');
  const text = entry && readText(entry);
  return text ? readLiteral(text) : undefined;
}

function readAnswerTable(table: Node): RuleFormTable {
  const conditions = readConditions(table);
  const rows = list(table, 'rule').map((rule, place) => {
    const cells = readOutputs(rule);
    const parts = answerColumns.flatMap((column, at) => {
      const cell = cells[at];
      if (cell === undefined) return [];
      if (column === 'status') return [[column, cell.replace(/^「|」$/g, '')]];
      return [[column, column === 'test' ? cell : readJson(cell)]];
    });
    return { if: conditions[place], ...Object.fromEntries(parts) };
  });
  const hit = table.attributes.hitPolicy === 'FIRST' ? 'first' : 'unique';
  const read = ruleForm.shape.table.safeParse({ hit, rows });
  if (read.success && read.data) return read.data;
  throw new RuleError(
    `The table that answers cannot be that of a form: ${z.prettifyError(read.error ?? new z.ZodError([]))}`,
  );
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new RuleError(
      `${text.slice(0, 40)} is no JSON, which outputs and reasons of a table are written as.`,
      { cause },
    );
  }
}
