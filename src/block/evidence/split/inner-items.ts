import { readListMarker } from '../marker/list.ts';
import type { Marker } from '../marker/marker.ts';
import { countedThing } from '../marker/number.ts';

/** Signs that are markers wherever they stand behind white space; a kanji numeral stands before white space as well. */
const sureKinds: ReadonlySet<string> = new Set(['circled', 'parenDigit', 'parenKanji', 'parenKana']);
/** What a member of a list ends with, so that the next may begin right behind it. */
const memberEnd = /(?:[。:：\s　]|場合|とき|こと|もの|者)$/;
/** Fewer signs, with no line before or behind that goes on their run, may refer to members of a list. */
const fewest = 3;
/** Characters in which a marker is read. */
const longestMarker = 12;

interface Sign {
  at: number;
  marker: Marker;
}

function readSign(text: string, at: number): Sign | undefined {
  const marker = readListMarker(text.slice(at, at + longestMarker));
  if (!marker || marker.gap === 'end') return undefined;
  // イ.普通墓所 ロ.芝生墓所
  const isPointed = marker.kind === 'kana' && /[.．、)）]/.test(text[at + marker.end - 1]);
  const isSure = (sureKinds.has(marker.kind) || isPointed) && (at === 0 || /[\s　:：]/.test(text[at - 1]));
  return isSure || (marker.kind === 'kanji' && marker.gap !== 'none') ? { at, marker } : undefined;
}

/**
 * Where the members of a list stand on one line: `(1)氏名 (2)住所 (3)電話番号`, `…できる。一 相続の場合` before a line that begins
 * with 二. One sign counts on to three at least, or from the sign of the line, or to that of the next.
 */
export function innerItems(text: string, next: string | undefined): number[] {
  const between = itemBetween(text, next);
  if (between > 0) return [between];
  const runs = new Map<string, Sign[]>();
  const signs: Sign[] = [];
  for (const { index } of text.matchAll(
    /[(（①-⑳⑴-⒇㈠-㈩一二三四五六七八九十]|(?<![^\s　])[ァ-ヶ口へ](?=[.．、)）])/g,
  )) {
    if (index > 0 && !memberEnd.test(text.slice(Math.max(0, index - 2), index))) continue;
    const sign = readSign(text, index);
    if (sign) signs.push(sign);
  }
  for (const sign of signs) {
    const run = runs.get(sign.marker.shape) ?? [];
    const last = run.at(-1)?.marker.value;
    if (last === undefined ? sign.at === 0 || sign.marker.value === 1 : sign.marker.value === last + 1)
      runs.set(sign.marker.shape, [...run, sign]);
  }
  const behind = next === undefined ? undefined : readSign(next, 0)?.marker;
  const [cuts] = [...runs.values()]
    .filter((run) => isRun(run, behind) || (run.length === 2 && isAnnounced(text, run[0].at)))
    .map((run) => run.map(({ at }) => at).filter((at) => at > 0));
  return cuts ?? [];
}

/** Characters of an item with its sign; `一及び二　略` is one label. */
const shortestItem = 5;

/** `一 専用装置二 共用装置` before a line that begins with 三: where the sign stands that is wanted between; 0 where none does. */
function itemBetween(text: string, next: string | undefined): number {
  const first = readSign(text, 0)?.marker;
  const last = next === undefined ? undefined : readSign(next, 0)?.marker;
  if (!first || last?.shape !== first.shape || last.value !== first.value + 2) return 0;
  const places = [...text.matchAll(/[一二三四五六七八九十](?=[\s　])/g)].filter(
    ({ index }) =>
      index > shortestItem &&
      !/[びはら・、〜～第]/.test(text[index - 1]) &&
      readSign(text, index)?.marker.value === first.value + 1,
  );
  return places.length === 1 ? places[0].index : 0;
}

const announces = /(?:次|以下|下記)の[^。]*[。:：][\s　]*$/;
/** Characters in which an announcement, or the next of a run, is sought. */
const reach = 200;

/** `…次のとおりとします。 |①氏名 ②住所`. */
function isAnnounced(text: string, at: number): boolean {
  return announces.test(text.slice(Math.max(0, at - reach), at));
}

