import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Container } from '../../model/node.ts';
import { textElement } from './element.ts';

interface Entry {
  rank: number;
  text: string;
  below: Entry[];
}

const names = ['Part', 'Chapter', 'Section', 'Subsection', 'Division'];
const marks = ['編', '章', '節', '款', '目'];
/** Which entries may stand under which, as in the text. */
const below: readonly (readonly number[])[] = [[1], [2], [3, 4], [4], []];

/** 目次; nothing where its lines do not nest as the standard asks. */
export function writeContents(toc: Container): Element | undefined {
  const lines = toc.children.flatMap((child) => ('value' in child ? [child.value] : []));
  const annexes = takeLast(lines, /^[別附付]\s*[表紙図録記]/);
  const [supplementary] = takeLast(lines, /^[附付補]\s*則/, 1);
  const preamble = /^前\s*文$/.test(lines[0] ?? '') ? lines.shift() : undefined;
  const entries = nest(lines);
  if (!entries) return undefined;
  return x('TOC', [
    ...(toc.label === undefined ? [] : [textElement('TOCLabel', toc.label)]),
    ...(preamble === undefined ? [] : [textElement('TOCPreambleLabel', preamble)]),
    ...entries.map(writeEntry),
    ...(supplementary === undefined
      ? []
      : [x('TOCSupplProvision', [textElement('SupplProvisionLabel', supplementary)])]),
    ...annexes.map((line) => textElement('TOCAppdxTableLabel', line)),
  ]);
}

/** Takes the lines at the end that match. */
function takeLast(lines: string[], pattern: RegExp, most = Number.POSITIVE_INFINITY): string[] {
  let count = 0;
  while (count < Math.min(most, lines.length) && pattern.test(lines[lines.length - 1 - count])) count++;
  return lines.splice(lines.length - count, count);
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
  const [, title = text, range = ''] = /^(.*?)([\s　]*[（(][^（(]*[条から第][^（(]*[）)])?$/.exec(text) ?? [];
  return x(`TOC${names[rank]}`, { Num: String(index + 1) }, [
    textElement(`${names[rank]}Title`, title),
    ...(range === '' ? [] : [textElement('ArticleRange', range)]),
    ...inner.map(writeEntry),
  ]);
}
