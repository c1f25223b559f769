import type { Container } from '../../../model/node.ts';
import type { TreeIndex } from '../../../model/tree-index.ts';
import { isContainer } from '../../../model/tree-walk.ts';
import { isHeading } from '../../../text/draft.ts';
import type { Amending } from './amend-clause.ts';

const replaceable: ReadonlySet<string> = new Set([
  'item',
  'paragraph',
  'article',
  'tableRow',
  'table',
  'supplProvision',
  'appdx',
  'subitem',
  'preamble',
  'toc',
  'closing',
  'cover',
]);

/** How coarsely an amendment is tried: ids of the new revision. */
export interface Coarseness extends Pick<Amending, 'partner' | 'layoutOf'> {
  /** Clauses that are replaced as a whole. */
  coarse: Set<string>;
  /** Clauses that are quoted in the layout of the text. */
  laidOut: Set<string>;
}

/**
 * Marks the smallest clause around a place that is not marked yet: one that stayed first to be replaced as a whole, then to be quoted
 * in the layout of the text, one that is put in to be quoted so at once; false where there is none.
 */
export function coarsen(id: string, { byId, parentOf }: TreeIndex, tried: Coarseness): boolean {
  const { coarse, laidOut, layoutOf } = tried;
  const stayed = new Set(tried.partner.values());
  const isPutIn = (at: string) => !stayed.has(at);
  const path: string[] = [];
  for (let at: string | undefined = id; at !== undefined; at = parentOf.get(at)) path.push(at);
  // What a clause that nothing names is read with too much are words set anew behind it.
  const behind = coarse.has(id) ? undefined : clauseBehind(path, byId);
  const isSetAnew = behind && (coarse.has(behind.id) || isPutIn(behind.id)) && !laidOut.has(behind.id);
  if (isSetAnew && layoutOf(behind)) {
    laidOut.add(behind.id);
    return true;
  }
  // What stands in a clause that is quoted whole has no sentence of its own.
  const isQuotedWithin = (at: string) => {
    const node = byId.get(at);
    return (
      node !== undefined &&
      isContainer(node) &&
      !isHeading(node) &&
      node.type !== 'root' &&
      (coarse.has(at) || isPutIn(at))
    );
  };
  const outermost = path.findLastIndex(isQuotedWithin);
  for (const at of path.slice(Math.max(0, outermost))) {
    const node = byId.get(at);
    if (!node || !isContainer(node) || !replaceable.has(node.type)) continue;
    if (!coarse.has(at) && !isPutIn(at)) {
      coarse.add(at);
      return true;
    }
    if (laidOut.has(at) || !layoutOf(node)) continue;
    laidOut.add(at);
    return true;
  }
  return false;
}

/** The clause that begins where another ends, by the clauses that hold that one. */
function clauseBehind(path: readonly string[], byId: TreeIndex['byId']): Container | undefined {
  for (const [index, id] of path.entries()) {
    const parent = byId.get(path[index + 1] ?? '');
    if (!parent || !isContainer(parent)) return undefined;
    const clauses = parent.children.filter(isContainer);
    const at = clauses.findIndex((one) => one.id === id);
    if (at >= 0 && at + 1 < clauses.length) return clauses[at + 1];
  }
  return undefined;
}
