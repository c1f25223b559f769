import type { SourceText } from '../../model/line.ts';
import type { Message } from '../../model/message.ts';
import type { Container } from '../../model/node.ts';
import type { Block } from '../choice/logical-line.ts';
import { joinText } from '../source-text.ts';
import type { NodeFactory } from './tree-node.ts';

const headWords =
  /^(?:用\s*語|用語の(?:意味|定義|意義)|名\s*称|項\s*目|区\s*分|種\s*[別類]|意\s*味|意\s*義|定\s*義|内\s*容|説\s*明|料\s*金.{0,4}|金\s*額|備\s*考|機関名|事\s*由|条\s*件|期\s*間|基\s*準|単\s*位|品\s*目|対\s*象|番\s*号|No\.?|読み替え.{0,12}|第[一二三四五六]欄|上欄|中欄|下欄)$/;

interface Row {
  cells: SourceText[];
  head: boolean;
}

/** A row is the head of its table where the format says so, or where it holds nothing but words that head columns. */
function isHead(block: Block): boolean {
  if (block.line.head !== undefined) return block.line.head;
  const cells = block.cells ?? [];
  return cells.length > 1 && cells.every((cell) => headWords.test(cell.text.normalize('NFKC')));
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
    rows.push({ cells: block.cells!.slice(), head: rows.length === 0 && isHead(block) });
  }
  const table = factory.container('table');
  for (const { cells, head } of rows) {
    const row = factory.container('tableRow');
    if (head) row.head = true;
    for (const cell of cells) {
      const node = factory.container('tableCell');
      factory.addSentences(node, cell);
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
