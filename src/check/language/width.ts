import type { TreeIndex } from '../../model/tree-index.ts';
import { appendTo } from '../../text/collection/append-to.ts';
import { type Draft, defineCheck } from '../define-check.ts';
import { type FoundWords, placeOf, scanSentences } from '../scan-sentences.ts';

const halfKana = /[\uff66-\uff9f]+/g;
const wideRuns = /(?<![Ａ-Ｚａ-ｚ])[０-９]+(?![Ａ-Ｚａ-ｚ])/g;
/** １丁目２番３号, ２－３－１: a place is written as its register has it. */
const addresses =
  /[0-9０-９]+\s?(?:丁目|番地|番町|番\s?[0-9０-９])[0-9０-９\s番地号の\-－ー―‐−]*|(?<=[都道府県市区町村郡字][^、。\s]{0,12})[0-9０-９]+(?:[-－ー―‐−][0-9０-９]+)+/g;
const narrowRuns = /(?<![A-Za-z0-9.\-/:@_])[0-9]+(?![A-Za-z0-9.\-/:@_%]|\s*[A-Za-z])/g;
/** A width is usual when it is so many times as frequent as the other. */
const usualTimes = 8;
const fewest = 10;

/** ３０日 in a text of 30日, ｻｰﾋﾞｽ */
export const languageWidth = defineCheck({
  id: 'language-width',
  family: 'language',
  severity: 'warning',
  finds: '全角と半角の混在、半角カタカナ。',
  why: '検索で見つからず、書き手の違う規定が混ざっている印にもなります。',
  examples: {
    failing: [
      {
        text: '第1条（期間）\n会員は、IDを届け出る。ＩＤは、貸与しない。IDは、返還する。\n',
        quotes: ['ＩＤ'],
      },
      {
        text: '第1条（出勤）\n従業員は、５分前までに出勤する。遅刻が3回に及んだときは、届け出る。\n',
        quotes: ['3'],
      },
      {
        text: '第1条（期間）\n期間は、ｻｰﾋﾞｽごとに定める。\n',
        quotes: ['ｻｰﾋﾞｽ'],
        fixed: '第1条（期間）\n期間は、サービスごとに定める。\n',
      },
      {
        text: `第1条（期間）\n${[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((day) => `期間は、${day}日とする。`).join('')}通知は、３日前までにする。\n`,
        quotes: ['３'],
      },
    ],
    passing: [
      {
        text: `第1条（期間）\n${[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((day) => `期間は、${day}日とする。`).join('')}通知は、青葉市緑町３丁目１番１号の事務所にする。\n`,
      },
      {
        text: `第1条（期間）\n${'期間は、３０日とする。'.repeat(10)}\n第2条（期間）\n${'期間は、30日とする。'.repeat(10)}\n`,
      },
    ],
  },
  *run({ index }): Iterable<Draft> {
    yield* findHalfKana(index);
    yield* findMixedWords(index);
    const wide = [...scanSentences(index, wideRuns)];
    const narrow = [...scanSentences(index, narrowRuns)];
    const isWideUsual = wide.length > narrow.length;
    const [usual, other] = isWideUsual ? [wide, narrow] : [narrow, wide];
    const odd = leaveAddresses(other);
    if (usual.length < fewest || usual.length < odd.length * usualTimes) {
      yield* findMixedClauses(leaveAddresses(wide), leaveAddresses(narrow));
      return;
    }
    const name = isWideUsual ? '全角' : '半角';
    for (const found of odd)
      yield draftOf(found, name, isWideUsual ? widen(found.words) : found.words.normalize('NFKC'));
  },
});

/** Clauses of a text that writes numbers in two widths are told up to so many; more are how it is written. */
const mostMixed = 3;

