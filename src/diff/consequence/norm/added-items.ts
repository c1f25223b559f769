import type { Consequence } from '../../../model/comparison.ts';
import type { TreeIndex } from '../../../model/tree-index.ts';
import { isContainer } from '../../../model/tree-walk.ts';
import { foldTerm } from '../../../text/term-key.ts';
import { citeClause } from '../../lines/cite-clause.ts';
import type { Revisions } from '../clause-pairs.ts';
import { contentWords, saysTheSame } from './content-words.ts';
import type { PlacedNorm } from './placed-norm.ts';

/** Clauses that went, with what held them and what they were about. */
function wordsGone(
  map: Revisions['map'],
  { byId, parentOf }: TreeIndex,
): { parent: string; nouns: ReadonlySet<string> }[] {
  return map.flatMap((pair) => {
    const node = pair.new === null && pair.old !== null ? byId.get(pair.old) : undefined;
    if (!node || !isContainer(node) || !listed.has(node.type)) return [];
    const words = node.children.map((child) => ('value' in child ? child.value : '')).join('');
    return [{ parent: parentOf.get(node.id) ?? '', nouns: contentWords(words) }];
  });
}

const listed: ReadonlySet<string> = new Set(['item', 'subitem']);
/** Characters by which words are told from others. */
const fewest = 6;

/** Finds items that were added to what somebody must not do: 利用者は、次の行為をしてはなりません。(2) 迷惑な行為. */
export function findAddedItems(
  { map, links, trees, parties, new: young }: Revisions,
  after: ReadonlyMap<string, PlacedNorm[]>,
): Consequence[] {
  const gone = wordsGone(map, trees.old);
  const stood = foldTerm(trees.old.sentences.map(({ sentence }) => sentence.value).join(''));
  return map.flatMap((pair): Consequence[] => {
    if (pair.old !== null || pair.new === null) return [];
    const node = trees.new.byId.get(pair.new);
    const list = trees.new.parentOf.get(pair.new);
    if (!node || !isContainer(node) || !listed.has(node.type) || list === undefined) return [];
    // Of a list that is new itself, its own words are told.
    if (links.toOld(list).length === 0) return [];
    const chapeau = after
      .get(list)
      ?.find(({ norm }) => norm.modality === 'prohibition' && parties.isOther(norm.actor));
    const words = node.children.map((child) => ('value' in child ? child.value : '')).join('');
    if (!chapeau || words === '' || (after.get(pair.new) ?? []).some(({ norm }) => norm.modality !== 'none'))
      return [];
    // What stood there as a line without a number is not new.
    const bare = foldTerm(words).replace(/。$/, '');
    if (bare.length >= fewest && stood.includes(bare)) return [];
    // Nor is what a member of its list that went said in other words.
    const own = contentWords(words);
    const lists = links.toOld(list);
    if (gone.some(({ parent, nouns }) => lists.includes(parent) && saysTheSame(own, nouns))) return [];
    const { actor = '' } = chapeau.norm;
    return [
      {
        kind: 'changed-norm',
        reason: `${citeClause(pair.new, young.tree)}により、${actor}に禁止される行為が加わりました。`,
        worseFor: actor,
        effect: 'duty-added',
        new: pair.new,
        after: words,
        newWords: words,
      },
    ];
  });
}
