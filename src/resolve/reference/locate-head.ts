import type { Container } from '../../model/node.ts';
import type { ContainerType } from '../../model/node-type.ts';
import type { PointerStep } from '../../text/pointer.ts';
import { type ClauseMap, childrenOf, nearest, parentContainer, scopeOf } from './clause-map.ts';
import { descend, placeOfItems } from './descend.ts';
import { locateAppendix } from './locate-appendix.ts';
import { locateSupplement } from './locate-supplement.ts';
import { locateMarked } from './marked.ts';

/**
 * Finds what the first step of a pointer means where it stands: in article 14, `前条` → article 13.
 * The way `same` is not located here: it depends on the words before.
 * @param own the clause that holds the pointer
 * @param self the pointer names the document, so that its main provision comes first
 * @returns the clauses that may be meant; none where the document has none
 */
export function locateHead(map: ClauseMap, own: Container, step: PointerStep, self = false): Container[] {
  switch (step.level) {
    case 'supplProvision':
      return locateSupplement(map, own, step, self);
    case 'appdx':
      return locateAppendix(map, own, step);
    case 'article':
      return locateArticle(map, own, step, self);
    case 'paragraph':
      return locateParagraph(map, own, step);
    case 'item':
      return locateItem(map, own, step);
    case 'subitem':
      return locateSubitem(map, own, step);
    default:
      return locateHeading(map, own, step);
  }
}

/** The clauses that 前二項, 前条 or 次項 mean in a list of siblings. */
function neighbours(list: readonly Container[], place: number, step: PointerStep): Container[] {
  const { way, count = 1, onlyLast } = step;
  if (way === 'next') return list.slice(place + 1, place + 2);
  if (way === 'eachPrevious') return list.slice(0, Math.max(0, place));
  if (place < count) return [];
  return onlyLast ? [list[place - count]] : list.slice(place - count, place);
}

function locateArticle(map: ClauseMap, own: Container, step: PointerStep, self: boolean): Container[] {
  const article = nearest(map.index, own, 'article');
  if (step.way === 'own') return article ? [article] : [];
  if (step.way === 'number') return locateNumberedArticle(map, own, step.number ?? '', self);
  if (!article) return [];
  const list = map.articles.get(scopeOf(map.index, article).id) ?? [];
  return neighbours(list, map.articlePlace.get(article) ?? 0, step);
}

/**
 * Whether a text that is printed in part (抄) leaves out what 前条 or 次条 means: 次条 in article 1 that stands before
 * article 160.
 */
export function leavesGap(map: ClauseMap, own: Container, { way, count = 1 }: PointerStep): boolean {
  if (count > 1 || (way !== 'previous' && way !== 'next')) return false;
  const article = nearest(map.index, own, 'article');
  if (!article) return false;
  const list = map.articles.get(scopeOf(map.index, article).id) ?? [];
  const [other] = neighbours(list, map.articlePlace.get(article) ?? 0, { level: 'article', way });
  const pair = way === 'next' ? [article, other] : [other, article];
  const [from, to] = pair.map((each) => Number.parseInt(each?.through ?? each?.number ?? '', 10));
  return to > from + 1;
}

function locateNumberedArticle(map: ClauseMap, own: Container, number: string, self: boolean): Container[] {
  const scope = scopeOf(map.index, own);
  // An appendix with articles of its own (特約) speaks of these; a 附則 speaks of the main provision.
  const scopes =
    scope.type === 'appdx' && !self ? [scope.id, map.index.root.id] : [map.index.root.id, scope.id];
  for (const id of scopes) {
    const found = map.articlesByNumber.get(`${id} ${number}`);
    if (found) return nearestOf(map, own, leaveOwnOut(map, own, found));
  }
  return [];
}

/** Where several articles bear a number, none of them names itself by it: within itself it is 本条. */
function leaveOwnOut(
  { index }: ClauseMap,
  own: Container,
  found: readonly Container[],
): readonly Container[] {
  const article = nearest(index, own, 'article');
  return found.length > 1 ? found.filter((each) => each !== article) : found;
}

/** Of clauses with one number, those that share the most headings with the place of the pointer. */
function nearestOf(map: ClauseMap, own: Container, found: readonly Container[]): Container[] {
  if (found.length < 2) return [...found];
  const above = new Set<string>();
  for (let at: Container | undefined = own; at; at = parentContainer(map.index, at)) above.add(at.id);
  const shared = found.map((clause) => {
    let depth = 0;
    for (let at = parentContainer(map.index, clause); at; at = parentContainer(map.index, at))
      if (above.has(at.id)) depth++;
    return depth;
  });
  const most = Math.max(...shared);
  return found.filter((_, position) => shared[position] === most);
}

