import { type BlockContext, type DocxBlock, readBlocks } from './block.ts';
import { childElements, type WordElement } from './xml.ts';

type NoteKind = 'footnote' | 'endnote';

const markWords: Readonly<Record<NoteKind, string>> = { footnote: '注', endnote: '文末注' };

/** Notes that the text refers to, in the order of their marks. */
export class NoteList {
  private readonly marks = new Map<string, { kind: NoteKind; id: string; mark: string }>();
  private readonly counts: Record<NoteKind, number> = { footnote: 0, endnote: 0 };

  /** The mark in the text: a raised number would run into the words before it. */
  mark(kind: NoteKind, id: string): string {
    const key = `${kind} ${id}`;
    const known = this.marks.get(key);
    if (known) return known.mark;
    const mark = `（${markWords[kind]}${++this.counts[kind]}）`;
    this.marks.set(key, { kind, id, mark });
    return mark;
  }

  get count(): number {
    return this.marks.size;
  }

  /** The notes behind the text, each after its mark. */
  listBlocks(parts: Readonly<Record<NoteKind, WordElement | undefined>>, context: BlockContext): DocxBlock[] {
    const written: DocxBlock[] = [];
    const notes = { footnote: indexNotes(parts.footnote), endnote: indexNotes(parts.endnote) };
    // A note may refer to another one, which then follows.
    for (const { kind, id, mark } of this.marks.values()) {
      const note = notes[kind].get(id);
      if (!note) continue;
      const [first, ...rest] = readBlocks(note, context);
      if (first?.kind === 'paragraph') {
        const [line, ...lines] = first.lines;
        written.push(
          { ...first, lines: [{ ...line, text: `${mark}${line.text.trim()}` }, ...lines] },
          ...rest,
        );
      } else if (first)
        written.push(
          { kind: 'paragraph', lines: [{ text: mark, pageBefore: false }], indent: 0 },
          first,
          ...rest,
        );
    }
    return written;
  }
}

function indexNotes(part: WordElement | undefined): ReadonlyMap<string | undefined, WordElement> {
  return new Map(childElements(part).map((note) => [note.attributes['w:id'], note]));
}
