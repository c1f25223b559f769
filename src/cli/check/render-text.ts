import { displayWidth, padColumns } from '../../export/display-width.ts';
import type { CheckReport, Finding } from '../../model/finding.ts';

type Severity = Finding['severity'];

const order: readonly Severity[] = ['error', 'warning', 'info'];

/** Puts colours around words, or nothing where there are none. */
interface Paint {
  bold: (words: string) => string;
  underline: (words: string) => string;
  red: (words: string) => string;
  yellow: (words: string) => string;
  green: (words: string) => string;
}

const codes = {
  bold: [1, 22],
  underline: [4, 24],
  red: [31, 39],
  yellow: [33, 39],
  green: [32, 39],
} as const;

function makePaint(hasColours: boolean): Paint {
  const paintWith =
    ([on, off]: readonly [number, number]) =>
    (words: string) =>
      hasColours ? `\u001b[${on}m${words}\u001b[${off}m` : words;
  return {
    bold: paintWith(codes.bold),
    underline: paintWith(codes.underline),
    red: paintWith(codes.red),
    yellow: paintWith(codes.yellow),
    green: paintWith(codes.green),
  };
}

/**
 * Writes findings as a table for a terminal, laid out as vfile-reporter does, which measures each character of Japanese by a
 * pattern and takes as long as the checks.
 */
export function renderFindings(reports: readonly CheckReport[], hasColours: boolean): string {
  const paint = makePaint(hasColours);
  const tables = reports
    .toSorted((left, right) => compareIds(left.path, right.path))
    .map((report) => ({ report, rows: sort(report.findings).map(cellsOf) }));
  const widths = [0, 1, 2, 3].map((column) =>
    tables.reduce(
      (most, { rows }) => rows.reduce((all, row) => Math.max(all, displayWidth(row[column])), most),
      0,
    ),
  );
  const lines = tables.flatMap(({ report, rows }, place) => [
    ...(place > 0 && tables[place - 1].rows.length > 0 ? [''] : []),
    headOf(report, paint),
    ...rows.map((row) => lineOf(row, widths, paint)),
  ]);
  const counted = countAll(
    reports.flatMap(({ findings }) => findings),
    paint,
  );
  return [...lines, ...(counted === '' ? [] : ['', counted])].join('\n');
}

/** Those of one place: the worst first. */
function sort(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (left, right) =>
      left.position.start.line - right.position.start.line ||
      left.position.start.column - right.position.start.column ||
      order.indexOf(left.severity) - order.indexOf(right.severity) ||
      compareIds(left.checkId, right.checkId),
  );
}

function compareIds(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

type Cells = readonly [place: string, severity: Severity, reason: string, checkId: string];

function cellsOf({ checkId, severity, reason, quote, state, position: { start, end } }: Finding): Cells {
  const judgement = state === 'judgement' ? '【要判断】' : '';
  const place = `${start.line}:${start.column}-${end.line}:${end.column}`;
  return [place, severity, `${judgement}${reason}「${quote}」`.replace(/\s*\n\s*/g, ' '), checkId];
}

function lineOf(
  [place, severity, reason, checkId]: Cells,
  [first, second, third, fourth]: readonly number[],
  { bold, red, yellow }: Paint,
): string {
  const label = severity === 'error' ? red(severity) : yellow(severity);
  const gap = ' '.repeat(second - severity.length + 1);
  const cells = `${padColumns(place, first + 1)}${label}${gap}${bold(reason)}${' '.repeat(third - displayWidth(reason) + 1)}`;
  return `${cells}${padColumns(checkId, fourth + 1)}yakkan`;
}

function headOf({ path, findings }: CheckReport, { underline, red, yellow, green }: Paint): string {
  const isBad = findings.some(({ severity }) => severity === 'error');
  const name = underline((isBad ? red : findings.length > 0 ? yellow : green)(path));
  return findings.length > 0 ? name : `${name}: no issues found`;
}

/** 3 messages (✖ 1 error, ⚠ 1 warning) */
function countAll(findings: readonly Finding[], { red, yellow }: Paint): string {
  const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const parts = [
    errors > 0 ? `${red('✖')} ${errors} error${errors === 1 ? '' : 's'}` : '',
    warnings > 0 ? `${yellow('⚠')} ${warnings} warning${warnings === 1 ? '' : 's'}` : '',
  ].filter((part) => part !== '');
  if (parts.length === 0) return '';
  const isMixed = findings.length !== errors && findings.length !== warnings;
  return isMixed ? `${findings.length} messages (${parts.join(', ')})` : parts.join(', ');
}
