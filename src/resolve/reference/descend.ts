import type { Container } from '../../model/node.ts';
import { circledValue, gojuonValue, irohaValue, readNumeral } from '../../text/numeral.ts';
import type { PointerStep } from '../../text/pointer.ts';
import { type ClauseMap, childrenOf, hasNumber, nearest, plainText, scopeOf } from './clause-map.ts';

/**
 * Goes one step down from a clause: article 3 → its paragraph 2, paragraph 1 → each of its items.
 * @returns the clauses that the step may mean; none where the document has none
 */
export function descend(map: ClauseMap, from: Container, step: PointerStep): Container[] {
  if (step.way === 'each' || step.way === 'eachFollowing') return listBelow(from, step.level);
  if (step.way !== 'number' || step.number === undefined) return [];
  switch (step.level) {
    case 'article':
      return articlesBelow(map, from, step.number);
    case 'paragraph':
      return paragraphsBelow(from, step.number);
    case 'item':
      return itemsBelow(from, step.number);
    case 'subitem':
      return subitemsBelow(from, step.number);
    default:
      return headingsBelow(map, from, step);
  }
}

/** All items below an article or a paragraph, all subitems below an item, all paragraphs of an article. */
function listBelow(from: Container, level: PointerStep['level']): Container[] {
  if (level === 'paragraph') return childrenOf(from, 'paragraph');
  if (from.type === 'item' || from.type === 'subitem') return childrenOf(from, 'subitem');
  const items = childrenOf(from, 'item');
  if (items.length > 0) return items;
  const holders = childrenOf(from, 'paragraph').filter(
    (paragraph) => childrenOf(paragraph, 'item').length > 0,
  );
  return holders.length === 1 || from.type === 'article' ? childrenOf(holders[0] ?? from, 'item') : [];
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
  const paragraphs = childrenOf(from, 'paragraph');
  const found = paragraphs.filter((paragraph) => hasNumber(paragraph, number));
  if (found.length > 0 || paragraphs.length !== 1) return found;
  // Where 項 are printed like 号, they hang below the only paragraph.
  return childrenOf(paragraphs[0], 'item').filter((item) => hasNumber(item, number));
}

function itemsBelow(from: Container, number: string): Container[] {
  if (from.type === 'item') return subitemsBelow(from, number);
  if (/^[ァ-ヺ]$/.test(number)) return listBelow(from, 'item').filter((item) => bearsMark(item, number));
  const own = childrenOf(from, 'item').filter((item) => hasNumber(item, number));
  if (own.length > 0 || from.type === 'paragraph') return own;
  const paragraphs = childrenOf(from, 'paragraph');
  const found = paragraphs.flatMap((paragraph) =>
    childrenOf(paragraph, 'item').filter((item) => hasNumber(item, number)),
  );
  if (found.length > 0) return found;
  // Where 号 are printed like 項, they are the article's paragraphs.
  const bare = paragraphs.every((paragraph) => childrenOf(paragraph, 'item').length === 0);
  return bare ? paragraphs.filter((paragraph) => hasNumber(paragraph, number)) : [];
}

function subitemsBelow(from: Container, mark: string): Container[] {
  const subitems = childrenOf(from, 'subitem');
  return subitems.filter((subitem) => bearsMark(subitem, mark));
}

/** Whether a subitem's printed label is the mark: `イ）` and `イ`, `(1)` and `1`. */
function bearsMark({ label, number }: Container, mark: string): boolean {
  const printed = plainText(label ?? '').replace(/[()[\].,、．:：]/g, '');
  if (printed === mark) return true;
  const value = markValue(printed);
  if (/^[0-9]+$/.test(mark)) return value === Number(mark) || (printed === '' && number === mark);
  return (
    printed === '' && number === String(irohaValue(mark.charCodeAt(0)) || gojuonValue(mark.charCodeAt(0)))
  );
}

function markValue(printed: string): number {
  const circled = circledValue(printed.charCodeAt(0));
  if (circled > 0) return circled;
  const numeral = readNumeral(printed, 0);
  return numeral && numeral.end === printed.length ? numeral.value : 0;
}

/** The paragraph in whose place a pointer stands: the nearest one, or the clause itself where there is none. */
export function placeOfItems(map: ClauseMap, own: Container): Container {
  return nearest(map.index, own, 'paragraph') ?? nearest(map.index, own, 'article') ?? own;
}
