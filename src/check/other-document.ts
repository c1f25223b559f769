import type { Reference } from '../model/annotation.ts';
import type { YakkanDocument } from '../model/yakkan-document.ts';

/**
 * Finds the pointers that count from one to another text: in 一般規程第19条第2項の規定により同条第1項各号に…, 同条第1項各号. Whether
 * they lead somewhere only that text can tell.
 */
export function findContinuedElsewhere({ references }: YakkanDocument): ReadonlySet<string> {
  const continued = new Set<string>();
  let last: Reference | undefined;
  for (const reference of references) {
    const goesOn = /^同|^その/.test(reference.text) && last?.node === reference.node;
    if (goesOn && last && (isElsewhere(last) || continued.has(last.id))) continued.add(reference.id);
    last = reference;
  }
  return continued;
}

function isElsewhere({ kind, status }: Reference): boolean {
  return kind === 'document' || kind === 'law' || status === 'external';
}
