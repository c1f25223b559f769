import { z } from 'zod';
import { readTypedNumber } from '../text/typed-number.ts';
import { isDay } from './calendar/calendar.ts';

/** A day as `YYYY-MM-DD`; days that do not exist (2026-02-30) are refused. Described in Japanese. */
export function day(description: string) {
  return z
    .string({ error: 'must be a date, written "YYYY-MM-DD".' })
    .refine(isDay, { error: ({ input }) => `"${input}" is no date that exists; write YYYY-MM-DD.` })
    .meta({ description, format: 'date' });
}

/** Whole yen, zero or more: a number, or its digits as a string beyond 2^53. Described in Japanese. */
export function yen(description: string) {
  const error = 'must be whole yen, zero or more: 100000, or its digits as a string.';
  return z
    .union(
      [
        z.int({ error }).min(0, { error }),
        z
          .string({ error })
          // As people type it: 10万円, ¥50,000.
          .overwrite((typed) => readTypedNumber(typed) ?? typed)
          .regex(/^\d+$/, { error }),
      ],
      { error },
    )
    .describe(description);
}

/** A whole number, zero or more: days, persons. Described in Japanese. */
export function count(description: string) {
  return z
    .int({ error: 'must be a whole number.' })
    .min(0, { error: 'must be zero or more.' })
    .describe(description);
}

/** True or false. Described in Japanese. */
export function flag(description: string) {
  return z.boolean({ error: 'must be true or false.' }).describe(description);
}
