import { foldWidth } from '../../text/width.ts';

const longestName = 24;
/** Words that expressions take for something else. */
const reserved = new Set([
  'and',
  'or',
  'not',
  'if',
  'then',
  'else',
  'in',
  'かつ',
  'または',
  '又は',
  'true',
  'false',
]);

/** The name of a value in expressions, of the clause's own words: 退会の日 → 退会の日; of words that are no name, the other one. */
export function toName(words: string, otherwise: string): string {
  const name = foldWidth(words).replace(/[\s、。，．・「」『』()〔〕［］\ue000\ue001]/g, '');
  if (name.length === 0 || name.length > longestName || reserved.has(name)) return otherwise;
  // No name begins with a digit: 1か月平均労働時間.
  const usable = /^\p{N}/u.test(name) ? `_${name}` : name;
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(usable) ? usable : otherwise;
}

/** The last words of a phrase that can be a name: 正会員が支払うべき会費 → 会費. */
export function headNoun(words: string): string {
  return /[\p{Script=Han}\p{Script=Katakana}ーA-Za-z]+$/u.exec(words)?.[0] ?? words;
}
