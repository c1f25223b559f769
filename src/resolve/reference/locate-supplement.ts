import type { Container } from '../../model/node.ts';
import type { PointerStep } from '../../text/pointer.ts';
import { readAmendingLaw } from './amending-law.ts';
import { type ClauseMap, scopeOf } from './clause-map.ts';

/** Finds the 附則 that is meant where a pointer stands: within one, 附則 → that one. */
export function locateSupplement(
  map: ClauseMap,
  own: Container,
  { way }: PointerStep,
  self: boolean,
): Container[] {
  const scope = scopeOf(map.index, own);
  const all = map.byType.get('supplProvision') ?? [];
  // What amended an act and names it by its title speaks of the 附則 with which the act was made.
  if (self && readAmendingLaw(scope.caption) !== undefined)
    return all.slice(0, 1).filter(({ caption }) => readAmendingLaw(caption) === undefined);
  if (scope.type === 'supplProvision') return [scope];
  if (way === 'own') return [];
  // A main provision speaks of its own 附則, not of those of the texts that amended it.
  const first = all.filter(({ caption }) => readAmendingLaw(caption) === undefined);
  return first.length > 0 ? first : [...all];
}
