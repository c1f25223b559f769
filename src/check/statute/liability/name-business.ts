import { indexTree } from '../../../model/tree-index.ts';
import type { YakkanDocument } from '../../../model/yakkan-document.ts';
import { indexWords } from '../../term/word-index.ts';

const body = /(?:社|店|館|塾|校|会|院|園|組合|法人|クラブ|センター|事業者|運営者|ホテル)$/;
const known = /^[当弊]|委託|提携|取引|加盟|協力|^(?:会社|事業者|運営者)$/;
/** A defined name that acts in so many sentences is that of the side that sets the terms. */
const fewest = 3;

/**
 * Makes what writes 当社 for the name that a text defines for the side that sets its terms, with signs before it that keep
 * the length: 運営会社は → 某某当社は.
 * @returns a function that leaves a sentence as it is where the text defines no such name
 */
export function nameBusiness({ definitions, tree }: YakkanDocument): (sentence: string) => string {
  const names = definitions
    .map(({ term }) => term)
    .filter((term) => term.length > 1 && term.length <= 8 && body.test(term) && !known.test(term));
  if (names.length === 0) return String;
  const counts = new Map(names.map((name) => [`${name}は、`, 0]));
  const listActors = indexWords(counts.keys());
  for (const { sentence } of indexTree(tree).sentences)
    for (const actor of listActors(sentence.value)) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  const [[actor, count]] = [...counts].toSorted((left, right) => right[1] - left[1]);
  if (count < fewest) return String;
  const name = actor.slice(0, -2);
  const stand = `${'某'.repeat(name.length - 2)}当社`;
  return (sentence) => sentence.replaceAll(name, stand);
}
