import { countDays } from '../../text/date/check-date.ts';
import { recurrenceOf } from '../calendar/recurrence.ts';
import { ExpressionError, type LiteralKind, type Span } from './expression.ts';

/** A word or sign of an expression. */
export interface Token extends Span {
  kind: 'literal' | 'name' | 'sign' | 'end';
  /** Of a literal its value, of a sign the sign as `signs` writes it. */
  text: string;
  literal?: LiteralKind;
}

/** Signs as people type them, and how they are meant. */
const signs: Readonly<Record<string, string>> = {
  '<=': '<=',
  '≦': '<=',
  '≤': '<=',
  '>=': '>=',
  '≧': '>=',
  '≥': '>=',
  '!=': '!=',
  '≠': '!=',
  '==': '=',
  '=': '=',
  '<': '<',
  '>': '>',
  '+': '+',
  '-': '-',
  '−': '-',
  '*': '*',
  '×': '*',
  '/': '/',
  '÷': '/',
  '(': '(',
  ')': ')',
  '[': '[',
  ']': ']',
  ',': ',',
  '、': ',',
};

const sign = new RegExp(
  Object.keys(signs)
    .toSorted((left, right) => right.length - left.length)
    .map((each) => each.replace(/[()[\]*+/-]/g, '\\$&'))
    .join('|'),
  'y',
);

/** `14日`, `3か月`, `24時間` → ISO 8601. */
const periodUnits: readonly (readonly [RegExp, (count: string) => string])[] = [
  [/(\d+)(?:日間?)/y, (count) => `P${count}D`],
  [/(\d+)(?:週間?)/y, (count) => `P${count}W`],
  [/(\d+)(?:[かヶケカヵ箇]月間?)/y, (count) => `P${count}M`],
  [/(\d+)(?:年間?)/y, (count) => `P${count}Y`],
  [/(\d+)(?:時間)/y, (count) => `PT${count}H`],
  [/(\d+)(?:分間?)/y, (count) => `PT${count}M`],
];

/** `毎月25日`, `毎月末日`, `毎年4月1日`, `毎週金曜日`, `毎月第5営業日` → as quantities hold them. */
const recurring: readonly (readonly [RegExp, (month: string, day: string) => string])[] = [
  [/毎月末日/y, () => 'month-end'],
  [/毎週([月火水木金土日])曜日/y, (day) => `-W-${'月火水木金土日'.indexOf(day) + 1}`],
  [/毎月第(\d{1,2})営業日/y, (nth) => `business-day-${Number(nth)}`],
  [/毎年2月末日/y, () => '--02'],
  [/毎月(\d{1,2})日/y, (day) => `---${day.padStart(2, '0')}`],
  [/毎年(\d{1,2})月(\d{1,2})日/y, (month, day) => `--${month.padStart(2, '0')}-${day.padStart(2, '0')}`],
];

type Reader = (text: string, at: number) => Omit<Token, 'start'> | undefined;

function literal(pattern: RegExp, kind: LiteralKind, write: (match: RegExpExecArray) => string): Reader {
  return (text, at) => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    return match ? { kind: 'literal', literal: kind, text: write(match), end: pattern.lastIndex } : undefined;
  };
}

/** What an expression is made of; the first that fits is taken. */
const readers: readonly Reader[] = [
  literal(/\d{4}-\d{2}-\d{2}(?![\d-])/y, 'day', ([day]) => day),
  literal(/\d{1,2}:\d{2}(?!\d)/y, 'time', ([time]) => time.padStart(5, '0')),
  ...recurring.map(([pattern, write]) =>
    literal(pattern, 'recurring', ([, month, day]) => write(month, day)),
  ),
  ...periodUnits.map(([pattern, write]) => literal(pattern, 'period', (match) => write(match[1]))),
  literal(/\d+(?:\.\d+)?%/y, 'number', ([number]) => number),
  literal(/\d+(?:\.\d+)?/y, 'number', ([number]) => number),
  literal(/「([^「」]*)」|'([^']*)'|"([^"]*)"/y, 'text', (match) => match[1] ?? match[2] ?? match[3] ?? ''),
  literal(/P(?:\d+[YMWD])+(?![\p{L}\p{N}_])|PT\d+[HM](?![\p{L}\p{N}_])/uy, 'period', ([period]) => period),
  literal(/(?:true|false|はい|いいえ)(?![\p{L}\p{N}_-])/uy, 'flag', ([word]) =>
    String(word === 'true' || word === 'はい'),
  ),
  (text, at) => {
    const name = /[\p{L}_][\p{L}\p{N}_]*/uy;
    name.lastIndex = at;
    const match = name.exec(text);
    return match ? { kind: 'name', text: match[0], end: name.lastIndex } : undefined;
  },
  (text, at) => {
    sign.lastIndex = at;
    const match = sign.exec(text);
    return match ? { kind: 'sign', text: signs[match[0]], end: sign.lastIndex } : undefined;
  },
];

/** Whether a day or a time of the day is one: 2月30日 and 25:00 are none, 2月29日 is one of some years. */
function exists({ literal: kind, text }: Omit<Token, 'start'>): boolean {
  if (kind === 'day') return isDay(text);
  if (kind === 'time') return /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/.test(text);
  if (kind !== 'recurring') return true;
  return recurrenceOf(text) !== undefined && (!/^--\d{2}-/.test(text) || isDay(text.replace('-', '2000')));
}

function isDay(text: string): boolean {
  const [year, month, day] = text.split('-').map(Number);
  return year > 0 && day >= 1 && day <= countDays(month, year);
}

/**
 * Cuts an expression into words and signs: `days(due, paid) - 1` → days ( due , paid ) - 1.
 * @throws {ExpressionError} for a character that no expression holds
 */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    while (at < text.length && /\s/.test(text[at])) at++;
    if (at >= text.length) break;
    const start = at;
    const token = readers.reduce<ReturnType<Reader>>((found, read) => found ?? read(text, start), undefined);
    if (!token) {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      throw new ExpressionError(`「${character}」は式に使えません。`, {
        start: at,
        end: at + character.length,
      });
    }
    tokens.push({ ...token, start });
    at = token.end;
    if (!exists(token)) {
      const words = text.slice(start, at);
      throw new ExpressionError(`「${words}」という日や時刻はありません。`, { start, end: at });
    }
  }
  tokens.push({ kind: 'end', text: '', start: text.length, end: text.length });
  return tokens;
}
