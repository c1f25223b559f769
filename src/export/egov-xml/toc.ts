import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Container } from '../../model/node.ts';
import { textElement, type Writing } from './element.ts';

interface Entry {
  rank: number;
  text: string;
  below: Entry[];
}

const names = ['Part', 'Chapter', 'Section', 'Subsection', 'Division'];
const marks = ['編', '章', '節', '款', '目'];
/** Which entries may stand under which, as in the text. */
const below: readonly (readonly number[])[] = [[1], [2], [3, 4], [4], []];

/** 目次; nothing where its lines do not nest as the standard asks, which is then listed. */
export function writeContents(toc: Container, writing: Writing): Element[] {
  const lines = toc.children.flatMap((child) => ('value' in child ? [child.value] : []));
  const supplementary = lines.at(-1)?.match(/^附\s*則/) ? lines.pop() : undefined;
  const entries = nest(lines);
  if (!entries) {
    writing.leftOut.push({
      node: toc.id,
      reason: 'the table of contents has lines that the standard has no place for',
    });
    return [];
  }
  return [
    x('TOC', [
      ...(toc.label === undefined ? [] : [textElement('TOCLabel', toc.label)]),
      ...entries.map(writeEntry),
      ...(supplementary === undefined
        ? []
        : [x('TOCSupplProvision', [textElement('SupplProvisionLabel', supplementary)])]),
    ]),
  ];
}

function nest(lines: readonly string[]): Entry[] | undefined {
  const top: Entry[] = [];
  const open: Entry[] = [];
  for (const text of lines) {
    const mark = /^第[^第\s　]{1,8}?([編章節款目])/.exec(text)?.[1];
    const rank = marks.indexOf(mark ?? '');
    if (rank < 0) return undefined;
    while (open.length > 0 && open[open.length - 1].rank >= rank) open.pop();
    const parent = open.at(-1);
    if (parent ? !below[parent.rank].includes(rank) : rank > 2 || (top[0] && top[0].rank !== rank))
      return undefined;
    const entry = { rank, text, below: [] };
    (parent?.below ?? top).push(entry);
    open.push(entry);
  }
  return top.length > 0 ? top : undefined;
}

function writeEntry({ rank, text, below: inner }: Entry, index: number): Element {
  const [, title = text, range = ''] = /^(.*?)([（(][^（(]*[条から第][^（(]*[）)])?$/.exec(text) ?? [];
  return x(`TOC${names[rank]}`, { Num: String(index + 1) }, [
    textElement(`${names[rank]}Title`, title),
    ...(range === '' ? [] : [textElement('ArticleRange', range)]),
    ...inner.map(writeEntry),
  ]);
}
