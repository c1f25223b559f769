import type { Container } from '../../model/node.ts';
import type { PointerStep } from '../../text/pointer.ts';
import { type ClauseMap, childrenOf, hasNumber, nearest, scopeOf } from './clause-map.ts';
import { bearsMark, countLetter, findMarked } from './marked.ts';
import { numberedRows, rowsBelow } from './table-row.ts';

/**
 * Goes one step down from a clause: article 3 → its paragraph 2, paragraph 1 → each of its items.
 * @returns the clauses that the step may mean; none where the document has none
 */
export function descend(map: ClauseMap, from: Container, step: PointerStep): Container[] {
  if (step.way === 'each' || step.way === 'eachFollowing') return listBelow(from, step.level);
  if (step.way !== 'number' || step.number === undefined) return [];
  if (step.mark !== undefined) {
    const marked = findMarked(from, step.mark);
    if (marked.length > 0) return marked;
    if (/^[a-z]$/i.test(step.mark)) return countLetter(from, step);
  }
  switch (step.level) {
    case 'article':
      return articlesBelow(map, from, step.number);
    case 'paragraph':
      return paragraphsBelow(from, step.number);
    case 'item':
      return itemsBelow(from, step.number);
    case 'subitem':
      return subitemsBelow(from, step.number);
    case 'tableRow':
      return findRow(from, step.number);
    default:
      return headingsBelow(map, from, step);
  }
}

/** All items below an article or a paragraph, all subitems below an item, all paragraphs of an article. */
function listBelow(from: Container, level: PointerStep['level']): Container[] {
  if (level === 'paragraph') return [...childrenOf(from, 'paragraph')];
  if (from.type === 'item' || from.type === 'subitem') return [...childrenOf(from, 'subitem')];
  const items = childrenOf(from, 'item');
  const rows = items.length === 0 && from.type === 'appdx' ? numberedRows(from) : [];
  if (rows.length > 0) return rows;
  return items.length > 0
    ? [...items]
    : childrenOf(from, 'paragraph').flatMap((each) => childrenOf(each, 'item'));
}

function articlesBelow(map: ClauseMap, from: Container, number: string): Container[] {
  const all = map.articlesByNumber.get(`${scopeOf(map.index, from).id} ${number}`) ?? [];
  return all.filter((article) => isBelow(map, article, from));
}

function headingsBelow(map: ClauseMap, from: Container, step: PointerStep): Container[] {
  const all = map.byType.get(step.level) ?? [];
  return all.filter((heading) => heading.number === step.number && isBelow(map, heading, from));
}

function isBelow({ index }: ClauseMap, clause: Container, above: Container): boolean {
  for (let id: string | undefined = clause.id; id !== undefined; id = index.parentOf.get(id)) {
    if (id === above.id) return true;
  }
  return false;
}

function paragraphsBelow(from: Container, number: string): Container[] {
  const paragraphs = childrenOf(from, 'paragraph').filter((paragraph) => hasNumber(paragraph, number));
  return paragraphs.length > 0 || from.type !== 'appdx' ? paragraphs : entriesBelow(from, number);
}

/** The entry of an appendix that bears a number, a clause or a row: 別記2, 別表第2の7. */
export function findEntry(appendix: Container, number: string): Container[] {
  const found = entriesBelow(appendix, number);
  return found.length > 0 ? found : rowsBelow(appendix, number);
}

/** The row of an appendix that bears a number, else the group of rows or the table under a heading with that number. */
function findRow(appendix: Container, number: string): Container[] {
  const rows = rowsBelow(appendix, number);
  return rows.length > 0 ? rows : entriesBelow(appendix, number);
}

/** The numbered entries of an appendix: 別記2 → its paragraph, article or item 2. */
function entriesBelow(appendix: Container, number: string): Container[] {
  for (const type of ['article', 'paragraph', 'item'] as const) {
    const found = childrenOf(appendix, type).filter((entry) => hasNumber(entry, number));
    if (found.length > 0) return found;
  }
  return [];
}

function itemsBelow(from: Container, number: string): Container[] {
  if (from.type === 'item') return subitemsBelow(from, number);
  if (from.type === 'appdx') return findEntry(from, number);
  if (/^[ァ-ヺ]$/.test(number)) return listBelow(from, 'item').filter((item) => bearsMark(item, number));
  const own = childrenOf(from, 'item').filter((item) => hasNumber(item, number));
  if (own.length > 0 || from.type === 'paragraph') return own;
  return childrenOf(from, 'paragraph').flatMap((paragraph) =>
    childrenOf(paragraph, 'item').filter((item) => hasNumber(item, number)),
  );
}

function subitemsBelow(from: Container, mark: string): Container[] {
  const subitems = childrenOf(from, 'subitem');
  return subitems.filter((subitem) => bearsMark(subitem, mark));
}

/** The paragraph in whose place a pointer stands: the nearest one, or the clause itself where there is none. */
export function placeOfItems(map: ClauseMap, own: Container): Container {
  return nearest(map.index, own, 'paragraph') ?? nearest(map.index, own, 'article') ?? own;
}
