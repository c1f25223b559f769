import type { Line, SourceText } from '../../model/line.ts';
import { isCloser } from '../../text/bracket/bracket.ts';
import { endsSentence } from '../../text/sentence.ts';
import { joinTexts } from '../source-text.ts';
import { readBracket } from './form.ts';
import { readListMarker } from './marker/list.ts';
import { classifyLine } from './read-form.ts';
import { isTitleLike } from './title.ts';

/** Lines with their labels in place, and the labels that were put back. */
export interface RestoredLines {
  lines: Line[];
  labels: SourceText[];
}

/**
 * Puts back article labels that extraction moved behind the first line of their text:
 * （目的）⏎この規程は、目的を⏎第１条⏎定める。 → （目的）⏎第１条 この規程は、目的を⏎定める。
 */
export function restoreLabels(lines: readonly Line[]): RestoredLines {
  const restored: RestoredLines = { lines: [], labels: [] };
  for (const [index, line] of lines.entries()) {
    const [label, caption, text] = [restored.lines.at(-3), restored.lines.at(-2), restored.lines.at(-1)];
    // 第1条⏎【目的】⏎この規程は、: the caption has its label before it.
    const isNamed = label !== undefined && isBareLabel(label);
    if (text && isBareLabel(text) && headsText(line)) {
      // 第1条⏎(目的)本会は、: the caption and the words of a label on the line below.
      restored.lines.pop();
      restored.lines.push({
        ...text,
        ...joinTexts([{ text: `${text.text} `, pieces: text.pieces }, line]),
        end: line.end,
      });
      continue;
    }
    const isUsual = restored.labels.length >= fewestUsual;
    const next = isUsual ? undefined : lines[index + 1];
    if (!caption || !text || isNamed || !isBareLabel(line) || !isDisplaced(caption, text, next)) {
      restored.lines.push(line);
      continue;
    }
    const joined = joinTexts([{ text: `${line.text} `, pieces: line.pieces }, text]);
    restored.lines.pop();
    restored.lines.push({ ...text, ...joined });
    restored.labels.push(line);
  }
  return restored;
}

function isBareLabel(line: Line): boolean {
  if (line.text.length > 12 || line.role !== 'text') return false;
  const { type, marker, caption } = classifyLine(line);
  return type === 'article' && marker?.gap === 'end' && !caption;
}

/** `(目的)本会は、…`: whether a line is a caption in brackets with a sentence behind it. */
function headsText(line: Line): boolean {
  if (line.role !== 'text' || readListMarker(line.text)) return false;
  const bracket = readBracket(line.text, 0);
  if (!bracket || !isTitleLike(line.text.slice(1, bracket[1] - 1))) return false;
  return endsSentence(line.text) && line.text.length > bracket[1] + 8;
}

/** Labels put back behind which a further one is taken for displaced as well. */
const fewestUsual = 2;

/** A sentence that is whole, with text behind the label, is a remark before an ordinary article. */
function isDisplaced(caption: Line, text: Line, next: Line | undefined): boolean {
  if (caption.text.length > 60 || classifyLine(caption).type !== 'caption') return false;
  if (classifyLine(text).type !== 'text' || isCloser(text.text.charCodeAt(0))) return false;
  return !endsSentence(text.text) || !next || classifyLine(next).type !== 'text';
}
