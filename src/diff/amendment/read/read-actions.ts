import { type Action, AmendmentRefused, type Place, type PlaceRange } from '../instruction.ts';
import { readInsertion } from './read-insertion.ts';
import { readCalled } from './read-named.ts';
import { readNumbers } from './read-numbers.ts';
import { readPlaces } from './read-place.ts';
import { readWordChanges } from './read-words.ts';
import { notUnderstood, type Reading, take, takeQuoted } from './reading.ts';

/**
 * Reads one amending sentence: 第3条中「A」を「B」に、「C」を「D」に改め、同条に次の一項を加える。
 * @throws {AmendmentRefused} if it is not understood, from the words on that are named
 */
export function readActions(sentence: string, lines: readonly string[], line: number): Action[] {
  const actions = readSentence(sentence, lines, line);
  const asks = actions.some((action) => 'lines' in action && action.lines === lines);
  if (asks && lines.length === 0)
    throw new AmendmentRefused(
      `Line ${line}: 「${sentence}」: the words that it quotes (次の…) are missing; write them below, indented by one space.`,
    );
  if (!asks && lines.length > 0)
    throw new AmendmentRefused(
      `Line ${line}: 「${sentence}」: words stand below it, and it does not say what to do with them.`,
    );
  return actions;
}

function readSentence(sentence: string, lines: readonly string[], line: number): Action[] {
  // A sentence without a place concerns the whole text.
  const scope: PlaceRange[] = sentence.startsWith('「') ? [{ place: { steps: [{ kind: 'whole' }] } }] : [];
  const reading: Reading = { text: sentence, at: 0, scope, lines };
  const actions: Action[] = [];
  try {
    while (reading.at < sentence.length && sentence[reading.at] !== '。') {
      actions.push(...readSegment(reading));
      if (sentence[reading.at] === '、') reading.at++;
      else if (sentence[reading.at] !== '。') throw notUnderstood(reading);
    }
    if (reading.at !== sentence.length - 1) throw notUnderstood(reading);
  } catch (error) {
    if (!(error instanceof AmendmentRefused)) throw error;
    throw new AmendmentRefused(`Line ${line}: 「${sentence}」: ${error.message}.`, { cause: error });
  }
  return actions;
}

/** Whether a line is an amending sentence, whatever it quotes. */
export function isAmendingSentence(text: string): boolean {
  try {
    readSentence(text, [], 0);
    return true;
  } catch (error) {
    if (!(error instanceof AmendmentRefused)) throw error;
    return false;
  }
}

/** 第3条第1項中, 第3条第1項の「A」を. */
const within = /(?:の規定)?中(?:、)?|の(?=「[^「」]*」(?:を|の[下次後前]に|とあるのを))/y;

function readSegment(reading: Reading): Action[] {
  const { before } = reading;
  const places = takePlaces(reading);
  if (places.length === 0) return readWordChanges(reading);
  if (!take(reading, within)) return readClauseAction(reading, places);
  reading.scope = places;
  // 第3章中第24条の前に: the clause in the heading; 第3条中第2項を第3項とし likewise.
  const inner = takePlaces(reading, before);
  if (inner.length === 0) return readWordChanges(reading);
  if (!take(reading, /(?:の規定)?中/y)) return readClauseAction(reading, inner);
  reading.scope = inner;
  return readWordChanges(reading);
}

/** @param earlier the place named before the scope, which 同条 takes up where the scope has no article */
function takePlaces(reading: Reading, earlier?: Place): PlaceRange[] {
  let { places, end } = readPlaces(reading.text, reading.at, reading.before);
  if (places.length === 0 && earlier) ({ places, end } = readPlaces(reading.text, reading.at, earlier));
  reading.at = end;
  const last = places.at(-1);
  if (last) reading.before = last.through ?? last.place;
  return places;
}