/** Whether signs on one line are members: three of them, or two neighbours of which one begins this line or the next. */
function isRun(run: readonly Sign[], behind: Marker | undefined): boolean {
  const last = run.at(-1)!.marker;
  const goesOn = behind?.shape === last.shape && behind.value === last.value + 1;
  return run.length >= fewest || goesOn || (run.length === 2 && run[0].at === 0);
}

/**
 * Where a list sign stands in the middle of a line, behind a sentence: `…とします。 - 2 当社は`, `…なりません。- 転売` before a line
 * that begins with that sign.
 */
export function innerSigns(text: string, next: string | undefined): number[] {
  const labelled: { index: number }[] = [
    ...text.matchAll(/(?<=。[\s　]+)[-–•・][\s　]+(?=[0-9０-９(（①-⑳第])/g),
  ];
  const first = /(?<=。[\s　]*)([-–•・])[\s　]*(?=[^\s　])[^。]*$/.exec(text);
  // ④ その他の事項 - 宿泊者は、…。: behind the last item of a list below that sign.
  const behindItem =
    /^[(（①-⑳]/.test(text) && /(?<=[^\s。][\s　])[-–•][\s　]+(?=[^\s。]{4,40}、[^。]{0,200}。)/.exec(text);
  if (first && next?.startsWith(first[1]) && !/^[-–•・]{2}/.test(next)) labelled.push(first);
  if (behindItem) labelled.push(behindItem);
  return [...new Set(labelled.map(({ index }) => index))].sort((left, right) => left - right);
}

/** Whether a number without a sign stands amid a sentence, or counts something: …する日の 3 ヶ月前までに. */
function isWithin(text: string, at: number, label: string): boolean {
  const isAmount = !/[.．、，]/.test(label) && countedThing.test(text.slice(at + label.length));
  return isAmount || amid.test(text.slice(Math.max(0, at - 6), at));
}

/** Signs at which a sentence goes on. */
const amid = /[はがをのにとでもやへ、，（(「][\s　]*$/;

/** `2 `, `2. `, `2、` behind white space or a sentence; `…休業日2 前項の`, where what it says tells. */
const innerNumber =
  /(?<=[\s　。])([0-9０-９]{1,2})(?:[.．、，][\s　]*|[\s　]+)(?=[^\s　0-9０-９])|(?<=[^\s　0-9０-９])([2-9])[\s　]+(?=前[0-9]?項)/g;

/**
 * Where numbered paragraphs stand within a line: `…適用する。 2 次の者は`, `…ものとします。 2. 当社は` in an article whose first has no
 * number, or the next number of its run behind white space, with a sentence behind it.
 */
export function innerParagraphs(text: string, last: number): number[] {
  const own = /^([0-9０-９]{1,2})([.．、，]?)/.exec(text);
  const cuts: number[] = [];
  let value = own ? Number(own[1].normalize('NFKC')) : last;
  for (const { index, 0: label, 1: digits, 2: glued } of text.matchAll(innerNumber)) {
    const number = Number((digits ?? glued).normalize('NFKC'));
    const behindSentence = glued || /[。）)][\s　]*$/.test(text.slice(Math.max(0, index - 6), index));
    // Only white space parts a bare number from words before it that are no sentence; a sign that of the line itself.
    const sign = /[.．、，]/.exec(label)?.[0] ?? '';
    if (number === 1) {
      // 【目的】 1. 立入 2. 通行: a list of its own.
      if (!behindSentence) break;
      if (value > 0 || !isAnnounced(text, index) || !text.slice(index, index + reach).includes(`2${sign}`))
        continue;
      value = 1;
      cuts.push(index);
      continue;
    }
    const stands =
      behindSentence ||
      (value > 0 && !isWithin(text, index, label) && (sign === (own?.[2] ?? '') || cuts.length > 0));
    const fits = stands && number === (value === 0 ? 2 : value + 1);
    if (!fits || !/^[^。\s　]{4,}[^。]*。/.test(text.slice(index + label.length))) continue;
    value = number;
    cuts.push(index);
  }
  return cuts;
}
