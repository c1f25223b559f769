import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { formatCitation } from '../../text/citation.ts';
import { type Draft, type DraftWords, isDraft } from '../../text/draft.ts';
import type { ChangedStructure } from './change-structure.ts';
import type { LeftBehind } from './operation.ts';

/** The clauses of a draft by their ids. */
export function draftsById(root: Draft): Map<string, Draft> {
  const found = new Map<string, Draft>();
  const visit = (node: Draft): void => {
    if (node.origin) found.set(node.id, node);
    for (const child of node.children) if (isDraft(child)) visit(child);
  };
  visit(root);
  return found;
}

/** Where the leaves of the old text stand in the words of the draft. */
export function piecesByLeaf(root: Draft): Map<string, { words: DraftWords; start: number }> {
  const found = new Map<string, { words: DraftWords; start: number }>();
  const visit = (node: Draft): void => {
    for (const child of node.children) {
      if (isDraft(child)) visit(child);
      else if (child.type !== 'block') {
        let start = 0;
        for (const leaf of child.leaves ?? []) {
          if (leaf.id !== undefined) found.set(leaf.id, { words: child, start });
          start += leaf.value.length;
        }
      }
    }
  };
  visit(root);
  return found;
}

/** Terms whose definition goes with a clause while they are still used. */
export function listLostTerms(document: YakkanDocument, { gone }: ChangedStructure): LeftBehind[] {
  return document.definitions.flatMap((definition) => {
    if (!gone.has(definition.node)) return [];
    const use = document.termUses.find(({ definition: id, node }) => id === definition.id && !gone.has(node));
    if (!use) return [];
    const reason = `「${definition.term}」の定義がなくなりますが、${formatCitation(use.node, document.tree)}などで使われています。`;
    return [{ node: use.node, text: definition.term, reason, ...(use.at[0] && { at: use.at[0] }) }];
  });
}
