/** A clause by its citation, of the rule's own document where none is named: `第24条第2項`. */
export type ClauseReference = string | { document?: string; citation: string };

/** A clause reference with its document. */
export interface DocumentClause {
  document: string;
  citation: string;
}

/** Names the document of a clause reference: `第24条第2項` of `general-terms`. */
export function placeReference(reference: ClauseReference, own: string): DocumentClause {
  if (typeof reference === 'string') return { document: own, citation: reference };
  return { document: reference.document ?? own, citation: reference.citation };
}

/** Key of a clause in a rule's pins: the citation, with the document before it where it is not the rule's own. */
export function writeClauseKey({ document, citation }: DocumentClause, own: string): string {
  return document === own ? citation : `${document}#${citation}`;
}
