import type { TextRun } from '../../model/comparison.ts';
import { readKanjiNumeral } from '../../text/numeral.ts';
import { plainText } from '../../text/width.ts';

/** Pairs that official and private writers set either way. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/および/g, '及び'],
  [/または/g, '又は'],
  [/もしくは/g, '若しくは'],
  [/ならびに/g, '並びに'],
  [/但し/g, 'ただし'],
  [/即ち/g, 'すなわち'],
  [/(?:下さ|くださ)い/g, 'ください'],
  [/出来(?=る|な|ま)/g, 'でき'],
  [/(?:か|ヶ|ケ|ヵ|カ|箇)(?=月|所|条|国|年)/g, 'か'],
  [/つ(?=[たて])/g, 'っ'],
  [/(?<=\d),(?=\d{3})/g, ''],
  [/(?<=[\d〇一二三四五六七八九十百])才/g, '歳'],
  [/[,､]/g, '、'],
  [/[.｡](?!\d)/g, '。'],
  [/[「『]/g, '「'],
  [/[」』]/g, '」'],
];
const numeral = /[〇一二三四五六七八九十百千]+(?=[年月日時分円条項号章節回人名通部か週割歳])/g;
/** Kana that may stand or not within and behind the characters of a noun: 取扱い, 取り扱い, 申込, 申込み. */
const okurigana = /[いきしちにひみりぎじびけえせねめれげべ]/;

/**
 * Whether two versions of a clause differ in notation only: width, 読点, 送り仮名, the numerals of numbers, 及び and および.
 * 申込みの日から三十日以内 and 申し込みの日から、30日以内 do.
 */
export function differsInNotationOnly(runs: readonly TextRun[]): boolean {
  const side = (kind: 'removed' | 'added'): string =>
    runs
      .filter((run) => run.kind === 'same' || run.kind === kind)
      .map(({ text }) => text)
      .join('');
  return isSameInOtherNotation(side('removed'), side('added'));
}

/** Whether two texts say the same in another notation. */
export function isSameInOtherNotation(one: string, other: string): boolean {
  const [left, right] = [one, other].map(foldNotation);
  return left === right || differInOkurigana(left, right);
}

function foldNotation(text: string): string {
  const spelled = spellings.reduce((words, [pattern, to]) => words.replace(pattern, to), plainText(text));
  return spelled
    .replace(numeral, (digits) => String(readKanjiNumeral(digits, 0)?.value ?? digits))
    .replace(/(?<!\d)、|、(?!\d)/g, '');
}

const kanji = /[\p{sc=Han}々]/u;

/** Whether one text becomes the other where single kana directly behind a kanji are put in or left out. */
function differInOkurigana(left: string, right: string): boolean {
  let [at, to] = [0, 0];
  while (at < left.length || to < right.length) {
    if (left[at] === right[to]) {
      at++;
      to++;
    } else if (isOkurigana(left, at) && !continues(left, at + 1, right, to)) return false;
    else if (isOkurigana(left, at)) at++;
    else if (isOkurigana(right, to) && continues(right, to + 1, left, at)) to++;
    else return false;
  }
  return true;
}

function isOkurigana(text: string, at: number): boolean {
  return okurigana.test(text[at] ?? '') && kanji.test(text[at - 1] ?? '');
}

/** Whether the texts go on alike behind kana that only one of them has. */
function continues(longer: string, at: number, shorter: string, to: number): boolean {
  return longer[at] === shorter[to];
}
