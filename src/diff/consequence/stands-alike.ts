import type { Reference } from '../../model/annotation.ts';
import type { TreeIndex } from '../../model/tree-index.ts';
import { foldTerm } from '../../text/term-key.ts';

type Trees = Record<'old' | 'new', TreeIndex>;

/** Characters on each side of a reference by which it is told from one in a list that was written anew: 第1項又は第2項 → 第1項、第2項又は第3項. */
const around = 5;

/** Whether a reference is not one of a list that somebody wrote anew: who did, saw where it leads. */
export function standsAlike(old: Reference, young: Reference, trees: Trees): boolean {
  const [was, is] = [wordsAround(old, trees.old), wordsAround(young, trees.new)];
  return !(isInList(was) || isInList(is)) || was.join() === is.join();
}

/** Whether a reference stands by itself, between the same words in both versions. */
export function isUntouched(old: Reference, young: Reference, trees: Trees): boolean {
  const [was, is] = [wordsAround(old, trees.old), wordsAround(young, trees.new)];
  return !isInList(was) && was.join() === is.join();
}

function wordsAround({ at: [place] }: Reference, { byId }: TreeIndex): string[] {
  const leaf = place && byId.get(place.leaf);
  if (!place || !leaf || !('value' in leaf)) return ['', ''];
  const { start, end } = place;
  return [leaf.value.slice(Math.max(0, start - around), start), leaf.value.slice(end, end + around)].map(
    foldTerm,
  );
}

function isInList([before, after]: readonly string[]): boolean {
  const joint = '(?:又は|及び|若しくは|並びに|から|、)';
  return new RegExp(`[条項号]${joint}?$`).test(before) || new RegExp(`^${joint}?(?:第|前)`).test(after);
}
