import type { Line } from '../../model/line.ts';

/** How much deeper, in columns, the items of a list below another stand at least. */
const step = 2;

/**
 * Puts items that are indented below the others of their list one level deeper, and counts both levels by themselves:
 * Markdown takes `1. …`⏎`  1. …` for one list, the writer meant two.
 */
export function nestIndentedItems(lines: readonly Line[]): Line[] {
  const lists = new Map<
    string,
    { indent: number; depth: number; outer: number; inner: number; nested: boolean }
  >();
  let runs = 0;
  return lines.map((line) => {
    if (line.role !== 'listItem' || line.ordinal === undefined || !line.listLabel) return line;
    // The first item of a list has the position 1.
    if (line.ordinal === 1) runs++;
    const id = line.list ?? `${line.listDepth} ${runs}`;
    const list = lists.get(id) ?? {
      indent: line.indent,
      depth: line.listDepth,
      outer: 0,
      inner: 0,
      nested: false,
    };
    lists.set(id, list);
    if (line.indent - list.indent < step || line.listDepth !== list.depth) {
      list.outer++;
      list.inner = 0;
      return !list.nested ? line : { ...line, ordinal: list.outer };
    }
    list.inner++;
    list.nested = true;
    return {
      ...line,
      list: `${id} indented`,
      depth: line.depth + 1,
      listDepth: line.listDepth + 1,
      ordinal: list.inner,
    };
  });
}
