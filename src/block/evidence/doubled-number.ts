import type { Line } from '../../model/line.ts';
import { readListMarker } from './marker/list.ts';

/** `1. (1)`: the number of a list that a format or a page counts, before the label that is printed. */
const counted = /^[0-9０-９]{1,2}[.．][\s　]+(?=\S)/;
const fewest = 2;

/** Lines whose number is that of the format, and where it ends: `1. (1) 氏名`⏎`2. (2) 住所`, `1. a. …`⏎`2. b. …`, `1. 1. …`⏎`2. 2. …`. */
export function findDoubledNumbers(lines: readonly Line[]): ReadonlyMap<Line, number> {
  const found = new Map<Line, number>();
  let run: [Line, number][] = [];
  const close = (): void => {
    if (run.length >= fewest) for (const [line, end] of run) found.set(line, end);
    run = [];
  };
  for (const line of lines) {
    const end = endOfDoubled(line.text, run.length + 1);
    const first = end === 0 && run.length > 0 ? endOfDoubled(line.text, 1) : 0;
    if (end === 0 && (first > 0 || counted.test(line.text))) close();
    if (end > 0 || first > 0) run.push([line, end || first]);
  }
  close();
  return found;
}

/** Where a number ends that is wanted and stands before a label with the same number; 0 where it does not. */
function endOfDoubled(text: string, wanted: number): number {
  const match = counted.exec(text);
  if (!match || Number.parseInt(match[0].normalize('NFKC'), 10) !== wanted) return 0;
  const printed = text.slice(match[0].length, match[0].length + 12);
  const label = readListMarker(printed);
  if (!label || label.kind === 'bullet' || label.doubtful) return 0;
  // `1. 1回目`: a digit is a label only with its point.
  if (label.kind === 'digit' && !/^[0-9０-９]+[.．]/.test(printed)) return 0;
  return label.value === wanted || label.other?.value === wanted ? match[0].length : 0;
}
