import { type IsoDate, readDay, writeDay } from './period.ts';

/** The day so many days later, or earlier for a negative number. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return writeDay(readDay(date).add({ days }));
}
