import { indexTree } from '../../model/tree-index.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { type HeldStatute, lawIdOf } from '../../resolve/link-statutes.ts';
import { type CorpusFacts, isStatute } from '../document-facts.ts';
import type { ReadStatute } from './quote-statutes.ts';

/** A revision, as a corpus or a site holds it. */
export interface WatchedRevision {
  effective: string;
  model: () => Promise<YakkanDocument>;
}

/** A document, as a corpus or a site holds it. */
export interface WatchedDocument {
  id: string;
  facts: CorpusFacts;
  revisions: readonly WatchedRevision[];
}

/** The statutes that a corpus holds. */
export function listStatutes({ documents }: { documents: readonly WatchedDocument[] }): WatchedDocument[] {
  return documents.filter(({ facts, revisions }) => isStatute(facts) && revisions.length > 0);
}

/** The revision of a statute that was in force on a day, as far as the corpus holds it; else the first. */
export function nearestRevision({ revisions }: WatchedDocument, day: string): WatchedRevision {
  return revisions.findLast(({ effective }) => effective <= day) ?? revisions[0];
}

/** Reads the statutes of a corpus that a document cites, as they stood on a day; the others are not read. */
export async function readStatutes(
  corpus: { documents: readonly WatchedDocument[] },
  { references }: YakkanDocument,
  day: string,
): Promise<Map<string, HeldStatute>> {
  const cited = new Set(references.flatMap(({ law }) => (law ? (lawIdOf(law) ?? []) : [])));
  const held = listStatutes(corpus).filter(({ id }) => cited.has(id));
  const read = held.map(async (statute): Promise<[string, HeldStatute]> => {
    const { effective, model } = nearestRevision(statute, day);
    const { title } = statute.facts;
    const index = indexTree((await model()).tree);
    return [statute.id, { id: statute.id, effective, index, ...(title !== undefined && { title }) }];
  });
  return new Map(await Promise.all(read));
}

/** Makes the reader of acts for quotations. */
export function makeStatuteReader({ documents }: { documents: readonly WatchedDocument[] }): ReadStatute {
  return async (id, effective) => {
    const held = documents.find((document) => document.id === id);
    return held?.revisions.find((revision) => revision.effective === effective)?.model();
  };
}
