import { eraStart, eras } from '../era.ts';
import { readArabicNumeral } from '../numeral.ts';
import { checkDate, type DateReading } from './check-date.ts';

const separated =
  /([0-9０-９]{4}|(?:[MTSHRＭＴＳＨＲ][.．]?|明治|大正|昭和|平成|令和)(?:[0-9０-９]{1,2}|元))([./\-．／－])([0-9０-９]{1,2})([./\-．／－])([0-9０-９]{1,2})(?![0-9０-９]|[./\-．／－][0-9０-９])/y;

/** `2026/02/01`, `2026-2-1`, `2026.2.1`, `R8.2.1`: three numbers with one separator. */
export function readSeparatedDate(text: string, start: number): DateReading | undefined {
  separated.lastIndex = start;
  const match = separated.exec(text);
  if (!match || match[2] !== match[4]) return undefined;
  const [month, day] = [match[3], match[5]].map((digits) => readArabicNumeral(digits, 0)?.value);
  const printed = match[1].normalize('NFKC');
  const era = eras.find(({ letter, name }) => printed.startsWith(letter) || printed.startsWith(name));
  const year = printed.endsWith('元') ? 1 : Number(/[0-9]+$/.exec(printed)?.[0]);
  if (era === undefined) return checkDate({ year, month, day, end: separated.lastIndex });
  return checkDate({
    year: Number(eraStart(era.name)) + year - 1,
    month,
    day,
    era: era.name,
    end: separated.lastIndex,
  });
}
