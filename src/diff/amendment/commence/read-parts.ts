import { findDates } from '../../../text/era-date.ts';
import { readNumeral } from '../../../text/numeral.ts';
import { outsideQuotes } from '../of-amendment/outside-quotes.ts';
import { findOwnPart } from '../of-amendment/own-part.ts';

/** Parts of an amendment that are in force on another day than the rest, as its own 附則 says. */
export interface PartInForce {
  /** What they are called: 第三条の改正規定. */
  named: string;
  /** The day, ISO 8601; absent where the 附則 gives none: 別に定める日. */
  date?: string;
  /** When, as written. */
  words: string;
}

/** When an amendment is in force. */
export interface InForce {
  /** The day of all that no part says otherwise; absent where none is given. */
  date?: string;
  parts: PartInForce[];
}

const verb = '(?:施行|実施|適用)(?:する|します|し)';
/** この規程は、令和七年四月一日から施行する。 */
const whole = new RegExp(`^(?:この|本)[^、。]{1,30}は、(.{1,80}?)(?:から|より|に|、)${verb}`);
/** ただし、第三条の改正規定は、令和七年十月一日から施行する。 */
const part = new RegExp(`^(?:ただし|但し)、?(.{1,200}?規定)は、(.{1,80}?)(?:から|より|に)${verb}`);
const listed = /^(?:ただし|但し)、?次の各号に掲げる規定は/;
/** 一　第三条の改正規定　令和七年十月一日. */
const item = /^(?:[（(]?[0-9０-９一二三四五六七八九十]+[）)]?|[①-⑳])[\s　]+(.+?規定)[\s　]+(.+?)。?$/;

/** Reads from the 附則 of an amending text when it is in force, and which of its parts on another day. */
export function readInForce(rows: readonly string[]): InForce {
  const own = findOwnPart(rows, '附則');
  const found: InForce = { parts: [] };
  let isListed = false;
  for (const row of own ? rows.slice(own.start, own.end) : []) {
    const line = row.trim();
    const member = isListed ? item.exec(line) : null;
    if (member) {
      found.parts.push({ named: member[1], ...timeOf(member[2]) });
      continue;
    }
    isListed = false;
    for (const sentence of withoutNumber(line).split(/(?<=。)/)) {
      if (listed.test(sentence)) isListed = true;
      const [, named, time] = isListed ? [] : (part.exec(sentence) ?? []);
      if (time) found.parts.push({ named, ...timeOf(time) });
      const [, day] = whole.exec(sentence) ?? [];
      if (day && found.date === undefined) Object.assign(found, { date: timeOf(day).date });
    }
  }
  return found;
}

function timeOf(words: string): { words: string; date?: string } {
  const [date, ...others] = findDates(words);
  const isDay = date?.value?.length === 10 && others.length === 0;
  return { words, ...(isDay && { date: date.value }) };
}

/** The number of a 項 or 条 before its sentence. */
function withoutNumber(line: string): string {
  if (line.startsWith('第')) {
    const end = readNumeral(line, 1)?.end;
    if (end !== undefined && line[end] === '条') return line.slice(end + 1).trim();
  }
  return line.replace(/^[0-9０-９]+[.．]?[\s　]+/, '');
}

/**
 * The 改正規定 that a name means, one by one: 第三条及び第五条の改正規定 → 第三条, 第五条;
 * 第三条を第四条とし、第二条の次に一条を加える改正規定 → as it stands.
 */
export function listNamed(named: string): string[] {
  return outsideQuotes(named)
    .split(/(?<=規定)(?:、|及び|並びに|と|・)*/)
    .filter((one) => one !== '')
    .flatMap((one) => {
      const bare = one.replace(/の?(?:うち)?(?:、?)(?:の改正規定|改正規定|の規定)$/, '').replace(/の$/, '');
      return /[をに]/.test(bare) ? [bare] : bare.split(/、|及び|並びに|又は|・/);
    })
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
