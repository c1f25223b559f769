import { endsSentence, isSpace } from '../../text/sentence.ts';
import type { Block } from '../choice/logical-line.ts';
import { mayBeOrdinal, readOrdinalLabel } from './marker/ordinal.ts';

const longestToc = 800;
/** Leaders and a page number: `……… 12`. */
const leader = /[.．・･…‥]{3,}\s*[-–－]?\s*[0-9０-９]+\s*[-–－]?$/;

const leaders = new Set([...'.．・･…‥'].map((character) => character.charCodeAt(0)));

function isPageDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

/** Whether a line ends as an entry of a table of contents does: `第3条（用語の定義）……… 4`. */
export function endsWithLeader(text: string): boolean {
  let index = text.length - 1;
  if (text.charCodeAt(index) === 0x2d) index--;
  const last = index;
  while (index >= 0 && isPageDigit(text.charCodeAt(index))) index--;
  if (index === last) return false;
  while (index >= 0 && (isSpace(text.charCodeAt(index)) || text.charCodeAt(index) === 0x2d)) index--;
  return (
    leaders.has(text.charCodeAt(index)) &&
    leaders.has(text.charCodeAt(index - 1)) &&
    leaders.has(text.charCodeAt(index - 2))
  );
}

/** What a line of a table of contents and its place in the text have in common. */
function keyOf(block: Block): string {
  const linked =
    block.type === 'list' && mayBeOrdinal(block.body.text) ? readOrdinalLabel(block.body.text) : undefined;
  if (linked) return `${linked.kind} ${linked.value} ${linked.branches.join()}`;
  if (block.marker && block.marker.kind !== 'bullet')
    return `${block.marker.kind} ${block.marker.value} ${block.marker.branches.join()}`;
  const text = block.type === 'supplProvision' ? '附則' : (block.caption?.text ?? '') + block.body.text;
  return text
    .replace(leader, '')
    .replace(/[\s（(].*$/, '')
    .trim();
}

/**
 * Finds the table of contents: from 目次 to where its first entry comes again as a heading of the text.
 * @returns `[start, end]` over blocks, the word 目次 included, or undefined.
 */
export function findToc(blocks: readonly Block[]): [start: number, end: number] | undefined {
  const start = blocks.findIndex((block) => block.type === 'toc');
  if (start < 0) return findLeaders(blocks);
  const first = start + 1;
  if (first >= blocks.length) return [start, first];
  const key = keyOf(blocks[first]);
  let end = first;
  for (let index = first; index < blocks.length && index - start < longestToc; index++) {
    const block = blocks[index];
    if (index > first && keyOf(block) === key)
      return [start, blocks[index - 1].type === 'caption' && index - 1 > first ? index - 1 : index];
    if (block.body.text.length > 80 || (block.type !== 'title' && endsSentence(block.body.text))) break;
    if (block.type === 'row' || block.type === 'end') break;
    end = index + 1;
  }
  // No entry comes again: only what looks like entries belongs to the table.
  let last = first;
  while (
    last < end &&
    (blocks[last].type === 'heading' ||
      endsWithLeader(blocks[last].body.text) ||
      blocks[last].type === 'supplProvision')
  )
    last++;
  return [start, last];
}

/** A table of contents without the word: lines that end with leaders and a page number. */
function findLeaders(blocks: readonly Block[]): [number, number] | undefined {
  const isEntry = (block: Block): boolean => endsWithLeader(block.line.text);
  const start = blocks.findIndex(isEntry);
  if (start < 0) return undefined;
  let end = start;
  while (end < blocks.length && isEntry(blocks[end])) end++;
  return end - start >= 3 ? [start, end] : undefined;
}
