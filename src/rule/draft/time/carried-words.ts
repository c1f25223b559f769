import type { Deadline } from '../../deadline/list-deadlines.ts';
import type { Phrase } from '../../deadline/phrase.ts';

/** The words of a deadline that its draft expresses beside the period itself. */
export function listCarriedWords(deadline: Deadline): Phrase[] {
  const { phrase } = deadline.anchor;
  return [
    ...(phrase ? [reachOver(phrase, deadline)] : []),
    ...endBehind(deadline),
    ...firstDayBehind(deadline),
  ];
}

/** The words of the day with those that join them to the period: 期日|の前日から起算して少なくとも10日前. */
function reachOver({ start, end }: Phrase, { anchor, quantity, sentence }: Deadline): Phrase {
  const [{ start: period }] = quantity.at;
  const isJoined = anchor.kind === 'day' && end <= period && joint.test(sentence.text.slice(end, period));
  return { start, end: isJoined ? period : end };
}

/** 2週間前（…であるときは2か月前）|までに */
function endBehind({ sentence, quantity: { at } }: Deadline): Phrase[] {
  const match = /^(?<gap>[\s\ue000]*)まで(?:に|の間|は)?/.exec(sentence.text.slice(at[0].end));
  const start = at[0].end + (match?.groups?.gap.length ?? 0);
  return match ? [{ start, end: at[0].end + match[0].length }] : [];
}

/** 1週間以内|（申込日を含む）, where the first day counts. */
function firstDayBehind({ sentence, quantity: { at }, anchor }: Deadline): Phrase[] {
  const [masked] = /^[\s\ue000]*\ue000/.exec(sentence.text.slice(at[0].end)) ?? [];
  const isFirst = anchor.firstDay === 'included' && masked !== undefined;
  const start = at[0].end;
  return isFirst && /含|算入/.test(sentence.leaf.value.slice(start, start + masked.length))
    ? [{ start, end: start + masked.length }]
    : [];
}

/** の翌日から起算して少なくとも */
const joint =
  /^[の]?(?:翌日|前日)?(?:から|より|[直以]?後も?|[てで])?[、\s]*(?:起算して?|数えて|計算して?|カウントして|さかのぼって|遡って|さかのぼり)?[、\s]*(?:少なくとも|遅くとも|おそくとも)?[、\s]*$/;
