import type { Source } from '../../model/line.ts';
import { type ExtractedText, startExtractedText } from '../line/extracted-text.ts';
import type { ReadableText, ReadOptions } from '../readable-text.ts';
import { type BlockContext, readBlocks } from './block.ts';
import { emitBlocks } from './emit.ts';
import { LeftOutWords } from './left-out.ts';
import { describeComments, describeFormats, describeNotes, describeTracked, listWords } from './message.ts';
import { NoteList } from './note.ts';
import { readNumbering } from './numbering.ts';
import type { DocxPackage, Part } from './package.ts';
import { readStyles } from './styles.ts';
import { holdsArticleOutside } from './table.ts';
import { findChild, type WordElement } from './xml.ts';

/** A package of parts that were made of another format, by their kinds. */
export function holdParts(parts: ReadonlyMap<string, WordElement>): DocxPackage {
  const listParts = (kind: string): Part[] => {
    const root = parts.get(kind);
    return root ? [{ path: kind, root }] : [];
  };
  return { document: listParts('document')[0], listParts, findPart: (kind) => listParts(kind)[0] };
}

/** The text of a Word document, and what was met on the way. */
interface Extracted {
  text: ExtractedText;
  context: BlockContext;
  notes: NoteList;
}

/** Reads what the parts of a Word document print, also of a document that was made of another format. */
export function readWordParts(
  held: DocxPackage,
  format: Source['format'],
  options: ReadOptions,
): ReadableText {
  const { context, text, notes } = extractWords(held, format, options);
  const { numbering, leftOut, side } = context;
  leaveOutFurniture(held, leftOut);
  return {
    source: text.finish(),
    messages: [
      ...describeTracked(held.document.root, side),
      ...describeFormats(numbering.unknownFormats),
      ...describeNotes(notes.count),
      ...describeComments(held.findPart('comments')?.root),
      ...leftOut.toMessages(),
    ],
  };
}

/** Writes the paragraphs and tables of a document as text. */
export function extractWords(
  held: DocxPackage,
  format: Source['format'],
  { tracked: side = 'final' }: ReadOptions,
): Extracted {
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
  const text = startExtractedText(format);
  emitBlocks(blocks, text);
  return { context, text, notes };
}

function leaveOutFurniture({ listParts }: DocxPackage, leftOut: LeftOutWords): void {
  for (const kind of ['header', 'footer']) {
    for (const { root } of listParts(kind)) {
      const words = listWords(root);
      if (/\S/.test(words)) leftOut.add(`page ${kind}s`, words);
    }
  }
}
