import type { Node } from '../../../model/node.ts';
import { assertWhole, extentOf } from './source-extent.ts';
import type { SourceEdit, SourcePage } from './source-page.ts';

/** Takes out what nothing of the draft stands for any more. */
export function deleteGone(old: readonly Node[], used: ReadonlySet<Node>, page: SourcePage): SourceEdit[] {
  const edits: SourceEdit[] = [];
  for (const [index, node] of old.entries()) {
    if (used.has(node)) continue;
    assertWhole(node);
    const { start, end } = extentOf(node, page);
    const isOwnLine = start === page.lineStart(start) && end === page.lineEnd(end);
    if (isOwnLine) edits.push(lineRange(start, end, page));
    else {
      const next = old[index + 1];
      const stop =
        next && used.has(next) && start !== page.lineStart(start) ? next.position.start.offset : end;
      edits.push({ start, end: Math.max(end, stop), text: '' });
    }
  }
  return edits;
}

/** Whole lines with the blank lines behind them, unless these alone part what stays; at the end of the text with those before. */
function lineRange(start: number, end: number, page: SourcePage): SourceEdit {
  let stop = page.afterBreak(end);
  const isParted = start === 0 || page.blankLinesBefore(start) > 0;
  while (isParted && stop < page.value.length && page.value.slice(stop, page.lineEnd(stop)).trim() === '') {
    const after = page.afterBreak(page.lineEnd(stop));
    if (after === stop) break;
    stop = after;
  }
  if (page.value.slice(stop).trim() !== '') return { start, end: stop, text: '' };
  let from = start;
  while (from > 0) {
    const before = page.beforeBreak(from);
    if (before === from) break;
    const lineStart = page.lineStart(before);
    if (page.value.slice(lineStart, before).trim() !== '') {
      from = before;
      break;
    }
    from = lineStart;
  }
  return { start: from, end, text: '' };
}
