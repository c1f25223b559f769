import { type BracketSpan, findOuterBrackets, maskBrackets } from '../text/bracket/mask-brackets.ts';
import { findDates, readDate } from '../text/era-date.ts';
import { skipSpaces } from '../text/sentence.ts';

/** A statement that something takes effect, read from one sentence. */
export interface CommencementStatement {
  /** ISO 8601 day; absent where the sentence gives a condition. */
  date?: string;
  /** The words of the condition; absent where the sentence gives a day. */
  condition?: string;
  /** What takes effect, offsets in the sentence; empty where the sentence does not say. */
  subject: [start: number, end: number];
  /** Offset behind the verb, UTF-16 units. */
  end: number;
  /** The sentence refers to items below it, which say when. */
  byItem?: true;
  /** How binding the verb is: a day of 施行 goes before a day of 適用. */
  verb: 'effect' | 'application' | 'amendment';
}

/** How a time is joined to the verb that says that something takes effect. */
const effect =
  /(から|より|時点で|時に|ときに|をもっ?つ?て|を以[っつ]?て|に|即日)、?\s*(?:これを)?\s*(施行|実施|発効|効力を(?:生|発|有)|適用)/g;
/** Two statements that share one verb: 公布の日から、その他の規定は、…から施行する. */
const shared = /(から|より)、(?=[^、]{0,40}規定は)/g;
/** Everything before the time is what takes effect. */
const subjectComma = /(?:は|については|に関しては)、/;
const subjectPlain = /^\s*(?:附則[\s:]*)?(?:ただし、)?(?:(?:この|本|当)[^、はが]{1,20}|[^、]{0,60}規定)は/;
/** How words end that name a time; 規定の例により実施 names none. */
const timeWords = /(?:日|時点?|とき|月|年度|後|て)(?:\(.*\))?$/;
/** …に制定し、同日から: the day that the sentence named. */
const sameDay = /同日\s*$/;
const sameYear = /同年\s*(?=[0-9一二三四五六七八九十]+\s*月)/;
/** `平成19年10月1日 一部改正`, `改正 令和3年4月1日`, `施行日:2021年2月1日`. */
const event = '(?:(?:一部|全部|全面)?(?:改[正定訂]|変更)|制定|施行|実施|適用|発効|策定)';
const eventAfter = new RegExp(`^(?:から|より|に|付け?で?|をもって)?[\\s、:(]*(?:これを)?${event}`);
const eventBefore = new RegExp(`${event}(?:期?日)?(?:は|[\\s:、・(])*$`);

/**
 * Reads the statements of commencement in a width-folded sentence:
 * `この約款は、令和8年2月1日から実施します。` → 2026-02-01;
 * `第3条の規定は、会員となった時点で実施します。` → condition `会員となった時点`, subject `第3条の規定は、`.
 * @param year the year that 同年 means where the sentence names none before it
 */
export function readCommencements(text: string, year?: string): CommencementStatement[] {
  const brackets = findOuterBrackets(text);
  const masked = maskBrackets(text, brackets);
  const sentence = { text, masked, brackets, year };
  const statements: CommencementStatement[] = [];
  let from = 0;
  for (const { at, joint, verb, end } of findJoints(masked)) {
    const statement = readStatement(sentence, from, { at, joint, verb, end });
    if (!statement) continue;
    statements.push(statement);
    from = at + joint.length;
  }
  return statements.length > 0 ? statements : readEvents(text);
}

/** Most statements in one sentence: a hostile one must not cost the square of its length. */
const mostStatements = 32;

interface Joint {
  at: number;
  end: number;
  joint: string;
  verb: CommencementStatement['verb'];
}

function findJoints(masked: string): Joint[] {
  const joints: Joint[] = [];
  for (const match of masked.matchAll(effect)) {
    const end = match.index + match[0].length;
    joints.push({
      at: match.index,
      end,
      joint: match[1],
      verb: match[2] === '適用' ? 'application' : 'effect',
    });
  }
  if (joints.length === 0) return joints;
  const last = joints[joints.length - 1];
  for (const match of masked.matchAll(shared)) {
    if (match.index >= last.at) continue;
    joints.push({ at: match.index, end: match.index + match[1].length, joint: match[1], verb: last.verb });
  }
  return joints.sort((left, right) => left.at - right.at).slice(0, mostStatements);
}

interface MaskedSentence {
  text: string;
  /** The text with brackets and quotations blotted out. */
  masked: string;
  brackets: readonly BracketSpan[];
  year: string | undefined;
}

