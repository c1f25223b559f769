import type { Line } from '../../model/line.ts';
import { findCloser, isOpener } from '../../text/bracket/bracket.ts';
import { mergeLines } from '../source-text.ts';
import type { ClassifiedLine } from './form.ts';
import { classifyLine } from './read-form.ts';
import { isTitleLike } from './title.ts';

/** A line, read together with so many lines. */
interface Reading {
  line: ClassifiedLine;
  taken: number;
}

/** A line and the one behind it, where a break between them may run through a form. */
interface Broken {
  line: Line;
  next: Line;
  first: ClassifiedLine;
  isFull: (line: Line) => boolean;
}

/** Classifies the line at `index`, together with the next ones where a break runs through a label, a caption or a cell. */
export function readBrokenForm(
  lines: readonly Line[],
  index: number,
  isFull: (line: Line) => boolean,
  inTable: boolean,
): Reading {
  const line = lines[index];
  const first = classifyLine(line);
  const next = lines[index + 1];
  if (next?.role !== 'text' || next.listLabel || line.text.length > 120) return { line: first, taken: 1 };
  const broken: Broken = { line, next, first, isFull };
  return (
    (inTable ? readBrokenCell(broken) : undefined) ??
    readBrokenHeading(broken) ??
    readBrokenWord(broken) ??
    readBrokenBracket(lines, index, first) ?? { line: readOpenCaption(broken), taken: 1 }
  );
}

/** `第6条（平等の原則`⏎`組合員は、…。`: a caption whose bracket nobody closed. */
function readOpenCaption({ line: { text }, line, next, first, isFull }: Broken): ClassifiedLine {
  const opens = first.type === 'article' && !first.caption && /^[（(【［[]/.test(text.slice(first.body));
  if (!opens || isFull(line) || !isTitleLike(text.slice(first.body + 1))) return first;
  // 第3条（同意の⏎取得）に定める
  if (/^[^（(【［[]*[）)】］\]]/.test(next.text)) return first;
  return { ...first, caption: [first.body, text.length], body: text.length };
}

function readBoth({ line, next }: Broken): Reading {
  return { line: classifyLine(mergeLines(line, next)), taken: 2 };
}

/** The first cell of a row is wrapped before its tab. */
function readBrokenCell(broken: Broken): Reading | undefined {
  const { line, next, first, isFull } = broken;
  return first.type === 'text' && isFull(line) && next.text.includes('\t') ? readBoth(broken) : undefined;
}

/** 第四章　重要施設の上空における飛行の禁止に関する⏎法律の特例 */
function readBrokenHeading(broken: Broken): Reading | undefined {
  const { line, next, first, isFull } = broken;
  if (first.type !== 'heading' || !first.caption || !isFull(line)) return undefined;
  if (next.blankBefore > 0 || isFull(next)) return undefined;
  const both = readBoth(broken);
  return classifyLine(next).type === 'text' && both.line.type === 'heading' ? both : undefined;
}

/** 附⏎則 */
function readBrokenWord(broken: Broken): Reading | undefined {
  const { line, next } = broken;
  return (line.text === '附' || line.text === '付') && next.text.startsWith('則')
    ? readBoth(broken)
    : undefined;
}

/** Where a bracket opens that could hold a caption: behind the label of an article, behind 附則, at the start; -1 else. */
function openerOf(text: string, first: ClassifiedLine): number {
  if (first.marker?.kind === 'article') return first.body;
  // 別表第１　料金の内訳（第２条⏎及び第12条関係）
  if (first.type === 'appdx') return Math.max(text.lastIndexOf('（'), text.lastIndexOf('('));
  if (first.type !== 'text') return -1;
  return /^[附付]\s*則\s*(?=[（(])/.exec(text)?.[0].length ?? 0;
}

/** （特例サービスの支給の経⏎過的特例）, 附則（平成12年⏎告示第404号）, 別表第１（第２条⏎関係） */
function readBrokenBracket(
  lines: readonly Line[],
  index: number,
  first: ClassifiedLine,
): Reading | undefined {
  const { text } = lines[index];
  const openAt = openerOf(text, first);
  if (openAt < 0 || !isOpener(text.charCodeAt(openAt)) || text[openAt] === '「') return undefined;
  if (text.includes('。') || findCloser(text, openAt) >= 0) return undefined;
  let merged = lines[index];
  for (let taken = 2; taken <= 3 && index + taken <= lines.length; taken++) {
    const added = lines[index + taken - 1];
    if (added.text.includes('。') || added.role !== 'text') return undefined;
    merged = mergeLines(merged, added);
    const line = classifyLine(merged);
    const isWhole =
      line.type === 'appdx' ? findCloser(merged.text, openAt) >= 0 : line.body === merged.text.length;
    if (isWhole && mayHoldBracket(line)) return { line, taken };
  }
  return undefined;
}

function mayHoldBracket({ type, caption }: ClassifiedLine): boolean {
  return (
    type === 'caption' ||
    type === 'supplProvision' ||
    ((type === 'article' || type === 'appdx') && caption !== undefined)
  );
}
