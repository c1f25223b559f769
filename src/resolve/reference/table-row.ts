import type { Container } from '../../model/node.ts';
import type { TreeIndex } from '../../model/tree-index.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { readNumeral } from '../../text/numeral.ts';
import type { PointerStep } from '../../text/pointer.ts';
import { plainText } from '../../text/width.ts';

/** Rows of the tables below a clause whose first cell is a number: 別表第1の2の項 → the row that begins with 2 or 二. */
export function rowsBelow(from: Container, number: string): Container[] {
  return numberedRows(from).filter((row) => numberOf(row) === number);
}

/** Rows of the tables below a clause that bear numbers of one form: 別表第2の各号 are 一, 二 and not the （一） below them. */
export function numberedRows(from: Container): Container[] {
  const rows = listNumbered(from);
  const [first] = rows;
  return first ? rows.filter((row) => isBracketed(row) === isBracketed(first)) : [];
}

function listNumbered(from: Container): Container[] {
  const found: Container[] = [];
  for (const child of from.children) {
    if (!isContainer(child)) continue;
    if (child.type !== 'tableRow') found.push(...listNumbered(child));
    else if (!child.head && numberOf(child) !== undefined) found.push(child);
  }
  return found;
}

function isBracketed(row: Container): boolean {
  return headOf(row).startsWith('(');
}

/** The number that a row begins with, alone in its cell or before a space: `二`, `(2)`, `二 一眼が失明したとき`. */
function numberOf(row: Container): string | undefined {
  const head = headOf(row)
    .replace(/^\(|\)$/g, '')
    .replace(/[.,、]$/, '');
  const numeral = readNumeral(head, 0);
  return numeral?.end === head.length ? String(numeral.value) : undefined;
}

function headOf(row: Container): string {
  const [cell] = row.children.filter(isContainer);
  const words = cell?.children.map((leaf) => ('value' in leaf ? leaf.value : '')).join('') ?? '';
  return plainText(words.trim().split(/[\s　]/)[0] ?? '');
}

/** The numbered rows before a row of a table that 前各号, 前号 or 前二号 mean in it. */
export function rowsBefore({ byId, parentOf }: TreeIndex, row: Container, step: PointerStep): Container[] {
  const table = byId.get(parentOf.get(row.id) ?? '');
  if (!table || !isContainer(table)) return [];
  const rows = numberedRows(table);
  const place = rows.indexOf(row);
  if (place < 0) return [];
  return step.way === 'eachPrevious'
    ? rows.slice(0, place)
    : rows.slice(Math.max(0, place - (step.count ?? 1)), place);
}
