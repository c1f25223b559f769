import type { DraftWords } from '../../../text/draft.ts';
import { type PrintedSource, placeInSource } from '../../../text/leaf-source.ts';
import type { SourceEdit, SourcePage } from './source-page.ts';

/** The changes of the source that make changed words of a leaf, character by character. */
export function wordSourceEdits(
  { value, leaves, kept }: DraftWords,
  page: SourcePage,
  source: PrintedSource,
): SourceEdit[] {
  if (!kept || !leaves) return [];
  const places: number[] = [];
  let end = 0;
  for (const leaf of leaves) {
    const own = placeInSource(leaf, source);
    places.push(...own.slice(0, leaf.value.length));
    end = own[leaf.value.length];
  }
  const edits: SourceEdit[] = [];
  let from = 0;
  for (let at = 0; at <= value.length; ) {
    const target = at < value.length ? kept[at] : places.length;
    if (target === from && at < value.length) {
      from++;
      at++;
      continue;
    }
    let until = at;
    while (until < value.length && kept[until] === -1) until++;
    const next = until < value.length ? kept[until] : places.length;
    if (until > at || next > from)
      edits.push(...replaceStretch({ from, to: next, text: value.slice(at, until) }, { places, end, page }));
    from = next;
    if (until >= value.length) break;
    at = until;
  }
  return edits;
}

interface Stretch {
  from: number;
  to: number;
  text: string;
}

function replaceStretch(
  { from, to, text }: Stretch,
  { places, end, page }: { places: readonly number[]; end: number; page: SourcePage },
): SourceEdit[] {
  if (from === to) {
    // What is put in stands right behind the character before it.
    const start = from > 0 ? places[from - 1] + 1 : (places[0] ?? end);
    return [{ start, end: start, text }];
  }
  const [start, stop] = [places[from], places[to - 1] + 1];
  const edits: SourceEdit[] = [];
  let at = start;
  for (const [open, close] of page.syntaxWithin(start, stop)) {
    if (open > at) edits.push({ start: at, end: open, text: '' });
    at = Math.max(at, close);
  }
  if (stop > at || edits.length === 0) edits.push({ start: at, end: Math.max(at, stop), text: '' });
  return [{ ...edits[0], text }, ...edits.slice(1)];
}
