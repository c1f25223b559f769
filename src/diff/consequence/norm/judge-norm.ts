import type { Norm } from '../../../model/annotation.ts';
import type { Consequence } from '../../../model/comparison.ts';
import type { Parties } from '../parties.ts';

/** Who is worse off by a change, and how. */
export type Worsening = Required<Pick<Consequence, 'worseFor' | 'effect'>>;

const duties: ReadonlySet<Norm['modality']> = new Set(['obligation', 'prohibition']);
const rights: ReadonlySet<Norm['modality']> = new Set(['right', 'permission']);

/**
 * Says who is worse off by a sentence that came, went or binds otherwise: a duty more or a right less of somebody other than the
 * issuer, a duty less or an exclusion of liability more of the issuer. Nothing where the words do not tell.
 */
export function judgeNorm(
  was: Norm | undefined,
  is: Norm | undefined,
  { isIssuer, isOther, counterparty }: Parties,
): Worsening | undefined {
  const [before, after] = [was?.modality, is?.modality];
  const actor = is?.actor ?? was?.actor;
  if (actor === undefined) return undefined;
  if (isOther(actor)) {
    const hasMoved = was !== undefined && is !== undefined && !(was.actor && is.actor);
    if (
      after !== undefined &&
      duties.has(after) &&
      !(before !== undefined && duties.has(before)) &&
      !hasMoved
    )
      return { worseFor: actor, effect: 'duty-added' };
    if (before !== undefined && rights.has(before) && is === undefined)
      return { worseFor: actor, effect: 'right-taken' };
    return undefined;
  }
  if (!isIssuer(actor) || counterparty === undefined) return undefined;
  if (after === 'exemption' && before !== 'exemption')
    return { worseFor: counterparty, effect: 'liability-narrowed' };
  if (before !== 'obligation') return undefined;
  const isLoosened = after === 'power' || after === 'permission' || after === 'right';
  return isLoosened ? { worseFor: counterparty, effect: 'duty-dropped' } : undefined;
}
