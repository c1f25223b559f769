import { build, buildText, buildValue } from '../docx/build.ts';
import { childElements, findChild, readNumber, type WordElement } from '../docx/xml.ts';
import type { Characters, OdtStyles } from './style.ts';

/** What a paragraph needs of the document that it stands in. */
export interface OdtContext {
  styles: OdtStyles;
  /** Deleted words by the id of their change. */
  deleted: ReadonlyMap<string, WordElement>;
  /** Ids of insertions, and of those that are open here. */
  inserted: ReadonlySet<string>;
  inserting: Set<string>;
  readBlocks: (container: WordElement) => WordElement[];
  addNote: (kind: 'footnote' | 'endnote', body: WordElement | undefined) => string;
  addPart: (kind: string, element: WordElement) => void;
}

type Change = 'w:ins' | 'w:del';
type ReadInline = (paragraph: OdtParagraph, element: WordElement, characters: Characters) => void;

const mostBlanks = 1000;
const nothing: ReadInline = () => {};

/** How an element within a paragraph is read; one that is not here is read as what it holds. */
const readers: Readonly<Record<string, ReadInline>> = {
  'text:span': (paragraph, element, characters) => paragraph.readSpan(element, characters),
  'text:s': (paragraph, { attributes }, characters) => {
    const count = Math.min(mostBlanks, readNumber(attributes['text:c']) ?? 1);
    paragraph.write(' '.repeat(Math.max(0, count)), characters);
  },
  'text:tab': (paragraph, _, characters) => paragraph.add(build('w:tab'), characters),
  'text:line-break': (paragraph, _, characters) => paragraph.add(build('w:br'), characters),
  'text:note': (paragraph, element, characters) => paragraph.readNote(element, characters),
  'text:ruby': (paragraph, element, characters) => paragraph.readRuby(element, characters),
  'text:change-start': ({ reader }, { attributes }) => {
    const id = attributes['text:change-id'] ?? '';
    if (reader.inserted.has(id)) reader.inserting.add(id);
  },
  'text:change-end': ({ reader }, { attributes }) => {
    reader.inserting.delete(attributes['text:change-id'] ?? '');
  },
  'text:change': (paragraph, element) => paragraph.readDeleted(element),
  'office:annotation': ({ reader }, element) =>
    reader.addPart('comments', build('w:comment', {}, reader.readBlocks(element))),
  'office:annotation-end': nothing,
  'text:number': nothing,
  'text:script': nothing,
  'text:note-citation': nothing,
  'draw:image': (paragraph, _, characters) =>
    paragraph.add(build('w:drawing', {}, [build('w:pic')]), characters),
  'draw:object': (paragraph, _, characters) => paragraph.add(build('w:object'), characters),
  'draw:object-ole': (paragraph, _, characters) => paragraph.add(build('w:object'), characters),
  'draw:text-box': (paragraph, element, characters) => paragraph.readBox(element, characters),
  'draw:custom-shape': (paragraph, element, characters) => paragraph.readBox(element, characters),
};

/** A paragraph in the making; a deletion that reaches over several is several. */
export class OdtParagraph {
  private readonly done: WordElement[] = [];
  private runs: WordElement[] = [];
  private endsInBlank = true;
  private change: Change | undefined;
  readonly reader: OdtContext;
  private readonly properties: WordElement[];
  private readonly characters: Characters;

  constructor(reader: OdtContext, properties: WordElement[], characters: Characters) {
    this.reader = reader;
    this.properties = properties;
    this.characters = characters;
  }

  read(element: WordElement, characters: Characters = this.characters): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.writeCollapsed(child, characters);
      else if (Object.hasOwn(readers, child.name)) readers[child.name](this, child, characters);
      else this.read(child, characters);
    }
  }

  readAs(change: Change, element: WordElement): void {
    const before = this.change;
    this.change = change;
    this.read(element);
    this.change = before;
  }

  readSpan(element: WordElement, characters: Characters): void {
    const own = this.reader.styles.charactersOf(element.attributes['text:style-name']);
    this.read(element, { ...characters, ...own });
  }

  /** White space of the file is one blank. */
  writeCollapsed(text: string, characters: Characters): void {
    const collapsed = text.replace(/[ \t\r\n]+/g, ' ');
    const words = this.endsInBlank && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
    if (words !== '') this.write(words, characters);
    this.endsInBlank = words === '' ? this.endsInBlank : words.endsWith(' ');
  }

  write(text: string, characters: Characters): void {
    if (text !== '') this.add(buildText(text), characters);
  }

  add(element: WordElement, characters: Characters): void {
    this.endsInBlank = false;
    const run = build('w:r', {}, [build('w:rPr', {}, Object.values(characters)), element]);
    const change = this.change ?? (this.reader.inserting.size > 0 ? 'w:ins' : undefined);
    this.runs.push(change ? build(change, {}, [run]) : run);
  }

  readNote(element: WordElement, characters: Characters): void {
    const kind = element.attributes['text:note-class'] === 'endnote' ? 'endnote' : 'footnote';
    const id = this.reader.addNote(kind, findChild(element, 'text:note-body'));
    this.add(build(`w:${kind}Reference`, { 'w:id': id }), characters);
  }

  readRuby(element: WordElement, characters: Characters): void {
    const part = (name: string): WordElement[] => {
      const inner = new OdtParagraph(this.reader, [], characters);
      const found = findChild(element, name);
      if (found) inner.read(found);
      return inner.runs;
    };
    const reading = build('w:rt', {}, part('text:ruby-text'));
    this.add(build('w:ruby', {}, [reading, build('w:rubyBase', {}, part('text:ruby-base'))]), characters);
  }

  readBox(element: WordElement, characters: Characters): void {
    const blocks = this.reader.readBlocks(element);
    if (blocks.length > 0) this.add(build('w:pict', {}, [build('w:txbxContent', {}, blocks)]), characters);
  }

  /** What was deleted here: words of this paragraph, and paragraphs whose ends were deleted with them. */
  readDeleted({ attributes }: WordElement): void {
    const deletion = this.reader.deleted.get(attributes['text:change-id'] ?? '');
    const paragraphs = childElements(deletion).filter(({ name }) => /^text:[ph]$/.test(name));
    for (const [index, element] of paragraphs.entries()) {
      if (index > 0) this.end('w:del');
      this.readAs('w:del', element);
    }
  }

  finish(change: Change | undefined = this.reader.inserting.size > 0 ? 'w:ins' : undefined): WordElement[] {
    this.end(change);
    return this.done;
  }

  private end(change: Change | undefined): void {
    const mark = change ? [build('w:rPr', {}, [buildValue(change)])] : [];
    this.done.push(build('w:p', {}, [build('w:pPr', {}, [...this.properties, ...mark]), ...this.runs]));
    this.runs = [];
  }
}
