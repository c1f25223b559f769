import { ancestorsOf, type TreeIndex } from '../model/tree-index.ts';
import type { YakkanDocument } from '../model/yakkan-document.ts';
import type { Check, Draft } from './define-check.ts';

/** Parts that frame a text and are no clauses of it: 頭書, 締結文言と署名, 逐条解説. */
const frames: ReadonlySet<string> = new Set(['cover', 'closing', 'commentary']);
/** Families that read the printed words, whatever clause they belong to. */
const ofWords: ReadonlySet<string> = new Set<Check['family']>(['language']);
const statuteName = /^(?:この|本)(?:法律|政令|省令|府令|庁令|勅令|法)$/;

/**
 * Makes the judge of drafts: what stands outside the clauses is not told but for its days; what rests on a reading that was close, on one of
 * several documents in a file, or on an act of the state (この法律は、…), whose words were proof-read before they were promulgated,
 * is worth a look and not asserted.
 */
export function makeStanding(
  document: YakkanDocument,
  index: TreeIndex,
): (draft: Draft, check: Check) => Draft | undefined {
  const isStatute = document.references.some(({ kind, text }) => kind === 'self' && statuteName.test(text));
  const isOneOfSeveral = document.messages.some(({ ruleId }) => ruleId === 'several-documents');
  return (draft, { family, needsDictionary = false, ofCustom = needsDictionary }) => {
    // Acts say like things of unlike matters on purpose.
    if (isStatute && family === 'quantity' && draft.state === 'judgement') return undefined;
    const above = [draft.node, ...ancestorsOf(index, draft.node).map(({ id }) => id)];
    const owners = above.flatMap((id) => index.byId.get(id) ?? []);
    if (family !== 'date' && owners.some(({ type }) => frames.has(type))) return undefined;
    const isClose = owners.some((owner) => 'certainty' in owner && owner.certainty !== undefined);
    // The words of acts are spelled by the custom of their day.
    if (ofWords.has(family) && !(isStatute && ofCustom)) return draft;
    if (!(isClose || isStatute || isOneOfSeveral)) return draft;
    return { ...draft, severity: 'info' };
  };
}
