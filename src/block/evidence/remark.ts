import type { Line } from '../../model/line.ts';
import { afterReference, type ClassifiedLine } from './form.ts';

const number = '[0-9０-９〇一二三四五六七八九十①-⑳]';

/** 注 or 例 in brackets, with its number if there are several. */
const bracketed = new RegExp(
  `^[（(［[【〔〈<＜《]\\s*(?:注|例|※|[＊*])\\s*${number}*\\s*[）)］\\]】〕〉>＞》]\\s*`,
);
/** 注 before one bracket, a colon, or its number and white space. */
const pointed = new RegExp(`^注(?:\\s*${number}*\\s*[）)：:]|\\s*${number}+[\\s　])\\s*`);

/** A whole remark in brackets: 〔※民泊を禁止する場合は、次のように規定〕. */
const whole = /^[（(［[【〔]\s*※[^）)］\]】〕]*(?:[）)］\]】〕]\s*$|$)/;

const happened = '(?:(?:全部|一部)?改正|追加|全改|旧第[^（）()]{1,20}?繰[上下]げ?|繰[上下]げ?|削除)';
/** 平20教委規則3: a rule by its day and number, and what it did, perhaps. */
const amendingRule = new RegExp(
  `^[明大昭平令][0-9０-９元]{1,2}[^（）()\\s]{1,14}?[0-9０-９]{1,4}(?:号|の[0-9０-９]+)?${happened}?$`,
);
const amendingEvent = new RegExp(`^${happened}$`);
const longestMark = 400;

/** (平20教委規則3・平25教委規則9・一部改正): which rules amended the clause above. */
function isAmendingMark(text: string): boolean {
  const inside = text.length <= longestMark ? /^[（(](.+)[）)]$/.exec(text)?.[1] : undefined;
  const words = inside?.split(/[・、　 ]/).filter(Boolean) ?? [];
  return (
    words.length > 0 &&
    amendingRule.test(words[0]) &&
    words.every((word) => amendingRule.test(word) || amendingEvent.test(word))
  );
}

/** Whether a line is such a remark. */
export function isRemarkInBrackets(text: string): boolean {
  return whole.test(text);
}

/** Where the label of a remark ends; 0 where none begins the line. */
function endOfLabel(text: string): number {
  const bracket = bracketed.exec(text);
  if (bracket) return afterReference.test(text.slice(bracket[0].length)) ? 0 : bracket[0].length;
  return pointed.exec(text)?.[0].length ?? (whole.test(text) ? 2 : 0);
}

/** 【解説】: words about the clause above, whatever stands below them up to the next article. */
const explains =
  /^[（(［[【〔〈<＜《■◆]?\s*(?:逐条)?(?:解説|コメント|注釈|趣旨説明)\s*[）)］\]】〕〉>＞》]?$/;

/** Whether a line begins an explanation of the clause above it. */
export function isExplanation(text: string): boolean {
  return explains.test(text);
}

/** Whether a line is the label of a remark and nothing else: its words follow on lines of their own. */
export function isRemarkLabel(text: string): boolean {
  const end = endOfLabel(text);
  return end > 0 && end === text.length;
}

/** `（注１）風災`, `［注］契約不適合責任期間は…`: a remark on the clause above it; `（注１）を除きます。` is a reference. */
export function classifyRemark(line: Line, text: string): ClassifiedLine | undefined {
  return endOfLabel(text) > 0 || explains.test(text) || isAmendingMark(text)
    ? { line, type: 'remark', body: 0, strong: true }
    : undefined;
}
