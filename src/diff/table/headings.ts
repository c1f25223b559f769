import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { formatEraDate } from '../../text/era-date.ts';
import type { Side } from './clause-lines.ts';
import type { ComparisonTable, TableColumn, TableOptions } from './comparison-table.ts';

type Headed = Pick<ComparisonTable, 'headings' | 'columns'>;

/** The headings of both texts, with the days from which they are in force where those are asked for. */
export function headed(
  { headings, columns }: { headings: Headed['headings']; columns: Headed['columns'] | undefined },
  revisions: Record<Side, YakkanDocument>,
  { hasDates, calendar = 'era', notation }: TableOptions,
): Headed {
  const { effectiveDate } = revisions.old.document;
  // A new text without a 附則 of its own has the date of the old one, and is not in force yet.
  const isKnown = (side: Side) => side === 'old' || revisions.new.document.effectiveDate !== effectiveDate;
  const date = (heading: string, side: Side): string =>
    hasDates && isKnown(side) ? dateHeading(heading, revisions[side], calendar) : heading;
  return {
    headings: { old: date(headings.old, 'old'), new: date(headings.new, 'new') },
    ...(columns && {
      columns: withRemarks(columns, notation === 'mark').map((column) =>
        column.side === undefined ? column : { ...column, heading: date(column.heading, column.side) },
      ),
    }),
  };
}

/** 現行 → 現行（令和7年4月1日施行）, where the text says from when it is in force. */
function dateHeading(
  heading: string,
  { document: { effectiveDate } }: YakkanDocument,
  calendar: 'era' | 'western',
): string {
  if (effectiveDate === undefined) return heading;
  const [year, month, day] = effectiveDate.split('-').map(Number);
  const western = `${year}年${month}月${day}日`;
  return `${heading}（${calendar === 'era' ? (formatEraDate(effectiveDate) ?? western) : western}施行）`;
}

/** What is named in 備考 needs the column. */
function withRemarks(columns: readonly TableColumn[], isNeeded: boolean): readonly TableColumn[] {
  if (!isNeeded || columns.some(({ about }) => about === 'remark')) return columns;
  return [...columns, { heading: '備考', about: 'remark' }];
}
