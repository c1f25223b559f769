import type { Container } from '../../model/node.ts';
import type { TreeIndex } from '../../model/tree-index.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { readNumeral } from '../../text/numeral.ts';
import type { PointerStep } from '../../text/pointer.ts';
import { plainText } from './clause-map.ts';

/** Rows of the tables below a clause whose first cell is a number: 別表第1の2の項 → the row that begins with 2 or 二. */
export function rowsBelow(from: Container, number: string): Container[] {
  return numberedRows(from).filter((row) => numberOf(row) === number);
}

/** Rows of the tables below a clause that bear numbers: 別表第2の各号. */
export function numberedRows(from: Container): Container[] {
  const found: Container[] = [];
  for (const child of from.children) {
    if (!isContainer(child)) continue;
    if (child.type !== 'tableRow') found.push(...numberedRows(child));
    else if (!child.head && numberOf(child) !== undefined) found.push(child);
  }
  return found;
}

/** The number that a row begins with, alone in its cell or before a space: `二`, `(2)`, `二 一眼が失明したとき`. */
function numberOf(row: Container): string | undefined {
  const [cell] = row.children.filter(isContainer);
  const words = cell?.children.map((leaf) => ('value' in leaf ? leaf.value : '')).join('') ?? '';
  const head = plainText(words.trim().split(/[\s　]/)[0] ?? '')
    .replace(/^\(|\)$/g, '')
    .replace(/[.,、]$/, '');
  const numeral = readNumeral(head, 0);
  return numeral?.end === head.length ? String(numeral.value) : undefined;
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
