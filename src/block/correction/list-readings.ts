import type { ReadLine } from '../../model/correction.ts';
import type { SourceText } from '../../model/line.ts';
import type { Choice } from '../choice/choice.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { CorrectedLines } from './correct-lines.ts';
import { printedWords } from './line-words.ts';

/** Margins above it stand for readings that are right nearly always. */
const sureMargin = 1;

/** Lists how each line was read, in the order of the text. */
export function listReadings(
  choices: readonly Choice[],
  { lines }: Evidence,
  { dropped }: CorrectedLines,
  notes: readonly SourceText[],
): ReadLine[] {
  const read: ReadLine[] = [
    ...dropped.map((line) => ({ ...placeOf(line), as: 'none' as const, corrected: true })),
    ...notes.map((note) => ({ ...placeOf(note), as: 'note' as const })),
  ];
  for (const choice of choices) {
    for (let index = choice.index; index < choice.index + choice.taken; index++) {
      const isFirst = index === choice.index;
      const sure = certaintyOf(choice);
      read.push({
        ...placeOf(lines[index].line),
        as: isFirst ? nameOf(choice) : 'goesOn',
        ...(isFirst && sure !== undefined && { certainty: sure }),
        ...(lines[index].fixed && { corrected: true }),
      });
    }
  }
  return read.sort((left, right) => left.offset - right.offset);
}

function placeOf(line: SourceText & { listLabel?: SourceText }): { offset: number; text: string } {
  const offset = line.listLabel?.pieces[0]?.[1] ?? line.pieces[0]?.[1] ?? 0;
  return { offset, text: printedWords(line) };
}

function nameOf({ action, place }: Choice): ReadLine['as'] {
  if (action === 'captionBehind') return 'caption';
  if (action !== 'list') return action;
  if (place?.at !== 'item') return 'paragraph';
  return place.depth > 1 ? 'subitem' : 'item';
}

function certaintyOf({ margin }: Choice): number | undefined {
  if (margin === undefined || margin >= sureMargin) return undefined;
  return Math.max(0.01, Math.min(0.99, Math.round(100 / (1 + Math.exp(-margin))) / 100));
}
