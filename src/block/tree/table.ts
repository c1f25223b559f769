import type { SourceText } from '../../model/line.ts';
import type { Message } from '../../model/message.ts';
import type { Container } from '../../model/node.ts';
import type { Block } from '../choice/logical-line.ts';
import { isHeadWord } from '../evidence/table/head.ts';
import { joinText } from '../source-text.ts';
import type { NodeFactory } from './tree-node.ts';

interface Row {
  cells: SourceText[];
  head: boolean;
  /** Whether lines of its cells end where the author ended them, and not because the cell was full. */
  hasLines: boolean;
}

/** A row is the head of its table where the format says so, or where it holds nothing but words that head columns. */
function isHead(block: Block): boolean {
  if (block.line.head !== undefined) return block.line.head;
  const cells = block.cells ?? [];
  return cells.length > 1 && cells.every((cell) => isHeadWord(cell.text));
}

/** Whether a row with an empty first cell is the rest of the row before it, which a page break cut. */
function continuesRow(block: Block, above: Row | undefined): boolean {
  if (!above || above.head || !block.cells || block.cells.length < 2 || block.cells[0].text !== '')
    return false;
  const filled = block.cells.filter((cell) => cell.text !== '').length;
  if (filled === 0) return false;
  const cut = block.line.blankBefore > 0 || block.line.pageBefore || block.line.head === true;
  return cut || (block.cells.length === 2 && above.cells.length === 2 && !block.line.cells);
}

/** Collects the rows of one table, joining those that a page break cut, and hangs the table under a node. */
export function addTable(
  blocks: readonly Block[],
  to: Container,
  factory: NodeFactory,
  messages: Message[],
): Container {
  const rows: Row[] = [];
  for (const block of blocks) {
    const above = rows.at(-1);
    if (continuesRow(block, above)) {
      for (const [column, cell] of block.cells!.entries()) {
        if (cell.text === '') continue;
        while (above!.cells.length < column) above!.cells.push({ text: '', pieces: [] });
        above!.hasLines = false;
        above!.cells[column] = joinText(above!.cells[column] ?? { text: '', pieces: [] }, cell);
      }
      const rest = block.cells!.find((cell) => cell.text !== '')!;
      messages.push({
        ruleId: 'table-row-joined',
        severity: 'info',
        reason: `Joined the rest of a table row that was cut: 「${excerpt(rest.text)}」 goes on from 「${excerpt(above!.cells[0].text)}」. Check the row if the words do not fit together.`,
        position: factory.positionOf(rest),
      });
      continue;
    }
    rows.push({
      cells: block.cells!.slice(),
      head: rows.length === 0 && isHead(block),
      hasLines: block.line.end === 'hard',
    });
  }
  const table = factory.container('table');
  for (const { cells, head, hasLines } of rows) {
    const row = factory.container('tableRow');
    if (head) row.head = true;
    for (const cell of cells) {
      const node = factory.container('tableCell');
      if (hasLines) factory.addLines(node, cell);
      else factory.addSentences(node, cell);
      row.children.push(node);
    }
    table.children.push(row);
  }
  to.children.push(table);
  return table;
}

function excerpt(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}
