import type { Norm } from '../../../model/annotation.ts';
import type { Consequence } from '../../../model/comparison.ts';
import { normNames } from '../../../text/value-names.ts';
import { citeClause } from '../../lines/cite-clause.ts';
import { editedClauses, type Revisions } from '../clause-pairs.ts';
import type { Parties } from '../parties.ts';
import { makeIsReplaced } from '../renames.ts';
import { findAddedItems } from './added-items.ts';
import { bindsAlike } from './binds-alike.ts';
import { findWidenedExclusions } from './changed-exclusions.ts';
import { allows, demands, deniesRight } from './demands.ts';
import { judgeNorm } from './judge-norm.ts';
import { normsByClause, type PlacedNorm, pairNorms } from './placed-norm.ts';
import { type How, makeStoodBefore } from './reworded.ts';

/** Finds sentences that bind somebody else or otherwise than before: することがあります → するものとします. */
export function findChangedNorms(revisions: Revisions): Consequence[] {
  const { old, new: young, trees, renames, parties } = revisions;
  if (!old.norms || !young.norms) return [];
  const [before, after] = [normsByClause(old.norms, trees.old), normsByClause(young.norms, trees.new)];
  const stoodBefore = makeStoodBefore(before, after, revisions);
  const naming = { renames, isReplaced: makeIsReplaced(trees) };
  const isTold = (placed: PlacedNorm, how: How): boolean =>
    isTelling(placed, how, parties) && !stoodBefore(placed, how);
  const changed = editedClauses(revisions).flatMap((clause) => {
    const [left, right] = [
      clause.old.flatMap((id) => before.get(id) ?? []),
      clause.new.flatMap((id) => after.get(id) ?? []),
    ];
    const matches = pairNorms(left, right);
    const place = citeClause(clause.new[0], young.tree);
    const ids = { old: clause.old[0], new: clause.new[0] };
    return [
      ...matches.flatMap(([was, is]) => {
        if (was && is) {
          const isElsewhere =
            (is.norm.modality === 'none' && stoodBefore(was, 'gone')) ||
            (was.norm.modality === 'none' && (stoodBefore(is, 'come') || asksNothing(is, parties)));
          if (isElsewhere || bindsAlike(was, is, naming)) return [];
          return [tell({ place, ids, was, is }, revisions)];
        }
        if (is) return isTold(is, 'come') ? [tell({ place, ids, is }, revisions)] : [];
        return was && isTold(was, 'gone') ? [tell({ place, ids, was }, revisions)] : [];
      }),
      ...findWidenedExclusions(matches, { place, ids, trees, parties }),
    ];
  });
  return [
    ...changed,
    ...normsOfWholeClauses(revisions, { before, after, isTold }),
    ...findAddedItems(revisions, after),
  ];
}

interface NormsOfBoth {
  before: ReadonlyMap<string, PlacedNorm[]>;
  after: ReadonlyMap<string, PlacedNorm[]>;
  isTold: (placed: PlacedNorm, how: How) => boolean;
}

/** What came with a new clause, and what went with an old one. */
function normsOfWholeClauses(revisions: Revisions, { before, after, isTold }: NormsOfBoth): Consequence[] {
  const { map, old, new: young } = revisions;
  return map.flatMap((pair): Consequence[] => {
    if (pair.new !== null && pair.old === null) {
      const [at, place] = [pair.new, citeClause(pair.new, young.tree)];
      return (after.get(at) ?? [])
        .filter((is) => isTold(is, 'come'))
        .map((is) => tell({ place: `${place}により、`, ids: { new: at }, is }, revisions));
    }
    if (pair.old === null || pair.new !== null) return [];
    const [at, place] = [pair.old, citeClause(pair.old, old.tree)];
    return (before.get(at) ?? [])
      .filter((was) => isTold(was, 'gone'))
      .map((was) => tell({ place: `${place}の削除により、`, ids: { old: at }, was }, revisions));
  });
}

const comeTold: ReadonlySet<Norm['modality']> = new Set(['obligation', 'prohibition']);
const goneTold: ReadonlySet<Norm['modality']> = new Set(['right', 'permission', 'exemption']);

/** Of sentences that came or went: duties and rights of those whom the text binds, powers and exclusions of the issuer. */
function isTelling(placed: PlacedNorm, how: How, parties: Parties): boolean {
  const { isIssuer, isOther } = parties;
  const { modality, actor } = placed.norm;
  if (isIssuer(actor)) return how === 'come' && (modality === 'power' || modality === 'exemption');
  if (!isOther(actor)) return false;
  return how === 'come'
    ? comeTold.has(modality) && demands(placed, parties)
    : goneTold.has(modality) && allows(placed);
}

/** A sentence that is read as a duty of somebody, and asks nothing of them. */
function asksNothing(placed: PlacedNorm, parties: Parties): boolean {
  const { modality, actor } = placed.norm;
  return comeTold.has(modality) && parties.isOther(actor) && !demands(placed, parties);
}

interface Telling {
  /** Where it is, with 「により、」 where the clause came or went as a whole. */
  place: string;
  ids: Pick<Consequence, 'old' | 'new'>;
  was?: PlacedNorm;
  is?: PlacedNorm;
}

function tell({ place, ids, was, is }: Telling, { parties }: Revisions): Consequence {
  const worsening = judgeNorm(was?.norm, is?.norm, parties);
  const isDenied = is !== undefined && deniesRight(is) && is.norm.actor !== undefined;
  const change = isDenied
    ? `${place.endsWith('、') ? '' : 'で'}${is.norm.actor}に権利がないことが定められました。`
    : tellChange(was?.norm, is?.norm, place.endsWith('、'));
  return {
    kind: 'changed-norm',
    reason: `${place}${change}`,
    ...worsening,
    ...(isDenied && worsening && { effect: 'right-taken' as const }),
    ...ids,
    ...(was && { before: describe(was.norm), oldWords: was.words }),
    ...(is && { after: describe(is.norm), newWords: is.words }),
  };
}

/** の当社の権限が義務に変わりました。 */
function tellChange(was: Norm | undefined, is: Norm | undefined, isWhole: boolean): string {
  if (!is || is.modality === 'none') {
    const gone = was ? describe(was) : '';
    return isWhole ? `${gone}がなくなりました。` : `から${gone}がなくなりました。`;
  }
  if (!was || was.modality === 'none') return `${isWhole ? '' : 'に'}${describe(is)}が加わりました。`;
  return `の${describe(was)}が${describe(is)}に変わりました。`;
}

/** 当社の義務; 権限 where nobody is named. */
function describe({ modality, actor }: Norm): string {
  return `${actor ? `${actor}の` : ''}${normNames[modality][0]}`;
}
