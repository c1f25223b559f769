import type { Source } from '../../model/line.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { parse } from '../../parse.ts';
import { detectTextFormat } from '../../source/bytes/detect-format.ts';
import { readText } from '../../source/read-text.ts';

/** Formats by the names that editors give to languages; another text tells its own. */
const languages: Readonly<Record<string, Source['format']>> = { markdown: 'markdown', html: 'html' };

/**
 * Parses the text of an editor. Never throws on text in Markdown or without markup.
 * @param known the format, where a part of a text cannot tell it
 */
export async function parseText(
  value: string,
  uri: string,
  language: string,
  known?: Source['format'],
): Promise<YakkanDocument> {
  const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)) || 'text';
  const told = Object.hasOwn(languages, language) ? languages[language] : undefined;
  const format = known ?? told ?? detectTextFormat(value);
  const { source } = await readText(value, format, { name });
  return parse(source, { name, sha256: '' });
}
