import type { Container } from '../../model/node.ts';
import { type ClauseMap, childrenOf, parentContainer, scopeOf } from './clause-map.ts';

/**
 * Lists the clauses from the first of a range to its last: 第5条から第8条まで → articles 5, 6, 7, 8.
 * @returns none where the two do not stand in one list, or in the wrong order
 */
export function listRange(map: ClauseMap, first: Container, last: Container): Container[] {
  const list = siblingsOf(map, first, last);
  const from = list.indexOf(first);
  const to = list.indexOf(last);
  return from < 0 || to < from ? [] : list.slice(from, to + 1);
}

function siblingsOf(map: ClauseMap, first: Container, last: Container): readonly Container[] {
  if (first.type !== last.type) return [];
  if (first.type === 'article') return map.articles.get(scopeOf(map.index, first).id) ?? [];
  const listed = map.byType.get(first.type);
  if (listed) return listed;
  const parent = parentContainer(map.index, first);
  return parent ? childrenOf(parent, first.type) : [];
}
