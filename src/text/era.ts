/** An era of the Japanese calendar. */
export interface Era {
  name: string;
  /** One character that stands for the era's name, and its Latin letter. */
  sign: string;
  letter: string;
  /** First day, ISO 8601. */
  start: string;
}

/** From the newest to the oldest. */
export const eras: readonly Era[] = [
  { name: '令和', sign: '㋿', letter: 'R', start: '2019-05-01' },
  { name: '平成', sign: '㍻', letter: 'H', start: '1989-01-08' },
  { name: '昭和', sign: '㍼', letter: 'S', start: '1926-12-25' },
  { name: '大正', sign: '㍽', letter: 'T', start: '1912-07-30' },
  // The decree that named it says that it holds from the first day of that year, which began on this day.
  { name: '明治', sign: '㍾', letter: 'M', start: '1868-01-25' },
];

/** Finds the era that is named at `start`, also by its sign or its Latin letter: `㋿`, `R8年`. */
export function findEra(
  text: string,
  start: number,
): { name: string; firstYear: number; length: number } | undefined {
  const character = text[start];
  for (const { name, sign, start: first } of eras) {
    if (character !== name[0] && character !== sign) continue;
    const length = character === sign ? 1 : 2;
    if (length === 2 && text[start + 1] !== name[1]) continue;
    return { name, firstYear: Number(first.slice(0, 4)), length };
  }
  letterYear.lastIndex = start;
  if (!letterYear.test(text)) return undefined;
  const era = eras.find(({ letter }) => letter === character.normalize('NFKC'));
  return (
    era && { name: era.name, firstYear: Number(era.start.slice(0, 4)), length: letterYear.lastIndex - start }
  );
}

/** R8年, R.8年: a Latin letter is an era only where a year of it is printed. */
const letterYear = /(?<![A-Za-zＡ-Ｚａ-ｚ])[MTSHRＭＴＳＨＲ][.．]?(?=\s*[0-9０-９]{1,2}\s*年)/y;

/** First year of an era in the common era: 令和 → `2019`; empty for a name that is none. */
export function eraStart(name: string): string {
  return eras.find((era) => era.name === name)?.start.slice(0, 4) ?? '';
}
