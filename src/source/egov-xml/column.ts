import type { LawElement } from '../../model/law-element.ts';
import type { Mark } from '../../model/line.ts';
import type { StructureLeaf } from '../../model/structure.ts';
import { isProviso } from '../../text/sentence.ts';
import { childElements, type XmlElement } from './element.ts';
import { readInline } from './inline.ts';
import { makeStep } from './place.ts';
import type { Place } from './reading.ts';

interface Part {
  column: LawElement;
  words: string;
  marks: Mark[];
  ranges: LawElement[];
}

/**
 * Columns (a term and its meaning) as the sentences that they print, parted by a space: `甲` | `乙をいう。` → 甲　乙をいう。
 * Where a column holds several sentences, only the last goes on in the next column.
 */
export function joinColumns(element: XmlElement, { text, chain }: Place): StructureLeaf[] {
  const leaves: StructureLeaf[] = [];
  let run: Part[] = [];
  const flush = (): void => {
    if (run.length > 0) leaves.push(writeRun(run, chain, text));
    run = [];
  };
  for (const [at, column] of childElements(element, 'Column').entries()) {
    const sentences = childElements(column, 'Sentence');
    for (const [index, sentence] of (sentences.length === 0 ? [column] : sentences).entries()) {
      const { text: words, marks, ranges } = readInline(sentence);
      if (words === '') continue;
      if (index > 0) flush();
      run.push({ column: makeStep(column, at + 1), words, marks, ranges });
    }
  }
  flush();
  return leaves;
}

function writeRun(run: readonly Part[], chain: readonly LawElement[], text: Place['text']): StructureLeaf {
  const joined = run.map(({ words }) => words).join('　');
  const elements = [...chain];
  const marks: Mark[] = [];
  let start = 0;
  for (const part of run) {
    const shift = start;
    elements.push({ ...part.column, start: shift });
    for (const mark of part.marks) marks.push({ ...mark, start: mark.start + shift, end: mark.end + shift });
    for (const range of part.ranges)
      elements.push({ ...range, start: (range.start ?? 0) + shift, end: (range.end ?? 0) + shift });
    start += part.words.length + 1;
  }
  return {
    type: 'sentence',
    text: text.write(joined),
    function: isProviso(joined) ? 'proviso' : 'main',
    ...(marks.length > 0 && { marks }),
    elements,
  };
}
