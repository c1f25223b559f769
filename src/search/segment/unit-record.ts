import type { SearchUnit, UnitLeaf } from '../unit/unit.ts';

/** What is read of a unit when it is shown; the rest stands in the columns. */
export type UnitRecord = Pick<
  SearchUnit,
  'node' | 'lineage' | 'citation' | 'caption' | 'leaves' | 'terms' | 'citations'
>;

type LeafRow = [
  leaf: string,
  field: UnitLeaf['field'] | '',
  node: string,
  value: string,
  source: [number, number][],
];

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function writeRecord(unit: SearchUnit): Uint8Array {
  const { node, citation, caption, leaves, terms, citations, lineage } = unit;
  const rows = leaves.map(
    ({ leaf, field, node, value, source }): LeafRow => [leaf, field ?? '', node, value, source],
  );
  return encoder.encode(
    JSON.stringify([
      node,
      citation,
      caption,
      rows,
      terms,
      citations.map((one) => [one.key, one.node]),
      lineage,
    ]),
  );
}

export function readRecord(bytes: Uint8Array): UnitRecord {
  const [node, citation, caption, rows, terms, citations, lineage] = JSON.parse(decoder.decode(bytes));
  return {
    node,
    ...(lineage && { lineage }),
    citation,
    caption,
    leaves: (rows as LeafRow[]).map(([leaf, field, owner, value, source]) => ({
      leaf,
      ...(field !== '' && { field }),
      node: owner,
      value,
      source,
    })),
    terms,
    citations: (citations as [string, string][]).map(([key, owner]) => ({ key, node: owner })),
  };
}
