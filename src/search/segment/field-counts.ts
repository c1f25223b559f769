/** Where in a unit a term stands. */
export const searchFields = ['body', 'caption', 'term', 'path'] as const;
export type SearchField = (typeof searchFields)[number];

/** How often a term stands in each field, in one byte: 4 bits, 2, 1 and 1; more is not counted. */
const layout: Readonly<Record<SearchField, { shift: number; most: number }>> = {
  body: { shift: 0, most: 15 },
  caption: { shift: 4, most: 3 },
  term: { shift: 6, most: 1 },
  path: { shift: 7, most: 1 },
};

export function addCount(packed: number, field: SearchField): number {
  const { shift, most } = layout[field];
  return ((packed >> shift) & most) < most ? packed + (1 << shift) : packed;
}

export function readCount(packed: number, field: SearchField): number {
  const { shift, most } = layout[field];
  return (packed >> shift) & most;
}

/** As often as can be counted in the body. */
export const mostInBody: number = layout.body.most;

/** Once in the body, as most terms stand: what the list of a unit's terms leaves out. */
export const usualCounts: number = addCount(0, 'body');
