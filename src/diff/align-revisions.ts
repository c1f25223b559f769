import type { YakkanDocument } from '../model/yakkan-document.ts';
import { alignTrees } from './align.ts';
import { type ClauseLinks, linkClauses } from './clause-links.ts';
import { mapClauses } from './clause-map.ts';

/** Says which clause of one revision is which of the other, without comparing their words. */
export function alignRevisions(old: YakkanDocument, young: YakkanDocument): ClauseLinks {
  return linkClauses(mapClauses(alignTrees(old.tree, young.tree)));
}
