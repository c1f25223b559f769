import type { SourceEdit, SourcePage } from './source-page.ts';

/**
 * Takes lines as they stood where what is printed has them too, so that only what changed changes: blanks behind a line, emphasis,
 * tabs, the rule of a table. Of the lines that say the same the nearest one is taken.
 */
export function keepLines(edits: readonly SourceEdit[], page: SourcePage): SourceEdit[] {
  const stock = takeStock(edits, page);
  if (stock.size === 0) return [...edits];
  return edits.map((edit) => {
    if (edit.text === '') return edit;
    const { start, end, text } = edit;
    const lines = text.split(page.newline);
    const isWhole = (index: number) =>
      (index > 0 || start === page.lineStart(start)) &&
      (index < lines.length - 1 || end === page.lineEnd(end) || lines[index] === '');
    const kept = lines.map((line, index) => (isWhole(index) && takeNearest(stock, line, start)) || line);
    return { start, end, text: kept.join(page.newline) };
  });
}

interface KeptLine {
  line: string;
  at: number;
}

/** The whole lines that changes take out, by what they say. */
function takeStock(edits: readonly SourceEdit[], page: SourcePage): Map<string, KeptLine[]> {
  const stock = new Map<string, KeptLine[]>();
  for (const { start, end } of edits) {
    for (
      let at = start === page.lineStart(start) ? start : page.afterBreak(page.lineEnd(start));
      at < end;
    ) {
      const stop = page.lineEnd(at);
      if (stop > end) break;
      const line = page.value.slice(at, stop);
      if (line.trim() !== '') {
        const list = stock.get(keyOf(line));
        if (list) list.push({ line, at });
        else stock.set(keyOf(line), [{ line, at }]);
      }
      const next = page.afterBreak(stop);
      if (next === at) break;
      at = next;
    }
  }
  return stock;
}

/** How many lines that say the same are looked at. */
const searchWidth = 30;

function takeNearest(stock: Map<string, KeptLine[]>, line: string, near: number): string | undefined {
  const list = stock.get(keyOf(line));
  if (!list || list.length === 0) return undefined;
  let best = 0;
  for (const [index, { at }] of list.slice(0, searchWidth).entries())
    if (Math.abs(at - near) < Math.abs(list[best].at - near)) best = index;
  return list.splice(best, 1)[0].line;
}

/** What a line says and how deep it stands, without what only its layout has. */
function keyOf(line: string): string {
  const [space] = /^[ \t　]*/.exec(line) ?? [''];
  const depth = space.replaceAll('\t', '    ').length;
  const words = line.slice(space.length);
  if (/^\|?(?:\s*:?-+:?\s*\|)+/.test(words)) return `${depth} rule ${words.split('|').length}`;
  const isBroken = words.endsWith('  ');
  const bare = words.replace(/^[-*+] /, '・').replace(/[\s*_]/g, '');
  return `${depth} ${isBroken} ${bare}`;
}
