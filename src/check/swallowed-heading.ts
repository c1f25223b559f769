import type { Reference } from '../model/annotation.ts';
import type { TreeIndex } from '../model/tree-index.ts';

/** A space, and no particle behind it: `第29条` に stands in marks of code. */
const headingBehind = /^\s+(?![のにをがはとへも、。]|から|より|まで|及び|又は|または|および)\S/;

/**
 * Makes what tells a heading that a text without line breaks left in the words of another article: …を行使しない　第4条　口コミに
 * ついて. A space behind it parts it from what follows, which a citation never is.
 */
export function makeSwallowedHeading({ byId }: TreeIndex): (reference: Reference) => boolean {
  return ({ kind, status, text, at: [place] }) => {
    if (
      kind !== 'absolute' ||
      status !== 'unresolved' ||
      !/条(?:の[0-9０-９一二三四五六七八九十]+)?$/.test(text)
    )
      return false;
    const leaf = byId.get(place?.leaf ?? '');
    if (!place || !leaf || !('value' in leaf)) return false;
    const [before, behind] = [leaf.value.slice(0, place.start), leaf.value.slice(place.end)];
    return /(?:^|[。\s）)ぁ-ん])$/.test(before) && !/の$/.test(before) && headingBehind.test(behind);
  };
}

/**
 * Whether a reference is all that a line says but for signs before it: 📌 第6条（欠席・振替）. It heads what follows and cites nothing.
 */
export function isHeadingLine({ text, at: [place] }: Reference, { byId }: TreeIndex): boolean {
  const leaf = byId.get(place?.leaf ?? '');
  if (!place || !leaf || !('value' in leaf) || !/条/.test(text)) return false;
  return (
    place.start > 0 &&
    place.end === leaf.value.length &&
    !/[\p{L}\p{N}]/u.test(leaf.value.slice(0, place.start))
  );
}
