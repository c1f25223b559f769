import type { TermsFormat } from './terms-format.ts';

/** Escapes what Markdown would take for marks at the beginning of a line, and links in angle brackets. */
export function escapeMarks(text: string, format: TermsFormat): string {
  return format === 'markdown'
    ? escapeLinks(text.replace(/^(#{1,6} |[-+*] |>|\d+[.)] )/, '\\$1'), format)
    : text;
}

/** Escapes links in angle brackets. */
export function escapeLinks(text: string, format: TermsFormat): string {
  return format === 'markdown' ? text.replace(/<(?=[a-z][a-z0-9+.-]*:)/gi, '\\<') : text;
}
