import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadRules } from '../../../src/corpus/rules/load-rules.ts';
import type { RuleForm } from '../../../src/model/rule-form.ts';
import { writeUnaryTests } from '../../../src/rule/dmn/feel.ts';
import { readDmn } from '../../../src/rule/dmn/read-dmn.ts';
import { readUnaryTests } from '../../../src/rule/dmn/read-feel.ts';
import { writeDmn } from '../../../src/rule/dmn/write-dmn.ts';
import { readCell } from '../../../src/rule/form/table/cell.ts';
import type { Rule } from '../../../src/rule/index.ts';
import { RuleError } from '../../../src/rule/index.ts';

const corpus = fileURLToPath(new URL('../../../corpus/', import.meta.url));
const rules = (
  await Promise.all(['general-terms', 'internet-service-general'].map((id) => loadRules(corpus, id)))
)
  .flatMap((loaded) => loaded.rules)
  .filter(({ tables = [] }) => tables.length > 0);

/** The tables of a form with cells in one way of writing, and without what was written by hand. */
function normalise(form: Pick<RuleForm, 'tables' | 'table'>, { tables: [any] = [] }: Rule) {
  const cells = (conditions: Record<string, string | number | boolean>) =>
    Object.fromEntries(
      Object.entries(conditions).flatMap(([column, source]) => {
        const cell = any && readCell(column, source, any.types);
        return cell ? [[column, writeUnaryTests(cell)]] : [];
      }),
    );
  const tables = Object.entries(form.tables ?? {}).map(([name, table]) => [
    name,
    { ...table, rows: table.rows.map((row) => ({ if: cells(row.if), is: String(row.is) })) },
  ]);
  const { table } = form;
  return {
    tables: Object.fromEntries(tables),
    ...(table && { table: { ...table, rows: table.rows.map((row) => ({ ...row, if: cells(row.if) })) } }),
  };
}

describe('decision tables as DMN', () => {
  it('are those of many rules', () => {
    expect(rules.length).toBeGreaterThan(20);
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))('%s comes back as it was', (_id, rule) => {
    const read = readDmn(writeDmn(rule));
    expect(normalise(read, rule)).toEqual(normalise(rule.form!, rule));
    expect(read.formulas).toEqual(
      Object.fromEntries(
        Object.entries(rule.form?.formulas ?? {}).map(([name, source]) => [name, String(source)]),
      ),
    );
  });

  it('are read from what modellers write, with prefixes and spaces', () => {
    const xml = `<?xml version="1.0"?>
<dmn:definitions xmlns:dmn="http://www.omg.org/spec/DMN/20180521/MODEL/" id="d" name="割引">
  <dmn:decision id="rate" name="rate">
    <dmn:decisionTable id="t" hitPolicy="FIRST">
      <dmn:input id="i1" label="年数"><dmn:inputExpression id="e1" typeRef="integer"><dmn:text>years</dmn:text></dmn:inputExpression></dmn:input>
      <dmn:input id="i2"><dmn:inputExpression id="e2" typeRef="string"><dmn:text> kind </dmn:text></dmn:inputExpression></dmn:input>
      <dmn:output id="o1" name="rate" typeRef="number" />
      <dmn:rule id="r1"><dmn:inputEntry id="a"><dmn:text>[1..3]</dmn:text></dmn:inputEntry><dmn:inputEntry id="b"><dmn:text>"a","b"</dmn:text></dmn:inputEntry><dmn:outputEntry id="c"><dmn:text>10</dmn:text></dmn:outputEntry></dmn:rule>
      <dmn:rule id="r2"><dmn:inputEntry id="f"><dmn:text>&gt; 3</dmn:text></dmn:inputEntry><dmn:inputEntry id="g"><dmn:text></dmn:text></dmn:inputEntry><dmn:outputEntry id="h"><dmn:text>20</dmn:text></dmn:outputEntry></dmn:rule>
    </dmn:decisionTable>
  </dmn:decision>
</dmn:definitions>`;
    expect(readDmn(xml).tables).toEqual({
      rate: {
        hit: 'first',
        collect: 'list',
        rows: [
          { if: { years: '1..3', kind: '「a」, 「b」' }, is: '10' },
          { if: { years: '> 3' }, is: '20' },
        ],
      },
    });
  });

  it('are read with open ends, negations, dates, defaults and several outputs', () => {
    const cell = (text: string) => `<inputEntry><text>${text}</text></inputEntry>`;
    const give = (text: string) => `<outputEntry><text>${text}</text></outputEntry>`;
    const xml = (policy: string, extra = '') => `<definitions>
  <decision name="Late Fee"><decisionTable hitPolicy="${policy}">
    <input><inputExpression typeRef="number"><text>Customer Age</text></inputExpression></input>
    <input><inputExpression typeRef="string"><text>kind</text></inputExpression></input>
    <output name="fee" typeRef="number"><defaultOutputEntry><text>0</text></defaultOutputEntry></output>
    <output name="due" typeRef="date" />
    <rule>${cell('(0..5], ]7..9[')}${cell('not("a", "b")')}${give('10')}${give('date("2026-04-01")')}</rule>
    <rule>${cell('not([1..3])')}${cell('-')}${give('20')}${give('@"2026-05-01"')}</rule>
    <rule>${cell('not(&lt; 18)')}${cell('"a, c"')}${give('30')}${give('date(2026, 6, 1)')}</rule>
  </decisionTable></decision>${extra}</definitions>`;
    const read = readDmn(xml('UNIQUE', '<decision name="Price"><context /></decision>'));
    const rows = [
      { Customer_Age: '> 0 and <= 5, > 7 and < 9', kind: '!= 「a」 and != 「b」' },
      { Customer_Age: '< 1, > 3' },
      { Customer_Age: '>= 18', kind: '「a, c」' },
    ];
    expect(read.tables.fee).toEqual({
      hit: 'first',
      collect: 'list',
      rows: [...rows.map((one, place) => ({ if: one, is: String(10 * (place + 1)) })), { if: {}, is: '0' }],
    });
    expect(read.tables.due.rows.map(({ is }) => is)).toEqual(['2026-04-01', '2026-05-01', '2026-06-01']);
    expect(read.skipped).toEqual(['Price (context)']);
    expect(() => readDmn(xml('COLLECT'))).toThrow('collects and has a default');
    expect(() => readDmn(xml('PRIORITY'))).toThrow('hit policy PRIORITY');
    expect(readDmn(xml('RULE ORDER').replace(/<default.*Entry>/, '')).tables.fee.hit).toBe('all');
    expect(() => readDmn(xml('FIRST').replace('(0..5], ]7..9[', '? * 2 &gt; 3'))).toThrow(
      'formula of its own',
    );
  });

  it.each([
    ['> 0 and <= 5', '(0..5]'],
    ['>= 0 and < 5, > 9', '[0..5), > 9'],
    ['0..5', '[0..5]'],
    ['!= 3 かつ != 4', 'not(3, 4)'],
    ['> 0 and != 3', '? > 0 and ? != 3'],
  ])('hold the cell %s as %s', (source, feel) => {
    const types = { typeOf: () => ({ kind: 'number' }) as const, names: () => ['age'] };
    const cell = readCell('age', source, types);
    expect(cell && writeUnaryTests(cell)).toBe(feel);
    const again = readCell('age', readUnaryTests(feel), types);
    expect(again && writeUnaryTests(again)).toBe(feel);
  });

  it('are refused where they are no DMN, with one message', () => {
    for (const broken of ['', 'words', '<a/>', '<definitions><decision', '<definitions>'.repeat(100)])
      expect(() => readDmn(broken)).toThrow(RuleError);
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        try {
          readDmn(text);
        } catch (error) {
          expect(error).toBeInstanceOf(RuleError);
        }
      }),
      { numRuns: 300 },
    );
  });
});

