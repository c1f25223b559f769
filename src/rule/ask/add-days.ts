import { readDay, writeDay } from '../calendar/period.ts';

/** The day so many days later, or earlier: `2026-03-31`, 1 → `2026-04-01`. */
export function addDays(date: string, days: number): string {
  return writeDay(readDay(date).add({ days }));
}
