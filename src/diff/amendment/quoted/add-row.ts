import { type Draft, isDraft } from '../../../text/draft.ts';
import type { QuotedState } from './quoted-state.ts';

/** A row of the open table, or the first of a new one. */
export function addRow(state: QuotedState, cells: readonly string[], isRule: boolean): void {
  if (isRule) {
    const first = state.table?.children[0];
    if (first && isDraft(first)) first.head = true;
    return;
  }
  const row: Draft = {
    id: '',
    type: 'tableRow',
    children: cells.map((value) => ({
      id: '',
      type: 'tableCell',
      children: value === '' ? [] : [{ type: 'words', value }],
    })),
  };
  if (
    state.expected === 'tableRow' &&
    state.done.every((one) => isDraft(one) && one.type === 'tableRow') &&
    !state.open
  ) {
    state.done.push(row);
    return;
  }
  if (!state.table) {
    state.table = { id: '', type: 'table', ...(state.isHeadless && { isHeadless: true }), children: [] };
    state.isHeadless = false;
    const parent =
      state.lists.at(-1)?.node ?? (state.open?.type === 'appdx' ? state.open : state.paragraph());
    (parent?.children ?? state.done).push(state.table);
  }
  state.table.children.push(row);
}
