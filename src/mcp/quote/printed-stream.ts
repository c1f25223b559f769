import { listPrintedBlocks, plainText } from '../../export/printed-block.ts';
import type { Container } from '../../model/node.ts';
import { isContainer } from '../../model/tree-walk.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { foldWidth } from '../../text/width.ts';

/** Words of a text in one run, with the clause that each stretch belongs to. */
export interface PrintedStream {
  /** Without width, white space, brackets and what parts cells. */
  folded: string;
  /** Where the stretch of a clause begins in it, and its words as printed, ascending. */
  stretches: readonly { start: number; node: string; words: string }[];
}

/** What may differ between a quote and the text without a word being another: white space, brackets, what parts cells. */
const free = /[\s|()（）【】〔〕［］[\]〈〉《》＜＞<>]/g;

/** Leaves out what may differ: 第３条 （料金） → 第3条料金. */
export function foldWords(text: string): string {
  return foldWidth(text).replace(free, '');
}

const known = new WeakMap<YakkanDocument, PrintedStream[]>();

/**
 * The words of a text in the ways in which they are quoted: as answers print them, as the source does, and as hits of a
 * search run on, without the numbers and captions between them.
 */
export function streamsOf(model: YakkanDocument): readonly PrintedStream[] {
  const held = known.get(model);
  if (held) return held;
  const inSource = listAsInSource(model.tree);
  const made = [listPrinted(model.tree), inSource, inSource.filter(({ isNamed }) => !isNamed)].map(join);
  const streams = made.filter(({ folded }, at) => made.findIndex((other) => other.folded === folded) === at);
  known.set(model, streams);
  return streams;
}

interface Piece {
  node: string;
  words: string;
  /** Whether the words only name a clause: its number, its caption. */
  isNamed?: boolean;
}

function join(pieces: readonly Piece[]): PrintedStream {
  const stretches: PrintedStream['stretches'][number][] = [];
  const folded: string[] = [];
  let start = 0;
  for (const { node, words } of pieces) {
    const own = foldWords(words);
    if (own === '') continue;
    stretches.push({ start, node, words });
    folded.push(own);
    start += own.length;
  }
  return { folded: folded.join(''), stretches };
}

/** In the order in which clauses are given: number, caption, words. */
function listPrinted(tree: Container): Piece[] {
  let node = tree.id;
  return listPrintedBlocks(tree).flatMap(({ id, label, caption, lines, rows }): Piece[] => {
    node = id ?? node;
    if (rows)
      return rows.map((row) => ({
        node: row.id,
        words: row.cells.map((cell) => plainText(cell.lines, ' ')).join(' | '),
      }));
    const named = caption === undefined ? '' : `（${plainText([caption])}）`;
    return [{ node, words: [label, named, plainText(lines, '\n')].filter((part) => part).join(' ') }];
  });
}

/** In the order of the source, where a caption may stand before the number. */
function listAsInSource(tree: Container): Piece[] {
  const pieces: (Piece & { at: number })[] = [];
  const add = (node: string, words: string | undefined, at: number | undefined, isNamed = false) => {
    if (words !== undefined && at !== undefined) pieces.push({ node, words, at, isNamed });
  };
  const visit = (container: Container): void => {
    const { id, label, labelPosition, caption, captionPosition, children } = container;
    add(id, label, labelPosition?.start.offset, true);
    add(id, caption, captionPosition?.start.offset, true);
    for (const child of children) {
      if (isContainer(child)) visit(child);
      else add(id, child.value, child.position?.start.offset);
    }
  };
  visit(tree);
  return pieces.sort((left, right) => left.at - right.at);
}
