import { endsSentence } from '../../text/sentence.ts';
import type { PageItem } from './layout.ts';

/** Notes are set smaller than the line that refers to them. */
const largestNote = 0.95;
const sign = /^[（(［[〔]?(.*?)[）)］\]〕.．：:]?$/;

const bare = (mark: string): string => sign.exec(mark.trim())![1];

/**
 * Finds the footnotes of a page: lines at its foot, small or with a raised mark before them, the first of which begins with a
 * mark that stands raised in a line above. `銀行等が考えられる注。` … `注　少額訴訟は…`
 */
export function findFootnotes(items: readonly PageItem[]): Set<PageItem> {
  const marks = items.flatMap(({ line, cells }) =>
    cells
      ? []
      : line.marks
          .filter(({ kind, start, end }) => kind === 'sup' && (start > 0 || goesOn(line.text, end)))
          .map(({ start, end }) => ({ text: bare(line.text.slice(start, end)), line })),
  );
  const found = new Set<PageItem>();
  const last = items.at(-1);
  // What goes on over the page is a part of the text.
  if (marks.length === 0 || !last || last.cells || !endsSentence(last.line.text)) return found;
  let first = findRaisedNote(items, marks);
  for (let index = items.length - 1; index >= 0 && !items[index].cells; index--) {
    const { line } = items[index];
    const mark = marks.find(({ text, line: marked }) => {
      const isAbove = marked.base < line.base && line.size < largestNote * marked.size;
      return isAbove && text !== '' && beginsWith(line.text, text);
    });
    if (mark) first = Math.min(first, index);
    else if (!marks.some(({ line: marked }) => line.size < largestNote * marked.size)) break;
  }
  for (const item of items.slice(first)) found.add(item);
  return found;
}

/** Whether a mark at the beginning of a line ends words of the line before. */
function goesOn(text: string, end: number): boolean {
  return /^[。、．，.,）)」』]/.test(text.slice(end));
}

interface NoteMark {
  text: string;
  line: PageItem['line'];
}

/** Lines of a note below the one with its mark, at most. */
const longestNote = 6;

/** Index of the first line that begins with a raised mark of a line above; notes may be as large as the text. */
function findRaisedNote(items: readonly PageItem[], marks: readonly NoteMark[]): number {
  let first = items.length;
  for (let index = items.length - 1; index >= Math.max(0, first - longestNote); index--) {
    const { line, cells } = items[index];
    if (cells) break;
    const own = line.marks.find(({ kind, start }) => kind === 'sup' && start === 0);
    if (!own) continue;
    const sign = bare(line.text.slice(0, own.end));
    if (marks.some(({ text, line: marked }) => text === sign && marked.base < line.base)) first = index;
  }
  return first;
}

/** Whether a mark, and not a word that begins with the same characters, begins a line. */
function beginsWith(text: string, mark: string): boolean {
  const start = /^[（(［[〔]/.test(text) ? 1 : 0;
  if (!text.startsWith(mark, start)) return false;
  const next = text.slice(start + mark.length, start + mark.length + 1);
  return /^[\s）)］\]〕.．：:]/.test(next) || /[※*＊†]$/.test(mark);
}
