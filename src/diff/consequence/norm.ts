import type { Norm } from '../../model/annotation.ts';
import type { Consequence } from '../../model/comparison.ts';
import type { TreeIndex } from '../../model/tree-index.ts';
import { foldTerm } from '../../text/term-key.ts';
import { normNames } from '../../text/value-names.ts';
import { matchSequence } from '../align/match-sequence.ts';
import { citeClause } from '../lines/cite-clause.ts';
import { editedClauses, type Revisions } from './clause-pairs.ts';

/** Modalities by which somebody must, may or need not do something. */
const binding: ReadonlySet<Norm['modality']> = new Set([
  'obligation',
  'prohibition',
  'permission',
  'power',
  'right',
  'deeming',
  'exemption',
]);

/** Finds sentences that bind somebody else or otherwise than before: することがあります → するものとします. */
export function findChangedNorms(revisions: Revisions): Consequence[] {
  const { old, new: young, trees } = revisions;
  if (!old.norms || !young.norms) return [];
  const [before, after] = [normsOfClauses(old.norms, trees.old), normsOfClauses(young.norms, trees.new)];
  const whole = normsOfWholeClauses(revisions, before, after);
  const changed = editedClauses(revisions).flatMap((clause) => {
    const [left, right] = [
      clause.old.flatMap((id) => before.get(id) ?? []),
      clause.new.flatMap((id) => after.get(id) ?? []),
    ];
    return matchSequence(left, right, keyOf).flatMap(([was, is]): Consequence[] => {
      if (!was || !is || bindsAlike(was, is)) return [];
      const reason = `${citeClause(clause.new[0], young.tree)}${tellChange(was, is)}`;
      return [
        {
          kind: 'changed-norm',
          reason,
          old: clause.old[0],
          new: clause.new[0],
          before: describe(was),
          after: describe(is),
        },
      ];
    });
  });
  return [...changed, ...whole];
}

/** Duties that came with a new clause, and rights that went with an old one, of those whom the text binds. */
function normsOfWholeClauses(
  { map, old, new: young }: Revisions,
  before: ReadonlyMap<string, Norm[]>,
  after: ReadonlyMap<string, Norm[]>,
): Consequence[] {
  return map.flatMap((pair): Consequence[] => {
    if (pair.new !== null && pair.old === null) {
      const at = pair.new;
      const place = citeClause(at, young.tree);
      return boundBy(after.get(at), duties).map((norm) => ({
        kind: 'changed-norm',
        reason: `${place}により、${describe(norm)}が加わりました。`,
        new: at,
        after: describe(norm),
      }));
    }
    if (pair.old === null || pair.new !== null) return [];
    const at = pair.old;
    const place = citeClause(at, old.tree);
    return boundBy(before.get(at), rights).map((norm) => ({
      kind: 'changed-norm',
      reason: `${place}の削除により、${describe(norm)}がなくなりました。`,
      old: at,
      before: describe(norm),
    }));
  });
}

function boundBy(norms: readonly Norm[] | undefined, modalities: ReadonlySet<Norm['modality']>): Norm[] {
  return (norms ?? []).filter(({ modality, actor }) => isBound(actor) && modalities.has(modality));
}

const duties: ReadonlySet<Norm['modality']> = new Set(['obligation', 'prohibition']);
const rights: ReadonlySet<Norm['modality']> = new Set(['right', 'permission', 'exemption']);

/** Somebody who is named, and is not the one who sets the terms: 契約者, not 当社. */
function isBound(actor: string | undefined): boolean {
  return actor !== undefined && !/^(?:当|弊|本|会社$|事業者$)/.test(actor);
}

/** Norms by the clause or table row in which their sentence stands. */
function normsOfClauses(norms: readonly Norm[], { sentences }: TreeIndex): Map<string, Norm[]> {
  const clauseOf = new Map(sentences.map(({ sentence, clause, row }) => [sentence.id, (row ?? clause).id]));
  const groups = new Map<string, Norm[]>();
  for (const norm of norms) {
    const clause = clauseOf.get(norm.node) ?? norm.node;
    groups.set(clause, [...(groups.get(clause) ?? []), norm]);
  }
  return groups;
}

/** 若しくは and もしくは name the same. */
const conjunctions = /若しくは|もしくは|又は|または|及び|および|並びに|ならびに/g;

function keyOf({ modality, actor = '' }: Norm): string {
  return `${modality} ${foldTerm(actor).replace(conjunctions, '・')}`;
}

/** Whom a sentence does not name, it may still mean: only where both name somebody, or bind otherwise, something changed. */
function bindsAlike(was: Norm, is: Norm): boolean {
  if (!binding.has(was.modality) && !binding.has(is.modality)) return true;
  if (was.modality !== is.modality) return false;
  return !was.actor || !is.actor || keyOf(was) === keyOf(is);
}

/** の当社の権限が義務に変わりました。 */
function tellChange(was: Norm, is: Norm): string {
  if (is.modality === 'none') return `から${describe(was)}がなくなりました。`;
  if (was.modality === 'none') return `に${describe(is)}が加わりました。`;
  return `の${describe(was)}が${describe(is)}に変わりました。`;
}

/** 当社の義務; 権限 where nobody is named. */
function describe({ modality, actor }: Norm): string {
  return `${actor ? `${actor}の` : ''}${normNames[modality][0]}`;
}
