import { conditionsOf, type RuleSentence } from './rule-sentence.ts';

/** A stretch of a sentence's words, UTF-16 offsets in its leaf, end exclusive. */
export interface Phrase {
  start: number;
  end: number;
}

/** は as the particle of a topic: behind a noun, before a word of its own; また|は, ある|いは and もしく|は are none; 当日の取消し|は has its okurigana. */
export const topic =
  /(?<=\p{Script=Han}[しみりきけちえせめれびて])は(?=[、\s\p{Script=Han}\p{Script=Katakana}\d])|(?<=[\p{Script=Han}\p{Script=Katakana}ーA-Za-z0-9\ue000\ue001に])(?<!又)は(?=[、\s\p{Script=Han}\p{Script=Katakana}\dその\ue000\ue001])/gu;
/** What parts the words of a day from what they are about: 海外旅行にあっては|出発の日, 契約者に対して|通知した日. */
const parting =
  /(?:(?<=[\p{Script=Han}\p{Script=Katakana}ー])(?:として|にて)|にあっては|にあつては|については|に関しては|にかかわらず|に対しては|に対して|に対し|においては?|につき|[あ当]たり|ごとに|であって|(?:とき|場合)\s+)/gu;
/** 退職願を提出したとき・・・|提出の日から30日 */
const leader = /[・･]{2,}|[…‥]+|―{2,}|:(?!\d)/g;
/** を before words that have no object belongs to the verb behind: 額を|解除の申出のあった日. */
const idleObject = /を(?=[^を]*(?:の|が)(?:あった|ある|生じた|発生した|到来した|到来する)(?:日|時)?$)/;
/** 本記事を|契約終了の日から削除する: as is を before a day that has no verb. */
const idleBeforeDay = /を(?=[\p{Script=Han}\p{Script=Katakana}ー]+[しりみけえ]?の日$)/u;
/** を and に before a bare noun belong to the verb behind: 開催日を|開催. */
const beforeNoun = /[をに](?=[\p{Script=Han}\p{Script=Katakana}ー\ue001]+$)/u;
/** が before a bare day belongs to the verb behind: 荷受人が|引渡しの日. */
const idleSubject = /^[^が]{1,40}が(?=[^がうくすつぬむるたい]{1,20}日$)/;
/** 料金を|支払期限日の経過|後: the object belongs to the verb behind, though the phrase ends in an act. */
const idleObjectOfDay = /[がを](?=[^がを]*(?:日|期限|期日)の(?:経過|到来|満了|終了)$)/;
/** What joins a phrase with the one before it. */
export const joiner = /^(?:又は|または|若しくは|もしくは|及び|および|並びに|ならびに|かつ)[、\s]*/;

/**
 * Finds where the phrase begins that ends at an offset: behind 、 a topic (当社は) or a condition (…ときは).
 * @param isAct whether its last noun is an act, which has an object of its own: 請求書を受領|後
 */
export function findPhraseStart(sentence: RuleSentence, end: number, isAct = false): number {
  const before = sentence.text.slice(0, end);
  const marks = [before.lastIndexOf('、'), before.lastIndexOf('。'), before.lastIndexOf(','), -1];
  let start = behindLast(before, Math.max(...marks) + 1, leader);
  // 教員　当該教員の基礎額に: a wide space parts the head of a row from what is set for it.
  start = Math.max(start, sentence.leaf.value.slice(0, end).trimEnd().lastIndexOf('\u3000') + 1);
  start = behindLast(before, start, topic);
  for (const condition of conditionsOf(sentence))
    if (condition.end <= end && condition.end > start) start = condition.end;
  for (const { at, text } of sentence.quantities)
    if (/に$/.test(text) && at[0].end <= end) start = Math.max(start, at[0].end);
  for (const { at, relation, kind } of sentence.quantities) {
    // 組合員総数の5分の1以上及び|議決権総数, 1億円又は|損失の2倍: what goes before is a measure of its own.
    const joint = relation === undefined && kind !== 'money' ? null : joiner.exec(before.slice(at[0].end));
    if (joint) start = Math.max(start, at[0].end + joint[0].length);
  }
  start = behindLast(before, start, parting);
  const rest = before.slice(start).trimEnd();
  const idle = isAct
    ? idleObjectOfDay.exec(rest)
    : (idleObject.exec(rest) ?? idleBeforeDay.exec(rest) ?? beforeNoun.exec(rest));
  if (idle) start += idle.index + 1;
  start += idleSubject.exec(before.slice(start))?.[0].length ?? 0;
  const lead =
    /^(?:必ず|その他(?!の)|少なくとも|遅くとも|原則として|原則|毎[年月週日][^のをが、]{0,3}回|(?:ただし|但し|なお|また(?!は))[、,]?)/.exec(
      before.slice(start),
    );
  if (lead) start += lead[0].length;
  // 一キログラム当たり|の価格
  while (start < end && /[、\s\ue000の]/.test(sentence.text[start])) start++;
  return start;
}

function behindLast(text: string, from: number, pattern: RegExp): number {
  const last = [...text.slice(from).matchAll(pattern)].at(-1);
  return last ? from + last.index + last[0].length : from;
}

/** The phrase that ends at an offset; one that goes on from another (…の日、又は|…の日) reaches back over it. */
export function readPhrase(sentence: RuleSentence, end: number, isAct = false): Phrase {
  let start = findPhraseStart(sentence, end, isAct);
  for (let back = start; joiner.test(sentence.text.slice(back, end)) && back > 1; ) {
    const mark = sentence.text.slice(0, back).search(/[、\s]*$/);
    back = findPhraseStart(sentence, mark);
    if (back >= mark) break;
    start = back;
  }
  return { start, end };
}

/** 当事者の一方が|期間満了の1か月前までに: a subject before a bare noun belongs to the verb behind the period. */
export function behindSubject(sentence: RuleSentence, { start, end }: Phrase): Phrase {
  const subject =
    /^[^がを]{1,40}が(?=[^がを、うくぐすつぬぶむるたいてで]{2,20}$|[^がを]+の(?:生じた|あった|発生した)日$)/.exec(
      sentence.text.slice(start, end),
    );
  return { start: start + (subject?.[0].length ?? 0), end };
}

/** Where a list of nouns begins that ends with a phrase: 組合員総数、|議決権総数の各4分の3. */
export function reachOverNouns(sentence: RuleSentence, start: number): number {
  let at = start;
  while (at > 1 && sentence.text[at - 1] === '、') {
    const before = findPhraseStart(sentence, at - 1);
    // What ends in a particle or a condition is no base.
    if (before >= at - 1 || /[はがをにでも時]$|とき$|場合$|より$/.test(sentence.text.slice(before, at - 1)))
      break;
    at = before;
  }
  return at;
}

const numbered = /^[（(][0-9０-９一二三四五六七八九十ア-ンa-z]{1,3}[）)]$/;

/** The words of a phrase as printed, without brackets and white space. */
export function wordsOf({ leaf, text }: RuleSentence, { start, end }: Phrase): string {
  let words = '';
  const from = start + (/^[、,\s]*/.exec(text.slice(start, end))?.[0].length ?? 0);
  for (let at = from; at < end; at++) {
    const [masked = ''] = /^\ue000+/.exec(text.slice(at, end)) ?? [];
    const bracket = leaf.value.slice(at, at + masked.length);
    // (5)号 is a number and no remark.
    if (numbered.test(bracket)) words += bracket;
    if (masked !== '') at += masked.length - 1;
    else if (!/\s/.test(text[at])) words += leaf.value[at];
  }
  return words;
}
