import type { Reference } from '../model/annotation.ts';
import type { TreeIndex } from '../model/tree-index.ts';
import type { YakkanDocument } from '../model/yakkan-document.ts';

/**
 * Finds the pointers that count from one to another text: in 一般規程第19条第2項の規定により同条第1項各号に…, 同条第1項各号, and
 * in 著作権法の27条、28条 the last. Whether they lead somewhere only that text can tell.
 */
export function findContinuedElsewhere(
  { references }: YakkanDocument,
  index: TreeIndex,
): ReadonlySet<string> {
  const continued = new Set<string>();
  let last: Reference | undefined;
  for (const reference of references) {
    const goesOn =
      last?.node === reference.node &&
      (/^同|^その/.test(reference.text) || isListedBehind(last, reference, index));
    if (goesOn && last && (isElsewhere(last) || continued.has(last.id))) continued.add(reference.id);
    last = reference;
  }
  return continued;
}

function isElsewhere({ kind, status }: Reference): boolean {
  return kind === 'document' || kind === 'law' || status === 'external';
}

const listed =
  /^の(?:第?[0-9０-９一二三四五六七八九十百]+条(?:の[0-9０-９一二三四五六七八九十]+)?(?:、|・|及び|または|又は|および))*$/;

/** 28条 of 著作権法の27条、28条, where a number without 第 stands behind the name of an act. */
function isListedBehind(law: Reference, { kind, at: [place] }: Reference, { byId }: TreeIndex): boolean {
  const before = law.at.at(-1);
  const leaf = byId.get(place?.leaf ?? '');
  if (kind !== 'absolute' || !place || before?.leaf !== place.leaf || !leaf || !('value' in leaf))
    return false;
  return listed.test(leaf.value.slice(before.end, place.start));
}
