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
  const actor = is?.actor ?? was?.actor;
  if (actor === undefined) return undefined;
  if (isOther(actor)) return judgeOther(was, is, actor);
  return isIssuer(actor) && counterparty !== undefined ? judgeIssuer(was, is, counterparty) : undefined;
}

/** A duty more, or a right less. */
function judgeOther(was: Norm | undefined, is: Norm | undefined, actor: string): Worsening | undefined {
  if (is === undefined)
    return was && rights.has(was.modality) ? { worseFor: actor, effect: 'right-taken' } : undefined;
  // Who is named in one version only may have been meant in both.
  if (was && !(was.actor && is.actor)) return undefined;
  const isAdded = duties.has(is.modality) && !(was && duties.has(was.modality));
  return isAdded ? { worseFor: actor, effect: 'duty-added' } : undefined;
}

const loose: ReadonlySet<Norm['modality']> = new Set(['power', 'permission', 'right']);

/** A duty of the issuer less, or an exclusion of its liability more. */
function judgeIssuer(
  was: Norm | undefined,
  is: Norm | undefined,
  counterparty: string,
): Worsening | undefined {
  if (is === undefined) return undefined;
  if (is.modality === 'exemption')
    return was?.modality === 'exemption'
      ? undefined
      : { worseFor: counterparty, effect: 'liability-narrowed' };
  const isDropped = was?.modality === 'obligation' && loose.has(is.modality);
  return isDropped ? { worseFor: counterparty, effect: 'duty-dropped' } : undefined;
}
