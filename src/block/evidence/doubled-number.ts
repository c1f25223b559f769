import type { Line } from '../../model/line.ts';
import { afterReference, readBracket } from './form.ts';
import { readListMarker } from './marker/list.ts';
import { readOrdinalLabel } from './marker/ordinal.ts';

/** `1. (1)`: the number of a list that a format or a page counts, before the label that is printed. */
const counted = /^[0-9０-９]{1,2}[.．][\s　]+(?=\S)/;
const fewest = 2;

/** Lines whose number is that of the format, and where it ends: `1. (1) 氏名`⏎`2. (2) 住所`, `1. a. …`⏎`2. b. …`, `1. 1. …`⏎`2. 2. …`. */
export function findDoubledNumbers(lines: readonly Line[]): ReadonlyMap<Line, number> {
  const found = new Map<Line, number>();
  let run: [Line, number][] = [];
  const single: [Line, number][] = [];
  const close = (): void => {
    if (run.length === 1) single.push(run[0]);
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
  // `1. (1) 当社は`, alone in its article, where others have several.
  const shapes = new Set([...found].map(([line, end]) => shapeAt(line, end)));
  for (const [line, end] of single) if (shapes.has(shapeAt(line, end))) found.set(line, end);
  const articles = lines.flatMap((line): [Line, number][] => {
    const end = endBeforeArticle(line.text);
    return end > 0 ? [[line, end]] : [];
  });
  if (articles.length >= fewest) for (const [line, end] of articles) found.set(line, end);
  return found;
}

const shapeAt = ({ text }: Line, end: number): string | undefined =>
  readListMarker(text.slice(end, end + 12))?.shape;

/** `1. 第1条(目的)`: where the number ends that stands before an article with its caption; 0 where none does. */
function endBeforeArticle(text: string): number {
  const number = counted.exec(text)?.[0].length ?? 0;
  if (number === 0 || text[number] !== '第') return 0;
  const label = readOrdinalLabel(text.slice(number));
  const bracket = label?.kind === 'article' ? readBracket(text, number + label.body) : undefined;
  return bracket && !afterReference.test(text.slice(bracket[1], bracket[1] + 12)) ? number : 0;
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
