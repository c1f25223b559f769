import { skipSpaces } from '../../text/sentence.ts';
import { type FoundQuantity, finish } from './found-quantity.ts';
import type { ExactNumber } from './number.ts';

const businessDay = /\s*営業日(?!数|目)/y;
const most = 31;

/** Reads the n-th business day of a month, whose 第 stands before the number: `第5営業日までに` → business-day-5, until. */
export function readNthDay(
  text: string,
  start: number,
  { value, end }: ExactNumber,
): FoundQuantity | undefined {
  const count = Number(value);
  businessDay.lastIndex = skipSpaces(text, end);
  if (!Number.isInteger(count) || count < 1 || count > most || !businessDay.test(text)) return undefined;
  const from = text.lastIndexOf('第', start);
  return finish(
    text,
    { kind: 'date', value: `business-day-${count}`, start: from, end: businessDay.lastIndex },
    'date',
  );
}
