import type { Quantity } from '../../model/annotation.ts';
import type { Container } from '../../model/node.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { maskBrackets, maskedBracket } from '../../text/bracket/mask-brackets.ts';
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
      {
        text: '第1条（料金）\n契約電流が20アンペアの場合の基本料金は、653円とする。\n別表\n契約電流\t基本料金（1月につき）\n10アンペア\t311円\n20アンペア\t623円\n',
        quotes: ['653円'],
      },
      {
        text: '第1条（手数料）\n発行手数料は、1通につき300円とする（別表）。\n別表\n種類\t金額\n発行手数料\t500円\n郵送料\t200円\n',
        quotes: ['300円'],
      },
    ],
    passing: [
      {
        text: '第1条（代金）\n代金は、別表のとおりとする。\n2　検品の単価は、1点につき12円とする。\n別表\n作業\t単価\n検品\t1点につき12円\n梱包\t1箱につき80円\n',
      },
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
    const byStart = new Map<string, Cell[]>();
    for (const cell of cells) appendTo(byStart, cell.label.slice(0, 2), cell);
    for (const { sentence, clause, row } of index.sentences) {
      const quantities = (byLeaf.get(sentence.id) ?? []).filter(({ relation }) => relation !== 'each');
      if (row || quantities.length === 0) continue;
      const said = findSaid(sentence.value, quantities, byStart);
      if (!said) continue;
      const { cell, quantity } = said;
      const [own, printed] = [quantity, cell.quantity].map((one) => oneNotation(one.value));
      if (own === undefined || printed === undefined || own === printed) continue;
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
  if (!head || head.cells.some((cell) => tellsValue(cell, byLeaf))) return [];
  const labels = rows.map(({ cells }) => wordsOf(cells[0]));
  return rows.flatMap(({ row, cells }, place) =>
    cells.slice(1).flatMap((cell, column): Cell[] => {
      const [quantity, ...more] = quantitiesOf(cell, byLeaf);
      const label = labels[place];
      if (!quantity || more.length > 0 || label.length < 2) return [];
      const others = labels.filter((other) => other !== label && !label.includes(other));
      return [{ row: row.id, label, heading: wordsOf(head.cells[column + 1]), quantity, others }];
    }),
  );
}

/** Whether a cell of the first row gives a value and is no heading; 基本料金（1月につき） only says how it is counted. */
function tellsValue(cell: Container, byLeaf: ReadonlyMap<string, Quantity[]>): boolean {
  return cell.children.some(
    (child) =>
      !isContainer(child) &&
      (byLeaf.get(child.id ?? '') ?? []).some(
        ({ at }) => maskBrackets(child.value)[at[0]?.start ?? 0] !== maskedBracket,
      ),
  );
}

/** The cell that a sentence speaks of, with the only quantity that it gives beside the label of the row: 20アンペアの場合は653円. */
function findSaid(
  sentence: string,
  quantities: readonly Quantity[],
  byStart: ReadonlyMap<string, Cell[]>,
): { cell: Cell; quantity: Quantity } | undefined {
  for (let start = 0; start + 2 <= sentence.length; start++) {
    if (start > 0 && /[\p{Script=Han}ァ-ヶー]/u.test(sentence[start - 1])) continue;
    for (const cell of byStart.get(sentence.slice(start, start + 2)) ?? []) {
      if (!sentence.startsWith(cell.label, start) || !isOf(cell, sentence)) continue;
      const end = start + cell.label.length;
      const [quantity, ...more] = quantities.filter(({ at }) => at[0].end <= start || at[0].start >= end);
      if (quantity && more.length === 0 && quantity.kind === cell.quantity.kind) return { cell, quantity };
    }
  }
  return undefined;
}

/** Whether a sentence speaks of a row and points to the table: 発行手数料は、300円とする（別表）。 */
function citesTable(sentence: string, label: string): boolean {
  return sentence.includes(`${label}は`) && /別[表紙記]|[上下次]の?表/.test(sentence);
}

/** A heading that says no more than that values stand below: 種類｜金額. */
const plainHeading = /^(?:金額|料金|額|内容|価格|単価|期間|日数|割合|率|定め)(?:[（(].*)?$/;

/** Whether a sentence that has the label of a row speaks of its column, and of no other row. */
function isOf({ heading, label, others }: Cell, sentence: string): boolean {
  const names = heading.replace(/[（(].*/, '').match(/[\p{Script=Han}ァ-ヶー]{2,}/gu) ?? [];
  const isNamed = names.some((name) => sentence.includes(name));
  return (
    (isNamed || (plainHeading.test(heading) && citesTable(sentence, label))) &&
    !others.some((other) => other.length > 1 && sentence.includes(other))
  );
}

function wordsOf(cell: Container | undefined): string {
  return (cell?.children ?? [])
    .map((child) => ('value' in child ? child.value : ''))
    .join('')
    .replace(/\s/g, '');
}

function quantitiesOf(cell: Container, byLeaf: ReadonlyMap<string, Quantity[]>): Quantity[] {
  return cell.children
    .flatMap((child) => (isContainer(child) ? [] : (byLeaf.get(child.id ?? '') ?? [])))
    .filter(({ relation }) => relation !== 'each');
}
