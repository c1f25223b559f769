import type { Line, Mark, Source } from '../../model/line.ts';
import { type CellText, type LineFacts, startExtractedText } from '../line/extracted-text.ts';
import { isRaised, signOf, takeSigns, withoutSigns } from './marks.ts';

/** A list item whose first line is still to come. */
interface OpenItem {
  /** As the browser prints it: `1.`, `イ、`. */
  label?: string;
  ordinal?: number;
}

/** Turns runs of words and breaks into lines, with what is known of the block they stand in. */
export class HtmlWriter {
  readonly #text = startExtractedText('html');
  /** For each line with a number of its list, how long that is. */
  readonly #labels = new Map<number, number>();
  #count = 0;
  #words = '';
  #isNewBlock = true;
  listDepth = 0;
  headingDepth = 0;
  /** The look of each stretch of a line. */
  readonly #looks = new Set<string>();
  /** How the page names the look of a block, and of words in it. */
  look = '';
  inline = '';
  /** What the page says that the words of a block are. */
  role: 'term' | 'description' | 'caption' | 'note' | undefined;
  list: { id: string; ordered: boolean } | undefined;
  item: OpenItem | undefined;

  /** Adds words; line breaks of the file are spaces, or nothing between two Japanese characters. */
  addWords(value: string): void {
    this.#words += withoutSigns(value);
    if (/\S/.test(value)) this.#looks.add(this.inline);
  }

  /** Begins or ends words above or below the line. */
  raise(name: string, end: boolean): void {
    if (isRaised(name)) this.#words += signOf(name, end);
  }

  /** Ends a line that a `<br>` ends; the next belongs to the same block. */
  endLine(): void {
    this.#flush();
  }

  /** Ends a block, so that the next line is one of its own. */
  endBlock(): void {
    this.#flush();
    this.#isNewBlock = true;
  }

  /** Adds a line as it stands, with its indentation. */
  addPreformatted(line: string): void {
    const text = line.replace(/\s+$/, '');
    const start = text.length - text.trimStart().length;
    const indent = [...text.slice(0, start)].reduce(
      (sum, character) => sum + (character === '　' ? 2 : 1),
      0,
    );
    this.#write(text.trimStart(), { indent, blankBefore: this.#isNewBlock ? 1 : 0 });
  }

  addRow(cells: readonly (readonly string[])[], head: boolean, table?: string): void {
    this.endBlock();
    if (!cells.some((paragraphs) => paragraphs.some((paragraph) => /\S/.test(paragraph)))) return;
    const marked = cells.map((paragraphs): CellText[] => paragraphs.map(takeSigns));
    // A number whose words are a table stands on a line of its own.
    if (this.item?.label !== undefined) this.#write(this.item.label, {});
    this.item = undefined;
    this.#text.addRow(marked, {
      end: 'hard',
      listDepth: this.listDepth,
      ...(head && { head }),
      ...(table !== undefined && { table }),
    });
    this.#count++;
  }

  finish(): Source {
    this.endBlock();
    const source = this.#text.finish();
    return { ...source, lines: source.lines.map((line, index) => takeLabel(line, this.#labels.get(index))) };
  }

  #flush(): void {
    const { text, marks } = takeSigns(collapse(this.#words));
    const look = this.look + (this.#looks.size === 1 ? [...this.#looks][0] : '');
    this.#words = '';
    this.#looks.clear();
    if (text === '') return;
    const blankBefore = this.#isNewBlock && this.#count > 0 ? 1 : 0;
    this.#write(text, { blankBefore, ...(look && { style: { look } }) }, marks);
  }

  #write(text: string, given: LineFacts, marks: readonly Mark[] = []): void {
    if (!/\S/.test(text)) return;
    const { item, listDepth, headingDepth, list, role: told } = this;
    // A browser breaks a line where the page says so; a line that is only full is none of the page's.
    const facts: LineFacts = {
      ...given,
      end: 'hard',
      ...(list && { list: list.id, ordered: list.ordered }),
    };
    this.item = undefined;
    this.#isNewBlock = false;
    if (!item) {
      const role =
        headingDepth > 0 ? ({ role: 'heading', depth: headingDepth } as const) : told ? { role: told } : {};
      this.#text.addLine(text, { ...facts, marks, listDepth, ...role });
    } else {
      const isDecimal = item.label !== undefined && /^\d+\.$/.test(item.label) && item.label !== text;
      const printed = item.label === undefined || item.label === text ? text : `${item.label} ${text}`;
      const ordinal = isDecimal && item.ordinal !== undefined ? { ordinal: item.ordinal } : {};
      if (isDecimal && item.label) this.#labels.set(this.#count, item.label.length);
      const shift = printed.length - text.length;
      this.#text.addLine(printed, {
        marks: marks.map((mark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift })),
        ...facts,
        listDepth,
        ...(told === 'note' ? { role: told } : { role: 'listItem', depth: listDepth, ...ordinal }),
      });
    }
    this.#count++;
  }
}

/** Japanese characters and signs, between which a line break of the file is no space. */
const japanese = '\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef';
const breakWithin = new RegExp(`(?<=[${japanese}])[ \\t\\f]*[\\r\\n]+[ \\t\\f\\r\\n]*(?=[${japanese}])`, 'g');

/** White space as a browser shows it; the full-width space stays. */
export function collapse(words: string): string {
  return words
    .replace(breakWithin, '')
    .replace(/[ \t\f\r\n]+/g, ' ')
    .trim();
}

/** Takes the number of the list off the text of a line, as Markdown gives it. */
function takeLabel(line: Line, length: number | undefined): Line {
  if (length === undefined) return line;
  const offset = line.pieces[0][1];
  const listLabel = { text: line.text.slice(0, length), pieces: [[0, offset]] as Line['pieces'] };
  const marks = line.marks?.map((mark) => ({
    ...mark,
    start: mark.start - length - 1,
    end: mark.end - length - 1,
  }));
  return {
    ...line,
    text: line.text.slice(length + 1),
    pieces: [[0, offset + length + 1]],
    listLabel,
    ...(marks && { marks }),
  };
}
