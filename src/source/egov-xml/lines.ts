import type { Line, Piece, Source, SourceText } from '../../model/line.ts';

/**
 * Takes the marks out of a text that was set as Markdown, so that only printed words are left, with what the marks said
 * of each line.
 * `'## 第１条（目的）'` → the text `第１条（目的）`, a heading of depth 2
 */
export function takeOutMarks(marked: Source, format: Source['format']): Source {
  let value = '';
  const lines: Line[] = [];
  const write = ({ text }: SourceText): SourceText => {
    const pieces: Piece[] = [[0, value.length]];
    value += text;
    return { text, pieces };
  };
  for (const line of marked.lines) {
    const { listLabel, cells, ...facts } = line;
    if (cells) {
      const placed: SourceText[] = [];
      for (const cell of cells) {
        if (placed.length > 0) value += '\t';
        placed.push(write(cell));
      }
      lines.push({ ...facts, ...joinCells(placed), cells: placed });
    } else {
      const label = listLabel && write(listLabel);
      if (label) value += ' ';
      lines.push({ ...facts, ...write(line), ...(label && { listLabel: label }) });
    }
    value += '\n';
  }
  return { value, format, lines, syntax: [] };
}

function joinCells(cells: readonly SourceText[]): SourceText {
  let text = '';
  const pieces: Piece[] = [];
  for (const cell of cells) {
    if (cell.text === '') continue;
    pieces.push([text.length, cell.pieces[0][1]]);
    text += cell.text;
  }
  return { text, pieces };
}
