import type { LocatedText } from '../model/part-place.ts';
import { type DocxPackage, openPackage } from './docx/package.ts';
import { extractWords, readWordParts } from './docx/parts.ts';
import type { ReadableText, ReadOptions } from './readable-text.ts';
import { UnreadableSource } from './unreadable-source.ts';

/**
 * Reads a Word document as it is printed: with the automatic numbers, which are not in its text, and one side of the
 * tracked changes; positions point into the text that comes out.
 * A paragraph `当社は…` in a list of the format `第%1条` → the line `第1条　当社は…`
 *
 * @throws {UnreadableSource} if the file is protected, is of another format, is damaged, or unpacks to too much
 */
export async function readDocx(bytes: Uint8Array, options: ReadOptions): Promise<ReadableText> {
  const held = openPackage(bytes, options.name);
  const read = readWordParts(held, 'docx', options);
  const carried = findRecord(held);
  const applied = carried
    ? (await import('./carried/apply-record.ts')).applyRecord(read.source, carried)
    : undefined;
  if (!applied) return read;
  if (applied.source.structure) return applied;
  return { source: read.source, messages: [...applied.messages, ...read.messages] };
}

/**
 * Reads the text of a Word document with the places of its words in the XML of its main part. Words of notes and text boxes
 * stand where they are anchored; automatic numbers have no place.
 *
 * @throws {UnreadableSource} as `readDocx`
 */
export function locateDocx(bytes: Uint8Array, options: ReadOptions): LocatedText {
  const held = openPackage(bytes, options.name, true);
  const { text } = extractWords(held, 'docx', options);
  return { value: text.finish().value, part: held.document.path, places: [...text.places] };
}

/** The record of the structure that a document of ours carries in a part of its own. */
function findRecord({ listParts }: DocxPackage): string | undefined {
  try {
    const part = listParts('customXml').find(({ root }) => root.name === 'structure');
    return part?.root.children.filter((child) => typeof child === 'string').join('');
  } catch (error) {
    // Parts of other programs may be whatever they like; no word of the text is in them.
    if (error instanceof UnreadableSource) return undefined;
    throw error;
  }
}