interface Moddle {
  fromXML: (xml: string) => Promise<{ rootElement: Record<string, never>; warnings: unknown[] }>;
}

/** The library that DMN modellers read files with; it is there where development packages are installed. */
const library = await import('dmn-moddle' as string).then(
  (found: { DmnModdle?: new () => Moddle; default?: new () => Moddle }) => found.DmnModdle ?? found.default,
  () => undefined,
);

describe.skipIf(!library)(
  library
    ? 'the library of DMN modellers'
    : 'the library of DMN modellers (skipped: dmn-moddle is not installed)',
  () => {
    let moddle: Moddle;
    beforeAll(() => {
      if (library) moddle = new library();
    });

    it.each(rules.map((rule) => [rule.id, rule] as const))('reads %s whole', async (_id, rule) => {
      const { rootElement, warnings } = await moddle.fromXML(writeDmn(rule));
      expect(warnings).toEqual([]);
      const decisions = rootElement.drgElement as unknown as {
        $type: string;
        name: string;
        decisionLogic?: {
          rule?: { inputEntry: { text: string }[]; outputEntry: { text: string }[] }[];
          hitPolicy?: string;
        };
      }[];
      const expected = { ...rule.form?.tables, ...(rule.form?.table && { answer: rule.form.table }) };
      for (const [name, table] of Object.entries(expected)) {
        const logic = decisions.find(
          (decision) => decision.$type === 'dmn:Decision' && decision.name === name,
        )?.decisionLogic;
        expect(logic?.rule).toHaveLength(table.rows.length);
        expect(logic?.hitPolicy ?? 'UNIQUE').toBe(
          { first: 'FIRST', unique: 'UNIQUE', all: 'COLLECT' }[table.hit],
        );
        for (const row of logic?.rule ?? []) {
          for (const { text } of [...row.inputEntry, ...row.outputEntry]) expect(text).not.toBe('');
        }
      }
      const inputs = decisions.filter(({ $type }) => $type === 'dmn:InputData').map(({ name }) => name);
      expect(inputs).toEqual(Object.keys(rule.form?.inputs ?? {}));
    });
  },
);
