import { endsSentence } from '../../text/sentence.ts';
import type { Block } from '../choice/logical-line.ts';

/** Lines that a title is broken over at most, and characters of each. */
const [mostLines, longest] = [4, 60];
/** A line whose words go on below: `…投資に`⏎`関する約款`, and with no blank line between, `宅配便など`⏎`…に係る約款`. */
const goesOn = /(?:[、，・のにとを]|及び|並びに|又は|若しくは|および|または|に関する|における|に係る)$/;
const mayGoOn = /(?:など|等)$/;

/** The lines of a title: the one that ends it, and those above it whose words go on with it. */
export function linesOfTitle(blocks: readonly Block[], title: Block): readonly Block[] {
  const last = blocks.indexOf(title);
  let first = last;
  while (first > 0 && last - first < mostLines - 1 && isCut(blocks[first - 1], blocks[first])) first--;
  return blocks.slice(first, last + 1);
}

function isCut({ type, body: { text } }: Block, below: Block): boolean {
  if ((type !== 'text' && type !== 'title') || text.length > longest || endsSentence(text)) return false;
  return goesOn.test(text) || (mayGoOn.test(text) && below.line.blankBefore === 0);
}
