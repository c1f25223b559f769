import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { type ParseTextOptions, parseText } from '../../parse-text.ts';

/** Formats by the names that editors give to languages; another text tells its own. */
const languages: Readonly<Record<string, ParseTextOptions['format']>> = {
  markdown: 'markdown',
  html: 'html',
};

/**
 * Parses the text of an editor. Never throws on text in Markdown or without markup.
 * @param known the format, where a part of a text cannot tell it
 */
export function parseOpenText(
  value: string,
  uri: string,
  language: string,
  known?: YakkanDocument['document']['source']['format'],
): Promise<YakkanDocument> {
  const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)) || 'text';
  const told = Object.hasOwn(languages, language) ? languages[language] : undefined;
  const format = known === 'plain' || known === 'markdown' || known === 'html' ? known : told;
  return parseText(value, { name, ...(format && { format }) });
}
