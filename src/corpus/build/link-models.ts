import { indexTree } from '../../model/tree-index.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { linkDocuments, type NamedDocument } from '../../resolve/link-documents.ts';
import { type HeldStatute, lawIdOf, linkStatutes } from '../../resolve/link-statutes.ts';
import { type CorpusFacts, isStatute } from '../document-facts.ts';
import { digestText } from '../model-store.ts';

/** A parsed revision, before its references to other documents are linked. */
export interface ParsedRevision {
  id: string;
  facts: CorpusFacts;
  effective: string;
  /** Name of the stored model. */
  parsed: string;
  model: () => Promise<YakkanDocument>;
}

/** The names by which other documents cite a document; この約款 is a name only within it. */
export function namesOf({ title, selfNames }: CorpusFacts): string[] {
  return [...(title === undefined ? [] : [title]), ...selfNames].filter(
    (name) => !/^(?:この|本|当)/.test(name),
  );
}

/** The revision of each other document that was in force when a revision took effect; the first where there was none yet. */
export function chooseOthers(own: ParsedRevision, all: readonly ParsedRevision[]): ParsedRevision[] {
  const chosen = new Map<string, ParsedRevision>();
  for (const other of all) {
    if (other.id === own.id) continue;
    const known = chosen.get(other.id);
    const isNewer =
      other.effective <= own.effective &&
      (!known || known.effective > own.effective || other.effective > known.effective);
    const isEarlier =
      known !== undefined && known.effective > own.effective && other.effective < known.effective;
    if (!known || isNewer || isEarlier) chosen.set(other.id, other);
  }
  return [...chosen.values()];
}

/** What the links of a revision are made of: where it is the same, the stored model is right. */
export function linksKey(own: ParsedRevision, others: readonly ParsedRevision[]): string {
  const parts = [own, ...others].map(({ id, facts, parsed }) => [id, parsed, ...namesOf(facts)].join('\n'));
  return digestText(parts.join('\n\n'));
}

/** Links the references of a revision to the other documents, and its citations of statutes to those of them. */
export async function linkRevision(
  own: ParsedRevision,
  others: readonly ParsedRevision[],
): Promise<YakkanDocument> {
  const document = await own.model();
  const statutes = await readStatutes(document, own, others);
  // A statute cites no terms.
  const named = isStatute(own.facts) ? [] : others.filter(({ facts }) => !isStatute(facts));
  const documents = await Promise.all(
    named.map(
      async ({ id, facts, model }): Promise<NamedDocument> => ({
        id,
        names: namesOf(facts),
        document: await model(),
      }),
    ),
  );
  const linked = linkDocuments([{ id: own.id, names: namesOf(own.facts), document }, ...documents])[0];
  return linkStatutes(linked, own.effective, statutes);
}

/** The statutes that a document cites, of those that the corpus holds; the others are not read. */
async function readStatutes(
  { references }: YakkanDocument,
  own: ParsedRevision,
  others: readonly ParsedRevision[],
): Promise<Map<string, HeldStatute>> {
  const cited = new Set(references.flatMap(({ law }) => (law ? (lawIdOf(law) ?? []) : [])));
  const held = others.filter(({ id, facts }) => id !== own.id && isStatute(facts) && cited.has(id));
  const read = held.map(async ({ id, facts, effective, model }): Promise<[string, HeldStatute]> => {
    const index = indexTree((await model()).tree);
    return [id, { id, effective, index, ...(facts.title !== undefined && { title: facts.title }) }];
  });
  return new Map(await Promise.all(read));
}
