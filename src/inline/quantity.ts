import type { Quantity } from '../model/annotation.ts';
import type { Leaf } from '../model/node.ts';
import type { PlacedSentence, TreeIndex } from '../model/tree-index.ts';
import { foldWidth } from '../text/width.ts';
import { readQuantities } from './quantity/read-quantities.ts';

/**
 * Finds the durations, dates, fractions, amounts, counts and rounding phrases of a document, in document order.
 *
 *     その 14 日前までに、未払債務の 100 分の 2 の額
 *          ^^^^^^^^^^^          ^^^^^^^^^^
 *          P14D, before         2/100
 *
 * Numbers of provisions, laws, versions and products are none: 第34条, 平成11年法律第52号, IPv6, タイプ 1.
 */
export function detectQuantities(index: TreeIndex): Quantity[] {
  const quantities: Quantity[] = [];
  for (const placed of index.sentences) {
    for (const { start, end, ...found } of readQuantities(blotRaised(placed.sentence))) {
      quantities.push({
        id: `qty_${quantities.length + 1}`,
        ...found,
        text: placed.sentence.value.slice(start, end),
        node: nodeOf(placed),
        at: [{ leaf: placed.sentence.id, start, end }],
      });
    }
  }
  return quantities;
}

/** The folded text of a sentence without raised and lowered digits; that of a measure (m²) belongs to its letter. */
function blotRaised({ value, marks = [] }: Leaf): string {
  let text = foldWidth(value).replace(/(?<![A-Za-z])[⁰¹²³⁴-⁹]/g, ' ');
  for (const { start, end } of marks) {
    if (/[A-Za-z]/.test(text[start - 1] ?? '')) continue;
    text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  }
  return text;
}

/** The clause, or the row of a table, that states the quantity. */
function nodeOf({ row, clause }: PlacedSentence): string {
  return (row ?? clause).id;
}
