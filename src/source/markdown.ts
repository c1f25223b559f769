import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Line, Piece, Source } from '../model/line.ts';
import type { Span } from '../model/position.ts';
import { readBlocks } from './markdown/block.ts';
import { keepFactLines } from './markdown/kept-lines.ts';
import { markRaised } from './markdown/raised.ts';
import { placeRest } from './markdown/rest.ts';
import { collectDefinitions, isOvergrown, splitSections } from './markdown/section.ts';
import { findTypedBreaks } from './markdown/typed-breaks.ts';
import { spaceLines } from './page/line-spacing.ts';
import { readPlain } from './plain.ts';

const parser = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [gfmTable(), gfmFootnote()])
  .data('fromMarkdownExtensions', [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()])
  .freeze();

/**
 * Reads Markdown into lines: remark locates the blocks, the text is sliced from the source, marks become syntax.
 * `'## 第1条 (趣旨)\n1. **当社**は'` → a heading of depth 2, a list item with label `1.` and text `当社は`
 */
export function readMarkdown(value: string): Source {
  const lines: Line[] = [];
  const syntax: Span[] = [];
  const raised: Span[] = [];
  const start = skipFrontmatter(value, syntax);
  const definitions = collectDefinitions(value);
  for (const [sectionStart, sectionEnd] of splitSections(value, start)) {
    const section = value.slice(sectionStart, sectionEnd);
    if (isOvergrown(section)) readAsPlain(section, sectionStart, lines, syntax);
    else {
      const isWhole = sectionStart === start && sectionEnd === value.length;
      const tree: Root = parser.parse(isWhole ? section : section + definitions(section));
      const reading = { value, base: sectionStart, end: sectionEnd, lines, syntax, raised };
      readBlocks(reading, tree, { quoteDepth: 0, listDepth: 0 });
    }
  }
  return markRaised(
    endLines(spaceLines(takeAttributes(placeRest({ value, format: 'markdown', lines, syntax })))),
    raised,
  );
}

/** A line ends softly where the next one goes on with it, else because the text says so; a typed end may be either. */
function endLines(source: Source): Source {
  const kept = keepFactLines(source.lines);
  const typed = findTypedBreaks(kept);
  const lines = kept.map((line, index): Line => {
    const before = kept[index - 1];
    const said = before && typed.has(before) ? { ...line, continues: false } : line;
    return typed.has(line) ? said : { ...said, end: kept[index + 1]?.continues ? 'soft' : 'hard' };
  });
  return { ...source, lines };
}

/** Puts a leading `---` block of YAML into `syntax` and gives the offset after it; skips a byte order mark. */
function skipFrontmatter(value: string, syntax: Span[]): number {
  const start = value.charCodeAt(0) === 0xfeff ? 1 : 0;
  const match = /^---[ \t]*\r?\n[\w-]+[ \t]*:[\s\S]*?\n---[ \t]*(?=\r?\n|$)/.exec(value.slice(start));
  if (!match) return start;
  syntax.push([start, start + match[0].length]);
  return start + match[0].length;
}

/** Lines that only give attributes to the block before them, as kramdown writes: `{: .article}`. */
const attributes = /^\{:[^{}]*\}$/;

function takeAttributes(source: Source): Source {
  if (!source.value.includes('{:')) return source;
  const lines: Line[] = [];
  const syntax = source.syntax.slice();
  for (const line of source.lines) {
    if (line.pieces.length !== 1 || !attributes.test(line.text)) lines.push(line);
    else syntax.push([line.pieces[0][1], line.pieces[0][1] + line.text.length]);
  }
  return { ...source, lines, syntax: syntax.sort((left, right) => left[0] - right[0]) };
}

function readAsPlain(section: string, base: number, lines: Line[], syntax: Span[]): void {
  const plain = readPlain(section);
  const shift = ([at, offset]: Piece): Piece => [at, offset + base];
  for (const line of plain.lines) lines.push({ ...line, pieces: line.pieces.map(shift) });
  for (const [start, end] of plain.syntax) syntax.push([start + base, end + base]);
}
