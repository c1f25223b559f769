import { readNumeral } from '../../../text/numeral.ts';
import type { Action, Place } from '../instruction.ts';
import { readPlace } from './read-place.ts';
import { notUnderstood, type Reading, take } from './reading.ts';

const sentenceParts = { ただし書: 'proviso', 後段: 'second' } as const;

const ending = '(?:加え(?:る|ます)?|付(?:し|する|します|す)|追加(?:し|する|します))(?=[、。])';
const asSentence = new RegExp(`に(後段|ただし書)として次(?:の(?:後段|ただし書)を|のように)${ending}`, 'y');
const newSentence = new RegExp(`に次の(後段|ただし書)を${ending}`, 'y');
const newClauses = new RegExp(
  `次(?:の([0-9０-９一二三四五六七八九十]*)((?:各号|表|様式|[^「」、。]*?))(の全部)?を|の(?:ように|とおり)|を)${ending}`,
  'y',
);

/** Reads what stands behind a place: の次に次の二条を加え, に第一項として次の一項を加え, にただし書として次のように加え. */
export function readInsertion(reading: Reading, place: Place): Action {
  const { lines } = reading;
  const sentence = take(reading, asSentence) ?? take(reading, newSentence);
  if (sentence)
    return { kind: 'insert', place, where: 'into', part: sentenceParts[sentence[1] as never], lines };
  const where = take(reading, /(の次|の前)?に/y);
  if (!where) throw notUnderstood(reading);
  const as = readPlace(reading.text, reading.at, place);
  if (as) {
    reading.at = as.end;
    if (!take(reading, /として/y)) throw notUnderstood(reading);
  }
  const what = take(reading, newClauses);
  if (!what) throw notUnderstood(reading);
  const step = as?.place.steps.at(-1);
  const way = where[1] === 'の次' ? 'after' : where[1] === 'の前' ? 'before' : 'into';
  const count = what[1] ? readNumeral(what[1], 0)?.value : undefined;
  return {
    kind: 'insert',
    place,
    where: way,
    ...(step && { as: step }),
    ...(what[2] && { what: what[2] }),
    ...(count !== undefined && { count }),
    ...(what[3] && { isWhole: true as const }),
    lines,
  };
}
