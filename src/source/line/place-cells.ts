/** A cell as it is written: it may reach over rows below and columns beside. */
export interface SpanningCell<Content> {
  content: Content;
  /** 1 or more; 0 reaches to the last row. */
  rows: number;
  /** 1 or more. */
  columns: number;
}

/** A wider table is no table of terms: spans beyond are cut. */
const mostColumns = 200;

/**
 * Places cells on the grid of their table; what a cell spans besides its first place stays empty, so that its words
 * stand in the table once.
 * Rows `[甲 over 2 rows, 乙]`, `[丙]` → `[甲, 乙]`, `[undefined, 丙]`
 */
export function placeCells<Content>(
  rows: readonly (readonly SpanningCell<Content>[])[],
): (Content | undefined)[][] {
  /** For each column, how many rows from here on a cell above still reaches over. */
  const taken: number[] = [];
  return rows.map((cells, index) => {
    const placed: (Content | undefined)[] = [];
    let column = 0;
    const skipTaken = (): void => {
      for (; (taken[column] ?? 0) > 0; column++) {
        taken[column]--;
        placed[column] = undefined;
      }
    };
    for (const cell of cells) {
      skipTaken();
      if (column >= mostColumns) {
        placed.push(cell.content);
        continue;
      }
      const height =
        cell.rows === 0 ? rows.length - index : Math.max(1, Math.min(cell.rows, rows.length - index));
      const width = Math.max(1, Math.min(cell.columns, mostColumns - column));
      for (let at = 0; at < width; at++, column++) {
        placed[column] = at === 0 ? cell.content : undefined;
        // A cell from above that is in the way ends here.
        taken[column] = height - 1;
      }
    }
    for (; column < taken.length; column++) {
      if (taken[column] > 0) {
        taken[column]--;
        placed[column] = undefined;
      }
    }
    return Array.from(placed);
  });
}
