import type { Line } from '../../../model/line.ts';
import { endsSentence } from '../../../text/sentence.ts';
import { joinTexts } from '../../source-text.ts';
import { classifyLine } from '../read-form.ts';

const fewest = 3;

/** Whether a line is a label and nothing else: `第1条`, `(2)`, `3`. */
function isLoneLabel(line: Line): boolean {
  if (line.role !== 'text' || line.text.length > 10) return false;
  const { type, marker, caption } = classifyLine(line);
  return (type === 'article' || type === 'list') && marker?.gap === 'end' && !caption;
}

/** The value of a bare number; 0 where a line is none. */
function bareNumber({ text, role }: Line): number {
  return role === 'text' && /^[0-9０-９]{1,2}$/.test(text) ? Number(text.normalize('NFKC')) : 0;
}

/**
 * Joins numbers of paragraphs that stand alone with their words, `2`⏎`前項の規定は、…。`, where a page sets all labels on lines of their
 * own: behind the cells of a torn table such a number would be one of them. It is the next of its article, with a sentence behind it.
 */
export function joinLoneNumbers(lines: readonly Line[]): readonly Line[] {
  const labels = lines.filter(isLoneLabel);
  if (labels.filter(({ text }) => text.startsWith('第')).length < 2 || labels.length < fewest) return lines;
  const joined: Line[] = [];
  let last = 1;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    const next = lines[index + 1];
    if (line.text.startsWith('第') && isLoneLabel(line)) last = 1;
    if (next && bareNumber(line) === last + 1 && next.role === 'text' && endsSentence(next.text)) {
      last++;
      index++;
      joined.push({
        ...line,
        ...joinTexts([{ text: `${line.text} `, pieces: line.pieces }, next]),
        end: next.end,
      });
    } else joined.push(line);
  }
  return joined;
}
