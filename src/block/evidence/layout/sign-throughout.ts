import type { Line } from '../../../model/line.ts';
import type { Span } from '../../../model/position.ts';
import { sliceText, spansOf } from '../../source-text.ts';
import { readListMarker } from '../marker/list.ts';
import { classifyLine } from '../read-form.ts';

/** Signs of a list before words, and of a heading of Markdown. */
export const leadingSigns = /^((?:(?:[・･•●○◦▪‣\-–*]|#{1,6}(?=\s))[\s　]*){1,2})(?=\S)/;

const fewestArticles = 2;
const mostUnsigned = 0.1;

/**
 * Lines behind one sign that all lines from the first article on bear, `- 第1条（目的）`⏎`- 会員は、…。`: it says nothing of any of them.
 * Undefined where the lines of the body have none. `value` is the whole source.
 */
export function signThroughout(lines: readonly Line[], value: string): ReadonlySet<Line> | undefined {
  const first = lines.findIndex((line) => isSignedArticle(line, value));
  if (first < 0) return undefined;
  const body = lines.slice(first);
  const signed = body.filter((line) => isSigned(line, value));
  const articles = signed.filter((line) => isSignedArticle(line, value)).length;
  const own = signed.filter(
    (line) => leadingSigns.test(line.text) || (line.role === 'listItem' && !readListMarker(line.text)),
  );
  const enough = articles >= fewestArticles && own.length > articles / 2;
  return enough && body.length - signed.length <= body.length * mostUnsigned ? new Set(own) : undefined;
}

/** Whether a sign stands before a line, be it in its words, in the list of a format, or taken off by the reader of plain text. */
function isSigned(line: Line, value: string): boolean {
  if (line.role === 'listItem') return !line.listLabel && line.listDepth === 1;
  if (line.role !== 'text') return false;
  const at = line.pieces[0]?.[1] ?? 0;
  return (
    leadingSigns.test(line.text) ||
    /(?:^|\n)[^\S\n]*[-・•*][^\S\n]*$/.test(value.slice(Math.max(0, at - 8), at))
  );
}

function isSignedArticle(line: Line, value: string): boolean {
  if (!isSigned(line, value)) return false;
  const { type, caption } = classifyLine({
    ...withoutLeading(line, value),
    role: 'text',
    listLabel: undefined,
  });
  return type === 'article' && caption !== undefined;
}

/** A line without the sign that begins its words; its place goes to `ornaments` where they are given. */
export function withoutLeading(line: Line, value: string, ornaments?: Span[]): Line {
  const sign = line.role === 'text' ? leadingSigns.exec(line.text) : null;
  if (!sign) return line;
  ornaments?.push(...spansOf(sliceText(line, 0, sign[1].trimEnd().length), value));
  return { ...line, ...sliceText(line, sign[0].length, line.text.length) };
}

const outer = /^[-–*][\s　]+(?=([・○●◎■□◆◇※]))/;
const fewestOuter = 3;

/** Takes the first sign off `- ○応募について`⏎`- ・応募は、…。`, where all lines with a sign bear it before one of several others. */
export function withoutOuterSigns(lines: readonly Line[], value: string, ornaments: Span[]): readonly Line[] {
  const signed = lines.filter(({ text, role }) => role === 'text' && /^[-–*][\s　]/.test(text));
  const marked = new Set(signed);
  const inner = new Set(signed.map(({ text }) => outer.exec(text)?.[1]));
  if (signed.length < fewestOuter || inner.size < 2 || inner.has(undefined)) return lines;
  return lines.map((line) => {
    if (!marked.has(line)) return line;
    ornaments.push(...spansOf(sliceText(line, 0, 1), value));
    return { ...line, ...sliceText(line, outer.exec(line.text)![0].length, line.text.length) };
  });
}
