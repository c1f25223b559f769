import type { Quantity } from '../../model/annotation.ts';
import { appendTo } from '../../text/collection/append-to.ts';
import type { Matter } from './matter.ts';
import { oneNotation } from './read-frame.ts';

/** A period of a sentence. */
export interface Setting {
  matter: Matter;
  quantity: Quantity;
}

/** What a period counts from: 契約期間満了の|30日前までに */
const leads = /[^\s、。，はがをもに（）()「」]{3,20}(?:の|から|より)$/;
/** What is done in it: …までに|解約の意思表示|がない場合 */
const deeds = /^(?:まで)?(?:に|は)?、?([^\s、。，はがをもに（）()「」]{4,20})[をがもは]/;

/**
 * Finds pairs of periods of two articles that count from one thing to one deed, in the same words, whatever else their
 * sentences say: 契約期間満了の30日前までに解約の意思表示が… and 契約期間満了の60日前までに解約の意思表示を….
 */
export function* findSameSettings(
  matters: readonly Matter[],
): Generator<{ first: Setting; second: Setting }> {
  const known = new Map<string, Setting[]>();
  for (const matter of matters)
    for (const quantity of matter.quantities) {
      const key = keyOf(matter, quantity);
      if (key === undefined) continue;
      const second = { matter, quantity };
      const first = known.get(key)?.find((one) => disagrees(one, second));
      if (first) yield { first, second };
      // A few are enough to tell of: a text may say one thing in all its articles.
      if ((known.get(key)?.length ?? 0) < 4) appendTo(known, key, second);
    }
}

function keyOf({ placed }: Matter, { kind, relation, at, value }: Quantity): string | undefined {
  if (kind !== 'duration' || at.length !== 1 || oneNotation(value) === undefined) return undefined;
  const [{ start, end }] = at;
  const { value: sentence } = placed.sentence;
  const lead = leads.exec(sentence.slice(0, start))?.[0];
  const deed = deeds.exec(sentence.slice(end))?.[1];
  return lead === undefined || deed === undefined ? undefined : [lead, relation ?? '', deed].join('|');
}

function disagrees(first: Setting, second: Setting): boolean {
  const [own, other] = [first.matter, second.matter];
  const isOneActor = own.actor === '' || other.actor === '' || own.actor === other.actor;
  return (
    isOneActor &&
    own.article !== other.article &&
    oneNotation(first.quantity.value) !== oneNotation(second.quantity.value)
  );
}
