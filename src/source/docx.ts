import type { LocatedText } from '../model/part-place.ts';
import { type BlockContext, readBlocks } from './docx/block.ts';
import { emitBlocks } from './docx/emit.ts';
import { LeftOutWords } from './docx/left-out.ts';
import {
  describeComments,
  describeFormats,
  describeNotes,
  describeTracked,
  listWords,
} from './docx/message.ts';
import { NoteList } from './docx/note.ts';
import { readNumbering } from './docx/numbering.ts';
import { type DocxPackage, openPackage } from './docx/package.ts';
import { readStyles } from './docx/styles.ts';
import { holdsArticleOutside } from './docx/table.ts';
import { findChild } from './docx/xml.ts';
import { startExtractedText } from './line/extracted-text.ts';
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
  const { held, context, text, notes } = extract(bytes, options, false);
  const { numbering, leftOut, side } = context;
  const { root } = held.document;
  leaveOutFurniture(held, leftOut);
  const read = text.finish();
  const carried = findRecord(held);
  const applied = carried
    ? (await import('./carried/apply-record.ts')).applyRecord(read, carried)
    : undefined;
  if (applied?.source.structure) return applied;
  return {
    source: read,
    messages: [
      ...(applied ? applied.messages : []),
      ...describeTracked(root, side),
      ...describeFormats(numbering.unknownFormats),
      ...describeNotes(notes.count),
      ...describeComments(held.findPart('comments')?.root),
      ...leftOut.toMessages(),
    ],
  };
}

/**
 * Reads the text of a Word document with the places of its words in the XML of its main part. Words of notes and text boxes
 * stand where they are anchored; automatic numbers have no place.
 *
 * @throws {UnreadableSource} as `readDocx`
 */
export function locateDocx(bytes: Uint8Array, options: ReadOptions): LocatedText {
  const { held, text } = extract(bytes, options, true);
  return { value: text.finish().value, part: held.document.path, places: [...text.places] };
}

/** Writes the paragraphs and tables of a document as text. */
function extract(bytes: Uint8Array, { name, tracked: side = 'final' }: ReadOptions, keepsPlaces: boolean) {
  const held = openPackage(bytes, name, keepsPlaces);
  const styles = readStyles(held.findPart('styles')?.root);
  const numbering = readNumbering(held.findPart('numbering')?.root, styles);
  const leftOut = new LeftOutWords();
  const parts = { footnote: 'footnotes', endnote: 'endnotes' } as const;
  const notes = new NoteList((kind) => held.findPart(parts[kind])?.root);
  const { root } = held.document;
  const body = findChild(root, 'w:body') ?? root;
  const context: BlockContext = {
    side,
    standsAlone: !holdsArticleOutside(body, held.findPart('numbering')?.root),
    styles,
    numbering,
    leftOut,
    markNote: (kind, id, xml) => notes.mark(kind, id, xml),
    takeNotes: () => notes.take(context),
  };
  const blocks = readBlocks(body, context);
  const text = startExtractedText('docx');
  emitBlocks(blocks, text);
  return { held, context, text, notes };
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

function leaveOutFurniture({ listParts }: DocxPackage, leftOut: LeftOutWords): void {
  for (const kind of ['header', 'footer']) {
    for (const { root } of listParts(kind)) {
      const words = listWords(root);
      if (/\S/.test(words)) leftOut.add(`page ${kind}s`, words);
    }
  }
}
