import type { Container } from '../../model/node.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { readNumeral } from '../../text/numeral.ts';
import { plainText } from './clause-map.ts';

/** Rows of the tables below a clause whose first cell is a number: 別表第1の2の項 → the row that begins with 2 or 二. */
export function rowsBelow(from: Container, number: string): Container[] {
  const found: Container[] = [];
  for (const child of from.children) {
    if (!isContainer(child)) continue;
    if (child.type === 'tableRow' && !child.head && numberOf(child) === number) found.push(child);
    else found.push(...rowsBelow(child, number));
  }
  return found;
}

function numberOf(row: Container): string | undefined {
  const [cell] = row.children.filter(isContainer);
  const words = cell?.children.map((leaf) => ('value' in leaf ? leaf.value : '')).join('') ?? '';
  const plain = plainText(words)
    .replace(/^\(|\)$/g, '')
    .replace(/[.,、]$/, '');
  const numeral = readNumeral(plain, 0);
  return numeral?.end === plain.length ? String(numeral.value) : undefined;
}
