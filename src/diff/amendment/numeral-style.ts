import type { Container } from '../../model/node.ts';
import { walk } from '../../model/tree-walk.ts';
import { readNumeral } from '../../text/numeral.ts';

/** Script in which a document numbers its articles. */
export type NumeralScript = 'half' | 'full' | 'kanji';

/** Tells the script of a document's numbers by its first article, else by its first numbered clause: 第一条 → kanji. */
export function detectScript(root: Container): NumeralScript {
  let found: NumeralScript | undefined;
  let weak: NumeralScript | undefined;
  walk(root, (node) => {
    if (found || !('children' in node) || node.label === undefined) return;
    const script = scriptOf(node.label);
    if (script && node.type === 'article') found = script;
    weak ??= script;
  });
  return found ?? weak ?? 'half';
}

function scriptOf(label: string): NumeralScript | undefined {
  if (/[0-9]/.test(label)) return 'half';
  if (/[０-９]/.test(label)) return 'full';
  return /[一二三四五六七八九十]/.test(label) ? 'kanji' : undefined;
}

const digits = '〇一二三四五六七八九';

/** Writes a number: 24 → 24, ２４, 二十四. */
export function writeNumeral(value: number, script: NumeralScript): string {
  if (script === 'half') return String(value);
  if (script === 'full')
    return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  let rest = value;
  let text = '';
  for (const [unit, sign] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
  ] as const) {
    const times = Math.floor(rest / unit);
    if (times > 0) text += (times > 1 ? digits[times] : '') + sign;
    rest %= unit;
  }
  return rest > 0 || text === '' ? text + digits[rest] : text;
}

/** Writes a number with branches and its unit: `9-2`, 条 → 第9条の2. */
export function writeOrdinal(number: string, unit: string, script: NumeralScript): string {
  const [main, ...branches] = number.split('-').map((part) => writeNumeral(Number(part), script));
  return `第${main}${unit}${branches.map((branch) => `の${branch}`).join('')}`;
}

/**
 * Puts another number into a printed label, in its own script: `第24条`, 25 → 第25条; `①`, 3 → ③.
 * @returns nothing where the label has no number that could be replaced
 */
export function relabel(label: string, number: string): string | undefined {
  const sign = relabelEnclosed(label, number) ?? relabelDecimal(label, number);
  if (sign) return sign;
  const start = label.search(/[0-9０-９〇一二三四五六七八九十百千]/);
  if (start < 0) return undefined;
  const numeral = readNumeral(label, start);
  const script = scriptOf(label.slice(start));
  if (!numeral || !script) return undefined;
  const [main, ...branches] = number.split('-').map((part) => writeNumeral(Number(part), script));
  const rest = label.slice(numeral.end).replace(/(?:の[0-9０-９〇一二三四五六七八九十]+)+/, '');
  const [, unit = '', after = ''] = /^(\s*[条項号章節款編目]?)(.*)$/s.exec(rest) ?? [];
  const printed = branches.map((branch) => `の${branch}`).join('');
  return label.slice(0, start) + main + unit + printed + after;
}

/** Signs of one character that hold a number, from 1 on: ① to ⑳, ⑴ to ⒇, ❶ to ❿. */
const enclosed: readonly (readonly [first: number, count: number])[] = [
  [0x2460, 20],
  [0x2474, 20],
  [0x2776, 10],
];

function relabelEnclosed(label: string, number: string): string | undefined {
  const value = Number(number);
  for (let at = 0; at < label.length; at++) {
    const code = label.charCodeAt(at);
    const run = enclosed.find(([first, count]) => code >= first && code < first + count);
    if (!run) continue;
    if (!(value >= 1 && value <= run[1])) return undefined;
    return label.slice(0, at) + String.fromCharCode(run[0] + value - 1) + label.slice(at + 1);
  }
  return undefined;
}

const decimal = /[0-9０-９]+(?:[.．][0-9０-９]+)+/;

/** Whether a label counts under the number of the clause above: 3.1, 3.1.2. */
export function isDecimal(label: string): boolean {
  return decimal.test(label);
}

/** The last number of a label is its own: 3.1, 2 → 3.2. */
function relabelDecimal(label: string, number: string): string | undefined {
  if (!isDecimal(label) || !/^\d+$/.test(number)) return undefined;
  return label.replace(decimal, (numbers) =>
    numbers.replace(/[0-9０-９]+$/, (last) => writeNumeral(Number(number), scriptOf(last) ?? 'half')),
  );
}

/** The label below a clause that got another number: 3.1 below 4 → 4.1. */
export function relabelBelow(label: string, from: string, to: string): string {
  const own = decimal.exec(label);
  const [first, ...rest] = own?.[0].split(/(?=[.．])/) ?? [];
  if (!own || readNumeral(first, 0)?.value !== Number(from) || !/^\d+$/.test(to)) return label;
  const numbers = writeNumeral(Number(to), scriptOf(first) ?? 'half') + rest.join('');
  return label.slice(0, own.index) + numbers + label.slice(own.index + own[0].length);
}

/** Whether the printed marker is not the number, but the place is: Markdown lists of 1. 1. 1. */
export function countsByPlace({ label, number }: { label?: string; number?: string }): boolean {
  if (label === undefined || number === undefined || number.includes('-')) return false;
  return /^[0-9]+[.)]$/.test(label) && label.slice(0, -1) !== number;
}
