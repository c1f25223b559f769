import type { Line } from '../../model/line.ts';
import { findCloser, isOpener } from '../../text/bracket/bracket.ts';
import { mergeLines } from '../source-text.ts';
import type { ClassifiedLine } from './form.ts';
import { classifyLine } from './read-form.ts';

/** Classifies the line at `index`, together with the next ones where a break runs through a label, a caption or a cell. */
export function readBrokenForm(
  lines: readonly Line[],
  index: number,
  isFull: (line: Line) => boolean,
  inTable: boolean,
): { line: ClassifiedLine; taken: number } {
  const first = classifyLine(lines[index]);
  const text = lines[index].text;
  const next = lines[index + 1];
  if (next?.role !== 'text' || next.listLabel || text.length > 120) return { line: first, taken: 1 };
  // The first cell of a row is wrapped before its tab.
  if (inTable && first.type === 'text' && isFull(lines[index]) && next.text.includes('\t')) {
    return { line: classifyLine(mergeLines(lines[index], next)), taken: 2 };
  }
  // 第四章　重要施設の上空における飛行の禁止に関する⏎法律の特例
  if (
    first.type === 'heading' &&
    first.caption &&
    isFull(lines[index]) &&
    next.blankBefore === 0 &&
    !isFull(next)
  ) {
    const merged = classifyLine(mergeLines(lines[index], next));
    if (classifyLine(next).type === 'text' && merged.type === 'heading') return { line: merged, taken: 2 };
  }
  // 附⏎則
  if ((text === '附' || text === '付') && /^則/.test(next.text)) {
    return { line: classifyLine(mergeLines(lines[index], next)), taken: 2 };
  }
  // （特例サービスの支給の経⏎過的特例）, 附則（平成12年⏎告示第404号）
  const supplementary = first.type === 'text' ? /^[附付]\s*則\s*(?=[（(])/.exec(text) : null;
  const openAt =
    first.marker?.kind === 'article'
      ? first.body
      : first.type === 'text'
        ? (supplementary?.[0].length ?? 0)
        : -1;
  if (
    openAt < 0 ||
    !isOpener(text.charCodeAt(openAt)) ||
    text[openAt] === '「' ||
    text.includes('。') ||
    findCloser(text, openAt) >= 0
  ) {
    return { line: first, taken: 1 };
  }
  let merged = lines[index];
  for (let taken = 2; taken <= 3 && index + taken <= lines.length; taken++) {
    const added = lines[index + taken - 1];
    if (added.text.includes('。') || added.role !== 'text') break;
    merged = mergeLines(merged, added);
    const line = classifyLine(merged);
    const whole = line.body === merged.text.length;
    if (
      whole &&
      (line.type === 'caption' || line.type === 'supplProvision' || (line.type === 'article' && line.caption))
    )
      return { line, taken };
  }
  return { line: first, taken: 1 };
}
