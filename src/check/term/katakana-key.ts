const small = 'ァィゥェォッャュョヮ';
const big = 'アイウエオツヤユヨワ';

/** Folds what is written in more than one way in katakana: size, ー, ヴ; インターフェイス and インターフェース → インタフエス. */
export function foldKatakana(word: string): string {
  return [...word]
    .map((sign) => (small.includes(sign) ? big[small.indexOf(sign)] : sign))
    .join('')
    .replace(/エイ(?=[スルカトドクシ])/g, 'エ')
    .replace(/ヴア/g, 'バ')
    .replace(/ヂ/g, 'ジ')
    .replace(/ヅ/g, 'ズ')
    .replaceAll('ー', '');
}