function readClauseAction(reading: Reading, places: readonly PlaceRange[]): Action[] {
  const range = places[places.length - 1];
  // 第4条以下 is said of numbers alone.
  if (places.some(({ isOnward }) => isOnward) && !/^を[^、。]{1,4}ずつ/.test(reading.text.slice(reading.at)))
    throw notUnderstood(reading);
  const replacing = take(
    reading,
    /(の全部)?を(?:次の(?:ように|とおり)|以下の(?:ように|とおり))(?:改め(?:る|ます)?|変更(?:し|する|します))(?=[、。])/y,
  );
  if (replacing) return readReplacement(reading, places, replacing[1] !== undefined);
  if (take(reading, /を(?:削(?:る|り|ります)|削除(?:し|する|します))(?=[、。])/y))
    return places.map(toDeletion);
  if (take(reading, /の項番号を削(?:る|り|ります)(?=[、。])/y))
    return places.map(({ place }) => ({ kind: 'unnumber', place }));
  // を「会員」の章第5項とし names a place, を「A」に改め gives words.
  const isPlace = readCalled(reading.text, reading.at + 1) !== undefined;
  if (!isPlace && take(reading, /を(?=「)/y)) return readNaming(reading, range);
  if (take(reading, /(?=(?:の前)?に見出しとして「)/y)) return [readNewCaption(reading, range.place)];
  if (take(reading, /(?=として「)/y)) return [readNewTitle(reading, range.place)];
  if (take(reading, /を/y)) return readNumbers(reading, places);
  if (places.length > 1 || range.through) throw notUnderstood(reading);
  return [readInsertion(reading, range.place)];
}

function toDeletion(range: PlaceRange): Action {
  const { place } = range;
  return place.part === 'caption' || place.steps[0].kind === 'title'
    ? { kind: 'caption', place }
    : { kind: 'delete', ...range };
}

/** 第三条及び第四条を次のように改める: what is quoted stands instead of both. */
function readReplacement({ lines }: Reading, places: readonly PlaceRange[], isWhole: boolean): Action[] {
  const [first] = places;
  const last = places[places.length - 1];
  const through = last.through ?? (places.length > 1 ? last.place : undefined);
  return [
    {
      kind: 'replace',
      place: first.place,
      ...(through && { through }),
      lines,
      ...(isWhole && { isWhole }),
    },
  ];
}

function unbracket(words: string): string {
  return /^[（(].*[）)]$/s.test(words) ? words.slice(1, -1) : words;
}

/** 見出しを「（A）」に改め, 題名を「B」に改める, 第二号を「C」に改める. */
function readNaming(reading: Reading, range: PlaceRange): Action[] {
  const words = takeQuoted(reading);
  if (
    words === undefined ||
    !take(reading, /に(?:(?:改め(?:る|ます)?|変更(?:し|する|します))(?=[、。])|(?=、))/y)
  )
    throw notUnderstood(reading);
  const { place } = range;
  const isTitle = place.steps[0].kind === 'title';
  if (isTitle) return [{ kind: 'caption', place, words }];
  if (place.part === 'caption') return [{ kind: 'caption', place, words: unbracket(words) }];
  return [{ kind: 'replace', ...range, lines: [words] }];
}

function readNewCaption(reading: Reading, place: Place): Action {
  const isCommon = take(reading, /の前/y) !== undefined;
  take(reading, /に見出しとして/y);
  const words = takeQuoted(reading);
  if (words === undefined || !take(reading, /を(?:付(?:する|し|します|す)|加え(?:る|ます)?)(?=[、。])/y))
    throw notUnderstood(reading);
  const caption: Place = { steps: place.steps, part: 'caption' };
  return {
    kind: 'caption',
    place: caption,
    words: unbracket(words),
    isNew: true,
    ...(isCommon && { isCommon }),
  };
}

/** 題名として「A」を付する. */
function readNewTitle(reading: Reading, place: Place): Action {
  take(reading, /として/y);
  const words = place.steps[0].kind === 'title' ? takeQuoted(reading) : undefined;
  if (words === undefined || !take(reading, /を(?:付(?:する|し|します|す)|加え(?:る|ます)?)(?=[、。])/y))
    throw notUnderstood(reading);
  return { kind: 'caption', place, words, isNew: true };
}
