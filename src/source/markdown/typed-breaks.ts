import type { Line } from '../../model/line.ts';
import { endsSentence } from '../../text/sentence.ts';

/** Share of the widest line below which a line was not wrapped. */
const wrappedFrom = 0.6;
/** Characters: nothing is wrapped at less than the first, or more than the second. */
const [narrowest, longest] = [20, 40];
/** Words after which a sentence goes on. */
const goesOnAfter = /[、，,「（(]$|(?<!について|に関して)[はがをにでともへや]$/;

/**
 * Which line ends of a paragraph somebody typed: the line is far shorter than the lines of the document are wide, so that no
 * width broke it, and its sentence goes on to nowhere. `会員規程`⏎`この規程は、…` Such an end says nothing of itself.
 */
export function findTypedBreaks(lines: readonly Line[]): ReadonlySet<Line> {
  let widest = 0;
  for (const { text } of lines) widest = Math.max(widest, text.length);
  if (widest < narrowest) return new Set();
  const typed = new Set<Line>();
  for (const [index, line] of lines.entries()) {
    const { text, listDepth, continues } = line;
    const before = lines[index - 1];
    // Amid a sentence no end is typed.
    if (continues && before && !typed.has(before) && !endsSentence(before.text)) continue;
    if (listDepth > 0 || !lines[index + 1]?.continues || endsSentence(text) || goesOnAfter.test(text))
      continue;
    if (text.length < Math.min(widest, longest) * wrappedFrom) typed.add(line);
  }
  return typed;
}
