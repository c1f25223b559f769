import type { Line, Source } from '../../model/line.ts';

/**
 * Lines for the maker of a site: attributes of the block before them, `{: .article}`, and tags without words of a text,
 * `{% include head.html %}`, `{{ page.title }}`.
 */
const attributes = /^(?:\{(?::[^{}]*|%[ -z|~]*%)\}|\{\{[ -z|~]*\}\})$/;
/** The attribute of a list that a maker of sites replaces by a contents: `- TOC⏎{:toc}`. */
const contents = /^\{:\s*toc\b/;

/** Takes such lines out of the text, and the list that stands for a contents with them. */
export function takeAttributes(source: Source): Source {
  if (!/\{[:%{]/.test(source.value)) return source;
  const lines: Line[] = [];
  const syntax = source.syntax.slice();
  let behindTag = false;
  const take = (line: Line): void => {
    for (const { text, pieces } of line.listLabel ? [line.listLabel, line] : [line])
      pieces.forEach(([at, offset], index) => {
        syntax.push([offset, offset + (pieces[index + 1]?.[0] ?? text.length) - at]);
      });
  };
  for (const line of source.lines) {
    if (line.pieces.length !== 1 || !attributes.test(line.text)) {
      lines.push(behindTag ? { ...line, continues: false } : line);
      behindTag = false;
      continue;
    }
    take(line);
    behindTag ||= !line.continues;
    if (contents.test(line.text)) while (lines.at(-1)?.role === 'listItem') take(lines.pop()!);
  }
  return { ...source, lines, syntax: syntax.sort((left, right) => left[0] - right[0]) };
}
