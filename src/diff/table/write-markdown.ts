import type { PhrasingContent, Root, TableCell } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { CellLine, ComparisonTable } from './comparison-table.ts';
import { columnsOf, listAbout } from './table-columns.ts';

/** Writes a 新旧対照表 as a Markdown table; changed words are underlined with `<u>`, and all others are escaped. */
export function writeMarkdown(table: ComparisonTable): string {
  const columns = columnsOf(table);
  const root: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [{ type: 'text', value: table.title }] },
      {
        type: 'table',
        align: columns.map(() => null),
        children: [
          { type: 'tableRow', children: columns.map(({ heading }) => makeCell([plain(heading)])) },
          ...table.rows.map((row) => ({
            type: 'tableRow' as const,
            children: columns.map(({ side, about }) =>
              makeCell(
                side === undefined
                  ? listAbout(row, about).flatMap((text, place) => [
                      ...(place > 0 ? [tag('<br>')] : []),
                      plain(text),
                    ])
                  : joinLines(row[side], table.style?.mark === 'bold' ? 'b' : 'u'),
              ),
            ),
          })),
        ],
      },
    ],
  };
  return toMarkdown(root, { extensions: [gfmTableToMarkdown({ tablePipeAlign: false })] });
}

function makeCell(children: PhrasingContent[]): TableCell {
  return { type: 'tableCell', children };
}

function plain(value: string): PhrasingContent {
  return { type: 'text', value };
}

function joinLines(lines: readonly CellLine[], mark: 'b' | 'u'): PhrasingContent[] {
  return lines.flatMap((line, place) => [...(place > 0 ? [tag('<br>')] : []), ...makeLine(line, mark)]);
}

function makeLine({ indent, runs }: CellLine, mark: 'b' | 'u'): PhrasingContent[] {
  const words = runs.flatMap(({ text, changed }) => {
    // A line break would end the row of the table.
    const value = text.replace(/\s*\n\s*/g, ' ');
    return changed ? [tag(`<${mark}>`), plain(value), tag(`</${mark}>`)] : [plain(value)];
  });
  return indent > 0 ? [plain('　'.repeat(indent)), ...words] : words;
}

function tag(value: string): PhrasingContent {
  return { type: 'html', value };
}
