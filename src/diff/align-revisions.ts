import type { YakkanDocument } from '../model/yakkan-document.ts';
import { alignTrees } from './align/align.ts';
import { mapClauses } from './align/clause-map.ts';
import { type ClauseLinks, linkClauses } from './consequence/clause-links.ts';

/** Says which clause of one revision is which of the other, without comparing their words. */
export function alignRevisions(old: YakkanDocument, young: YakkanDocument): ClauseLinks {
  return linkClauses(mapClauses(alignTrees(old.tree, young.tree)));
}
