import type { Paragraph, PhrasingContent, Root, RootContent, Table } from 'mdast';
import type { Container } from '../../model/node.ts';
import {
  listPrintedBlocks,
  nameHeading,
  type PrintedBlock,
  type PrintedLine,
  type PrintedRow,
  plainText,
} from '../printed-block.ts';

declare module 'mdast' {
  interface Data {
    /** What a heading, a paragraph or a table of a text of terms is. */
    yakkan?: ClauseData;
    /** Attributes of the element that it becomes in HTML. */
    hProperties?: Record<string, string>;
  }
}

/** What remark plugins are told of a clause. */
export interface ClauseData {
  type: string;
  id?: string;
  /** As printed: 第１条, (1). */
  label?: string;
  /** Without brackets. */
  caption?: string;
}

/**
 * The tree as mdast, for remark: a heading or paragraph for each clause, its number and caption as printed and in
 * `data.yakkan`, its id in `data.hProperties`. Line ends are `break`, raised words HTML.
 * `第１条（目的）` → a heading with the text 第１条（目的） and the data `{ type: 'article', label: '第１条', caption: '目的' }`
 */
export function toMdast(tree: Container): Root {
  return { type: 'root', children: listPrintedBlocks(tree).flatMap(makeNodes) };
}

function makeNodes(block: PrintedBlock): RootContent[] {
  const { kind, level, label, caption, lines, rows } = block;
  const data = dataOf(block);
  if (kind === 'table') return [makeTable(rows ?? [], data)];
  if (kind === 'title' || kind === 'heading') {
    const depth = Math.min(6, level) as 1 | 2 | 3 | 4 | 5 | 6;
    const children = kind === 'title' ? setLines(lines) : setLine(nameHeading(block));
    return [{ type: 'heading', depth, children, data }];
  }
  const head: Paragraph[] = caption
    ? [{ type: 'paragraph', children: setLine([{ text: '（' }, ...caption, { text: '）' }]) }]
    : [];
  const number: PhrasingContent[] =
    label === undefined ? [] : [{ type: 'text', value: lines.length === 0 ? label : `${label}　` }];
  const words = [...number, ...setLines(lines)];
  return words.length === 0 ? head : [...head, { type: 'paragraph', children: words, data }];
}

function dataOf({ kind, type, id, label, caption }: PrintedBlock): NonNullable<Paragraph['data']> {
  return {
    yakkan: {
      type: kind === 'note' ? 'note' : type,
      ...(id !== undefined && { id }),
      ...(label !== undefined && { label }),
      ...(caption && { caption: plainText([caption]) }),
    },
    hProperties: { ...(id !== undefined && { id }), 'data-type': kind === 'note' ? 'note' : type },
  };
}

function setLines(lines: readonly PrintedLine[]): PhrasingContent[] {
  return lines.flatMap((line, at) =>
    at === 0 ? setLine(line) : [{ type: 'break' as const }, ...setLine(line)],
  );
}

function setLine(line: PrintedLine): PhrasingContent[] {
  return line.flatMap(({ text, kind }): PhrasingContent[] => {
    const words: PhrasingContent = { type: 'text', value: text };
    if (kind !== 'sup' && kind !== 'sub') return [words];
    return [{ type: 'html', value: `<${kind}>` }, words, { type: 'html', value: `</${kind}>` }];
  });
}

function makeTable(rows: readonly PrintedRow[], data: NonNullable<Table['data']>): Table {
  return {
    type: 'table',
    children: rows.map(({ cells }) => ({
      type: 'tableRow',
      children: cells.map(({ lines }) => ({ type: 'tableCell', children: setLines(lines) })),
    })),
    data,
  };
}
