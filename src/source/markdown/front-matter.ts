import type { Line } from '../../model/line.ts';
import type { Span } from '../../model/position.ts';
import { frontMatter } from '../../text/terms/front-matter.ts';

/** The block of YAML before a text, as makers of sites write it. */
export interface FrontMatter {
  /** Offset behind it. */
  end: number;
  /** Where it stands, with its lines of dashes. */
  span?: Span;
  /** The words of `title: 会員規約`. */
  title?: Span;
}

const titleLine = /^title[ \t]*:[ \t]*(["']?)([^"'|>\\\s][^"'\\\r\n]*?)\1[ \t]*$/m;

/** Finds the front matter of a text, behind a byte order mark. */
export function readFrontMatter(value: string): FrontMatter {
  const start = value.charCodeAt(0) === 0xfeff ? 1 : 0;
  const [block] = frontMatter.exec(value.slice(start)) ?? [];
  if (block === undefined) return { end: start };
  const end = start + block.length;
  const found = titleLine.exec(block);
  if (!found) return { end, span: [start, end] };
  const from = start + found.index + found[0].indexOf(found[2], found[0].indexOf(':') + 1);
  return { end, span: [start, end], title: [from, from + found[2].length] };
}

/**
 * The title that front matter gives to a text without a heading that is its own.
 * @param lines those of the text, which get the title before them
 * @returns what of the front matter is no text
 */
export function takeFrontMatter(value: string, { span, title }: FrontMatter, lines: Line[]): Span[] {
  if (!span) return [];
  // Several headings of the first depth are those of its parts.
  if (!title || lines.filter(({ role, depth }) => role === 'heading' && depth === 1).length === 1)
    return [span];
  const [start, end] = title;
  lines.unshift({
    text: value.slice(start, end),
    pieces: [[0, start]],
    indent: 0,
    role: 'heading',
    depth: 1,
    listDepth: 0,
    blankBefore: 0,
    pageBefore: false,
    continues: false,
  });
  return [
    [span[0], start],
    [end, span[1]],
  ];
}
