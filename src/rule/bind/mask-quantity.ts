import type { Quantity } from '../../model/annotation.ts';
import { foldWidth } from '../../text/width.ts';

const number = '[\\d,.〇零一二三四五六七八九十百千万億兆壱弐参拾]+(?:\\s*[万億兆])?';

/** The words of a quantity that say its value; the others say its relation (前までに, 以内に) and are not masked. */
const valueWords: Readonly<Record<Quantity['kind'], RegExp>> = {
  duration: new RegExp(`(?:${number}\\s*(?:[かヶケヵカ箇個]\\s*)?(?:年|月|週間?|日|時間|分|秒)\\s*)+半?`),
  date: /^.*[年月日\d]/,
  dateRange: /^.*[年月日\d]/,
  fraction: new RegExp(`${number}\\s*分\\s*の\\s*${number}`),
  percentage: new RegExp(`${number}\\s*(?:%|パーセント|割(?:\\s*${number}\\s*分)?)`),
  multiple: new RegExp(number),
  money: new RegExp(`${number}\\s*円`),
  count: new RegExp(number),
  time: /^.*[時分秒半\d]|正午/,
  timeRange: /^.*[時分秒半\d]/,
  range: /^.*[^に以内下上前後]/,
  rounding: /切り?捨て?|切り?上げ?|四捨五入/,
};

/**
 * Finds the words that say the value of a quantity: `14 日前までに` → 0 to 4, `端数は切り捨て` → 3 to 7.
 * @returns UTF-16 offsets in the quantity's text; all of it where value and relation are one word (直ちに)
 */
export function findValueWords({ kind, text }: Pick<Quantity, 'kind' | 'text'>): {
  start: number;
  end: number;
} {
  const match = valueWords[kind].exec(foldWidth(text));
  if (!match || match[0].trim() === '') return { start: 0, end: text.length };
  return { start: match.index, end: match.index + match[0].trimEnd().length };
}
