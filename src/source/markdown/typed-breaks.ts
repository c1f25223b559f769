import type { Line } from '../../model/line.ts';
import { endsSentence } from '../../text/sentence.ts';
import { goesOn } from './kept-lines.ts';

/** Share of the widest line below which a line was not wrapped. */
const wrappedFrom = 0.6;
/** Characters: nothing is wrapped at less than the first, or more than the second. */
const [narrowest, longest] = [20, 40];
/** Words after which a sentence goes on. */
const goesOnAfter = /[、，,「（(]$|(?<!について|に関して)[はがをにでともへや]$/;

/** Words at which a line may end that says one thing: a noun, a bracket, a colon. */
const closesWords =
  /[\p{Script=Han}\p{Script=Katakana}A-Za-z0-9０-９ー）)」』】：:]$|(?:こと|もの|とき|ため|など|こちら)$/u;
/** Lines that tell whether one width broke them, and characters by which it left them shorter. */
const [fewest, slack] = [3, 2];

/** Words with which only a paragraph of its own begins: it speaks of the one before. */
const beginsParagraph = /^(?:[^、。]{1,12}は、)?前(?:[0-9０-９一二三四五]+|各)?項(?!目)/;

/**
 * Which line ends of a paragraph somebody typed: the line is far shorter than the lines of the document are wide, so that no
 * width broke it, and its sentence goes on to nowhere: `会員規程`⏎`この規程は、…`; or its sentence ends, and the next line speaks
 * of it: `…とします。`⏎`前項の期間は、…`. Such an end says nothing of itself.
 */
export function findTypedBreaks(lines: readonly Line[]): ReadonlySet<Line> {
  let widest = 0;
  for (const { text } of lines) widest = Math.max(widest, text.length);
  if (widest < narrowest) return new Set();
  const isWrapped = tellWrapped(lines);
  const typed = new Set<Line>();
  for (const [index, line] of lines.entries()) {
    const { text, continues } = line;
    const before = lines[index - 1];
    // Amid a sentence no end is typed.
    if (continues && before && !typed.has(before) && !endsSentence(before.text)) continue;
    const next = lines[index + 1];
    if (!next?.continues || goesOnAfter.test(text)) continue;
    if (endsSentence(text)) {
      if (beginsParagraph.test(next.text)) typed.add(line);
      continue;
    }
    const isShort = text.length < Math.min(widest, longest) * wrappedFrom;
    if (isShort || (isWrapped === false && closesWords.test(text) && !goesOn.test(next.text)))
      typed.add(line);
  }
  return typed;
}

/** Whether one width broke the lines of a text, since many that end amid a sentence are as long; nothing where too few tell. */
function tellWrapped(lines: readonly Line[]): boolean | undefined {
  const countOf = new Map<number, number>();
  let all = 0;
  for (const [index, { text, listDepth }] of lines.entries()) {
    if (listDepth > 0 || !lines[index + 1]?.continues || endsSentence(text)) continue;
    countOf.set(text.length, (countOf.get(text.length) ?? 0) + 1);
    all++;
  }
  if (all < fewest) return undefined;
  return [...countOf.keys()].some((width) => {
    let filled = 0;
    for (let length = width - slack; length <= width; length++) filled += countOf.get(length) ?? 0;
    return width >= narrowest && filled > 1 && filled * 4 >= all;
  });
}
