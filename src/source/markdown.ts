import type { Line, Piece, Source } from '../model/line.ts';
import type { Span } from '../model/position.ts';
import { takeAttributes } from './markdown/attribute-lines.ts';
import { readBlocks } from './markdown/block.ts';
import { readFrontMatter, takeFrontMatter } from './markdown/front-matter.ts';
import { keepFactLines } from './markdown/kept-lines.ts';
import { parseMarkdown } from './markdown/parse-markdown.ts';
import { markRaised } from './markdown/raised.ts';
import { placeRest } from './markdown/rest.ts';
import { collectDefinitions, isOvergrown, splitSections } from './markdown/section.ts';
import { findTypedBreaks } from './markdown/typed-breaks.ts';
import { spaceLines } from './page/line-spacing.ts';
import { readPlain } from './plain.ts';

export { tellDepth } from './markdown/section.ts';

/**
 * Reads Markdown into lines: remark locates the blocks, the text is sliced from the source, marks become syntax.
 * `'## 第1条 (趣旨)\n1. **当社**は'` → a heading of depth 2, a list item with label `1.` and text `当社は`
 */
export function readMarkdown(value: string): Source {
  const lines: Line[] = [];
  const syntax: Span[] = [];
  const raised: Span[] = [];
  const frontMatter = readFrontMatter(value);
  const start = frontMatter.end;
  const definitions = collectDefinitions(value);
  for (const [sectionStart, sectionEnd] of splitSections(value, start)) {
    const section = value.slice(sectionStart, sectionEnd);
    if (isOvergrown(section)) readAsPlain(section, sectionStart, lines, syntax);
    else {
      const isWhole = sectionStart === start && sectionEnd === value.length;
      const tree = parseMarkdown(isWhole ? section : section + definitions(section));
      const reading = { value, base: sectionStart, end: sectionEnd, lines, syntax, raised };
      readBlocks(reading, tree, { quoteDepth: 0, listDepth: 0 });
    }
  }
  syntax.push(...takeFrontMatter(value, frontMatter, lines));
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

function readAsPlain(section: string, base: number, lines: Line[], syntax: Span[]): void {
  const plain = readPlain(section);
  const shift = ([at, offset]: Piece): Piece => [at, offset + base];
  for (const line of plain.lines) lines.push({ ...line, pieces: line.pieces.map(shift) });
  for (const [start, end] of plain.syntax) syntax.push([start + base, end + base]);
}
