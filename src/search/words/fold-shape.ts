import { oldKanji } from './old-kanji.ts';

/*
 * What spellings of one character differ in: width, form of the kanji, case, accents. Each character is folded by
 * itself, so that the fold of a part of a text is a part of the fold.
 */

/** Sound marks that stand by themselves; NFKC would put a space before them. */
const soundMarks = new Map([
  ['゛', '\u3099'],
  ['゜', '\u309a'],
]);
const prepared = new Map([
  ...soundMarks,
  // Radicals for which Unicode has no fold, and the zero that is printed as a circle.
  ...toPairs('⺠民⻄西⻆角⻑長⻘青⻝食⻤鬼⻨麦⻩黄⻫斉⻭歯⻯竜⻲亀⼾戸⾭青⿈黄⿊黒○〇◯〇'),
]);
const dashes = /[\u2010-\u2015\u2212\u2043\ufe58\ufe63\u30a0]/g;

function toPairs(letters: string): [string, string][] {
  const characters = [...letters];
  return characters.flatMap((character, index) =>
    index % 2 === 0 ? [[character, characters[index + 1]] as [string, string]] : [],
  );
}

/** What a whole character becomes: `Ａ` → `a`, `國` → `国`, `㈱` → `(株)`, `é` → `e`; sound marks stay marks. */
function foldCharacter(character: string): string {
  const wide = prepared.get(character) ?? character.normalize('NFKC');
  let folded = '';
  for (const part of wide) {
    const form = oldKanji.get(part) ?? part;
    folded += /\p{Script=Latin}/u.test(form) ? form.normalize('NFD').replace(/\p{Mn}/gu, '') : form;
  }
  return folded
    .toLowerCase()
    .replace(dashes, '-')
    .replace(/[\ufe00-\ufe0f\u{e0100}-\u{e01ef}\u00ad\u200b-\u200d\ufeff]/gu, '');
}

/** The folds of single characters. */
export interface FoldTable {
  /** What the character at an offset becomes; empty where it is left out. */
  read: (text: string, index: number) => string;
}

/** Makes a table of the folds of characters that is filled as they come. */
export function makeFoldTable(fold: (character: string) => string): FoldTable {
  const known: (string | undefined)[] = new Array(0x10000);
  const beyond = new Map<string, string>();
  return {
    read: (text, index) => {
      const code = text.charCodeAt(index);
      if (!isHighHalf(code) || index + 1 >= text.length || !isLowHalf(text.charCodeAt(index + 1))) {
        known[code] ??= fold(text[index]);
        return known[code];
      }
      const pair = text.slice(index, index + 2);
      let folded = beyond.get(pair);
      if (folded === undefined) {
        folded = fold(pair);
        beyond.set(pair, folded);
      }
      return folded;
    },
  };
}

function isHighHalf(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowHalf(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** How many UTF-16 units the character at an offset has. */
export function lengthOfCharacter(text: string, index: number): number {
  const isPair =
    isHighHalf(text.charCodeAt(index)) && index + 1 < text.length && isLowHalf(text.charCodeAt(index + 1));
  return isPair ? 2 : 1;
}

export const shapes: FoldTable = makeFoldTable(foldCharacter);

/** Joins a kana with the sound mark after it: `カ` and the mark → `ガ`; nothing where the two make no character. */
export function joinSoundMark(before: string, mark: string): string | undefined {
  const joined = (before + mark).normalize('NFC');
  return joined.length === before.length ? joined : undefined;
}

export function isSoundMark(folded: string): boolean {
  return folded === '\u3099' || folded === '\u309a';
}
