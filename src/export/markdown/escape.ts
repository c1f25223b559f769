/** Signs that make emphasis, code, links, tags and strikes wherever they stand. */
const anywhere = /[\\`*_[\]<~]/g;
/** An entity, and the attributes of kramdown. */
const entity = /&(?=#?\w{1,31};)|\{(?=:)/g;
/** What begins a heading, a list, a quotation, a rule, an underline or a table at the start of a line. */
const atStart = /^(\s*)(?:([#+\->=|:])|(\d{1,9})([.)]))/;

/**
 * Escapes every character that Markdown would take for markup: `1. *甲*` at a line start → `1\. \*甲\*`.
 */
export function escapeMarkdown(text: string, isLineStart: boolean): string {
  const escaped = text
    .replace(anywhere, '\\$&')
    .replace(entity, '\\$&')
    .replace(/[\r\n]+/g, ' ');
  if (!isLineStart) return escaped;
  return escaped.replace(atStart, (_, space: string, sign?: string, digits?: string, end?: string) =>
    sign === undefined ? `${space}${digits}\\${end}` : `${space}\\${sign}`,
  );
}
