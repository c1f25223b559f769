import type { YakkanDocument } from '../model/yakkan-document.ts';
import { isMissing, MissingPackage } from '../text/missing-package.ts';

export { writeAkomaNtoso } from './akoma-ntoso.ts';
export { toHast } from './bridge/to-hast.ts';
export { type ClauseData, toMdast } from './bridge/to-mdast.ts';
export { type CsvContent, writeCsv } from './csv.ts';
export type { LeftOut } from './egov-xml/element.ts';
export { writeLawXml } from './egov-xml.ts';
export { writeHtmlDocument } from './html.ts';
export { type JsonOptions, toJson, writeJson } from './json.ts';
export { writeMarkdown } from './markdown.ts';
export { formatOutline, type OutlineOptions } from './outline.ts';

/**
 * Writes a text as a Word document; what makes such documents is loaded on first use.
 * @throws {MissingPackage} if docx is not installed
 */
export async function writeDocxDocument(document: YakkanDocument): Promise<Uint8Array> {
  try {
    return await (await import('./docx-document.ts')).writeDocxDocument(document);
  } catch (error) {
    throw isMissing(error, 'docx') ? new MissingPackage('A Word document', 'docx', { cause: error }) : error;
  }
}