/** ５分 and 3回 in one clause; that one digit is wide and two are narrow is a custom of official texts. */
function* findMixedClauses(wide: readonly FoundWords[], narrow: readonly FoundWords[]): Generator<Draft> {
  const longest = new Map<string, number>();
  for (const { placed, words } of wide)
    longest.set(placed.owner.id, Math.max(longest.get(placed.owner.id) ?? 0, words.length));
  const mixed = narrow.filter(({ placed, words }) => {
    const other = longest.get(placed.owner.id);
    return other !== undefined && !(words.length > 1 && other === 1);
  });
  if (mixed.length > mostMixed) return;
  for (const found of mixed) yield { ...draftOf(found, '全角', widen(found.words)), severity: 'info' };
}

/** The numbers that are no part of an address. */
function leaveAddresses(numbers: readonly FoundWords[]): FoundWords[] {
  const sentences = [...new Set(numbers.map(({ placed }) => placed))];
  const byLeaf = new Map<string, FoundWords[]>();
  for (const found of scanSentences({ sentences }, addresses))
    appendTo(byLeaf, found.placed.sentence.id, found);
  return numbers.filter(
    ({ placed, start, end }) =>
      !byLeaf.get(placed.sentence.id)?.some((address) => address.start <= start && end <= address.end),
  );
}

/** So many words in half-width katakana are told one by one; a text that writes all of them so is told once. */
const mostHalfKana = 5;

function* findHalfKana(index: TreeIndex): Generator<Draft> {
  const all = [...scanSentences(index, halfKana)];
  const [first] = all;
  const right = ({ words }: FoundWords) => words.normalize('NFKC');
  const fix = all.map((found) => ({ at: placeOf(found), text: right(found) }));
  if (all.length > mostHalfKana)
    yield {
      node: first.node,
      at: [placeOf(first)],
      reason: `半角カタカナ「${first.words}」などが${all.length}か所にあります。「${right(first)}」などと全角に改めてください。`,
      fix,
    };
  else
    for (const [place, found] of all.entries())
      yield {
        node: found.node,
        at: [placeOf(found)],
        reason: `半角カタカナ「${found.words}」があります。「${right(found)}」に改めてください。`,
        fix: fix.slice(place, place + 1),
      };
}

const latin =
  /(?<![A-Za-z0-9Ａ-Ｚａ-ｚ０-９./@:_-])(?:[A-Za-z]{2,}|[Ａ-Ｚａ-ｚ]{2,}|[A-Za-zＡ-Ｚａ-ｚ](?=[ァ-ヶ]{2}))(?![A-Za-z0-9Ａ-Ｚａ-ｚ０-９./@:_-])|[%％]/g;

/** ＩＤ beside ID, ％ beside %: the less usual of two widths of one word. */
function* findMixedWords(index: TreeIndex): Generator<Draft> {
  const words = new Map<string, FoundWords[]>();
  for (const found of scanSentences(index, latin)) appendTo(words, found.words.normalize('NFKC'), found);
  for (const [narrow, found] of words) {
    const [half, full] = [true, false].map((is) => found.filter((one) => (one.words === narrow) === is));
    const [odd, usual] = half.length > full.length ? [full, half] : [half, full];
    const [one] = odd;
    if (!one || usual.length === 0) continue;
    yield {
      node: one.node,
      at: [placeOf(one)],
      severity: 'info',
      reason: `「${one.words}」は、ほかの${usual.length}か所で「${usual[0].words}」と書かれています。表記をそろえてください。`,
      related: [usual[0].node],
    };
  }
}

/** A number of two widths (１0日) is a slip; one of another width is as good a number. */
function draftOf(found: FoundWords, name: string, right: string): Draft {
  const { value } = found.placed.sentence;
  const isSplit = /[0-9０-９]/.test(`${value[found.start - 1] ?? ''}${value[found.end] ?? ''}`);
  return {
    node: found.node,
    at: [placeOf(found)],
    ...(!isSplit && { severity: 'info' as const }),
    reason: `数字「${found.words}」の幅が、ほかの${name}と違います。「${right}」にそろえてください。`,
    fix: [{ at: placeOf(found), text: right }],
  };
}

function widen(text: string): string {
  return text.replace(/[0-9A-Za-z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}
