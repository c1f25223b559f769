import { build, buildSome, buildValue } from '../docx/build.ts';
import { childElements, findChild, readNumber, type WordElement } from '../docx/xml.ts';
import { type OdtList, OdtLists } from './list.ts';
import { type OdtContext, OdtParagraph } from './paragraph.ts';
import { OdtStyles } from './style.ts';
import { buildTable } from './table.ts';

/** Where a block stands in lists. */
interface Place {
  list?: OdtList;
  level: number;
  /** The number of the paragraph that comes next: the first of its item. */
  number?: WordElement;
}

type ReadBlock = (reader: OdtReader, element: WordElement, place: Place) => WordElement[];

const nothing: ReadBlock = () => [];

/** How a block is read; one that is not here is read as what it holds. */
const readers: Readonly<Record<string, ReadBlock>> = {
  'text:p': (reader, element, place) => reader.readParagraph(element, place),
  'text:h': (reader, element, place) => reader.readParagraph(element, place),
  'text:list': (reader, element, place) => reader.readList(element, place),
  'table:table': (reader, element) => [buildTable(element, (cell) => reader.readBlocks(cell))],
  'text:change': (reader, element) => reader.readDeleted(element),
  'text:tracked-changes': nothing,
  'text:index-title-template': nothing,
  'text:table-of-content-source': nothing,
  'text:variable-decls': nothing,
  'text:user-field-decls': nothing,
  'draw:frame': (reader, element) => reader.readParagraph(build('text:p', {}, [element]), { level: 0 }),
};

/** Reads an OpenDocument text into the elements of a Word document. */
export class OdtReader implements OdtContext {
  readonly styles = new OdtStyles();
  readonly lists = new OdtLists();
  /** Deleted words by the id of their change; the ids of insertions that are open here. */
  readonly deleted = new Map<string, WordElement>();
  readonly inserted = new Set<string>();
  readonly inserting = new Set<string>();
  readonly parts = new Map<string, WordElement[]>();
  private notes = 0;

  constructor(content: WordElement, common: WordElement | undefined) {
    for (const root of [common, content]) {
      this.styles.add(root);
      this.lists.add(root);
    }
    const text = findChild(content, 'office:body', 'office:text');
    for (const region of childElements(findChild(text, 'text:tracked-changes'), 'text:changed-region')) {
      const id = region.attributes['text:id'] ?? region.attributes['xml:id'] ?? '';
      const deletion = findChild(region, 'text:deletion');
      if (deletion) this.deleted.set(id, deletion);
      if (findChild(region, 'text:insertion')) this.inserted.add(id);
    }
  }

  readBlocks(container: WordElement, place: Place = { level: 0 }): WordElement[] {
    return childElements(container).flatMap((child) =>
      child.attributes['text:display'] === 'none' && child.name === 'text:section'
        ? []
        : (Object.hasOwn(readers, child.name) ? readers[child.name] : readInside)(this, child, place),
    );
  }

  readList(element: WordElement, { list: outer, level: before }: Place): WordElement[] {
    const list = this.lists.enter(element, outer);
    const level = before + 1;
    return childElements(element).flatMap((item) => {
      const place: Place = { list, level };
      if (item.name === 'text:list-item')
        place.number = this.lists.number(list, level, item.attributes['text:start-value']);
      return this.readBlocks(item, place);
    });
  }

  readParagraph(element: WordElement, place: Place): WordElement[] {
    const style = this.styles.find('paragraph', element.attributes['text:style-name']);
    const isOwn = style?.isAutomatic ?? false;
    const level = element.name === 'text:h' ? (readNumber(element.attributes['text:outline-level']) ?? 1) : 0;
    const isPlain =
      element.attributes['text:is-list-header'] === 'true' ||
      this.styles.hasNoNumber(element.attributes['text:style-name']);
    const heading = level > 0 && !place.list && !isPlain ? this.lists.numberHeading(level) : undefined;
    const name = isOwn ? style?.parent : element.attributes['text:style-name'];
    const own = isOwn && style ? style.paragraph : [];
    const properties = buildSome(
      name !== undefined && buildValue('w:pStyle', name),
      place.number ?? heading,
      level > 0 && buildValue('w:outlineLvl', level - 1),
      ...own.filter((property) => level === 0 || property.name !== 'w:outlineLvl'),
    );
    // Only the first paragraph of an item has its number.
    delete place.number;
    const paragraph = new OdtParagraph(this, properties, isOwn && style ? style.characters : {});
    paragraph.read(element);
    return paragraph.finish();
  }

  /** Whole paragraphs that were deleted here. */
  readDeleted({ attributes }: WordElement): WordElement[] {
    const deletion = this.deleted.get(attributes['text:change-id'] ?? '');
    return childElements(deletion)
      .filter(({ name }) => /^text:[ph]$/.test(name))
      .flatMap((element) => {
        const paragraph = new OdtParagraph(this, [], {});
        paragraph.readAs('w:del', element);
        return paragraph.finish('w:del');
      });
  }

  addNote(kind: 'footnote' | 'endnote', body: WordElement | undefined): string {
    const id = `${++this.notes}`;
    const blocks = body ? this.readBlocks(body) : [];
    this.addPart(`${kind}s`, build(`w:${kind}`, { 'w:id': id }, blocks));
    return id;
  }

  addPart(kind: string, element: WordElement): void {
    this.parts.set(kind, [...(this.parts.get(kind) ?? []), element]);
  }
}

const readInside: ReadBlock = (reader, element, place) => reader.readBlocks(element, place);
