import { isKanji, isKatakana, isLatinOrDigit } from '../../text/term-key.ts';

/** Kanji that stand before a word without making one with it: 各契約者, 当該契約者, 翌営業日, 解約後当社. */
const looseBefore = new Set('各該同全両毎翌他及又並若等後時際上中間前次現下記一二三四五六七八九十');
/** Kanji behind 本 or 当 of 本サービス, 当社 make another word: 日本, 基本, 担当. */
const bindsOwn = new Set('日基資根原絵見台脚謄抄標担相該配手適充割正妥不芝');
/** Kanji that make another word of what stands before them: 利用者, 会員制, 個人情報性. */
const derives = new Set('者人員社性化的制業法令税官士師');
/** Kanji that may follow a word of one kanji: 甲乙間, 法第3条, 甲等. */
const looseAfter = new Set('第所指及又並若等間双側附別以又乙丙丁甲本当各同自');

const ownPrefix = /^[本当弊貴]/;

/**
 * Whether a term stands as a word of its own between two offsets of a text in which terms are compared.
 *
 * - Latin letters, digits and katakana are cut only at the ends of their runs: ルータ is not in ルーター, ID not in SSID.
 * - What stands directly before a term makes a narrower word of it, whose head it is: 契約 is not in 賃貸借契約; a
 *   loose word (各契約者, 翌営業日) and a term that ends there (当社サービス) do not.
 * - What follows leaves the term what it is (契約者情報, 契約期間), but for 者, 人, 員 … (利用 is not in 利用者).
 * - A term of one kanji (甲, 法) has no kanji on either side but loose ones (法第3条).
 * @param cutBefore whether a word is known to begin at `start`, as behind another term
 */
export function isWord(text: string, start: number, end: number, cutBefore: boolean): boolean {
  const first = text.charCodeAt(start);
  const last = text.charCodeAt(end - 1);
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  const isShort = end - start === 1 && isKanji(first);
  if (!endsWord(last, after, text[end], isShort)) return false;
  return (cutBefore && !isSameRun(before, first)) || startsWord(text, start, before, first, isShort);
}

function isSameRun(left: number, right: number): boolean {
  return (isLatinOrDigit(left) && isLatinOrDigit(right)) || (isKatakana(left) && isKatakana(right));
}

function endsWord(last: number, after: number, next: string | undefined, isShort: boolean): boolean {
  if (next === undefined) return true;
  if (isSameRun(last, after)) return false;
  if (!isKanji(after)) return true;
  return isShort ? looseAfter.has(next) : !(isKanji(last) && derives.has(next));
}

function startsWord(text: string, start: number, before: number, first: number, isShort: boolean): boolean {
  if (Number.isNaN(before) || isSameRun(before, first)) return Number.isNaN(before);
  if (isKanji(before)) {
    const sign = text[start - 1];
    if (isShort) return sign === '及' || sign === '又';
    if (ownPrefix.test(text[start])) return !bindsOwn.has(sign);
    return looseBefore.has(sign);
  }
  if (isLatinOrDigit(before)) return isKanji(first) && before < 0x3a;
  return !isKatakana(before);
}
