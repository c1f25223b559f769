import { indexTree } from '../../model/tree-index.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import {
  foldNames,
  isNamedBy,
  linkDocument,
  listCited,
  type NamedDocument,
} from '../../resolve/link-documents.ts';
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
  /** What its references may point to beyond it: what `listCites` gives. */
  cites: readonly string[];
  read: () => Promise<YakkanDocument>;
}

/** The revisions of a document, the oldest first, and the names, folded, by which others cite it. */
export interface CitedDocument {
  id: string;
  names: readonly string[];
  revisions: readonly ParsedRevision[];
  isStatute: boolean;
}

/** Lists what a document may cite beyond itself: words that may begin with the name of another, and ids of statutes. */
export function listCites(model: YakkanDocument): string[] {
  const laws = model.references.flatMap(({ law }) => (law ? (lawIdOf(law) ?? []) : []));
  return [...new Set([...listCited(model), ...laws])];
}

/** The names by which other documents cite a document; この約款 is a name only within it. */
export function namesOf({ title, selfNames }: CorpusFacts): string[] {
  return [...(title === undefined ? [] : [title]), ...selfNames].filter(
    (name) => !/^(?:この|本|当)/.test(name),
  );
}

/** Puts the revisions of each document together. */
export function listCitedDocuments(all: readonly ParsedRevision[]): CitedDocument[] {
  const documents = new Map<string, CitedDocument & { revisions: ParsedRevision[] }>();
  for (const revision of all) {
    const { id, facts } = revision;
    const document = documents.get(id) ?? {
      id,
      names: foldNames(namesOf(facts)),
      revisions: [],
      isStatute: isStatute(facts),
    };
    document.revisions.push(revision);
    documents.set(id, document);
  }
  return [...documents.values()];
}

/** The revision of each document that a revision cites: that in force when it took effect; the first where there was none yet. */
export function chooseOthers(own: ParsedRevision, documents: readonly CitedDocument[]): ParsedRevision[] {
  if (own.cites.length === 0) return [];
  const isOfStatute = isStatute(own.facts);
  return documents.flatMap((document) => {
    const { id, names, revisions } = document;
    // A statute cites no terms.
    const isCited = document.isStatute ? own.cites.includes(id) : !isOfStatute && isNamedBy(own.cites, names);
    if (id === own.id || !isCited) return [];
    return [revisions.findLast(({ effective }) => effective <= own.effective) ?? revisions[0]];
  });
}

/** What the links of a revision are made of: where it is the same, the stored model is right. */
export function linksKey(own: ParsedRevision, others: readonly ParsedRevision[]): string {
  const parts = others.map(({ id, facts, effective, parsed }) =>
    [id, effective, parsed, facts.title ?? '', facts.kind ?? '', ...namesOf(facts)].join('\n'),
  );
  return digestText([own.parsed, ...parts].join('\n\n'));
}

/** Links the references of a revision to the documents and the statutes that it cites. */
export async function linkRevision(
  own: ParsedRevision,
  others: readonly ParsedRevision[],
): Promise<YakkanDocument> {
  const model = await own.read();
  if (others.length === 0) return model;
  const named: NamedDocument[] = [];
  const statutes = new Map<string, HeldStatute>();
  for (const { id, facts, effective, read } of others) {
    const document = await read();
    if (!isStatute(facts)) named.push({ id, names: namesOf(facts), document });
    else {
      const { title } = facts;
      const index = indexTree(document.tree);
      statutes.set(id, { id, effective, index, ...(title !== undefined && { title }) });
    }
  }
  return linkStatutes(linkDocument(model, named), own.effective, statutes);
}
