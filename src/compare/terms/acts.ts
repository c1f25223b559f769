import { indexTree } from '../../model/tree-index.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { isOneName } from '../../topic/parties.ts';
import { likeness, listBigrams, makeVector, type Vector, weighByRarity } from '../align/clause-vector.ts';

/** Who must, may or may not do a thing. */
export interface Act {
  actor: string;
  modality: string;
  /** Its sentence, without the actor. */
  words: ReadonlyMap<string, number>;
}

/** What is done in two clauses must be this much alike to be one act. */
const least = 0.1;

/** Lists who must or may do what, by the clause that stands for itself. */
export function listActs({ norms = [], tree }: YakkanDocument): Map<string, Act[]> {
  const { byId } = indexTree(tree);
  const acts = new Map<string, Act[]>();
  for (const { node, actor, modality } of norms) {
    const sentence = byId.get(node);
    if (
      actor === undefined ||
      !isOneName(actor) ||
      modality === 'none' ||
      !sentence ||
      !('value' in sentence)
    )
      continue;
    const clause = clauseOf(node);
    const words = listBigrams([sentence.value.replaceAll(actor, '、')]);
    acts.set(clause, [...(acts.get(clause) ?? []), { actor, modality, words }]);
  }
  return acts;
}

/** art_3__para_1__sent_1 → art_3. */
function clauseOf(id: string): string {
  const parts = id.split('__');
  const place = parts.findIndex((part) => part.startsWith('art_'));
  return place < 0 ? id : parts.slice(0, place + 1).join('__');
}

/** Pairs each act of one clause with the most alike of the other that has the same modality: who does it here, who there, how alike. */
export function sameActs(ours: readonly Act[], standard: readonly Act[]): [string, string, number][] {
  const all = [...ours, ...standard];
  const weigh = weighByRarity(all.map(({ words }) => words));
  const vectors = new Map<Act, Vector>(all.map((act) => [act, makeVector(act.words, weigh)]));
  return ours.flatMap((act): [string, string, number][] => {
    const [best] = standard
      .filter(({ modality }) => modality === act.modality)
      .map((other) => ({
        other,
        alike: likeness(vectors.get(act) ?? new Map(), vectors.get(other) ?? new Map()),
      }))
      .sort((left, right) => right.alike - left.alike);
    return best && best.alike >= least ? [[act.actor, best.other.actor, Math.min(1, 2 * best.alike)]] : [];
  });
}