function locateParagraph(map: ClauseMap, own: Container, step: PointerStep): Container[] {
  const paragraph = nearest(map.index, own, 'paragraph');
  if (step.way === 'own') return paragraph ? [paragraph] : [];
  const holder = paragraph ? parentContainer(map.index, paragraph) : own;
  if (!holder) return [];
  if (step.way === 'number') return holder.type === 'preamble' ? [] : descend(map, holder, step);
  const siblings = childrenOf(holder, 'paragraph');
  if (step.way === 'eachFollowing') return locateFollowing(own, paragraph, siblings);
  const others = paragraph ? siblings.filter((each) => !isOtherWording(each, paragraph)) : [];
  const found = paragraph ? neighbours(others, others.indexOf(paragraph), step) : [];
  if (found.length > 0 || siblings.length !== 1) return found;
  // Where 項 are printed like 号, 前項 in one of them is the one before.
  const item = nearest(map.index, own, 'item');
  const items = childrenOf(siblings[0], 'item');
  return item ? neighbours(items, items.indexOf(item), step) : [];
}

/** Whether two 項 bear one number: a text that gives two wordings to choose from. */
function isOtherWording(one: Container, other: Container): boolean {
  return one !== other && one.number !== undefined && one.number === other.number;
}

/** 次の各項: the list that follows, be it of 項 after the paragraph or of what hangs below it. */
function locateFollowing(
  own: Container,
  paragraph: Container | undefined,
  siblings: readonly Container[],
): Container[] {
  const below = childrenOf(own, own.type === 'item' ? 'subitem' : 'item');
  return below.length > 0 || !paragraph ? [...below] : siblings.slice(siblings.indexOf(paragraph) + 1);
}

function locateItem(map: ClauseMap, own: Container, step: PointerStep): Container[] {
  const item = nearest(map.index, own, 'item');
  if (step.way === 'own') return item ? [item] : [];
  if (step.way === 'eachFollowing') return descend(map, own, step);
  const holder = item ? parentContainer(map.index, item) : placeOfItems(map, own);
  if (!holder) return [];
  if (step.way === 'number') return locateNumberedItem(map, holder, step);
  if (step.way === 'each' || step.way === 'eachSame') return descend(map, holder, { ...step, way: 'each' });
  const siblings = childrenOf(holder, 'item');
  if (item) return neighbours(siblings, siblings.indexOf(item), step);
  if (step.way === 'eachPrevious' && siblings.length > 0) return [...siblings];
  return step.way === 'eachPrevious' || step.way === 'previous' ? itemsBefore(map, holder, step) : [];
}

function locateNumberedItem(map: ClauseMap, holder: Container, step: PointerStep): Container[] {
  const found = descend(map, holder, step);
  if (found.length > 0) return found;
  const above = parentContainer(map.index, holder);
  return above?.type === 'article' ? descend(map, above, step) : [];
}

/** 前各号 in a paragraph without items: those of the paragraph before; where 号 are printed like 項, the ones before. */
function itemsBefore(map: ClauseMap, paragraph: Container, step: PointerStep): Container[] {
  const above = parentContainer(map.index, paragraph);
  if (!above || above.type === 'preamble') return [];
  const siblings = childrenOf(above, 'paragraph');
  const place = siblings.indexOf(paragraph);
  const items = place > 0 ? childrenOf(siblings[place - 1], 'item') : [];
  if (items.length > 0) return step.way === 'eachPrevious' ? [...items] : [];
  return neighbours(siblings, place, step);
}

function locateSubitem(map: ClauseMap, own: Container, step: PointerStep): Container[] {
  if (step.way !== 'number') return [];
  if (step.mark !== undefined) return locateMarked(map, own, step.mark);
  for (let at: Container | undefined = own; at; at = parentContainer(map.index, at)) {
    if (at.type !== 'item' && at.type !== 'subitem') break;
    const found = descend(map, at, step);
    if (found.length > 0) return found;
  }
  // (1) may be the printed marker of an item.
  return /^[0-9]/.test(step.number ?? '') ? locateItem(map, own, { ...step, level: 'item' }) : [];
}

function locateHeading(map: ClauseMap, own: Container, step: PointerStep): Container[] {
  const type: ContainerType = step.level;
  const heading = nearest(map.index, own, type);
  if (step.way === 'own') return heading ? [heading] : [];
  const list = map.byType.get(type);
  // 4. 料金 may be called 第4章 where there are no chapters.
  if (!list) return type === 'chapter' && map.isBare ? locateArticle(map, own, step, true) : [];
  if (step.way === 'number')
    return nearestOf(
      map,
      own,
      list.filter((each) => each.number === step.number),
    );
  if (!heading) return [];
  return neighbours(list, list.indexOf(heading), step);
}
