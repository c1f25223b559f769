import type { CellParagraph } from './paragraph.ts';

/** Base lines this near to one another, in points, are one. */
const near = 2.5;
const marked =
  /^[（(]?(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}|[ァ-ンｱ-ﾝへ]|[a-zａ-ｚ])[）)．.、\s　]|^[①-⑳]/;

/**
 * Parts a ruled row that holds a list: where each member of the first cell has words beside it on its base line, each
 * member is a row. `イ　前日まで⏎ロ　当日 | 20％⏎50％` → `イ　前日まで | 20％`, `ロ　当日 | 50％`
 */
export function partAlignedRow(cells: readonly CellParagraph[][]): CellParagraph[][][] {
  const filled = cells.filter((cell) => cell.length > 0);
  const [first, ...rest] = filled;
  const bases = first?.filter(({ text }) => marked.test(text)).map(({ base }) => base) ?? [];
  const isAligned =
    rest.length > 0 &&
    bases.length > 1 &&
    bases[0] === first[0].base &&
    rest.every((cell) =>
      bases.every((base) => cell.some((paragraph) => Math.abs(paragraph.base - base) < near)),
    );
  if (!isAligned) return [[...cells]];
  return bases.map((base, index) => {
    const end = bases[index + 1] ?? Number.POSITIVE_INFINITY;
    return cells.map((cell) =>
      cell.filter((paragraph) => paragraph.base > base - near && paragraph.base < end - near),
    );
  });
}
