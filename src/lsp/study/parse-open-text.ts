import type { Source } from '../../model/line.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { parseText } from '../../parse-text.ts';
import { detectTextFormat } from '../../source/bytes/detect-format.ts';

/** Languages, by the names that editors give them, whose texts are edited as they are read. */
const languages: Readonly<Record<string, 'plain' | 'markdown'>> = { markdown: 'markdown' };

/**
 * Parses the text of an editor. Of a page or an XML file nothing is found, since places in the words that a reader sees are none in
 * the file. Never throws on text.
 * @param known the format, where a part of a text cannot tell it
 */
export function parseOpenText(
  value: string,
  uri: string,
  language: string,
  known?: Source['format'],
): Promise<YakkanDocument> {
  const name = nameOf(uri);
  const told = Object.hasOwn(languages, language) ? languages[language] : undefined;
  const format = known ?? told ?? detectTextFormat(value);
  return format === 'plain' || format === 'markdown'
    ? parseText(value, { name, format })
    : parseText('', { name, format: 'plain' });
}

/** `file:///terms/%E7%B4%84.md` → `約.md`. */
function nameOf(uri: string): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last) || 'text';
  } catch {
    return last;
  }
}
