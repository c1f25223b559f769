import { type Numeral, readNumeral } from '../../../text/numeral.ts';

/** Digits set apart before the unit of a label or the bracket that closes it. */
const spaced =
  /^(?:[0-9０-９](?:[ \u3000][0-9０-９]){1,3}|[一二三四五六七八九十百](?:[ \u3000][一二三四五六七八九十百]){1,4})(?=[ \u3000]?[編章節款条)）])/;

/** Reads a number whose digits are set apart: `第1 6条`, `第 十 二 条`, `(1 0)`. */
export function readSpaced(text: string, from: number): Numeral | undefined {
  const digits = spaced.exec(text.slice(from, from + 12))?.[0];
  const numeral = digits && readNumeral(digits.replace(/[ \u3000]/g, ''), 0);
  return numeral ? { value: numeral.value, end: from + digits.length } : undefined;
}
