import { strToU8, zipSync } from 'fflate';
import type { Comparison } from '../../model/comparison.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { largest } from '../../text/collection/largest.ts';
import { readAlike } from '../lines/read-alike.ts';
import { mergeLines, type RedlineLine, type RedlineRun } from './merge-lines.ts';
import { escapeXml, packageParts } from './word-package.ts';

/** Who changed the text, as Word shows it. */
const author = 'yakkan';

/**
 * Writes the new text as a Word document with tracked changes: accepted they give the new text, rejected the old one. What
 * follows from a change stands beside it as a comment.
 */
export function writeRedline(
  before: YakkanDocument,
  after: YakkanDocument,
  comparison: Comparison,
): Uint8Array {
  const { old, new: young } = readAlike(before, after);
  const writer = new RedlineWriter();
  const body = writer.write(mergeLines(old, young, comparison));
  const title = young.document.title ?? old.document.title ?? '';
  const parts = packageParts({ title, body, comments: writer.comments.map(writeComment) });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])), {
    // The same input gives the same bytes.
    mtime: new Date(1980, 0, 1),
  });
}

function writeComment(text: string, id: number): string {
  return `<w:comment w:id="${id}" w:author="${author}" w:initials="y"><w:p><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p></w:comment>`;
}

const marks: Readonly<Record<RedlineLine['mark'], string | undefined>> = {
  same: undefined,
  removed: 'w:del',
  added: 'w:ins',
  movedFrom: 'w:moveFrom',
  movedTo: 'w:moveTo',
};

class RedlineWriter {
  readonly comments: string[] = [];
  #ids = 0;

  write(lines: readonly RedlineLine[]): string {
    const parts: string[] = [];
    for (let at = 0; at < lines.length; at++) {
      if (lines[at].line.kind !== 'row') {
        parts.push(this.#paragraph(lines[at]));
        continue;
      }
      let end = at + 1;
      while (end < lines.length && isSameTable(lines[end - 1], lines[end])) end++;
      parts.push(this.#table(lines.slice(at, end)));
      // Tables that touch would be one.
      if (lines[end]?.line.kind === 'row') parts.push('<w:p/>');
      at = end - 1;
    }
    return `${parts.join('')}<w:p/>`;
  }

  #tracked(name: string): string {
    return `${name} w:id="${this.#ids++}" w:author="${author}"`;
  }

  #paragraph({ line, mark, cells, move, comments }: RedlineLine): string {
    const name = marks[mark];
    const own = name === undefined ? '' : `<w:rPr><${this.#tracked(name)}/></w:rPr>`;
    const words = this.#runs(cells[0] ?? [], mark);
    return `<w:p><w:pPr>${styleOf(line.kind, line.level)}${own}</w:pPr>${this.#moved(mark, move, this.#commented(words, comments))}</w:p>`;
  }

  #runs(runs: readonly RedlineRun[], mark: RedlineLine['mark']): string {
    return runs
      .map((run) => {
        const text = escapeXml(run.text);
        const name = run.mark === 'same' ? undefined : mark === 'same' ? marks[run.mark] : marks[mark];
        const element = name === 'w:del' ? 'w:delText' : 'w:t';
        const words = `<w:r><${element} xml:space="preserve">${text}</${element}></w:r>`;
        return name === undefined ? words : `<${this.#tracked(name)}>${words}</${name}>`;
      })
      .join('');
  }

  #moved(mark: RedlineLine['mark'], move: number | undefined, words: string): string {
    if (move === undefined) return words;
    const name = mark === 'movedFrom' ? 'w:moveFrom' : 'w:moveTo';
    const id = this.#ids++;
    return `<${name}RangeStart w:id="${id}" w:author="${author}" w:name="move${move}"/>${words}<${name}RangeEnd w:id="${id}"/>`;
  }

  #commented(words: string, comments: readonly string[]): string {
    return comments.reduce((inner, text) => {
      const id = this.comments.push(text) - 1;
      return `<w:commentRangeStart w:id="${id}"/>${inner}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
    }, words);
  }

  #table(rows: readonly RedlineLine[]): string {
    const columns = largest(
      rows.map(({ cells }) => cells.length),
      1,
    );
    const width = Math.floor(9070 / columns);
    const grid = `<w:tblGrid>${`<w:gridCol w:w="${width}"/>`.repeat(columns)}</w:tblGrid>`;
    const written = rows.map((row) => this.#row(row, width)).join('');
    return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr>${grid}${written}</w:tbl>`;
  }

  #row({ mark, cells, comments }: RedlineLine, width: number): string {
    // Rows do not move in Word: they are removed and added.
    const side = mark === 'movedFrom' ? 'removed' : mark === 'movedTo' ? 'added' : mark;
    const name = marks[side];
    const own = name === undefined ? '' : `<w:trPr><${this.#tracked(name)}/></w:trPr>`;
    const written = cells.map((runs, index) => {
      const words = this.#runs(runs, side);
      const told = index === 0 ? this.#commented(words, comments) : words;
      const ends = name === undefined ? '' : `<w:pPr><w:rPr><${this.#tracked(name)}/></w:rPr></w:pPr>`;
      return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr><w:p>${ends}${told}</w:p></w:tc>`;
    });
    return `<w:tr>${own}${written.join('')}</w:tr>`;
  }
}

function isSameTable(one: RedlineLine, other: RedlineLine): boolean {
  if (other.line.kind !== 'row') return false;
  // What was removed names the table of the old text.
  return one.line.table === other.line.table || one.mark === 'removed' || other.mark === 'removed';
}

function styleOf(kind: RedlineLine['line']['kind'], level: number): string {
  if (kind === 'title') return '<w:pStyle w:val="Title"/>';
  if (kind === 'heading') return `<w:pStyle w:val="Heading${Math.min(6, level)}"/>`;
  return level > 0 ? `<w:ind w:left="${level * 210}"/>` : '';
}
