import { readNumeral } from '../../../text/numeral.ts';
import { type Action, AmendmentRefused, type Place } from '../instruction.ts';
import { type ReadPlace, readPlace } from './read-place.ts';

/** State of reading one sentence. */
interface Reading {
  text: string;
  at: number;
  /** Places to which words without a place of their own belong: 第3条及び第5条中. */
  scope: Place[];
  /** The place named last, which 同条 takes up. */
  before?: Place;
  lines: readonly string[];
}

/**
 * Reads one amending sentence: 第3条中「A」を「B」に、「C」を「D」に改め、同条に次の一項を加える。
 * @throws {AmendmentRefused} if it is not understood, from the words on that are named
 */
export function readActions(sentence: string, lines: readonly string[], line: number): Action[] {
  const reading: Reading = { text: sentence, at: 0, scope: [], lines };
  const actions: Action[] = [];
  try {
    while (reading.at < sentence.length && sentence[reading.at] !== '。') {
      actions.push(...readSegment(reading));
      if (sentence[reading.at] === '、') reading.at++;
    }
  } catch (error) {
    if (!(error instanceof AmendmentRefused)) throw error;
    throw new AmendmentRefused(`Line ${line}: 「${sentence}」: ${error.message}.`, { cause: error });
  }
  const asks = actions.some((action) => 'lines' in action);
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

function readSegment(reading: Reading): Action[] {
  const places = readPlaces(reading);
  if (take(reading, /中/y)) {
    if (places.length === 0) throw notUnderstood(reading);
    reading.scope = places;
    // 第3章中第24条の前に: the clause in the heading; 第3条中第2項を第3項とし likewise.
    const inner = reading.text[reading.at] === '「' && !isRow(reading) ? [] : readPlaces(reading);
    if (inner.length > 0) return readClauseAction(reading, inner);
    return readWordAction(reading);
  }
  if (places.length > 0) return readClauseAction(reading, places);
  return readWordAction(reading);
}

function isRow({ text, at, before }: Reading): boolean {
  return readPlace(text, at, before) !== undefined;
}

/** 第3条, 第5条第1項及び第2項並びに第7条. */
function readPlaces(reading: Reading): Place[] {
  const places: Place[] = [];
  for (;;) {
    const found: ReadPlace | undefined = readPlace(reading.text, reading.at, reading.before);
    if (!found) return places;
    places.push(found.place);
    reading.before = found.place;
    reading.at = found.end;
    const joint = /(?:及び|並びに|、)(?=第|同|附則|別表)/y;
    joint.lastIndex = reading.at;
    const joined = joint.exec(reading.text);
    if (!joined || !readPlace(reading.text, joint.lastIndex, reading.before)) return places;
    reading.at = joint.lastIndex;
  }
}

function take(reading: Reading, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = reading.at;
  const found = pattern.exec(reading.text) ?? undefined;
  if (found) reading.at = pattern.lastIndex;
  return found;
}

function notUnderstood({ text, at }: Reading): AmendmentRefused {
  return new AmendmentRefused(`「${text.slice(at)}」 is not understood`);
}

function takeQuoted(reading: Reading): string | undefined {
  if (reading.text[reading.at] !== '「') return undefined;
  const close = closeQuotation(reading.text, reading.at);
  if (close < 0)
    throw new AmendmentRefused(
      `the 「 of 「${reading.text.slice(reading.at + 1, reading.at + 20)}… is never closed`,
    );
  const words = reading.text.slice(reading.at + 1, close);
  reading.at = close + 1;
  return words;
}

/** Quotations nest by depth; other brackets in them may stand alone. */
export function closeQuotation(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '「') depth++;
    else if (text[at] === '」' && --depth === 0) return at;
  }
  return -1;
}

/** Of several pairs only the last has its verb: 「A」を「B」に、「C」を「D」に改める. */
const verb = /(?:改め(?:る|ます)?)?(?=[、。])/y;

function readWordAction(reading: Reading): Action[] {
  const { scope } = reading;
  const quoted: string[] = [];
  for (let words = takeQuoted(reading); words !== undefined; words = takeQuoted(reading)) {
    quoted.push(words);
    if (!take(reading, /及び(?=「)|、(?=「[^。]*?」(?:、「|及び「|を削))|並びに(?=「)/y)) break;
  }
  if (quoted.length === 0 || scope.length === 0) throw notUnderstood(reading);
  const everywhere = /(?:いずれも|全て|すべて|それぞれ)/y;
  const [from] = quoted;
  const each = (make: (place: Place) => Action): Action[] => scope.map(make);
  const at = take(reading, /の(下|次|後|前)に/y);
  if (at) {
    const words = takeQuoted(reading);
    if (words === undefined || quoted.length > 1 || !take(reading, /を加え(?:る|ます)?(?=[、。])/y))
      throw notUnderstood(reading);
    const where = at[1] === '前' ? 'before' : 'after';
    return each((place) => ({ kind: 'addWords', place, anchor: from, words, where }));
  }
  if (!take(reading, /を/y)) throw notUnderstood(reading);
  const isEverywhere = take(reading, everywhere) !== undefined;
  const to = takeQuoted(reading);
  if (to === undefined) {
    if (!take(reading, /削(?:り|る|ります)(?=[、。])/y)) throw notUnderstood(reading);
    return quoted.flatMap((words) => each((place) => ({ kind: 'deleteWords', place, words })));
  }
  if (!take(reading, /に/y) || !take(reading, verb)) throw notUnderstood(reading);
  return quoted.flatMap((words) =>
    each((place) => ({
      kind: 'replaceWords',
      place,
      from: words,
      to,
      ...(isEverywhere && { everywhere: true }),
    })),
  );
}

