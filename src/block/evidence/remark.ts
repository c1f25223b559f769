import type { Line } from '../../model/line.ts';
import { afterReference, type ClassifiedLine } from './form.ts';

const number = '[0-9０-９〇一二三四五六七八九十①-⑳]*';

/** 注 in brackets, or before one bracket, a colon or white space, with its number if there are several. */
const remarkLabel = new RegExp(
  `^(?:[（(［[【〔〈<＜《]\\s*注\\s*${number}\\s*[）)］\\]】〕〉>＞》]|注\\s*${number}\\s*[）)：:]|[（(［[【〔〈<＜《]\\s*※\\s*${number}\\s*[）)］\\]】〕〉>＞》])\\s*`,
);

/** Whether a line is the label of a remark and nothing else: its words follow on lines of their own. */
export function isRemarkLabel(text: string): boolean {
  return remarkLabel.exec(text)?.[0].length === text.length;
}

/** `（注１）風災`, `［注］契約不適合責任期間は…`: a remark on the clause above it; `（注１）を除きます。` is a reference. */
export function classifyRemark(line: Line, text: string): ClassifiedLine | undefined {
  const match = remarkLabel.exec(text);
  if (!match || afterReference.test(text.slice(match[0].length))) return undefined;
  return { line, type: 'remark', body: 0, strong: true };
}
