import { afterReference, readBracket } from '../form.ts';
import type { Marker } from '../marker/marker.ts';
import { isTitleLike } from '../title.ts';
import { innerLabel, readLabelAt } from './inner-label.ts';

/** Characters in which what follows a bracket is read. */
const longestReference = 16;

/** Whether a label stands as that of an article does: at the start of a word, and no sentence goes on from it. */
export function headsArticle(text: string, at: number, label: Marker): boolean {
  if (at > 0 && !/[\s。)）]/.test(text[at - 1])) return false;
  const bracket = readBracket(text, at + label.body);
  if (bracket) return !afterReference.test(text.slice(bracket[1], bracket[1] + longestReference));
  // ( 約款の適用 ) 第 1 条当社は: its caption stands right before it.
  return (
    label.gap !== 'none' || /[^\s　（(]{2}[\s　]*[)）][\s　]*$/.test(text.slice(Math.max(0, at - 12), at))
  );
}

/** `第1条 適用範囲 この規定は、…。`, `第3条 取引店 1 借主は、…。`: a label, and words without a particle that white space parts from what follows. */
const titledLabel = /^第[^条。、]{1,6}条[\s　]+([^\s　。、（(はをが]{2,30})[\s　]+/;

/** Where the words behind the titles of articles begin, where all articles of the line carry one. */
export function articleTitles(text: string): ReadonlyMap<number, number> {
  const titles = new Map<number, number>();
  for (const { index } of text.matchAll(innerLabel)) {
    const label = readLabelAt(text, index);
    if (label?.kind !== 'article' || !headsArticle(text, index, label)) continue;
    const match = titledLabel.exec(text.slice(index, index + 60));
    // 第2条 1. 会員は、: it has no title of its own.
    if (readBracket(text, index + label.body) || /[0-9０-９]/.test(text[index + label.body] ?? '')) continue;
    if (!match || !isTitleLike(match[1]) || /[のにでともへや]$/.test(match[1])) return new Map();
    titles.set(index, index + match[0].length);
  }
  return titles;
}

/** `2.約款の趣旨 この約款は、…。`: where the words behind the title of a number begin; 0 where it has none. */
export function titleEnd(text: string, at: number): number {
  const match =
    /^[0-9０-９]{1,2}(?:[.．][\s　]?|[\s　](?=[^はをが]{2,20}[\s　]))([^\s　。、(（]{2,20})[\s　]+(?=[^\s　]{6,}[^。]*。)/.exec(
      text.slice(at),
    );
  return match && isTitleLike(match[1]) ? at + match[0].length : 0;
}

/** `第1章 基本事項 1 目的`: a heading before a number. */
const titledHeading = /^第[^。、]{1,5}[編章節款][\s　]+[^\s　。、（(]{2,30}[\s　]+(?=[0-9０-９])/;
const longestHeading = 50;

/** How many characters of the text at a place are such a heading. */
export function headingLength(text: string, at: number): number {
  return titledHeading.exec(text.slice(at, at + longestHeading))?.[0].length ?? 0;
}
