import { skipSpaces } from '../../text/sentence.ts';
import { type FoundQuantity, finish } from './found-quantity.ts';
import { addDecimals, type ExactNumber, readExactNumber, shiftPoint } from './number.ts';

/** Signs before a number; a sign that several currencies share names none of them. */
const signs: readonly (readonly [pattern: RegExp, unit?: string, currency?: string])[] = [
  [/(?:US|米)\$\s*$/, 'US$', 'USD'],
  [/[$＄]\s*$/, '$'],
  [/€\s*$/, '€', 'EUR'],
  [/[£￡]\s*$/, '£', 'GBP'],
  [/(?<![A-Za-z])USD\s*$/, 'USD', 'USD'],
  [/(?<![A-Za-z])EUR\s*$/, 'EUR', 'EUR'],
  [/(?<![A-Za-z])JPY\s*$/],
  [/[¥￥]\s*$/],
];
const signCharacters = /[$＄€£￡¥￥DRY]\s*$/;

/** Currencies behind a number, with the name of a hundredth; one that several countries share has no code. */
const currencies: readonly (readonly [printed: string, currency?: string, hundredth?: string])[] = [
  ['米国ドル', 'USD', 'セント'],
  ['アメリカドル', 'USD', 'セント'],
  ['米ドル', 'USD', 'セント'],
  ['豪ドル', 'AUD', 'セント'],
  ['カナダドル', 'CAD', 'セント'],
  ['香港ドル', 'HKD', 'セント'],
  ['シンガポールドル', 'SGD', 'セント'],
  ['ニュージーランドドル', 'NZD', 'セント'],
  ['ドル', undefined, 'セント'],
  ['ユーロ', 'EUR', 'セント'],
  ['英ポンド', 'GBP', 'ペンス'],
  ['スターリングポンド', 'GBP', 'ペンス'],
  ['ポンド', undefined, 'ペンス'],
  ['スイスフラン', 'CHF'],
  ['人民元', 'CNY'],
  ['中国元', 'CNY'],
  ['韓国ウォン', 'KRW'],
  ['ウォン'],
  ['タイバーツ', 'THB'],
  ['USD', 'USD'],
  ['EUR', 'EUR'],
  ['GBP', 'GBP'],
];
const yenWord = /[滑形卓熟周筒陣満環]/;

/** `5円20銭` → 5.2; `50銭` → 0.5; `￥3,300`; `100米ドル` → 100 of USD; `$100` → 100 of $. */
export function readMoney(text: string, start: number, number: ExactNumber): FoundQuantity | undefined {
  const at = skipSpaces(text, number.end);
  const yen = readYen(text, at, number);
  const sign = readSign(text, start);
  if (yen) {
    // ¥3,300円 says yen twice.
    const from = sign && !sign.unit ? sign.start : start;
    return finish(text, { kind: 'money', value: yen.value, start: from, end: yen.end }, 'number');
  }
  const printed = sign ? undefined : currencies.find(([name]) => text.startsWith(name, at));
  if (printed) return readForeign(text, start, at, number, printed);
  if (!sign) return undefined;
  const { unit, currency } = sign;
  const base = { ...(unit && { unit }), ...(currency && { currency }), start: sign.start, end: number.end };
  return finish(text, { kind: 'money', value: number.value, ...base }, 'number');
}

function readSign(
  text: string,
  start: number,
): { unit?: string; currency?: string; start: number } | undefined {
  const before = text.slice(Math.max(0, start - 5), start);
  if (!signCharacters.test(before)) return undefined;
  for (const [pattern, unit, currency] of signs) {
    const match = pattern.exec(before);
    if (match) return { unit, currency, start: start - match[0].length };
  }
  return undefined;
}

/** Yen with the 銭 and 厘 behind them, or 銭 alone. */
function readYen(text: string, at: number, number: ExactNumber): { value: string; end: number } | undefined {
  if (text[at] === '円') {
    if (yenWord.test(text[at + 1] ?? '')) return undefined;
    const rest = number.value.includes('.') ? undefined : readSen(text, at + 1);
    return rest
      ? { value: addDecimals(number.value, rest.value), end: rest.end }
      : { value: number.value, end: at + 1 };
  }
  return text[at] === '銭' && text[at + 1] !== '湯' ? withRin(text, at, number) : undefined;
}

/** `20銭5厘` at `start` → 0.205. */
export function readSen(text: string, start: number): { value: string; end: number } | undefined {
  const number = readExactNumber(text, skipSpaces(text, start));
  const at = number ? skipSpaces(text, number.end) : -1;
  if (number && text[at] === '銭') return withRin(text, at, number);
  return number && text[at] === '厘' ? { value: shiftPoint(number.value, -3), end: at + 1 } : undefined;
}

function withRin(text: string, at: number, sen: ExactNumber): { value: string; end: number } {
  const value = shiftPoint(sen.value, -2);
  const rin = sen.value.includes('.') ? undefined : readExactNumber(text, skipSpaces(text, at + 1));
  const rinAt = rin ? skipSpaces(text, rin.end) : -1;
  if (!rin || text[rinAt] !== '厘') return { value, end: at + 1 };
  return { value: addDecimals(value, shiftPoint(rin.value, -3)), end: rinAt + 1 };
}

function readForeign(
  text: string,
  start: number,
  at: number,
  number: ExactNumber,
  [unit, currency, hundredth]: (typeof currencies)[number],
): FoundQuantity {
  let end = at + unit.length;
  let value = number.value;
  const cents = hundredth && !value.includes('.') ? readExactNumber(text, skipSpaces(text, end)) : undefined;
  if (cents && hundredth && text.startsWith(hundredth, skipSpaces(text, cents.end))) {
    value = addDecimals(value, shiftPoint(cents.value, -2));
    end = skipSpaces(text, cents.end) + hundredth.length;
  }
  return finish(text, { kind: 'money', value, unit, ...(currency && { currency }), start, end }, 'number');
}

const dailyBefore = /日歩\s*$/;

/** `日歩2銭5厘` → 0.025 per cent a day, as 日歩 is told for a hundred yen. */
export function readDailyRate(text: string, start: number): FoundQuantity | undefined {
  const before = dailyBefore.exec(text.slice(Math.max(0, start - 5), start));
  const sen = before && readSen(text, start);
  if (!before || !sen) return undefined;
  const base = { value: sen.value, unit: '日歩', start: start - before[0].length, end: sen.end };
  return finish(text, { kind: 'percentage', ...base }, 'number');
}
