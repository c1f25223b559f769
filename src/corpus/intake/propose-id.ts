import type { ReadMorphemes } from '../../text/dictionary/morpheme.ts';
import { foldWidth } from '../../text/width.ts';
import { romanize } from './romanize.ts';

/** What a document could be called. */
export interface ProposedName {
  /** In Latin letters, as a folder may be called: midori-kaiin-kiyaku. */
  id: string;
  /** The title in kana: みどりかいいんきやく. */
  kana: string;
}

/** Longest id that is proposed; a longer title gives its last words, which say what kind of text it is. */
const longest = 40;

/**
 * Proposes an id from a title: みどり会員規約 → midori-kaiin-kiyaku.
 * @returns `undefined` where no word of the title can be read
 */
export function proposeName(title: string, readMorphemes: ReadMorphemes): ProposedName | undefined {
  const plain = foldWidth(title).replace(/[（(〔【［[][^）)〕】］\]]*[）)〕】］\]]/g, '');
  const words = readMorphemes(plain).flatMap(({ surface, reading, pos }) => {
    const isLatin = /^[A-Za-z0-9]+$/.test(surface);
    if (isLatin) return [{ kana: surface, latin: surface.toLowerCase() }];
    const kana = reading || toKatakana(surface);
    const latin = romanize(kana);
    if (latin === '' || pos === '記号') return [];
    // Endings and particles belong to the word before.
    const isJoined = pos === '助詞' || pos === '助動詞';
    return [{ kana, latin, isJoined }];
  });
  const parts: string[] = [];
  for (const { latin, ...word } of words) {
    if ('isJoined' in word && word.isJoined && latin === 'no') continue;
    parts.push(latin);
  }
  while (parts.length > 1 && parts.join('-').length > longest) parts.shift();
  const id = parts.join('-').slice(0, longest).replace(/-+$/, '');
  if (!/^[a-z0-9]/.test(id)) return undefined;
  return { id, kana: toHiragana(words.map(({ kana }) => kana).join('')) };
}

/** The first of an id and its numbered forms that is free: kiyaku, kiyaku-2. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const one = number === 1 ? id : `${id}-${number}`;
    if (!taken.has(one)) return one;
  }
}

function toKatakana(text: string): string {
  return text.replace(/[ぁ-ゖ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));
}

function toHiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
}
