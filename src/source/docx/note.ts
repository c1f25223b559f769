import type { Span } from '../../model/position.ts';
import { type BlockContext, readBlocks } from './block.ts';
import { type DocxBlock, plainParagraph } from './paragraph.ts';
import { startSetting } from './setting.ts';
import { shiftAll, startLine } from './words.ts';
import { childElements, type WordElement } from './xml.ts';

export type NoteKind = 'footnote' | 'endnote';

const markWords: Readonly<Record<NoteKind, string>> = { footnote: '注', endnote: '文末注' };

/** Notes that the text refers to, in the order of their marks. */
export class NoteList {
  private readonly marks = new Map<string, string>();
  private readonly counts: Record<NoteKind, number> = { footnote: 0, endnote: 0 };
  private readonly parts = new Map<NoteKind, ReadonlyMap<string | undefined, WordElement>>();
  private readonly loadPart: (kind: NoteKind) => WordElement | undefined;
  private waiting: { kind: NoteKind; id: string; mark: string; xml?: Span }[] = [];

  constructor(loadPart: (kind: NoteKind) => WordElement | undefined) {
    this.loadPart = loadPart;
  }

  /** The mark in the text: a raised number would run into the words before it. */
  mark(kind: NoteKind, id: string, xml?: Span): string {
    const key = `${kind} ${id}`;
    const known = this.marks.get(key);
    if (known) return known;
    const mark = `（${markWords[kind]}${++this.counts[kind]}）`;
    this.marks.set(key, mark);
    this.waiting.push({ kind, id, mark, ...(xml && { xml }) });
    return mark;
  }

  get count(): number {
    return this.marks.size;
  }

  /** The notes whose marks were made since the last time, each behind its mark. */
  take(context: BlockContext): DocxBlock[] {
    const written: DocxBlock[] = [];
    // A note may refer to another one, which then follows.
    while (this.waiting.length > 0) {
      const notes = this.waiting;
      this.waiting = [];
      for (const { kind, id, mark, xml } of notes) {
        const note = this.find(kind, id);
        if (note) written.push(...readNote(note, mark, { ...context, ...(xml && { within: xml }) }));
      }
    }
    return written;
  }

  private find(kind: NoteKind, id: string): WordElement | undefined {
    let notes = this.parts.get(kind);
    if (!notes) {
      notes = new Map(childElements(this.loadPart(kind)).map((note) => [note.attributes['w:id'], note]));
      this.parts.set(kind, notes);
    }
    return notes.get(id);
  }
}

function readNote(note: WordElement, mark: string, context: BlockContext): DocxBlock[] {
  const [first, ...rest] = readBlocks(note, { ...context, takeNotes: () => [] });
  if (!first) return [];
  if (first.kind !== 'paragraph')
    return [plainParagraph([{ ...startLine(), text: mark }], startSetting()), first, ...rest].map(asNote);
  const [line, ...lines] = first.lines;
  const skipped = line.text.length - line.text.trimStart().length;
  const marked = {
    ...line,
    text: mark + line.text.trim(),
    marks: shiftAll(shiftAll(line.marks, -skipped), mark.length),
    places: shiftAll(shiftAll(line.places, -skipped), mark.length),
  };
  return [{ ...first, lines: [marked, ...lines] }, ...rest].map(asNote);
}

const asNote = (block: DocxBlock): DocxBlock => ({ ...block, isNote: true });
