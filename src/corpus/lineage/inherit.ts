import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { Births } from './births.ts';
import { inheritAnnotations } from './inherit-annotations.ts';
import { inheritClauses, type KnownRevision } from './inherit-clauses.ts';
import { annotationKinds, type LineageTable, listLineages } from './lineage-table.ts';

/**
 * Says which lineage each clause, definition, reference and quantity of a revision has: that of what it was in the revision
 * before, through renumbering, moves, rewording and renaming; what is new gets a new one.
 * @param lasting by the lineage that would follow from the text, the one that was given already
 */
export function inheritLineage(
  before: KnownRevision | undefined,
  young: YakkanDocument,
  lasting: Readonly<Record<string, string>> = {},
): LineageTable {
  const known = before ? [...listLineages(before.table), ...before.table.ended] : [];
  const births = new Births(known, lasting);
  const clauses = inheritClauses(before, young, births);
  const [definitions, references, quantities] = annotationKinds.map((kind) =>
    inheritAnnotations(kind, before, young, clauses, births),
  );
  const table = { clauses: clauses.clauses, definitions, references, quantities, cameFrom: clauses.cameFrom };
  const here = new Set(listLineages({ ...table, ended: [] }));
  return { ...table, ended: known.filter((lineage) => !here.has(lineage)).toSorted() };
}
