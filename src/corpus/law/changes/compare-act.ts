import { diffDocuments } from '../../../diff/diff-documents.ts';
import type { ClauseChange } from '../../../model/comparison.ts';
import type { ChangedProvision } from '../../../model/law-change.ts';
import { indexTree, type TreeIndex } from '../../../model/tree-index.ts';
import type { YakkanDocument } from '../../../model/yakkan-document.ts';
import { formatCitation } from '../../../text/citation.ts';
import { printClause } from '../../clause/quote-clause.ts';

/** Two revisions of an act, compared. */
export interface ActComparison {
  old: ActRevision;
  new: ActRevision;
  changes: readonly ClauseChange[];
  /** Where each clause of the old revision stands in the new one. */
  newOf: ReadonlyMap<string, string>;
  /** Where each clause of the new revision stood in the old one. */
  oldOf: ReadonlyMap<string, string>;
  /** The new revision holds no provision of its own any more. */
  isRepealed: boolean;
}

export interface ActRevision {
  effective: string;
  title: string | undefined;
  index: TreeIndex;
}

/** Compares two revisions of an act. */
export function compareAct(
  old: { effective: string; model: YakkanDocument },
  young: { effective: string; model: YakkanDocument },
): ActComparison {
  const { changes, map } = diffDocuments(old.model, young.model);
  const pairs = map.flatMap((pair): [string, string][] =>
    pair.old !== null && pair.new !== null ? [[pair.old, pair.new]] : [],
  );
  const revision = ({ effective, model }: typeof old): ActRevision => ({
    effective,
    title: model.document.title,
    index: indexTree(model.tree),
  });
  const after = revision(young);
  return {
    old: revision(old),
    new: after,
    changes,
    newOf: new Map(pairs),
    oldOf: new Map(pairs.map(([before, now]) => [now, before])),
    isRepealed: !after.index.containers.some(
      ({ type, id, deleted }) => type === 'article' && !id.startsWith('suppl') && !deleted,
    ),
  };
}

const mostWords = 1000;

/** The provisions of the main part and the 別表 that differ, as a reader would cite them. */
export function listProvisions({ old, new: young, changes }: ActComparison): ChangedProvision[] {
  return changes.flatMap((change): ChangedProvision[] => {
    const [before, after] = [change.old[0], change.new[0]];
    if ((before ?? after).startsWith('suppl')) return [];
    const kind = kindOf(change);
    if (!kind) return [];
    return [
      {
        kind,
        ...(before !== undefined && { provision: formatCitation(before, old.index.root) }),
        ...(after !== undefined && { newProvision: formatCitation(after, young.index.root) }),
        ...(kind !== 'number' && before !== undefined && { before: wordsOf(before, old.index) }),
        ...(kind !== 'number' && after !== undefined && { after: wordsOf(after, young.index) }),
      },
    ];
  });
}

function kindOf({ kinds, old, new: young }: ClauseChange): ChangedProvision['kind'] | undefined {
  if (young.length === 0 || kinds.includes('deletedKeepingNumber')) return 'removed';
  if (old.length === 0) return 'added';
  if (kinds.includes('edited')) return 'words';
  if (kinds.some((kind) => /^(?:renumbered|moved|split|merged)$/.test(kind))) return 'number';
  return kinds.includes('captionOnly') ? 'caption' : undefined;
}

/** The words of a clause as printed, with what stands below it. */
export function wordsOf(id: string, { byId }: TreeIndex): string {
  const node = byId.get(id);
  const words = node ? printClause(node) : '';
  return words.length > mostWords ? `${words.slice(0, mostWords)}…` : words;
}
