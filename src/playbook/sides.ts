import type { YakkanDocument } from '../model/yakkan-document.ts';
import type { Matter } from '../topic/matter.ts';
import { listParties } from '../topic/parties.ts';

/** What a clause gives a party, and what it asks of it. */
const gives: ReadonlySet<string> = new Set(['power', 'right', 'permission', 'exemption']);
const asks: ReadonlySet<string> = new Set(['obligation', 'prohibition']);

/** A clause in which one of two parties stands alone. */
export interface OneSided {
  /** The party that acts: 当社. */
  party: string;
  /** The other party: 利用者. */
  other: string;
  /** `gives`: it alone has the right; `asks`: it alone has the duty. */
  what: 'gives' | 'asks';
}

/**
 * Tells whether clauses give a right to one of the two parties only, or ask a duty of one only, by who must or may act in their sentences.
 * Nothing where norms were not computed, where a text has no two parties, where a sentence names both or each other (相手方, 各当事者), or where
 * another acts: what holds for whom is not sure then.
 */
export function findOneSided(
  document: YakkanDocument,
  surest: Matter,
  matters: readonly Matter[],
): OneSided | undefined {
  const parties = listParties(document);
  if (parties.length !== 2 || holdsForBoth(surest)) return undefined;
  const clauses = matters.filter((matter) => !holdsForBoth(matter)).map(({ node }) => node.id);
  const isInside = (id: string) => clauses.some((clause) => id === clause || id.startsWith(`${clause}__`));
  const acts = (document.norms ?? []).filter(({ node }) => isInside(node));
  const told = acts.filter(({ modality }) => gives.has(modality) || asks.has(modality));
  const actors = new Set(told.map(({ actor }) => actor));
  const [party] = actors;
  if (actors.size !== 1 || party === undefined || !parties.includes(party)) return undefined;
  const kinds = new Set(told.map(({ modality }) => (gives.has(modality) ? 'gives' : 'asks')));
  const [what] = kinds;
  const other = parties.find((each) => each !== party);
  return kinds.size === 1 && what && other !== undefined ? { party, other, what } : undefined;
}

function holdsForBoth({ paragraphs }: Matter): boolean {
  return paragraphs.some(({ sentences }) => sentences.some((sentence) => mutual.test(sentence)));
}

/** Words of a clause that holds for whoever it concerns. */
const mutual = /相手方|当事者|互いに|相互に|双方|いずれか|それぞれ/;
