import { readDocumentName } from './owner/name-document.ts';
import { namesOwnText, readOwnVersion } from './owner/own-name.ts';
import { readWordsBefore } from './owner/words-before.ts';
import { readListMarker } from './read-list-marker.ts';
import { readQuotedStatute, readUnendingStatute } from './read-name.ts';
import { type Frame, frameOf, type LastPointer, type ScanState } from './scan-state.ts';

/** Words to be replaced are quoted in such sentences: they are text, not pointers. */
const quotesText = /とあ[るり]|トア[ルリ]|読み?替|読み?換|を加え|に改め|を削/;

/** Reads what begins at a bracket or a quotation; the offset after it where nothing in it is to be read. */
export function readBracket(state: ScanState, at: number): number {
  const { folded, pairs } = state.text;
  const close = pairs.get(at);
  if (close === undefined) return at;
  if (folded[at] !== '(') {
    const owns = /^ ?(?:の? ?第|\()/.test(folded.slice(close + 1, close + 5));
    const statute = owns || !quotesText.test(folded) ? readQuotedStatute(state, at, close) : at;
    if (statute > at) return statute;
    if (folded[at] === '【') return at;
    if (quotesText.test(folded)) {
      // The title of this document in such words is no pointer either.
      state.names.push([at, close + 1]);
      return close + 1;
    }
    state.frames.push({ close });
    return at + 1;
  }
  const statute = readUnendingStatute(state, at);
  if (statute > at) return statute;
  const marker = close - at < 5 ? readListMarker(state, at) : at;
  if (marker > at) return marker;
  const remarkOn = findRemarked(state, at, close);
  state.frames.push({ close, ...(remarkOn && { remarkOn }), ...findNameRemarked(state, at, close) });
  return at + 1;
}

/** “民法” and "民法" are no brackets: the next mark closes them. */
export function readMarks(state: ScanState, at: number): number {
  const { folded } = state.text;
  const close = folded.indexOf(folded[at] === '“' ? '”' : '"', at + 1);
  return close > at + 1 && close - at <= longestName ? readQuotedStatute(state, at, close) : at;
}

const longestName = 100;
const remark = /^(?:附則)?第(?![^。]*(?:に定め|に規定|をいう|という))[^はが。]{1,1500}?(?:を除|に限|を含)/;

/** 民法（第5条）, 運送約款（第2条及び第3条第1項）: the bracket says which provisions of it. */
const onlyPointers =
  /^(?:(?:附則)?第 ?[0-9〇一二三四五六七八九十百]+ ?[条項号](?:の[0-9一二三四五六七八九十]+)*|各号|ただし書|本文|[前後]段|から|まで|及び|又は|並びに|、|・|~|〜)+(?:参照)?$/;

/** The statute or document of whose provisions a bracket right behind its name leaves some out: 同規程（第8条を除く。）. */
function findNameRemarked(state: ScanState, open: number, close: number): Pick<Frame, 'law' | 'document'> {
  const { folded, openers } = state.text;
  const content = folded.slice(open + 1, close);
  const { name } = frameOf(state);
  const behind = name && (name.end === open || (name.end === open - 1 && folded[name.end] === ' '));
  if (behind) name.end = close + 1;
  if (!remark.test(content) && !onlyPointers.test(content)) return {};
  if (behind) return name.pointer.law ? { law: name.pointer.law } : {};
  const words = readWordsBefore({ folded, openers }, open, state.floor);
  if (words?.kind !== 'document' || /(?:規定|条項)$/.test(words.name)) return {};
  if (namesOwnText(state, words) && readOwnVersion(state, words.start) === undefined) return {};
  return { document: readDocumentName(state, words) };
}

/** The pointer that a bracket follows, where it takes something from it or adds to it. */
function findRemarked(state: ScanState, open: number, close: number): LastPointer | undefined {
  const { last } = frameOf(state);
  if (!last || last.pointer.end > open || open - last.pointer.end > 4) return undefined;
  const { folded } = state.text;
  if (!/^ ?(?:の規定)? ?$/.test(folded.slice(last.pointer.end, open))) return undefined;
  return /を除|に限|を含|準用/.test(folded.slice(open, close)) ? last : undefined;
}
