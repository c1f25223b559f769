import type { Root } from 'hast';
import type { Container } from '../../model/node.ts';
import { makeElements } from '../html.ts';
import { listPrintedBlocks } from '../printed-block.ts';

/**
 * The tree as hast, for rehype: a heading or paragraph for each clause with its id, `data-type`, and its number and caption in
 * elements of their own. Line ends are `br`, raised words `sup`.
 * `２　契約者は…` → `<p id="art_1__para_2" data-type="paragraph"><span data-part="label">２</span>　契約者は…`
 */
export function toHast(tree: Container): Root {
  return { type: 'root', children: listPrintedBlocks(tree).flatMap(makeElements) };
}
