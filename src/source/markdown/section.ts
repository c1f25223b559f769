import type { Message } from '../../model/message.ts';
import type { Span } from '../../model/position.ts';

/*
 * Parsing Markdown takes time that grows faster than the text, so a long text is parsed in sections. A section ends
 * where every open block ends: at a blank line before a line that starts at the margin with a letter or a `#`.
 */

const shortestSection = 2000;
/** Where no block ends for longer than this, the section ends at any line that starts at the margin. */
const longestSection = 60_000;
const fence = /^[ \t>]*(?:`{3,}|~{3,})/;
const blank = /^[ \t\r]*$/;
/** Starts of lines that may go on with a list, a quotation, a table or HTML, or that underline. */
const dependent = /^[\s\d\-*+>|`~<=_]/;

/** Cuts `[start, value.length)` into sections that can be parsed one by one. */
export function splitSections(value: string, start: number): Span[] {
  const sections: Span[] = [];
  let sectionStart = start;
  let isFenced = false;
  let isCommented = false;
  let afterBlank = false;
  for (let lineStart = start; lineStart < value.length; ) {
    const newline = value.indexOf('\n', lineStart);
    const lineEnd = newline === -1 ? value.length : newline;
    const line = value.slice(lineStart, lineEnd);
    const length = lineStart - sectionStart;
    const isFree = length >= shortestSection && !isFenced && !isCommented;
    const isEnd = afterBlank && line !== '' && !dependent.test(line);
    if (isFree && (isEnd || (length >= longestSection && /^\S/.test(line)))) {
      sections.push([sectionStart, lineStart]);
      sectionStart = lineStart;
    }
    if (fence.test(line)) isFenced = !isFenced;
    const comment = line.lastIndexOf('<!--');
    if (comment !== -1 || isCommented) isCommented = line.lastIndexOf('-->') < Math.max(comment, 0);
    afterBlank = blank.test(line);
    lineStart = lineEnd + 1;
  }
  if (sectionStart < value.length) sections.push([sectionStart, value.length]);
  return sections;
}

const definition = /^ {0,3}\[(?!\^)[^\]\n]{1,99}\]:[ \t]*\S.*$/gm;
const mostDefinitions = 50;
const footnote = /^ {0,3}\[\^([^\]\s]{1,99})\]:[ \t]*\S/gm;
const footnoteSign = /\[\^([^\]\s]{1,99})\]/g;

/**
 * Says which lines a section needs of the text around it: the link targets of the whole text, `[r]: https://example.com`,
 * and for the signs of footnotes, `[^1]`, that they are defined.
 */
export function collectDefinitions(value: string): (section: string) => string {
  if (!value.includes(']:')) return () => '';
  const targets = Array.from(value.matchAll(definition), ([line]) => line).slice(0, mostDefinitions);
  const labels = new Set([...value.matchAll(footnote)].map(([, label]) => label));
  return (section) => {
    const signs = new Set([...section.matchAll(footnoteSign)].map(([, label]) => label));
    const stubs = [...signs].filter((label) => labels.has(label)).map((label) => `[^${label}]: -`);
    const lines = [...targets, ...stubs];
    return lines.length === 0 ? '' : `\n\n${lines.join('\n')}\n`;
  };
}

const nested = /^(?:[ \t]*(?:[-*+>]|\d{1,9}[.)])){30}/m;
/** A list some fifty levels deep; the parser's time grows with the cube of them. */
const indented = /^[ \t]{100,}(?:[-*+]|\d{1,9}[.)])[ \t]/m;
const inlineMark = /[[\]()<*_`&\\]/g;
const mostInlineMarks = 3000;

/** Whether a section is none that a person wrote as Markdown and would take minutes: 1 MB of `[`, 1,000 levels of `>`. */
export function isOvergrown(section: string): boolean {
  if (nestsTooDeep(section)) return true;
  if (section.length < mostInlineMarks) return false;
  return section
    .split(/\n[ \t\r]*\n/)
    .some(
      (block) => block.length > mostInlineMarks && (block.match(inlineMark)?.length ?? 0) > mostInlineMarks,
    );
}

/** Whether lists or quotations lie in one another deeper than a person sets them. */
function nestsTooDeep(text: string): boolean {
  return nested.test(text) || indented.test(text);
}

/** Says of a text that is not parsed as Markdown throughout that it nests too deep. */
export function tellDepth(value: string): Message[] {
  return nestsTooDeep(value)
    ? [
        {
          ruleId: 'too-deep',
          severity: 'warning',
          reason:
            'The text nests its lists or quotations too deep for Markdown; that part was read line by line, so compare how its items hang together.',
        },
      ]
    : [];
}
