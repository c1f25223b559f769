import { readKanjiNumeral } from './numeral.ts';

/** Powers of ten of the units by which people part large numbers, the largest first. */
const sections = [
  ['兆', 12],
  ['億', 8],
  ['万', 4],
] as const;
const units = [
  ['千', 3],
  ['百', 2],
  ['十', 1],
] as const;

/** Decimal places that are kept: 1.2345億 is whole. */
const places = 12;
/** Longer words are no number that a person typed. */
const longest = 40;

/**
 * Reads a number or an amount as people type it, in any width: `10万円` → `100000`, `¥50,000` → `50000`, `５０，０００` → `50000`,
 * `1億2,000万` → `120000000`, `十五万円` → `150000`, `2.5` → `2.5`.
 * @returns its digits, exact; `undefined` where it is not surely one number: `1,00`, `10万3`, `約5万円`, `10~20`
 */
export function readTypedNumber(typed: string): string | undefined {
  if (typed.length > longest) return undefined;
  const text = typed
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^(?:[¥￥\\]|金)/, '')
    .replace(/(?:円也?|yen)$/i, '');
  let rest = text;
  let sum = 0n;
  let isParted = false;
  for (const [sign, power] of sections) {
    const at = rest.indexOf(sign);
    if (at < 0) continue;
    const value = readSection(rest.slice(0, at));
    if (value === undefined) return undefined;
    sum += value * 10n ** BigInt(power);
    rest = rest.slice(at + 1);
    isParted = true;
  }
  // 10万3 may be 103,000 or 100,003: behind a unit a number of one or two digits is not sure.
  if (isParted && /^\d{1,2}$/.test(rest)) return undefined;
  if (rest !== '' || !isParted) {
    const value = readSection(rest);
    if (value === undefined) return undefined;
    sum += value;
  }
  return writeDecimal(sum);
}

/** A number below 万 in digits, with units or in kanji, times 10^12. */
function readSection(text: string): bigint | undefined {
  const decimal = readDecimal(text);
  if (decimal !== undefined) return decimal;
  const kanji = readKanjiNumeral(text, 0);
  if (kanji?.end === text.length) return BigInt(kanji.value) * 10n ** BigInt(places);
  let rest = text;
  let sum = 0n;
  for (const [sign, power] of units) {
    const at = rest.indexOf(sign);
    if (at < 0) continue;
    const value = at === 0 ? 10n ** BigInt(places) : readDecimal(rest.slice(0, at));
    if (value === undefined) return undefined;
    sum += value * 10n ** BigInt(power);
    rest = rest.slice(at + 1);
  }
  if (rest === text) return undefined;
  const last = rest === '' ? 0n : readDecimal(rest);
  return last === undefined ? undefined : sum + last;
}

/** `50,000` and `2.5`; commas part thousands and nothing else. */
function readDecimal(text: string): bigint | undefined {
  const match = /^(\d{1,3}(?:,\d{3})+|\d{1,16})(?:\.(\d{1,12}))?$/.exec(text);
  if (!match) return undefined;
  const [, whole, part = ''] = match;
  return BigInt(whole.replaceAll(',', '') + part.padEnd(places, '0'));
}

function writeDecimal(value: bigint): string {
  const digits = value.toString().padStart(places + 1, '0');
  const part = digits.slice(-places).replace(/0+$/, '');
  return digits.slice(0, -places) + (part === '' ? '' : `.${part}`);
}
