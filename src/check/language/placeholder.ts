import { type Draft, defineCheck } from '../define-check.ts';
import { type FoundWords, isQuoted, placeOf, scanSentences } from '../scan-sentences.ts';

/** Marks that stand for words to be filled in, and remarks of who drafts a text. */
const blanks =
  /[●○◯〇]{2,}|(?<=[\p{L}])[●○◯](?=円|日|[かヶ箇]?月|年|％|%|[人名回時分条項号])|[【［[][\s　]+[】］\]]|(?<![A-Za-z0-9])[XＸ×]{2,}(?=円|日|[かヶ箇]?月|年|％|%|[人名回時分条項号])|[■□]{3,}|[＿_]{2,}|【(?:[^】]{0,8}(?:要確認|要検討|確認中|未定|仮)[^】]{0,4})】|[（(](?:後日記入|要確認|要検討|未定|仮)[）)]|(?:令和|平成|西暦)[\s　]+年[\s　]+月[\s　]+日|(?<![A-Za-z0-9])(?:X{3,}|Ｘ{3,}|TBD|TODO)(?![A-Za-z0-9])/gu;
/** Of a text with more blanks they are what it is: a form to be filled in. */
const most = 5;

/** 手数料は、●●円とする。 */
export const languagePlaceholder = defineCheck({
  id: 'language-placeholder',
  family: 'language',
  severity: 'warning',
  finds:
    '埋められていない伏せ字や、書き手の覚え（「●●円」「【要確認】」など）。空欄の多いひな形では知らせません。',
  why: '金額や期日が定まらないまま公表されます。',
  examples: {
    failing: [
      { text: '第1条（料金）\n手数料は、●●円とする。\n', quotes: ['●●'] },
      { text: '第1条（品目）\n・〇〇円の品を渡す。\n', quotes: ['〇〇'] },
      { text: '第1条（期限）\n期限は、翌月○日とする。\n', quotes: ['○'] },
      { text: '第1条（窓口）\n窓口は、【要確認】とする。\n', quotes: ['【要確認】'] },
    ],
    passing: [
      { text: '第1条（表示）\n会員は、「○○」と表示する。一〇〇円を支払う。\n' },
      { text: '第1条（設定）\n利用者は、@sample/〇〇-beta を用いず、@sample/〇〇 を用いる。\n' },
      { text: '第1条（利率）\n利率は、年三・〇〇パーセントとする。\n' },
      { text: `第1条（契約）\n${'甲は、＿＿を乙に渡す。'.repeat(6)}\n` },
    ],
  },
  *run({ index }): Iterable<Draft> {
    const found = [...scanSentences(index, blanks)].filter(
      (one) => !isQuoted(one) && !isNumber(one) && !isPath(one),
    );
    if (found.length > most) return;
    for (const one of found)
      yield {
        node: one.node,
        at: [placeOf(one)],
        reason: `「${one.words}」が埋められていません。書き入れるか、削ってください。`,
      };
  },
});

/** 見本/〇〇-beta: a part of a name of a file or a package, which may be any. */
function isPath({ start, end, placed }: FoundWords): boolean {
  const { value } = placed.sentence;
  return /[A-Za-z0-9][/@._-]$/.test(value.slice(0, start)) || /^[/@._-][A-Za-z0-9]/.test(value.slice(end));
}

/** 一〇〇円, 三・〇〇パーセント: zeros in a number, which are no blank. */
function isNumber({ words, start, end, placed }: FoundWords): boolean {
  if (!/^[○◯〇]+$/.test(words)) return false;
  const { value } = placed.sentence;
  const around = (value[start - 1] ?? '') + (value[end] ?? '');
  const isFraction = /[0-9０-９〇一二三四五六七八九十百][・．.]$/.test(value.slice(0, start));
  return isFraction || /[0-9０-９一二三四五六七八九十百千、，]/.test(around);
}
