import type { ReadRtfWord, RtfReader } from './reader.ts';

/** The depth of the table that a row or its definition belongs to. */
const tableDepth = ({ state }: RtfReader): number =>
  state.isNested ? Math.max(2, state.paragraph.depth) : 1;
const cellForm =
  (change: { vertical?: 'restart' | 'continue'; joins?: boolean }): ReadRtfWord =>
  (reader) => {
    if (reader.state.mode === 'words') Object.assign(reader.flow.formAt(tableDepth(reader)).next, change);
  };
const endCell =
  (depthOf: (reader: RtfReader) => number): ReadRtfWord =>
  (reader) => {
    const { state, flow } = reader;
    if (state.mode === 'words') flow.endCell(state.paragraph, state.characters, depthOf(reader));
  };

/** What the words of rows and cells do. */
export const tableWords: Readonly<Record<string, ReadRtfWord>> = {
  intbl: ({ state }) => {
    state.paragraph = { ...state.paragraph, depth: Math.max(1, state.paragraph.depth) };
  },
  itap: ({ state }, depth = 0) => {
    state.paragraph = { ...state.paragraph, depth: Math.max(0, depth) };
  },
  trowd: (reader) => {
    if (reader.state.mode === 'words') reader.flow.startForm(tableDepth(reader));
  },
  trleft: (reader, value = 0) => {
    if (reader.state.mode === 'words') reader.flow.formAt(tableDepth(reader)).left = value;
  },
  trhdr: (reader) => {
    if (reader.state.mode === 'words') reader.flow.formAt(tableDepth(reader)).head = true;
  },
  clvmgf: cellForm({ vertical: 'restart' }),
  clvmrg: cellForm({ vertical: 'continue' }),
  clmgf: cellForm({ joins: false }),
  clmrg: cellForm({ joins: true }),
  cellx: (reader, right = 0) => {
    if (reader.state.mode !== 'words') return;
    const form = reader.flow.formAt(tableDepth(reader));
    form.cells.push({ ...form.next, right });
    form.next = {};
  },
  cell: endCell(() => 1),
  nestcell: endCell(({ state }) => Math.max(2, state.paragraph.depth)),
  row: ({ state, flow }) => {
    if (state.mode === 'words') flow.endRow(1);
  },
  nestrow: ({ state, flow }) => {
    if (state.mode === 'words') flow.endRow(Math.max(2, state.paragraph.depth));
  },
};
