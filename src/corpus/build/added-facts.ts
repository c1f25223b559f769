import type { YakkanDocument } from '../../model/yakkan-document.ts';

/** What storing a text needs of its model: little, so that it can cross threads. */
export interface AddedFacts {
  document: YakkanDocument['document'];
  messages: YakkanDocument['messages'];
  /** What the text calls itself: この約款. */
  selfNames: string[];
}

/** Reads what storing a text needs. */
export function readAddedFacts({ document, messages, references }: YakkanDocument): AddedFacts {
  const selfNames = references
    .filter(({ kind }) => kind === 'self')
    .map(({ text }) => text.replace(/\s/g, ''));
  return {
    document: { ...document, source: { ...document.source, syntax: [] } },
    messages,
    selfNames: [...new Set(selfNames)],
  };
}
