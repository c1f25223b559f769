import type { Span } from '../../model/position.ts';

/** Elements of HTML that texts carry; `<URL>` and `<会社名>` are words in angle brackets, not tags. */
const names = [
  'a|abbr|article|aside|b|big|blockquote|body|br|caption|center|cite|code|col|colgroup|dd|del|details|dfn|div|dl|dt|em',
  'figcaption|figure|font|footer|form|h1|h2|h3|h4|h5|h6|head|header|hr|html|i|ins|kbd|label|li|main',
  'mark|nav|nobr|ol|p|pre|q|rp|rt|ruby|s|samp|section|small|span|strike|strong|sub|summary|sup|table|tbody|td',
  'tfoot|th|thead|time|title|tr|tt|u|ul|var|wbr',
].join('|');

/** Elements without words, which only a page holds: amid plain text `<img src=…>` is what somebody wrote. */
const wordless = 'img|input|link|meta';

const tagOf = (elements: string): string => `</?(?:${elements})(?:\\s+[a-zA-Z:_@][^<>]*|\\s*)/?>`;
const tagInLine = new RegExp(`${tagOf(names)}|<!--[^<>]*-->`, 'gi');
const markup = new RegExp(
  `<!--[^]*?(?:-->|$)|<(script|style)\\b[^]*?(?:</\\1>|$)|${tagOf(`${names}|${wordless}`)}|<[!?][a-zA-Z\\[][^<>]*>`,
  'gi',
);
const breakingTag = /^<\/?(?:br|hr|p|div|li|ul|ol|tr|td|th|dt|dd|h[1-6])\b/i;

/** Spans of the tags in one line, `[start, end)`: `<p>契約者</p>` → `[[0, 3], [6, 10]]`. */
export function findTags(value: string, start: number, end: number): Span[] {
  return findAll(tagInLine, value, start, end);
}

/** Spans of tags, comments and scripts in `[start, end)`, which may hold many lines. */
export function findMarkup(value: string, start: number, end: number): Span[] {
  return findAll(markup, value, start, end);
}

/** Whether the tag at `start` begins a new line where a browser shows it: `<br>`, `</p>`. */
export function isBreakingTag(value: string, start: number): boolean {
  return breakingTag.test(value.slice(start, start + 12));
}

function findAll(pattern: RegExp, value: string, start: number, end: number): Span[] {
  const spans: Span[] = [];
  for (const match of value.slice(start, end).matchAll(pattern)) {
    spans.push([start + match.index, start + match.index + match[0].length]);
  }
  return spans;
}
