import type { Quantity } from '../../model/annotation.ts';
import type { Container } from '../../model/node.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { formatCitation } from '../../text/citation.ts';
import { appendTo } from '../../text/collection/append-to.ts';
import { type Draft, defineCheck } from '../define-check.ts';
import { oneNotation } from './read-frame.ts';

/** One quantity of a table with the words of its row and of its column. */
interface Cell {
  row: string;
  /** First cell of the row: 小学生. */
  label: string;
  /** First cell of the column: 受講料（月額）. */
  heading: string;
  quantity: Quantity;
  /** Labels of the other rows. */
  others: readonly string[];
}

/** 小学生の受講料は、月額11,000円とする。 where the table says 13,200円 */
export const quantityTableRow = defineCheck({
  id: 'quantity-table-row',
  family: 'quantity',
  severity: 'warning',
  finds: '表の行と違う金額、割合又は期間を述べる本文の文。',
  why: '本文と別表のどちらによるか争いになります。',
  examples: {
    failing: [
      {
        text: '第1条（受講料）\n受講料は、別表のとおりとする。\n2　小学生の受講料は、月額11,000円とする。\n別表\n学年\t受講料（月額）\n小学生\t13,200円\n中学生\t17,600円\n',
        quotes: ['11,000円'],
      },
    ],
    passing: [
      {
        text: '第1条（受講料）\n受講料は、別表のとおりとする。\n2　小学生の教材費は、月額1,000円とする。\n3　小学生の受講料は、月額13,200円とする。\n別表\n学年\t受講料（月額）\n小学生\t13,200円\n中学生\t17,600円\n',
      },
    ],
  },
  *run({ document, index }): Iterable<Draft> {
    const byLeaf = new Map<string, Quantity[]>();
    for (const quantity of document.quantities) {
      const leaf = quantity.at[0]?.leaf ?? '';
      appendTo(byLeaf, leaf, quantity);
    }
    const cells = index.containers
      .filter(({ type }) => type === 'table')
      .flatMap((table) => listCells(table, byLeaf));
    if (cells.length === 0) return;
    for (const { sentence, clause, row } of index.sentences) {
      const [quantity, ...more] = (byLeaf.get(sentence.id) ?? []).filter(
        ({ relation }) => relation !== 'each',
      );
      if (row || !quantity || more.length > 0) continue;
      const cell = cells.find((one) => isSaid(one, sentence.value) && one.quantity.kind === quantity.kind);
      const [own, printed] = [quantity, cell?.quantity].map((one) => one && oneNotation(one.value));
      if (!cell || own === undefined || printed === undefined || own === printed) continue;
      yield {
        node: clause.id,
        at: [...quantity.at],
        related: [cell.row],
        reason: `「${quantity.text}」とありますが、${formatCitation(cell.row, index.root)}の「${cell.label}」は「${cell.quantity.text}」です。どちらかを改めてください。`,
      };
    }
  },
});

function listCells(table: Container, byLeaf: ReadonlyMap<string, Quantity[]>): Cell[] {
  const [head, ...rows] = table.children
    .filter(isContainer)
    .map((row) => ({ row, cells: row.children.filter(isContainer) }));
  if (!head || head.cells.some((cell) => quantitiesOf(cell, byLeaf).length > 0)) return [];
  const labels = rows.map(({ cells }) => wordsOf(cells[0]));
  return rows.flatMap(({ row, cells }, place) =>
    cells.slice(1).flatMap((cell, column): Cell[] => {
      const [quantity, ...more] = quantitiesOf(cell, byLeaf);
      const label = labels[place];
      if (!quantity || more.length > 0 || label === '') return [];
      const others = labels.filter((other) => other !== label && !label.includes(other));
      return [{ row: row.id, label, heading: wordsOf(head.cells[column + 1]), quantity, others }];
    }),
  );
}

/** Whether a sentence speaks of a row and its column, and of no other row. */
function isSaid({ label, heading, others }: Cell, sentence: string): boolean {
  const names = heading.replace(/[（(].*/, '').match(/[\p{Script=Han}ァ-ヶー]{2,}/gu) ?? [];
  const isLabelled =
    label.length >= 2 &&
    new RegExp(`(?<![\\p{Script=Han}ァ-ヶー])${escapePattern(label)}`, 'u').test(sentence);
  return (
    isLabelled &&
    names.some((name) => sentence.includes(name)) &&
    !others.some((other) => other.length > 1 && sentence.includes(other))
  );
}

function escapePattern(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function wordsOf(cell: Container | undefined): string {
  return (cell?.children ?? [])
    .map((child) => ('value' in child ? child.value : ''))
    .join('')
    .replace(/\s/g, '');
}

function quantitiesOf(cell: Container, byLeaf: ReadonlyMap<string, Quantity[]>): Quantity[] {
  return cell.children.flatMap((child) => (isContainer(child) ? [] : (byLeaf.get(child.id ?? '') ?? [])));
}
