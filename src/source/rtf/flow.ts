import { build, buildSome, buildText, buildValue } from '../docx/build.ts';
import type { WordElement } from '../docx/xml.ts';
import type { RtfCharacters, RtfParagraph, RtfState } from './state.ts';
import { buildTable, type RtfRow, type RtfRowForm, startRowForm } from './table.ts';

/** A table that is being read. */
interface OpenTable {
  rows: RtfRow[];
  cells: WordElement[][];
  blocks: WordElement[];
  form: RtfRowForm;
}

const deepestTable = 30;

/** Paragraphs and tables in the making: of the body, a note, a text box, a header or a comment. */
export class RtfFlow {
  readonly blocks: WordElement[] = [];
  /** The number that the paragraph shows, as its program printed it; `isListed` says that a list defines it. */
  label: { text: string; isListed: boolean } | undefined;
  private runs: WordElement[] = [];
  private last: { characters: RtfCharacters; run: WordElement } | undefined;
  private readonly tables: OpenTable[] = [];

  /** Whether the paragraph has begun. */
  get hasWords(): boolean {
    return this.runs.length > 0 || this.label !== undefined;
  }

  /** The definition of the rows of a table at a depth. */
  formAt(depth: number): RtfRowForm {
    this.keepDepth(Math.max(depth, this.tables.length));
    return this.tables[Math.min(depth, deepestTable) - 1].form;
  }

  startForm(depth: number): void {
    this.keepDepth(Math.max(depth, this.tables.length));
    this.tables[Math.min(depth, deepestTable) - 1].form = startRowForm();
  }

  write(text: string, characters: RtfCharacters): void {
    const before = this.last?.characters === characters ? this.last.run.children.at(-1) : undefined;
    if (typeof before === 'object' && before.name === 'w:t') before.children[0] += text;
    else this.add(buildText(text), characters);
  }

  /** Adds what stands between words: a tab, a break, a picture. */
  add(element: WordElement, characters: RtfCharacters): void {
    if (this.last?.characters === characters) {
      this.last.run.children.push(element);
      return;
    }
    const run = build('w:r', {}, [build('w:rPr', {}, describeCharacters(characters)), element]);
    this.last = { characters, run };
    this.runs.push(characters.change ? build(characters.change, {}, [run]) : run);
  }

  endParagraph(form: RtfParagraph, characters: RtfCharacters): void {
    this.keepDepth(form.depth);
    const properties = describeParagraph(form, this.label);
    if (characters.change) properties.push(build('w:rPr', {}, [build(characters.change)]));
    const label = this.label && !(this.label.isListed && form.list > 0) ? [buildLabel(this.label.text)] : [];
    this.current.push(build('w:p', {}, [build('w:pPr', {}, properties), ...label, ...this.runs]));
    this.runs = [];
    this.last = undefined;
    this.label = undefined;
  }

  endCell(form: RtfParagraph, characters: RtfCharacters, depth: number): void {
    this.endParagraph({ ...form, depth }, characters);
    const table = this.tables[this.tables.length - 1];
    table.cells.push(table.blocks);
    table.blocks = [];
  }

  endRow(depth: number): void {
    this.keepDepth(depth);
    endRow(this.tables[this.tables.length - 1]);
  }

  endSection(): void {
    this.keepDepth(0);
    this.blocks.push(build('w:sectPr'));
  }

  /** Ends what is open, and gives all that was read. */
  finish(form: RtfParagraph, characters: RtfCharacters): WordElement[] {
    if (this.hasWords) this.endParagraph(form, characters);
    this.keepDepth(0);
    return this.blocks;
  }

  private get current(): WordElement[] {
    return this.tables.at(-1)?.blocks ?? this.blocks;
  }

  /** Closes tables that are deeper, and begins those that are not open yet. */
  private keepDepth(depth: number): void {
    const wanted = Math.min(depth, deepestTable);
    while (this.tables.length > wanted) {
      const table = this.tables.pop()!;
      if (table.blocks.length > 0) table.cells.push(table.blocks);
      if (table.cells.length > 0) endRow(table);
      if (table.rows.length > 0) this.current.push(buildTable(table.rows));
    }
    while (this.tables.length < wanted)
      this.tables.push({ rows: [], cells: [], blocks: [], form: startRowForm() });
  }
}

function endRow(table: OpenTable): void {
  table.rows.push({ form: table.form, cells: table.cells });
  table.cells = [];
}

/** A label that no list defines is words of the text. */
function buildLabel(label: string): WordElement {
  return build('w:r', {}, [buildText(label.trimStart().replace(/[\t ]+$/, '　'))]);
}

/** The properties of characters, as Word has them. */
export function describeCharacters({ bold, hidden, raised, size }: RtfCharacters): WordElement[] {
  return buildSome(
    bold !== undefined && buildValue('w:b', `${bold}`),
    hidden && buildValue('w:vanish'),
    raised && buildValue('w:vertAlign', raised),
    size !== undefined && buildValue('w:sz', size),
  );
}

function describeParagraph(form: RtfParagraph, label: RtfFlow['label']): WordElement[] {
  const { style, list, level, outline, left, first, centred, pageBefore } = form;
  const printed = label?.isListed ? buildValue('w:printed', label.text) : undefined;
  return buildSome(
    buildValue('w:pStyle', `s${style}`),
    list > 0 &&
      build('w:numPr', {}, buildSome(buildValue('w:ilvl', level), buildValue('w:numId', list), printed)),
    outline !== undefined && buildValue('w:outlineLvl', outline),
    build('w:ind', { 'w:left': `${left}`, 'w:firstLine': `${first}` }),
    centred && buildValue('w:jc', 'center'),
    pageBefore && buildValue('w:pageBreakBefore'),
  );
}

/** A group of the file that is open. */
export interface RtfGroup {
  state: RtfState;
  /** Where words go. */
  flow: RtfFlow;
  /** What is put aside in it. */
  collected: { text: string };
  end?: () => void;
}