function readStatement(
  sentence: MaskedSentence,
  from: number,
  { at, joint, verb, end }: Joint,
): CommencementStatement | undefined {
  const { text, masked } = sentence;
  const subject = findSubject(masked, from, at);
  const base = { subject, verb, end };
  const date = readDateBefore(sentence, subject[1], at, joint);
  if (date !== undefined) return { ...base, date };
  const words = text
    .slice(skipMarks(text, subject[1]), joint.startsWith('時') ? at + joint.length - 1 : at)
    .trim();
  // に alone joins a verb to anything; only a day before it makes a statement.
  if (joint === 'に' || joint === '即日' || !timeWords.test(words)) return undefined;
  if (verb === 'application' && !/^[\s、]*(?:ただし、)?(?:この|本|当)/.test(text.slice(...subject)))
    return undefined;
  return { ...base, condition: words, ...(/各号.{0,4}定める日$/.test(words) && { byItem: true as const }) };
}

function findSubject(masked: string, from: number, at: number): [number, number] {
  const before = masked.slice(from, at);
  const match = subjectComma.exec(before) ?? subjectPlain.exec(before);
  return match ? [from, from + match.index + match[0].length] : [from, from];
}

function skipMarks(text: string, start: number): number {
  let at = skipSpaces(text, start);
  while (text[at] === '、' || text[at] === '。') at = skipSpaces(text, at + 1);
  return /^(?:し、|され、|するものとし、)/.test(text.slice(at, at + 8)) ? text.indexOf('、', at) + 1 : at;
}

/** The day directly before から, itself or in a bracket: 施行の日(令和7年4月1日)から; 4月1日(以下「施行日」という。)から. */
function readDateBefore(
  { text, brackets, year }: MaskedSentence,
  from: number,
  at: number,
  joint: string,
): string | undefined {
  const bracket = brackets.find(({ end, quoted }) => !quoted && end === at);
  const inside = bracket && readLastDay(text.slice(bracket.start, at), joint);
  const named = inside ?? readLastDay(nameYear(text, from, bracket?.start ?? at, year), joint);
  if (named !== undefined || !sameDay.test(text.slice(from, at))) return named;
  const day = findDates(text.slice(0, at)).at(-1)?.value;
  return day?.length === 10 ? day : undefined;
}

/** `同年四月一日` → `2010年四月一日`, the year being that of the last date before. */
function nameYear(text: string, from: number, to: number, preceding: string | undefined): string {
  const region = text.slice(from, to);
  const same = sameYear.exec(region);
  if (!same) return region;
  const year =
    findDates(text.slice(0, from + same.index))
      .at(-1)
      ?.value?.slice(0, 4) ?? preceding;
  return year ? region.replace(sameYear, `${year}年`) : region;
}

function readLastDay(region: string, joint: string): string | undefined {
  const last = findDates(region).at(-1);
  if (last?.value?.length !== 10) return undefined;
  return joint === '即日' || isWeekday(region.slice(last.end)) ? last.value : undefined;
}

function isWeekday(rest: string): boolean {
  return /^\s*(?:\([月火水木金土日](?:曜日?)?\)|午前0時|[)、,])*(?:以後|以降|付け?)?\s*$/.test(rest);
}

/** Lines of a list of revisions: `2020年3月20日 一部改正`. */
function readEvents(text: string): CommencementStatement[] {
  for (const { start, end, value } of findDates(text).slice(0, mostStatements)) {
    if (value?.length !== 10) continue;
    const before = text.slice(Math.max(0, start - 60), start);
    if (!eventAfter.test(text.slice(end, end + 20)) && !eventBefore.test(before)) continue;
    if (/[^\s、:は(]/.test(before) && !eventBefore.test(before) && !subjectPlain.test(before)) continue;
    return [{ date: value, subject: [0, 0], verb: 'amendment', end }];
  }
  return [];
}

/** Reads when an item of `次の各号に掲げる規定` takes effect: `第3条の規定 令和4年4月1日` → 2022-04-01. */
export function readItemCommencement(text: string): CommencementStatement | undefined {
  const masked = maskBrackets(text);
  const gap = Math.max(masked.lastIndexOf(' '), masked.lastIndexOf('\t'));
  if (gap < 0) return undefined;
  const subject: [number, number] = [0, gap];
  const words = text.slice(gap + 1).replace(/。$/, '');
  const date = readDate(text, gap + 1);
  if (date?.value?.length === 10 && date.end === gap + 1 + words.length) {
    return { date: date.value, subject, verb: 'effect', end: date.end };
  }
  return /(?:日|時|とき)(?:\(.*\))?$/.test(words)
    ? { condition: words, subject, verb: 'effect', end: text.length }
    : undefined;
}
