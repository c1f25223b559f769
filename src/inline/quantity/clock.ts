import { skipSpaces } from '../../text/sentence.ts';
import { type FoundQuantity, finish, type Reading, unknownValue } from './found-quantity.ts';
import { type ExactNumber, readExactNumber } from './number.ts';

/** A time of the day as printed. */
interface Clock {
  /** `HH:MM` or `HH:MM:SS`; absent where there is no such time, or it has two meanings. */
  value?: string;
  reason?: string;
  /** Offset of 午前 or 午後, or of the number. */
  start: number;
  end: number;
}

/** 2時間, 3時点, 一時金 are none. */
const noHour = /[間点効期価刻限給計代差短折速評候世系空]/;
const colon = /:([0-5][0-9])(?::([0-5][0-9]))?(?![0-9:])/y;
const halves = /(午前|午後)\s*(?:の\s*)?$/;
const rangeMark =
  /\s*(から|より|~|〜|～|-|―|ー|乃至)\s*(?:翌日?の?|翌朝の?|同日の?|当日の?)?\s*(?:(午前|午後)\s*)?/y;
const rangeEnd = /(?:\s*(?:までに?|迄に?))?(?:の(?:間|あいだ))?/y;
const change = /^\s*(?:に(?:変更|改|繰|する|します)|へ)/;

/**
 * Reads a time of the day, or a range of times, whose hour is `number`: `午後5時30分まで` → 17:30 until;
 * `午前9時から午後5時まで` → 09:00/17:00. What has two meanings (午後12時) or none (25時) has the value `unknown`.
 */
export function readTime(text: string, start: number, number: ExactNumber): Reading | undefined {
  const first = readClock(text, start, number);
  if (!first) return undefined;
  const second = readRangeEnd(text, first);
  if (second) {
    rangeEnd.lastIndex = second.end;
    rangeEnd.test(text);
    const whole = first.value !== undefined && second.value !== undefined;
    const reason = first.reason ?? second.reason;
    return {
      kind: 'timeRange',
      value: whole ? `${first.value}/${second.value}` : unknownValue,
      ...(reason !== undefined && { reason }),
      start: first.start,
      end: rangeEnd.lastIndex,
    };
  }
  const base: FoundQuantity = {
    kind: 'time',
    value: first.value ?? unknownValue,
    ...(first.reason !== undefined && { reason: first.reason }),
    start: first.start,
    end: first.end,
  };
  return finish(text, base, 'time');
}

function readRangeEnd(text: string, first: Clock): Clock | undefined {
  rangeMark.lastIndex = first.end;
  const mark = rangeMark.exec(text);
  if (!mark) return undefined;
  const number = readExactNumber(text, rangeMark.lastIndex);
  const second = number && readClock(text, rangeMark.lastIndex, number);
  if (!second) return undefined;
  // 9時から10時に変更 is no range.
  if (/から|より/.test(mark[1]) && change.test(text.slice(second.end, second.end + 6))) return undefined;
  return second;
}

function readClock(text: string, start: number, number: ExactNumber): Clock | undefined {
  const parts = readColon(text, number) ?? readHour(text, number);
  if (!parts || number.value.includes('.')) return undefined;
  const half = halves.exec(text.slice(Math.max(0, start - 5), start));
  const from = half ? start - half[0].length : start;
  // 一時金, 一時に say once and for a while.
  const isWord = text[start] === '一' && number.value === '1' && parts.minute === 0;
  if (isWord && !half && !/^(?:から|まで|以降)/.test(text.slice(parts.end, parts.end + 2))) return undefined;
  return { ...toClock(Number(number.value), parts, half?.[1]), start: from, end: parts.end };
}

interface Minutes {
  minute: number;
  second?: number;
  end: number;
}

/** `9:00`, `17:30:15`. */
function readColon(text: string, number: ExactNumber): Minutes | undefined {
  colon.lastIndex = number.end;
  const match = number.kanji ? null : colon.exec(text);
  // 1:10の割合 is a ratio.
  if (!match || Number(number.value) > 30 || /^\s*の(?:割合|比)/.test(text.slice(colon.lastIndex)))
    return undefined;
  return {
    minute: Number(match[1]),
    ...(match[2] !== undefined && { second: Number(match[2]) }),
    end: colon.lastIndex,
  };
}

/** `9時`, `9時半`, `9時15分`, `9時15分30秒`. */
function readHour(text: string, number: ExactNumber): Minutes | undefined {
  const at = skipSpaces(text, number.end);
  if (text[at] !== '時' || noHour.test(text[at + 1] ?? '')) return undefined;
  if (text[at + 1] === '半') return { minute: 30, end: at + 2 };
  const minute = readPart(text, at + 1, '分');
  if (!minute) return { minute: 0, end: at + 1 };
  const second = readPart(text, minute.end, '秒');
  return { minute: minute.value, ...(second && { second: second.value }), end: (second ?? minute).end };
}

function readPart(text: string, start: number, unit: string): { value: number; end: number } | undefined {
  const number = readExactNumber(text, skipSpaces(text, start));
  const at = number ? skipSpaces(text, number.end) : -1;
  return number && text[at] === unit ? { value: Number(number.value), end: at + 1 } : undefined;
}

function toClock(
  printed: number,
  { minute, second }: Minutes,
  half: string | undefined,
): Pick<Clock, 'value' | 'reason'> {
  const isMidnight = printed === 24 && minute === 0 && !second;
  if ((printed > 23 && !isMidnight) || minute > 59 || (second ?? 0) > 59)
    return { reason: '時計にない時刻です。' };
  if (half === '午前' && printed > 12) return { reason: '午前に続く時刻が12時を超えています。' };
  if (half !== undefined && printed === 12) return { reason: `「${half}12時」は、昼にも夜にも読まれます。` };
  // 午後17時 is five in the afternoon all the same.
  const hour = half === '午後' && printed < 12 ? printed + 12 : printed;
  const written = [hour, minute, ...(second === undefined ? [] : [second])];
  return { value: written.map((part) => String(part).padStart(2, '0')).join(':') };
}
