import type { Quantity } from '../../../model/annotation.ts';
import { nameDay } from '../../deadline/anchor.ts';
import { wordsOf } from '../../deadline/phrase.ts';
import { conditionsOf, type RuleSentence } from '../../deadline/rule-sentence.ts';

/** Finds the conditions, by their start, that say no more than the day says: 退会したときは、退会の日から…. */
export function findSameEvents(sentence: RuleSentence, day: string | undefined): number[] {
  if (day === undefined) return [];
  const event = stemOf(day).replace(/^(?:その|当該|同)/, '');
  if (event.length < 2) return [];
  return conditionsOf(sentence)
    .filter((one) => isSameEvent(stemOf(nameDay(wordsOf(sentence, one))), event))
    .map(({ start }) => start);
}

/** 退会した日, 退会の日, 退会する日 → 退会 */
function stemOf(day: string): string {
  return day.replace(/(?:(?:の|し)?た?|する)(?:日|時)$/, '');
}

/** サービスを廃止|するとき, and 廃止|の日: the day is that of the condition. */
function isSameEvent(condition: string, event: string): boolean {
  return (
    condition === event ||
    (condition.endsWith(event) && /[をがのは、]$/.test(condition.slice(0, -event.length)))
  );
}

/** Finds the conditions, by their start, that hold a quantity or stand behind it. */
export function findAround(sentence: RuleSentence, { at: [{ start }] }: Quantity): number[] {
  return conditionsOf(sentence)
    .filter((one) => one.end > start)
    .map((one) => one.start);
}
