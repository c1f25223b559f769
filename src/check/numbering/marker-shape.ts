import type { TreeIndex } from '../../model/tree-index.ts';
import { foldWidth } from '../../text/width.ts';
import { rememberByIndex } from '../remember.ts';

/** How often a document has each kind of marker. */
export const countShapes = rememberByIndex(({ containers }: TreeIndex): ReadonlyMap<string, number> => {
  const shapes = new Map<string, number>();
  for (const { label } of containers) {
    if (label === undefined) continue;
    const shape = shapeOf(label);
    shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
  }
  return shapes;
});

const kinds: readonly (readonly [RegExp, string])[] = [
  [/[0-9]+/g, '1'],
  [/[一二三四五六七八九十百千〇]+/g, '一'],
  [/[①-⑳㉑-㉟㊱-㊿]/g, '①'],
  [/[⑴-⒇]/g, '⑴'],
  [/[ⅰ-ⅹ]/g, 'ⅰ'],
  [/[Ⅰ-Ⅹ]/g, 'Ⅰ'],
];
const letters: readonly (readonly [RegExp, string])[] = [
  [
    /^([([]?)[イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン]+/,
    '$1ア',
  ],
  [/^([([]?)[a-z]+/, '$1a'],
  [/^([([]?)[A-Z]+/, '$1A'],
];

/** What is none of the signs that are a number. */
const unsigned = /[^①-⑳㉑-㉟㊱-㊿⑴-⒇ⅰ-ⅹⅠ-Ⅹ]+/g;

/** What kind of marker a label is, without its number, branches, widths and spaces: `（２）` → `(1)`, `第三条の二` → `第一条`. */
export function shapeOf(label: string): string {
  // Folding would turn ① into 1.
  const plain = label.replace(unsigned, foldWidth);
  const bare = plain.replace(/\s/g, '').replace(/の[0-9一二三四五六七八九十]+/g, '');
  const lettered = letters.reduce((text, [pattern, sign]) => text.replace(pattern, sign), bare);
  return kinds.reduce((text, [pattern, sign]) => text.replace(pattern, sign), lettered);
}
