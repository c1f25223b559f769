/** Days counted by hand: no calendar of the program's own, and none of a library. */

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const lengthOf = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : lengths[month - 1];

const pad = (number: number): string => String(number).padStart(2, '0');

export const write = (year: number, month: number, day: number): string =>
  `${year}-${pad(month)}-${pad(day)}`;

const read = (date: string): [number, number, number] =>
  date.split('-').map(Number) as [number, number, number];

/** One day on, or back, as one tears off a leaf of a calendar. */
function step(date: string, way: 1 | -1): string {
  const [year, month, day] = read(date);
  if (way === 1) {
    if (day < lengthOf(year, month)) return write(year, month, day + 1);
    return month < 12 ? write(year, month + 1, 1) : write(year + 1, 1, 1);
  }
  if (day > 1) return write(year, month, day - 1);
  return month > 1 ? write(year, month - 1, lengthOf(year, month - 1)) : write(year - 1, 12, 31);
}

export function move(date: string, days: number): string {
  let at = date;
  for (let count = 0; count < Math.abs(days); count++) at = step(at, days > 0 ? 1 : -1);
  return at;
}

/** The month that lies so many months on, as year and month. */
function monthAfter(year: number, month: number, months: number): [number, number] {
  const index = year * 12 + month - 1 + months;
  return [Math.floor(index / 12), (index % 12) + 1];
}

/** 民法143条2項: the day before the corresponding day, or the end of a month that has none. */
export function lastOfMonths(event: string, months: number): string {
  const [year, month, day] = read(step(event, 1));
  const [toYear, toMonth] = monthAfter(year, month, months);
  return day <= lengthOf(toYear, toMonth)
    ? step(write(toYear, toMonth, day), -1)
    : write(toYear, toMonth, lengthOf(toYear, toMonth));
}

/** The same backward: whole months where counting starts at the end of one. */
export function beforeByMonths(event: string, months: number): string {
  const [year, month, day] = read(step(event, -1));
  const [toYear, toMonth] = monthAfter(year, month, -months);
  const end = lengthOf(toYear, toMonth);
  return write(toYear, toMonth, day === lengthOf(year, month) ? end : Math.min(day, end));
}

/** First, middle and last days of all months of three years, one of which is a leap year. */
export const boundaryDays: readonly string[] = [2026, 2027, 2028].flatMap((year) =>
  Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) => [
    write(year, month, 1),
    write(year, month, 15),
    write(year, month, lengthOf(year, month)),
  ]),
);
