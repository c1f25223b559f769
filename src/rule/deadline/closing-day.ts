import type { Quantity } from '../../model/annotation.ts';
import { recurrenceOf } from '../calendar/recurrence.ts';
import type { RuleSentence } from './rule-sentence.ts';

const closes = /^[\s\ue000]*(?:を|に|で|日?をもって)?[^、。]{0,4}(?:締|〆|しめ)/;
/** 毎月20日までに|納入された商品の代金を */
const delimits = /^[^、。]{1,24}?(?:れ|し|っ|い|ん)?[ただ](?=[^、。]{1,16}[をはに、])/;

/** Whether a day closes an account (毎月末日締め) and is no deadline of its own. */
export function isClosing({ text }: RuleSentence, { at: [{ end }] }: Quantity): boolean {
  return closes.test(text.slice(end));
}

/** The closing day of each month that a day of the following month goes back to: 毎月20日締め、|翌月末日払い. */
export function findClosing(
  sentence: RuleSentence,
  quantity: Quantity,
  dates: readonly Quantity[],
): Quantity | undefined {
  const [{ start }] = quantity.at;
  return dates.findLast(({ value, relation, at: [own] }) => {
    if (own.end > start || recurrenceOf(value) !== 'month') return false;
    const tail = sentence.text.slice(own.end, start);
    return closes.test(tail) || (relation === 'until' && delimits.test(tail));
  });
}
