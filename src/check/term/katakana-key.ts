const small = 'ァィゥェォッャュョヮ';
const big = 'アイウエオツヤユヨワ';

/** Folds what is written in more than one way in katakana: size, ー, ヴ, フォ; インターフェイス and インターフェース → インタフエス, プラットフォーム and プラットホーム → プラツトホム. */
export function foldKatakana(word: string): string {
  return [...word]
    .map((sign) => (small.includes(sign) ? big[small.indexOf(sign)] : sign))
    .join('')
    .replace(/エイ(?=[スルカトドクシ])/g, 'エ')
    .replace(/フオ/g, 'ホ')
    .replace(/ヴア/g, 'バ')
    .replace(/ヂ/g, 'ジ')
    .replace(/ヅ/g, 'ズ')
    .replaceAll('ー', '');
}
