import type { Norm } from '../../model/annotation.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { foldWidth } from '../../text/width.ts';
import type { RuleSentence } from '../deadline/rule-sentence.ts';

/** The persons and bodies that a document says act: whoever is an actor of its norms, the longest names first. */
export function listParties({ norms = [] }: YakkanDocument): string[] {
  const names = new Set(norms.flatMap(({ actor }) => (actor === undefined ? [] : [foldWidth(actor)])));
  // A name with a clause of its own (違反した契約者) is no name.
  return [...names]
    .filter((name) => name.length <= 12 && !/[たるいの、]/.test(name.slice(0, -1)))
    .sort((left, right) => right.length - left.length);
}

const toward =
  /^(?:及びその[^、]{1,8})?(?:に対し(?:て|ては)?|に対しては|あてに?|宛に?|へ|に(?![およ関つ係基従応際至限該反違属当生な対]))/;

/** To whom the act of a norm is directed: 契約者に通知します → 契約者; nothing where the words name no party, or its own actor. */
export function findAddressee(
  { text, leaf }: RuleSentence,
  { at: [place], actor }: Norm,
  parties: readonly string[],
): string | undefined {
  const words = text.slice(place.start, place.end);
  let found: { at: number; end: number } | undefined;
  for (const name of parties) {
    if (actor !== undefined && foldWidth(actor) === name) continue;
    for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
      const end = at + name.length;
      // 契約者 ends in 者; what stands before must be no part of the name.
      if (/[\p{Script=Han}\p{Script=Katakana}ー]/u.test(words[at - 1] ?? '')) continue;
      if (toward.test(words.slice(end)) && (!found || end > found.end)) found = { at, end };
    }
  }
  return found && leaf.value.slice(place.start + found.at, place.start + found.end);
}
