import type { Container } from '../model/node.ts';
import { indexTree } from '../model/tree-index.ts';
import { isContainer } from '../model/tree-walk.ts';
import type { YakkanDocument } from '../model/yakkan-document.ts';
import { formatCitation } from '../text/citation.ts';
import { referenceStateNames } from '../text/value-names.ts';

/** What a table for Excel lists. */
export type CsvContent = 'clauses' | 'definitions' | 'references';

/**
 * Writes a table that Excel opens with a double click: UTF-8 with a byte order mark, CRLF. Cells that a spreadsheet would
 * take for a formula begin with an apostrophe.
 */
export function writeCsv(document: YakkanDocument, content: CsvContent): string {
  return writeTable(tables[content](document));
}

/** Writes rows of any kind in the same form. */
export function writeTable(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(writeCell).join(',')).join('\r\n')}\r\n`;
}

const tables: Readonly<Record<CsvContent, (document: YakkanDocument) => string[][]>> = {
  clauses: ({ tree }) => [
    ['ID', '引用', '種類', '番号', '見出し', '本文'],
    ...indexTree(tree)
      .containers.filter(({ type }) => type !== 'root' && type !== 'table' && type !== 'tableCell')
      .map((node) => [
        node.id,
        formatCitation(node.id, tree),
        node.type,
        node.label ?? '',
        node.caption ?? '',
        ownWords(node),
      ]),
  ],
  definitions: ({ tree, definitions, termUses }) => {
    const uses = new Map<string, number>();
    for (const { definition } of termUses) uses.set(definition, (uses.get(definition) ?? 0) + 1);
    return [
      ['用語', '定義', '定義の場所', '適用範囲', 'ID', '使用回数'],
      ...definitions.map(({ id, term, text, node, scope }) => [
        term,
        text,
        formatCitation(node, tree),
        scope === 'root' ? '全体' : formatCitation(scope, tree),
        node,
        String(uses.get(id) ?? 0),
      ]),
    ];
  },
  references: ({ tree, references, statutes = [] }) => {
    const quotes = new Map(statutes.map(({ reference, quote }) => [reference, quote]));
    return [
      ['引用の文言', '引用する規定', 'ID', '状態', '引用される規定', '法令', '法令の規定の文言'],
      ...references.map(({ id, text, node, status, targets, law }) => [
        text,
        formatCitation(node, tree),
        node,
        referenceStateNames[status][0],
        targets.map((target) => nameTarget(target, tree)).join('、'),
        [law?.title, law?.number && `（${law.number}）`, law?.provision].filter(Boolean).join(''),
        quotes.get(id) ?? '',
      ]),
    ];
  },
};

function nameTarget({ node, document }: { node: string; document?: string }, tree: Container): string {
  return document === undefined ? formatCitation(node, tree) : `${document}#${node}`;
}

/** The sentences of a clause itself, and of a row its cells. */
function ownWords(node: Container): string {
  if (node.type === 'tableRow') return node.children.filter(isContainer).map(ownWords).join(' | ');
  const words = node.children.map((child) =>
    child.type === 'sentence' && 'value' in child ? `${child.value}${child.endsLine ? '\n' : ''}` : '',
  );
  return words.join('').trimEnd();
}

function writeCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
