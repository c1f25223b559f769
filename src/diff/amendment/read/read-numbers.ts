import { readNumeral } from '../../../text/numeral.ts';
import type { Action, PlaceRange } from '../instruction.ts';
import { readPlaces } from './read-place.ts';
import { notUnderstood, type Reading, take } from './reading.ts';

/** 第四条を第五条とし, 第四条及び第五条を第五条及び第六条とし, 第4条から第9条までを一条ずつ繰り下げ. */
export function readNumbers(reading: Reading, places: readonly PlaceRange[]): Action[] {
  const shift = take(
    reading,
    /([0-9０-９一二三四五六七八九十]+)[条項号編章節款目]ずつ繰り?(下|上)げ(?:る|ます)?(?=[、。])/y,
  );
  if (shift) {
    const count = readNumeral(shift[1], 0)?.value ?? 0;
    const by = shift[2] === '下' ? count : -count;
    const moves = places.map(
      ({ place, through, isOnward }): Action => ({
        kind: 'shift',
        place,
        through: through ?? place,
        by,
        ...(isOnward && { isOnward }),
      }),
    );
    // Downwards the last goes first, for its number must be free before another takes it.
    return by > 0 ? moves.toReversed() : moves;
  }
  const { places: targets, end } = readPlaces(reading.text, reading.at, reading.before);
  reading.at = end;
  const last = targets.at(-1);
  if (!last || !take(reading, /と(?:し|する|します)(?=[、。])/y)) throw notUnderstood(reading);
  reading.before = last.through ?? last.place;
  if (targets.length !== places.length) throw notUnderstood(reading);
  const renames = places.map((from, index) => readRename(from, targets[index], reading));
  return renames.toReversed();
}

function readRename(from: PlaceRange, to: PlaceRange, reading: Reading): Action {
  const [old, young] = [from.place.steps.at(-1), to.place.steps.at(-1)];
  if (!old || !young || (from.through === undefined) !== (to.through === undefined))
    throw notUnderstood(reading);
  if (!from.through || !to.through) return { kind: 'renumber', place: from.place, to: to.place };
  const numbers = [old, young, from.through.steps.at(-1), to.through.steps.at(-1)].map((step) =>
    step && 'number' in step ? Number(step.number) : Number.NaN,
  );
  const by = numbers[1] - numbers[0];
  if (Number.isNaN(by) || numbers[3] - numbers[2] !== by || old.kind !== young.kind)
    throw notUnderstood(reading);
  return { kind: 'shift', place: from.place, through: from.through, by };
}
