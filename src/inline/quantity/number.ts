/** An exact number read from text: a decimal without needless zeros, and the offset after it. */
export interface ExactNumber {
  value: string;
  end: number;
  /** Whether it is written in 漢数字 from its first digit on. */
  kanji: boolean;
}

const arabic = /(?:[0-9]{1,3}(?:,[0-9]{3}){1,10}(?![0-9])|[0-9]+)(?:\.[0-9]{1,20})?/y;
/** 一二、五〇〇 is one number of which each three places are parted. */
const parted =
  /(?<![〇○零一二三四五六七八九十百千万億])[一二三四五六七八九][〇○零一二三四五六七八九]{0,2}(?:[、,][〇○零一二三四五六七八九]{3}){1,10}(?![〇○零一二三四五六七八九十百千万億]|[、,][〇一二三四五六七八九])/y;
const decimals = /・[〇○零一二三四五六七八九]+/y;
const maximumLength = 40;

const digits = new Map([...'〇一二三四五六七八九'].map((character, digit) => [character, digit]));
for (const [character, digit] of [
  ['○', 0],
  ['零', 0],
  ['壱', 1],
  ['弐', 2],
  ['参', 3],
  ['伍', 5],
] as const) {
  digits.set(character, digit);
}
const small = new Map([
  ['十', 10n],
  ['拾', 10n],
  ['百', 100n],
  ['千', 1000n],
]);
const large = new Map([
  ['万', 10_000n],
  ['萬', 10_000n],
  ['億', 100_000_000n],
  ['兆', 1_000_000_000_000n],
]);

/** Whether a character (folded to half width) begins a number. */
export function beginsNumber(character: string): boolean {
  return (character >= '0' && character <= '9') || digits.has(character) || small.has(character);
}

/**
 * Reads a number at `start` of width-folded text: `5,864` → 5864; `14.5`; `二百五十万` → 2500000; `1億2,000万`
 * → 120000000; `十四・六` → 14.6.
 */
export function readExactNumber(text: string, start: number): ExactNumber | undefined {
  const first = text[start];
  const isArabic = first >= '0' && first <= '9';
  if (!isArabic && !digits.has(first) && !small.has(first)) return undefined;
  if (isArabic) {
    arabic.lastIndex = start;
    const plain = arabic.exec(text)?.[0] ?? '';
    const next = text[start + plain.length];
    if (!small.has(next) && !large.has(next)) {
      return plain.length > maximumLength
        ? undefined
        : { value: trim(plain.replaceAll(',', '')), end: start + plain.length, kanji: false };
    }
  }
  return readMixedNumber(text, start, !isArabic);
}

/** Numbers with 十, 百, 千, 万, 億: every part is a coefficient and its unit. */
function readMixedNumber(text: string, start: number, kanji: boolean): ExactNumber | undefined {
  let total = 0n;
  let section = 0n;
  let at = start;
  let scale = 0;
  while (at < text.length && at - start <= maximumLength) {
    const coefficient = readCoefficient(text, at);
    if (coefficient) {
      at = coefficient.end;
      if (coefficient.decimals > 0) {
        // A decimal such as 1.5万 is the last part, so that one scale is enough.
        scale = coefficient.decimals;
        total *= 10n ** BigInt(scale);
        section *= 10n ** BigInt(scale);
      }
    }
    const unit = small.get(text[at]);
    if (unit !== undefined) {
      section += (coefficient?.value ?? 1n * 10n ** BigInt(scale)) * unit;
      at++;
    } else {
      section += coefficient?.value ?? 0n;
    }
    const myriad = large.get(text[at]);
    if (myriad !== undefined) {
      total += section * myriad;
      section = 0n;
      at++;
    } else if (unit === undefined) break;
    if (scale > 0) break;
  }
  if (at === start || at - start > maximumLength) return undefined;
  decimals.lastIndex = at;
  const fraction = scale === 0 && kanji ? decimals.exec(text)?.[0] : undefined;
  const whole = place(total + section, scale);
  if (fraction === undefined) return { value: whole, end: at, kanji };
  const written = [...fraction.slice(1)].map((character) => digits.get(character)).join('');
  return { value: trim(`${whole}.${written}`), end: at + fraction.length, kanji };
}

function readCoefficient(
  text: string,
  start: number,
): { value: bigint; decimals: number; end: number } | undefined {
  arabic.lastIndex = start;
  const plain = arabic.exec(text)?.[0];
  if (plain !== undefined) {
    if (plain.length > maximumLength) return undefined;
    const point = plain.indexOf('.');
    return {
      value: BigInt(plain.replaceAll(/[,.]/g, '')),
      decimals: point < 0 ? 0 : plain.length - point - 1,
      end: start + plain.length,
    };
  }
  parted.lastIndex = start;
  const places = parted.exec(text)?.[0];
  if (places !== undefined) {
    const written = [...places].map((character) => digits.get(character) ?? '').join('');
    return { value: BigInt(written), decimals: 0, end: start + places.length };
  }
  let value = 0n;
  let at = start;
  for (let digit = digits.get(text[at]); digit !== undefined; digit = digits.get(text[at])) {
    value = value * 10n + BigInt(digit);
    at++;
    if (at - start > maximumLength) return undefined;
  }
  return at === start ? undefined : { value, decimals: 0, end: at };
}

/** Moves the decimal point: 2.5, -2 → `0.025`; 1.5, 1 → `15`. */
export function shiftPoint(decimal: string, places: number): string {
  const [whole, fraction = ''] = decimal.split('.');
  const [padded, rest] = [whole.padStart(1 - places, '0'), fraction.padEnd(places, '0')];
  const point = padded.length + places;
  const all = padded + rest;
  return trim(`${all.slice(0, point)}.${all.slice(point)}`);
}

/** Adds two decimals exactly: 5, 0.205 → `5.205`. */
export function addDecimals(left: string, right: string): string {
  const scale = Math.max(...[left, right].map((decimal) => decimal.split('.')[1]?.length ?? 0));
  const [a, b] = [left, right].map((decimal) => BigInt(shiftPoint(decimal, scale)));
  return shiftPoint((a + b).toString(), -scale);
}

/** 15000, 1 → `1500`; 15, 1 → `1.5`. */
function place(value: bigint, scale: number): string {
  if (scale === 0) return value.toString();
  const written = value.toString().padStart(scale + 1, '0');
  return trim(`${written.slice(0, -scale)}.${written.slice(-scale)}`);
}

/** `014.50` → `14.5`. */
function trim(decimal: string): string {
  const [whole, fraction = ''] = decimal.split('.');
  const kept = fraction.replace(/0+$/, '');
  return whole.replace(/^0+(?=[0-9])/, '') + (kept === '' ? '' : `.${kept}`);
}
