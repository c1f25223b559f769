import type { Quantity } from '../../model/annotation.ts';
import type { RuleSentence } from './rule-sentence.ts';

const ofDay = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** The time of day behind a day up to which it counts: 3営業日前|の午後5時までに, 前月20日|の17時までに. */
export function readClock({ quantities, text }: RuleSentence, end: number): Quantity | undefined {
  return quantities.find(
    ({ kind, relation, value, at }) =>
      kind === 'time' &&
      relation === 'until' &&
      ofDay.test(value) &&
      at[0].start >= end &&
      /^(?:の日)?の?[、\s]*$/.test(text.slice(end, at[0].start)),
  );
}

/** A day with the time behind it, where there is one: its words end with those of the time. */
export function withClockOf(
  sentence: RuleSentence,
  { start, end }: { start: number; end: number },
): { clock?: Quantity; start: number; end: number } {
  const clock = readClock(sentence, end);
  return clock ? { clock, start, end: clock.at[0].end } : { start, end };
}
