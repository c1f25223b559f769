import type { Container } from '../model/node.ts';
import { indexTree } from '../model/tree-index.ts';
import { isContainer, walk } from '../model/tree-walk.ts';
import type { YakkanDocument } from '../model/yakkan-document.ts';
import type { FindItems } from './page/field-schema.ts';

const longest = 80;

/** Makes what gives the words of the items that numbers mean: those of the first of the clauses that has them all. */
export function makeFindItems({ tree }: YakkanDocument, clauses: readonly string[]): FindItems {
  const { byId } = indexTree(tree);
  return (numbers) => {
    for (const id of clauses) {
      const clause = byId.get(id);
      let found: Record<string, string> | undefined;
      if (!clause) continue;
      walk(clause, (node) => {
        if (!isContainer(node)) return;
        found ??= itemsOf(node, numbers);
      });
      if (found) return found;
    }
    return undefined;
  };
}

function itemsOf({ children }: Container, numbers: readonly string[]): Record<string, string> | undefined {
  const items = children.flatMap((child) =>
    isContainer(child) && child.type === 'item' && child.number !== undefined && numbers.includes(child.number)
      ? [[child.number, shorten(ownWords(child))] as const]
      : [],
  );
  return items.length === numbers.length ? Object.fromEntries(items) : undefined;
}

function ownWords({ children }: Container): string {
  return children.flatMap((child) => ('value' in child ? [child.value] : [])).join('');
}

function shorten(words: string): string {
  const letters = [...words];
  return letters.length > longest ? `${letters.slice(0, longest).join('')}…` : words;
}
