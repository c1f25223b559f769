import type { Line, SourceText } from '../model/line.ts';
import { isCloser } from '../text/bracket/bracket.ts';
import type { Block } from './choice/logical-line.ts';
import { endsWithLeader } from './evidence/contents.ts';
import type { ClassifiedLine, LineType } from './evidence/form.ts';
import type { NumberTrack } from './evidence/marker/follows.ts';
import { isTitleLike } from './evidence/title.ts';

/** A logical line that may still go on. */
export interface Open {
  block: Block;
  parts: SourceText[];
  brackets: number[];
  ended: boolean;
  /** Columns of the last line; of one that was broken before a closing bracket, of both parts. */
  columns: number;
}

/** Lines that stand for themselves and never take text after them. */
export const structural: ReadonlySet<LineType> = new Set([
  'heading',
  'article',
  'supplProvision',
  'dated',
  'appdx',
  'toc',
  'caption',
  'title',
  'end',
]);

/** Characters that never begin a line of their own: `）を提出する`, `、又は`. */
const continuing = new Set(
  [...'、。，．,・ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々〜'].map((character) => character.charCodeAt(0)),
);

/** A number alone on its line amid lines that are no sentences is a cell of a table that extraction took apart. */
export function isStray(classified: ClassifiedLine, open: Open | undefined, numbers: NumberTrack): boolean {
  const { marker, line, type } = classified;
  // 第2条(1)号又は(2)号に定める者が、: a weak article needs its number.
  if (type === 'article' && !classified.strong && marker) return !numbers.fits(marker);
  if (
    type !== 'list' ||
    marker?.kind !== 'digit' ||
    marker.gap !== 'end' ||
    line.role !== 'text' ||
    line.listDepth > 0
  )
    return false;
  return open !== undefined && open.block.type === 'text' && !open.ended && /^[0-9０-９]+$/.test(line.text);
}

/** Whether a line continues the open one instead of beginning something new. */
export function goesOn(
  open: Open,
  classified: ClassifiedLine,
  next: Line | undefined,
  numbers: NumberTrack,
  wrapped: boolean,
): boolean {
  const { block } = open;
  const { line, type, marker } = classified;
  if (endsWithLeader(line.text)) return false;
  const empty = open.parts.length <= 1 && (open.parts[0]?.text ?? '') === '';
  if (block.type === 'list' && empty && type === 'text') return true;
  if (structural.has(block.type) && ((block.type !== 'article' && block.type !== 'supplProvision') || empty))
    return false;
  if (type === 'row') return false;
  const full = block.fill === 'full' || block.fill === 'edge';
  const cutMidSentence = full && !open.ended;
  const unbalanced = open.brackets.length > 0 && (line.blankBefore === 0 || wrapped) && !empty;
  if (block.type === 'row') return type === 'text' && full && line.blankBefore === 0;
  if (type === 'text') {
    if (line.continues) return true;
    const titled = block.type === 'article' && !block.caption && isTitleLike(open.parts[0].text);
    if (line.pageBefore && !open.ended && !empty && !titled) return true;
    const code = line.text.charCodeAt(0);
    const dangling =
      (isCloser(code) && open.brackets.length > 0) ||
      (continuing.has(code) && code !== 0x30fb && !open.ended);
    if (dangling || (isCloser(code) && line.blankBefore === 0)) return true;
    if (wrapped && code === 0x3002) return true;
    if (wrapped && (unbalanced || cutMidSentence)) return true;
    if (wrapped && block.fill === 'edge' && line.blankBefore === 0) return true;
    if (block.fill === 'cut' && !open.ended && line.blankBefore === 0) return true;
    return !open.ended && line.blankBefore === 0 && /[、，,（(「]$/.test(open.parts.at(-1)!.text);
  }
  if (line.role === 'heading') return false;
  if (type === 'list' && (line.role === 'listItem' || line.listLabel)) return false;
  if (
    type === 'caption' &&
    full &&
    !open.parts.at(-1)!.text.endsWith('。') &&
    !(next && /^[第0-9０-９]/.test(next.text))
  )
    return true;
  if (marker && !classified.strong && open.brackets.length > 0) return true;
  if (marker?.doubtful && !open.ended) return true;
  if (marker && !classified.strong && /[、，]$/.test(open.parts.at(-1)?.text ?? '')) return true;
  if (marker && !classified.strong && !numbers.fits(marker)) return !structural.has(type) || !open.ended;
  if (!cutMidSentence && !(unbalanced && !open.ended)) return false;
  if (type === 'caption') return !next || !/^[第0-9０-９①②-⑳]/.test(next.text);
  if (type === 'appdx' || type === 'dated' || type === 'end') return true;
  return marker ? !numbers.fits(marker) : false;
}