function readClauseAction(reading: Reading, places: readonly Place[]): Action[] {
  const place = places[places.length - 1];
  if (take(reading, /から/y)) return [readRange(reading, place)];
  if (take(reading, /を次のように改め(?:る|ます)?(?=[、。])/y))
    return [{ kind: 'replace', place, lines: reading.lines }];
  if (take(reading, /を削(?:る|り|ります)(?=[、。])/y))
    return places.map((one) =>
      one.part === 'caption' ? { kind: 'caption', place: one } : { kind: 'delete', place: one },
    );
  if (take(reading, /を(?=「)/y)) return [readCaption(reading, place)];
  const captioned = take(reading, /(?:の前)?に見出しとして(?=「)/y);
  if (captioned) {
    const words = takeQuoted(reading);
    if (words === undefined || !take(reading, /を付(?:する|し|します|す)(?=[、。])/y))
      throw notUnderstood(reading);
    return [{ kind: 'caption', place: { steps: place.steps, part: 'caption' }, words: unbracket(words) }];
  }
  if (take(reading, /を/y)) return [readRenumber(reading, place)];
  return [readInsertion(reading, place)];
}

function unbracket(words: string): string {
  return /^[（(].*[）)]$/s.test(words) ? words.slice(1, -1) : words;
}

function readCaption(reading: Reading, place: Place): Action {
  const words = takeQuoted(reading);
  if (words === undefined || !take(reading, /に(?:改め(?:る|ます)?)(?=[、。])/y))
    throw notUnderstood(reading);
  const isTitle = place.steps[0].kind === 'title';
  if (place.part !== 'caption' && !isTitle)
    throw new AmendmentRefused('what is to be called so has no name (見出し, 章名, 題名)');
  return { kind: 'caption', place, words: isTitle ? words : unbracket(words) };
}

function readRenumber(reading: Reading, place: Place): Action {
  const last = place.steps.at(-1);
  const to = readPlace(reading.text, reading.at, reading.before);
  if (!to || !last || to.place.steps.at(-1)?.kind !== last.kind) throw notUnderstood(reading);
  reading.at = to.end;
  reading.before = to.place;
  if (!take(reading, /と(?:し|する|します)(?=[、。])/y)) throw notUnderstood(reading);
  return { kind: 'renumber', place, to: to.place };
}

function readRange(reading: Reading, place: Place): Action {
  const found = readPlace(reading.text, reading.at, place);
  if (!found) throw notUnderstood(reading);
  reading.at = found.end;
  reading.before = found.place;
  const through = found.place;
  if (!take(reading, /まで/y)) throw notUnderstood(reading);
  if (take(reading, /を削(?:る|り|ります)(?=[、。])/y)) return { kind: 'delete', place, through };
  if (take(reading, /を次のように改め(?:る|ます)?(?=[、。])/y))
    return { kind: 'replace', place, through, lines: reading.lines };
  const shift = take(
    reading,
    /を([0-9０-９一二三四五六七八九十]+)[条項号編章節款目]ずつ繰り?(下|上)げ(?:る|ます)?(?=[、。])/y,
  );
  const by = shift && readNumeral(shift[1], 0)?.value;
  if (!shift || !by) throw notUnderstood(reading);
  return { kind: 'shift', place, through, by: shift[2] === '下' ? by : -by };
}

const sentenceParts = { ただし書: 'proviso', 後段: 'second' } as const;

function readInsertion(reading: Reading, place: Place): Action {
  const { lines } = reading;
  const second = take(reading, /に(後段|ただし書)として次のように加え(?:る|ます)?(?=[、。])/y);
  if (second) return { kind: 'insert', place, where: 'into', part: sentenceParts[second[1] as never], lines };
  if (take(reading, /に次のただし書を加え(?:る|ます)?(?=[、。])/y))
    return { kind: 'insert', place, where: 'into', part: 'proviso', lines };
  const where = take(reading, /(の次|の前)?に/y);
  if (!where) throw notUnderstood(reading);
  const as = readPlace(reading.text, reading.at, place);
  if (as) {
    reading.at = as.end;
    if (!take(reading, /として/y)) throw notUnderstood(reading);
  }
  if (!take(reading, /次の[^「」、。]*?(?:加え|付し|付す)(?:る|ます)?(?=[、。])/y))
    throw notUnderstood(reading);
  const step = as?.place.steps.at(-1);
  const way = where[1] === 'の次' ? 'after' : where[1] === 'の前' ? 'before' : 'into';
  return { kind: 'insert', place, where: way, ...(step && { as: step }), lines };
}
