import { foldTerm } from '../../../text/term-key.ts';
import { countShared, type Shingles, shingle } from '../../align/similarity.ts';
import type { Revisions } from '../clause-pairs.ts';
import { wordsOf } from '../holds-term.ts';
import { applyRenames } from '../renames.ts';
import { contentWords, saysTheSame } from './content-words.ts';
import type { PlacedNorm } from './placed-norm.ts';

type Norms = ReadonlyMap<string, PlacedNorm[]>;
/** Whether a sentence came with the new text, or went with the old one. */
export type How = 'come' | 'gone';

/** Share of two sentences that must be common for one to be the other in other words. */
const alike = 0.45;
/** Characters of a sentence that is found again within another: one that the other text set behind a sign of its own. */
const fewestWords = 20;
/** So many sentences at most are sought in the whole of the other text. */
const mostSought = 2000;
/** Of so many pairs of sentences no single one is weighed: the text was written anew. */
const mostPairs = 400_000;

/**
 * Makes the function that says whether what seems to have come or gone stood in the other text in the same or in other words: it
 * then only went elsewhere, or was put another way.
 */
export function makeStoodBefore(
  before: Norms,
  after: Norms,
  { renames, trees }: Pick<Revisions, 'renames' | 'trees'>,
): (placed: PlacedNorm, how: How) => boolean {
  const [old, young] = [[...before.values()].flat(), [...after.values()].flat()];
  const key = (words: string, isOld: boolean) => foldTerm(isOld ? applyRenames(words, renames) : words);
  const [oldKeys, newKeys] = [
    new Set(old.map(({ words }) => key(words, true))),
    new Set(young.map(({ words }) => key(words, false))),
  ];
  const gone = weighable(old.filter(({ words }) => !newKeys.has(key(words, true))));
  const come = weighable(young.filter(({ words }) => !oldKeys.has(key(words, false))));
  const isSought = gone.length + come.length <= mostSought;
  const isTooMuch = gone.length * come.length > mostPairs;
  return (placed, how) => {
    const isOld = how === 'gone';
    const own = key(placed.words, isOld);
    if ((isOld ? newKeys : oldKeys).has(own)) return true;
    if (isTooMuch) return true;
    if (isSought && own.length >= fewestWords && wordsOf(isOld ? trees.new : trees.old).includes(own))
      return true;
    const [shingles, nouns] = [shingle(foldTerm(placed.words)), contentWords(placed.words)];
    return (isOld ? come : gone).some(
      (other) =>
        bindsSo(other.one, placed) && (isAlike(shingles, other.shingles) || saysTheSame(nouns, other.nouns)),
    );
  };
}

interface Weighable {
  one: PlacedNorm;
  shingles: Shingles;
  nouns: ReadonlySet<string>;
}

function weighable(norms: readonly PlacedNorm[]): Weighable[] {
  return norms.map((one) => ({
    one,
    shingles: shingle(foldTerm(one.words)),
    nouns: contentWords(one.words),
  }));
}

/** The same one is bound, as far as both name one. */
function bindsSo({ norm: one }: PlacedNorm, { norm: other }: PlacedNorm): boolean {
  return one.modality === other.modality && (!one.actor || !other.actor || one.actor === other.actor);
}

function isAlike(left: Shingles, right: Shingles): boolean {
  return 2 * countShared(left, right) >= alike * (left.size + right.size);
}
