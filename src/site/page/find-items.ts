import type { Container, Node } from '../../model/node.ts';
import { isContainer, walk } from '../../model/tree-walk.ts';
import type { FindItems } from './rule/field-schema.ts';

const longest = 80;

/**
 * Makes what gives the words of the items that numbers mean: those of the only clause that has just these items. What a
 * rule computes goes before what it relies on; where several clauses have them, no words are given rather than wrong ones.
 */
export function makeFindItems(...tiers: readonly (readonly Node[])[]): FindItems {
  return (numbers) => {
    for (const clauses of tiers) {
      const found = clauses.flatMap((clause) => listItems(clause, numbers));
      if (found.length > 0) return found.length === 1 ? found[0] : undefined;
    }
    return undefined;
  };
}

function listItems(clause: Node, numbers: readonly string[]): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  walk(clause, (node) => {
    if (!isContainer(node)) return;
    const items = node.children.filter(
      (child): child is Container => isContainer(child) && child.type === 'item',
    );
    const fits =
      items.length === numbers.length && items.every(({ number }) => numbers.includes(number ?? ''));
    if (fits)
      found.push(Object.fromEntries(items.map((item) => [item.number ?? '', shorten(ownWords(item))])));
  });
  return found;
}

function ownWords({ children }: Container): string {
  return children.flatMap((child) => ('value' in child ? [child.value] : [])).join('');
}

function shorten(words: string): string {
  const letters = [...words];
  return letters.length > longest ? `${letters.slice(0, longest).join('')}…` : words;
}
