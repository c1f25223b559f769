import type { QuotedStatute } from '../../model/quoted-statute.ts';

/** Names a provision as a lawyer cites it: 消費者契約法（平成12年法律第61号）第8条（…の無効）［2024-04-01の版］. */
export function nameStatute(statute: QuotedStatute): string {
  const { title, number, provision = '', caption, revision, isNearest } = statute;
  const held =
    revision === undefined ? '' : `［${revision}の版${isNearest ? '。当時の版はありません' : ''}］`;
  return `${title}${inBrackets(number)}${provision}${inBrackets(caption)}${held}`;
}

function inBrackets(words: string | undefined): string {
  return words === undefined ? '' : `（${words}）`;
}
