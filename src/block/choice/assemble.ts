import type { Line, Piece, SourceText } from '../../model/line.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { ClassifiedLine } from '../evidence/form.ts';
import { cellsOf, followsTab } from '../evidence/table/row-cells.ts';
import { emptyText, joinTexts, mergeLines, sliceText } from '../source-text.ts';
import type { Choice } from './choice.ts';
import type { Block } from './logical-line.ts';

/** Lines whose words behind label and caption belong to no clause. */
const structural = new Set([
  'heading',
  'supplProvision',
  'dated',
  'appdx',
  'toc',
  'caption',
  'title',
  'end',
  'part',
]);

/** Puts the lines that were read as one together: a label, a caption and text. `value` is the whole source. */
export function assembleBlocks(choices: readonly Choice[], { lines }: Evidence, value: string): Block[] {
  const blocks: Block[] = [];
  let parts: SourceText[] = [];
  const close = (): void => {
    const block = blocks.at(-1);
    if (!block) return;
    if (block.cells && parts.length > 1)
      block.cells.push(joinTexts([block.cells.pop() ?? emptyText, ...parts.slice(1)]));
    else if (!block.cells) block.body = joinTexts(parts);
  };
  for (const choice of choices) {
    const printed = wholeLine(lines.slice(choice.index, choice.index + choice.taken).map(({ line }) => line));
    if (choice.action === 'goesOn' && blocks.length > 0) {
      const words = printed.listLabel ? labelled(printed.listLabel, printed, value) : printed;
      parts.push(words);
      blocks.at(-1)!.lines.push(words);
      continue;
    }
    close();
    const { block, body } = makeBlock(choice, printed, value);
    parts = [body];
    blocks.push(block);
  }
  close();
  return blocks;
}

function wholeLine([first, ...rest]: readonly Line[]): Line {
  return rest.reduce(mergeLines, first);
}

function makeBlock(choice: Choice, line: Line, value: string): { block: Block; body: SourceText } {
  const { form, action } = choice;
  const type = typeOf(choice);
  const block: Block = {
    type,
    line,
    body: emptyText,
    lines: line.listLabel ? [labelled(line.listLabel, line, value)] : [line],
    choice,
  };
  const marker = choice.marker ?? form.marker;
  if (type !== 'text' && marker) {
    block.marker = marker;
    const label =
      line.listLabel && marker.end === 0 ? line.listLabel : sliceText(line, form.labelAt ?? 0, marker.end);
    if (label.text !== '') block.label = label;
  } else if (action === 'supplProvision' || action === 'appdx') {
    const end = action === 'appdx' ? form.body : (form.caption?.[0] ?? form.body);
    block.label = sliceText(line, 0, line.text.slice(0, end).trimEnd().length);
  }
  if (form.caption && type !== 'text') block.caption = sliceText(line, form.caption[0], form.caption[1]);
  if (type === 'row') {
    block.cells = rowCells(line, value);
    return { block, body: emptyText };
  }
  if (type === 'text') return { block, body: line.listLabel ? labelled(line.listLabel, line, value) : line };
  if (structural.has(type)) return { block, body: bodyOfStructure(type, form, line) };
  return { block, body: sliceText(line, form.body, line.text.length) };
}

function typeOf({ action }: Choice): Block['type'] {
  if (action === 'goesOn' || action === 'text' || action === 'note') return 'text';
  return action === 'captionBehind' ? 'caption' : action;
}

/** The cells of a row; one whose leading tab was cut off with the indentation has an empty first cell. */
function rowCells(line: Line, value: string): SourceText[] {
  if (line.cells) return line.cells.slice();
  const cells = cellsOf(line);
  return !line.listLabel && followsTab(line, value) ? [emptyText, ...cells] : cells;
}

/** A list item as printed: the label that its format took off, what stood between, and the text. */
export function labelled(label: SourceText, line: Line, value: string): SourceText {
  if (line.text === '') return label;
  const end = label.pieces[0][1] + label.text.length;
  const gap = value.slice(end, line.pieces[0][1]);
  const between = gap.trim() === '' && !/[\n\r\f\v\u0085\u2028\u2029]/.test(gap) ? gap : ' ';
  const shift = label.text.length + between.length;
  const pieces = line.pieces.map(([at, offset]): Piece => [at + shift, offset]);
  return { text: label.text + between + line.text, pieces: [...label.pieces, ...pieces] };
}

/** What a structural line leaves beside its label and caption: 抄 behind a 附則, the words of a bare heading. */
function bodyOfStructure(type: Block['type'], form: ClassifiedLine, line: Line): SourceText {
  if (type === 'supplProvision') {
    const from = line.text.length - line.text.slice(form.body).trimStart().length;
    return sliceText(line, from, line.text.length);
  }
  return type === 'title' || type === 'end' || type === 'toc' || type === 'part' ? line : emptyText;
}
