import type { RuleTable } from '../../rule-table.ts';
import type { Cell } from './cell.ts';
import { type Known, listPoints, type Point } from './points.ts';

/** What is wrong with a decision table. */
export interface TableFinding {
  kind: 'table-gap' | 'table-overlap' | 'idle-row';
  /** Rows that are concerned, from 1. */
  rows: readonly number[];
  /** In Japanese: for which values. */
  reason: string;
}

interface Column {
  name: string;
  /** One list of stretches for each order of its unknown limits. */
  orders: readonly (readonly Point[])[];
}

/** Combinations of values that are looked at; larger tables are not. */
const mostCases = 60_000;
const mostOrders = 200;

/**
 * Looks through all combinations of values that the cells of a table tell apart: for which of them no row fits, two rows fit
 * where one must, and rows that never decide. Limits that depend on facts (`<= graceEnd`) are taken in every order.
 * @param known values that are known without facts
 * @returns nothing where all is well; `undefined` where the table is too large or its cells cannot be told apart
 */
export function inspectTable({ hit, rows, types }: RuleTable, known: Known): TableFinding[] | undefined {
  const columns = readColumns(rows, types, known);
  if (!columns) return undefined;
  const orders = combine(columns.map(({ orders: each }) => each));
  if (orders.length > mostOrders) return undefined;
  const seen: CaseFindings[] = [];
  for (const points of orders) {
    const size = points.reduce((product, list) => product * list.length, 1);
    if (size > mostCases) return undefined;
    seen.push(lookThrough(columns, points, rows, hit));
  }
  return describe(columns, seen, rows.length, hit);
}

function readColumns(rows: RuleTable['rows'], types: RuleTable['types'], known: Known): Column[] | undefined {
  const names = [...new Set(rows.flatMap((cells) => cells.map(({ column }) => column)))];
  const columns: Column[] = [];
  for (const name of names) {
    const type = types.typeOf(name);
    const tests = rows.flatMap((cells) =>
      cells.filter(({ column }) => column === name).flatMap(({ alternatives }) => alternatives.flat()),
    );
    const orders = type && listPoints(type, tests, known);
    if (!orders) return undefined;
    columns.push({ name, orders });
  }
  return columns;
}

/** All choices of one of each list. */
function combine<Member>(lists: readonly (readonly Member[])[]): Member[][] {
  return lists.reduce<Member[][]>(
    (made, list) =>
      made.length > mostOrders ? made : made.flatMap((start) => list.map((one) => [...start, one])),
    [[]],
  );
}

/** Cases as places of stretches, one for each column. */
interface CaseFindings {
  points: readonly (readonly Point[])[];
  gaps: number[][];
  overlaps: { at: number[]; rows: readonly [number, number] }[];
  deciding: ReadonlySet<number>;
}

function lookThrough(
  columns: readonly Column[],
  points: readonly (readonly Point[])[],
  rows: RuleTable['rows'],
  hit: RuleTable['hit'],
): CaseFindings {
  // For each row and column: at which stretches its cell fits.
  const fitting = rows.map((cells) =>
    columns.map(({ name }, column) => {
      const cell = cells.find((one) => one.column === name);
      return points[column].map((point) => !cell || fitsCell(cell, point));
    }),
  );
  const gaps: number[][] = [];
  const overlaps: CaseFindings['overlaps'] = [];
  const deciding = new Set<number>();
  for (const at of eachCase(points)) {
    const fit = fitting.flatMap((row, place) =>
      row.every((column, index) => column[at[index]]) ? [place] : [],
    );
    if (fit.length === 0) gaps.push(at);
    for (const place of hit === 'all' ? fit : fit.slice(0, 1)) deciding.add(place);
    if (hit === 'unique' && fit.length > 1) overlaps.push({ at, rows: [fit[0], fit[1]] });
  }
  return { points, gaps: hit === 'all' ? [] : gaps, overlaps, deciding };
}

function fitsCell({ alternatives }: Cell, point: Point): boolean {
  return alternatives.some((tests) => tests.every((test) => point.fits(test)));
}

function* eachCase(points: readonly (readonly Point[])[]): Generator<number[]> {
  const at = points.map(() => 0);
  for (;;) {
    yield [...at];
    let column = points.length - 1;
    while (column >= 0 && ++at[column] === points[column].length) at[column--] = 0;
    if (column < 0) return;
  }
}

function describe(
  columns: readonly Column[],
  seen: readonly CaseFindings[],
  count: number,
  hit: RuleTable['hit'],
): TableFinding[] {
  const findings: TableFinding[] = [];
  const told = new Set<string>();
  const tell = (finding: TableFinding) => {
    const key = `${finding.kind} ${finding.reason}`;
    if (!told.has(key)) findings.push(finding);
    told.add(key);
  };
  for (const { points, gaps, overlaps } of seen) {
    for (const words of summarise(gaps, points, columns))
      tell({ kind: 'table-gap', rows: [], reason: `${words}の場合の行がない。` });
    const pairs = new Map(overlaps.map((one) => [one.rows.join(' '), one.rows]));
    for (const pair of pairs.values()) {
      const cases = overlaps.filter(({ rows }) => rows.join(' ') === pair.join(' ')).map(({ at }) => at);
      const [words] = summarise(cases, points, columns);
      const rows = pair.map((row) => row + 1);
      tell({
        kind: 'table-overlap',
        rows,
        reason: `${words}の場合に、${rows.join('行目と')}行目の両方が当てはまる。`,
      });
    }
  }
  for (let row = 0; row < count; row++) {
    if (seen.some(({ deciding }) => deciding.has(row))) continue;
    const reason =
      hit === 'first'
        ? `${row + 1}行目は、前の行に先に当てはまるか、条件が成り立たないので、使われない。`
        : `${row + 1}行目の条件は成り立たない。`;
    tell({ kind: 'idle-row', rows: [row + 1], reason });
  }
  return findings;
}

/** Cases in as few words as they can be told in: a column in which they are all there is left out. */
function summarise(
  cases: readonly number[][],
  points: readonly (readonly Point[])[],
  columns: readonly Column[],
): string[] {
  const open = new Set(cases.map((at) => at.join(' ')));
  const covered = new Set<string>();
  const told: string[] = [];
  for (const at of cases) {
    if (covered.has(at.join(' '))) continue;
    let group: number[][] = [at];
    const free = new Set<number>();
    for (const column of points.keys()) {
      const wider = group.flatMap((one) => points[column].map((_, place) => one.with(column, place)));
      if (!wider.every((one) => open.has(one.join(' ')))) continue;
      group = wider;
      free.add(column);
    }
    for (const one of group) covered.add(one.join(' '));
    const words = at.flatMap((place, column) =>
      free.has(column) ? [] : [`${columns[column].name}が${points[column][place].words}`],
    );
    told.push(words.join('、') || 'どの値でも');
  }
  return told;
}
