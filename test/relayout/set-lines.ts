import type { Layout } from './layout.ts';
import type { Print } from './print-tree.ts';

/** Columns of a text; a full-width character counts 2. */
export function measure(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[ -~｡-ﾟ]/.test(character) ? 1 : 2), 0);
}

/** Breaks a text into lines of at most so many columns; words and numbers stay whole, no line begins with a closing mark. */
export function wrapText(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const unit of text.match(/[!-~]+|./gsu) ?? []) {
    const added = measure(unit);
    if (width + added > columns && !/^[、。）」]/.test(unit)) {
      lines.push(line);
      line = '';
      width = 0;
    }
    line += unit;
    width += added;
  }
  return [...lines, line].map((wrapped) => wrapped.trimEnd());
}

/** Sets one print on lines, with its indentation and a displaced label behind its first line. */
function setPrint({ text, kind, level, displaced }: Print, { wrap, indent = 0 }: Layout): string[] {
  const margin = '　'.repeat(indent * level);
  const lines = wrap && kind !== 'whole' ? wrapText(text, wrap - measure(margin)) : [text];
  const all = displaced ? [lines[0], displaced, ...lines.slice(1)] : lines;
  return all.map((line) => margin + line);
}

/** Misreads some glyphs as optical recognition and font maps do; the same text always in the same way. */
export function addNoise(text: string): string {
  let seen = 0;
  const misread: Readonly<Record<string, string>> = { 用: '⽤', 金: '⾦', 日: '⽇', 月: '⽉', 収: '收' };
  return text.replace(/[用金日月収]/g, (glyph) => (seen++ % 3 === 0 ? misread[glyph] : glyph));
}

/** Cuts lines into pages with their headers and footers. */
function setPages(lines: readonly string[], page: NonNullable<Layout['page']>): string[] {
  const pages: string[][] = [];
  for (let start = 0; start < lines.length; start += page.lines) {
    const number = pages.length + 1;
    const header = typeof page.header === 'function' ? page.header(number) : page.header;
    pages.push([
      ...(header && number > 1 ? [header] : []),
      ...lines.slice(start, start + page.lines),
      ...(page.footer ? [page.footer(number)] : []),
    ]);
  }
  return pages.flatMap((own, index) => (index > 0 && page.formFeed ? [`\f${own[0]}`, ...own.slice(1)] : own));
}

/** Sets prints on lines and pages: the front, a table of contents if the layout has one, the body. */
export function setLines(prints: readonly Print[], layout: Layout): string {
  const front = prints.findIndex(({ entry }) => entry !== undefined);
  const contents = prints
    .flatMap(({ entry }) => entry ?? [])
    .map((entry, index) => printEntry(entry, index, layout));
  const lines = [
    ...prints.slice(0, front).flatMap((print) => setPrint(print, layout)),
    ...(layout.contents ? ['', '目次', ...contents, ''] : ['']),
    ...prints.slice(front).flatMap((print) => setPrint(print, layout)),
  ];
  const text = `${(layout.page ? setPages(lines, layout.page) : lines).join('\n')}\n`;
  return layout.noise ? addNoise(text) : text;
}

function printEntry(text: string, index: number, { contents }: Layout): string {
  return contents === 'pages' ? `${text}${'…'.repeat(20)} ${3 + Math.floor(index / 8)}` : text;
}
