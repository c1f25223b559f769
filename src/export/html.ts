import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { YakkanDocument } from '../model/yakkan-document.ts';
import { listPrintedBlocks, nameHeading, type PrintedBlock, type PrintedRow } from './printed-block.ts';

/** Set as terms are printed: numbers hang beside their text; prints on A4. */
const style = `
:root { color-scheme: light dark; }
body { max-width: 46em; margin: 2rem auto; padding: 0 1rem; font-family: "Hiragino Mincho ProN", "Yu Mincho", "Noto Serif CJK JP", serif; line-height: 1.8; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; text-align: center; } h2 { font-size: 1.2rem; margin-top: 2.5rem; } h3, h4, h5, h6 { font-size: 1rem; margin: 1.8rem 0 0.3rem; }
p { margin: 0 0 0.3rem; } p.hanging { display: flex; gap: 0.6em; } p.hanging > .label { flex: none; min-width: 1.4em; }
.caption { display: block; } .level-1 { margin-inline-start: 1.5em; } .level-2 { margin-inline-start: 3em; } .level-3 { margin-inline-start: 4.5em; } .level-4 { margin-inline-start: 6em; }
table { border-collapse: collapse; width: 100%; margin: 0.8rem 0; } th, td { border: 1px solid; padding: 0.3rem 0.6rem; text-align: left; vertical-align: top; }
@page { size: A4; margin: 20mm; } @media print { body { margin: 0; max-width: none; font-size: 10.5pt; } h2, h3, h4 { break-after: avoid; } tr { break-inside: avoid; } thead { display: table-header-group; } }
`;

/** Writes a text as a page of its own; clauses have their ids as anchors, and every word is shown as text. */
export function writeHtmlDocument({ document, tree }: YakkanDocument): string {
  const page: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'ja' }, [
        h('head', [
          h('meta', { charset: 'utf-8' }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('title', document.title ?? document.source.name),
          h('style', style),
        ]),
        h('body', [h('main', listPrintedBlocks(tree).flatMap(makeElements))]),
      ]),
    ],
  };
  return `${toHtml(page)}\n`;
}

function makeElements({ kind, type, id, level, label, caption, text, rows }: PrintedBlock): Element[] {
  const anchor = id === undefined ? {} : { id };
  if (kind === 'title') return [h('h1', text)];
  if (kind === 'table') return [makeTable(anchor, rows ?? [])];
  if (kind === 'heading')
    return [h(`h${Math.min(level, 6)}`, anchor, nameHeading(type, label, caption, text))];
  const className = level > 0 ? [`level-${Math.min(level, 4)}`] : [];
  const head =
    caption === undefined ? [] : [h('p', { className: [...className, 'caption'] }, `（${caption}）`)];
  if (kind === 'note' || label === undefined)
    return [...head, ...(text === '' ? [] : [h('p', { ...anchor, className }, text)])];
  const words = [h('span', { className: 'label' }, label), h('span', text)];
  return [...head, h('p', { ...anchor, className: [...className, 'hanging'] }, words)];
}

function makeTable(anchor: { id?: string }, rows: readonly PrintedRow[]): Element {
  const makeRow = ({ id, head, cells }: PrintedRow) =>
    h(
      'tr',
      { id },
      cells.map(({ text }) => (head ? h('th', { scope: 'col' }, text) : h('td', text))),
    );
  const heads = rows.filter(({ head }) => head);
  const bodies = rows.filter(({ head }) => !head);
  return h('table', anchor, [
    ...(heads.length > 0 ? [h('thead', heads.map(makeRow))] : []),
    h('tbody', bodies.map(makeRow)),
  ]);
}
