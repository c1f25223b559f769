import { SaxesParser } from 'saxes';
import { z } from 'zod';
import { type RuleFormTable, type RuleFormValueTable, ruleForm } from '../../model/rule-form.ts';
import { RuleError } from '../rule-error.ts';
import { ownLanguage, readLiteral, readUnaryTests } from './feel.ts';
import { answerColumns } from './write-dmn.ts';

/** The tables of a DMN file as those of a form. */
export interface ReadTables {
  /** Formulas that are written as literal expressions of forms. */
  formulas: Record<string, string>;
  /** Tables that give a value, by the name of the decision. */
  tables: Record<string, RuleFormValueTable>;
  /** The table that answers. */
  table?: RuleFormTable;
}

interface Node {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: Node[];
  text: string;
}

/** Characters that a DMN file may have. */
const longest = 5_000_000;
const deepest = 50;

/**
 * Reads decision tables from DMN 1.1 to 1.3, as modellers write them: hit policies FIRST, UNIQUE, ANY and COLLECT, cells in FEEL.
 * @throws {RuleError} if it is no DMN, or a table cannot be that of a form
 */
export function readDmn(xml: string): ReadTables {
  const root = readXml(xml);
  if (root?.name !== 'definitions') throw new RuleError('The file is no DMN: it has no <definitions>.');
  const read: ReadTables = { formulas: {}, tables: {} };
  for (const decision of root.children.filter(({ name }) => name === 'decision')) {
    const name = decision.attributes.name ?? decision.attributes.id ?? '';
    const table = find(decision, 'decisionTable');
    const literal = find(decision, 'literalExpression');
    if (literal) read.formulas[name] = readText(literal);
    if (!table) continue;
    const outputs = list(table, 'output').map(({ attributes }) => attributes.name ?? attributes.label ?? '');
    if (outputs.join(' ') === answerColumns.join(' ')) read.table = readAnswerTable(table);
    else if (outputs.length === 1) read.tables[name] = readValueTable(table, name);
    else
      throw new RuleError(
        `The decision table ${name} has ${outputs.length} outputs; cut it into one table for each.`,
      );
  }
  return read;
}

function readXml(xml: string): Node | undefined {
  if (xml.length > longest) throw new RuleError('The DMN file is too large.');
  const top: Node = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > deepest) throw new RuleError('The DMN file is nested too deeply.');
    const node: Node = {
      name: name.replace(/^.*:/, ''),
      attributes: attributes as Record<string, string>,
      children: [],
      text: '',
    };
    open[open.length - 1].children.push(node);
    open.push(node);
  });
  const addText = (text: string) => {
    open[open.length - 1].text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => void open.pop());
  parser.on('error', (error) => {
    throw new RuleError(`The DMN file is no XML: ${error.message}.`, { cause: error });
  });
  parser.write(xml).close();
  return top.children[0];
}

const find = ({ children }: Node, wanted: string): Node | undefined =>
  children.find(({ name }) => name === wanted);
const list = ({ children }: Node, wanted: string): Node[] => children.filter(({ name }) => name === wanted);
const readText = (node: Node): string => (find(node, 'text')?.text ?? '').trim();

function readConditions(table: Node): Record<string, string>[] {
  const columns = list(table, 'input').map((input) => {
    const expression = find(input, 'inputExpression');
    return expression ? readText(expression) : (input.attributes.label ?? '');
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

function readValueTable(table: Node, name: string): RuleFormValueTable {
  const policy = table.attributes.hitPolicy ?? 'UNIQUE';
  const hit = { FIRST: 'first', UNIQUE: 'unique', ANY: 'first', COLLECT: 'all' }[policy];
  if (hit === undefined)
    throw new RuleError(
      `The decision table ${name} has the hit policy ${policy}; forms have FIRST, UNIQUE and COLLECT.`,
    );
  const conditions = readConditions(table);
  return {
    hit: hit as RuleFormValueTable['hit'],
    collect: collects[table.attributes.aggregation ?? ''] ?? 'list',
    rows: list(table, 'rule').map((rule, place) => ({
      if: conditions[place],
      is: readOutputs(rule)[0] ?? '「」',
    })),
  };
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
