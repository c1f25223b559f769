import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { YakkanDocument } from '../model/yakkan-document.ts';
import { writeHtmlPage } from '../text/html-page.ts';
import { writeRecord } from '../text/structure-record.ts';
import {
  listPrintedBlocks,
  nameHeading,
  type PrintedBlock,
  type PrintedLine,
  type PrintedRow,
} from './printed-block.ts';
import { placeStatutes, type StatuteNote } from './statute/beside.ts';

/** Set as terms are printed: numbers hang beside their text; prints on A4. */
const style = `
:root { color-scheme: light dark; }
body { max-width: 46em; margin: 2rem auto; padding: 0 1rem; font-family: "Hiragino Mincho ProN", "Yu Mincho", "Noto Serif CJK JP", serif; line-height: 1.8; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; text-align: center; } h2 { font-size: 1.2rem; margin-top: 2.5rem; } h3, h4, h5, h6 { font-size: 1rem; margin: 1.8rem 0 0.3rem; }
p { margin: 0 0 0.3rem; } p.hanging { padding-inline-start: 2em; text-indent: -2em; }
.level-1 { margin-inline-start: 1.5em; } .level-2 { margin-inline-start: 3em; } .level-3 { margin-inline-start: 4.5em; } .level-4 { margin-inline-start: 6em; }
aside.statute { margin: 0.2rem 0 0.8rem 2em; font-size: 0.9em; } aside.statute blockquote { margin: 0.3rem 0 0; padding-inline-start: 1em; border-inline-start: 3px solid; }
table { border-collapse: collapse; width: 100%; margin: 0.8rem 0; } th, td { border: 1px solid; padding: 0.3rem 0.6rem; text-align: left; vertical-align: top; }
@page { size: A4; margin: 20mm; } @media print { body { margin: 0; max-width: none; font-size: 10.5pt; } h2, h3, h4 { break-after: avoid; } tr { break-inside: avoid; } thead { display: table-header-group; } }
`;

/**
 * Writes a text as a page of its own; clauses have their ids as anchors, and every word is shown as text. A record beside the
 * text keeps its structure for a reader. What its statutes say stands folded beside the clause that cites them.
 */
export function writeHtmlDocument(terms: YakkanDocument): string {
  const { document, tree } = terms;
  const blocks = listPrintedBlocks(tree);
  const findNotes = placeStatutes(terms, blocks);
  return writeHtmlPage({
    title: document.title ?? document.source.name,
    style,
    body: [
      h(
        'main',
        blocks.flatMap((block) => [...makeElements(block), ...findNotes(block).map(makeAside)]),
      ),
      h('script', { type: 'application/json', id: 'yakkan-structure' }, [
        { type: 'text', value: writeRecord(tree) },
      ]),
    ],
  });
}

/** The words of a statute; readers take no aside for a part of the text. */
function makeAside({ name, lines }: StatuteNote): Element {
  return h('aside', { className: 'statute' }, [
    h('details', [
      h('summary', name),
      h(
        'blockquote',
        lines.map((line) => h('p', line)),
      ),
    ]),
  ]);
}

/** The elements of one block; each says by `data-type` what it is. */
export function makeElements(block: PrintedBlock): Element[] {
  const { kind, type, id, level, label, caption, lines, rows } = block;
  const anchor = { ...(id !== undefined && { id }), dataType: kind === 'note' ? 'note' : type };
  if (kind === 'title') return [h('h1', anchor, setLines(lines))];
  if (kind === 'table') return [makeTable(anchor, rows ?? [])];
  if (kind === 'heading') return [h(`h${Math.min(level, 6)}`, anchor, makeName(block))];
  const className = level > 0 ? [`level-${Math.min(level, 4)}`] : [];
  const head = caption
    ? [
        h('p', { className: [...className, 'caption'], dataPart: 'caption' }, [
          '（',
          ...setLine(caption),
          '）',
        ]),
      ]
    : [];
  if (label === undefined)
    return [...head, ...(lines.length === 0 ? [] : [h('p', { ...anchor, className }, setLines(lines))])];
  // A blank between the number and the words, so that they stay apart wherever they are pasted.
  const words = [makeLabel(label), ...(lines.length === 0 ? [] : ['　', ...setLines(lines)])];
  return [...head, h('p', { ...anchor, className: [...className, 'hanging'] }, words)];
}

function makeLabel(label: string): Element {
  return h('span', { className: 'label', dataPart: 'label' }, label);
}

function makeName(block: PrintedBlock): ElementContent[] {
  const { label, caption } = block;
  if (label === undefined || caption === undefined) return setLine(nameHeading(block));
  const [first, ...rest] = nameHeading(block);
  return [makeLabel(label), { type: 'text', value: first.text.slice(label.length) }, ...setLine(rest)];
}

function setLines(lines: readonly PrintedLine[]): ElementContent[] {
  return lines.flatMap((line, at) => (at === 0 ? setLine(line) : [h('br'), ...setLine(line)]));
}

function setLine(line: PrintedLine): ElementContent[] {
  return line.map(({ text, kind, reading }): ElementContent => {
    if (kind === undefined) return { type: 'text', value: keepBlanks(text) };
    return h(kind, reading === undefined ? [text] : [text, h('rt', reading)]);
  });
}

/** Blanks of which a browser would show one. */
function keepBlanks(text: string): string {
  return text.replace(/[ \t]{2,}|\t/g, (blanks) => '\u00a0'.repeat(blanks.length));
}

function makeTable(anchor: { id?: string }, rows: readonly PrintedRow[]): Element {
  const makeRow = ({ id, head, cells }: PrintedRow) =>
    h(
      'tr',
      { id },
      cells.map(({ lines }) =>
        head ? h('th', { scope: 'col' }, setLines(lines)) : h('td', setLines(lines)),
      ),
    );
  const heads = rows.filter(({ head }) => head);
  const bodies = rows.filter(({ head }) => !head);
  return h('table', anchor, [
    ...(heads.length > 0 ? [h('thead', heads.map(makeRow))] : []),
    h('tbody', bodies.map(makeRow)),
  ]);
}
