import { readNumeral } from './numeral.ts';
import { plainText } from './width.ts';

/** A law number (法令番号) read from text. */
export interface LawNumber {
  /** Half width, arabic digits, no spaces: `平成11年法律第52号`. */
  number: string;
  /** Offset after 号. */
  end: number;
}

const eras: Readonly<Record<string, number>> = { 明治: 1, 大正: 2, 昭和: 3, 平成: 4, 令和: 5 };
const pattern =
  /(明治|大正|昭和|平成|令和) ?(元|[0-9〇一二三四五六七八九十]{1,4}) ?年(?: ?[0-9一二三四五六七八九十]{1,4} ?月 ?[0-9一二三四五六七八九十]{1,4} ?日)? ?((?:(?!第)[\u3400-\u9fff々・ァ-ヺー]){1,16}) ?第 ?([0-9〇一二三四五六七八九十百千]{1,7}) ?号/y;

/**
 * Reads a law number at an offset of width-folded text: `昭和五十九年法律第八十六号` → `昭和59年法律第86号`.
 * @returns undefined where none stands
 */
export function readLawNumber(folded: string, at: number): LawNumber | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(folded);
  if (!match) return undefined;
  const [, era, year, kind, serial] = match;
  const years = year === '元' ? '元' : readNumeral(year, 0)?.value;
  const value = readNumeral(serial, 0)?.value;
  if (years === undefined || value === undefined) return undefined;
  return { number: `${era}${years}年${kind}第${value}号`, end: pattern.lastIndex };
}

const typeCodes: Readonly<Record<string, string>> = { 法律: 'AC', 政令: 'CO', 勅令: 'IO' };

/** Ministries until the reform of January 2001 and from it on. Only orders after May 1949: older ones have other codes. */
const formerMinistries: Readonly<Record<string, string>> = {
  総理府: 'M50000002',
  自治省: 'M50000008',
  法務省: 'M50000010',
  外務省: 'M50000020',
  大蔵省: 'M50000040',
  文部省: 'M50000080',
  厚生省: 'M50000100',
  農林水産省: 'M50000200',
  通商産業省: 'M50000400',
  運輸省: 'M50000800',
  郵政省: 'M50001000',
  労働省: 'M50002000',
  建設省: 'M50004000',
};
const presentMinistries: Readonly<Record<string, string>> = {
  内閣府: 'M60000002',
  総務省: 'M60000008',
  法務省: 'M60000010',
  外務省: 'M60000020',
  財務省: 'M60000040',
  文部科学省: 'M60000080',
  厚生労働省: 'M60000100',
  農林水産省: 'M60000200',
  経済産業省: 'M60000400',
  国土交通省: 'M60000800',
  環境省: 'M60001000',
};

/**
 * Computes the law number id under which e-Gov publishes a law: `平成13年法律第137号` → `413AC0000000137`.
 * A 法律 counts as a bill of the government (`AC0`): its number does not tell the bills of members (`AC1`) apart.
 * @returns undefined for kinds whose code is not known for certain
 */
export function toLawId(number: string): string | undefined {
  const match = /^(明治|大正|昭和|平成|令和)(元|\d{1,2})年(.+)第(\d{1,4})号$/.exec(plainText(number));
  if (!match) return undefined;
  const [, era, printedYear, kind, serial] = match;
  const year = printedYear === '元' ? 1 : Number(printedYear);
  const digit = eras[era];
  const head = `${digit}${String(year).padStart(2, '0')}`;
  const type = typeCodes[kind];
  if (type) return `${head}${type}${serial.padStart(10, '0')}`;
  const ministry = ministryCode(kind, digit, year);
  return ministry && `${head}${ministry}${serial.padStart(3, '0')}`;
}

function ministryCode(kind: string, era: number, year: number): string | undefined {
  const ministry = /^(.+[省府])令$/.exec(kind)?.[1];
  if (!ministry) return undefined;
  const present = era === 5 || (era === 4 && year >= 13);
  if (present) return presentMinistries[ministry];
  return era === 4 || (era === 3 && year >= 25) ? formerMinistries[ministry] : undefined;
}
