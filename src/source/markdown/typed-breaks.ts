import type { Line } from '../../model/line.ts';
import { endsSentence } from '../../text/sentence.ts';

/** Share of the widest line below which a line was not wrapped. */
const wrappedFrom = 0.6;
/** Characters: nothing is wrapped at less. */
const narrowest = 20;
/** Words after which a sentence goes on. */
const goesOnAfter = /[、，,「（(]$|(?<!について|に関して)[はがをにでともへや]$/;

/**
 * Which line ends of a paragraph somebody typed: the line is far shorter than the paragraphs' lines are wide, so that no
 * width broke it, and its sentence goes on to nowhere. `会員規程`⏎`この規程は、…` Such an end says nothing of itself.
 */
export function findTypedBreaks(lines: readonly Line[]): ReadonlySet<Line> {
  const goesOn = lines.filter(
    (line, index) => line.listDepth === 0 && (line.continues || lines[index + 1]?.continues),
  );
  let widest = narrowest;
  for (const { text } of goesOn) widest = Math.max(widest, text.length);
  return new Set(
    goesOn.filter(
      ({ text }, index) =>
        goesOn[index + 1]?.continues &&
        text.length < widest * wrappedFrom &&
        !endsSentence(text) &&
        !goesOnAfter.test(text),
    ),
  );
}
