import type { Container } from '../../model/node.ts';
import { indexTree } from '../../model/tree-index.ts';
import { type CitedClauses, resolveCitation } from '../../text/citation.ts';
import { lineagePattern } from './locate.ts';

/** Finds the clauses that a citation, an id or a lineage means in a tree: c7k2m9px1 → the clause of that lineage. */
export function resolveClause(cited: string, root: Container): CitedClauses {
  if (lineagePattern.test(cited)) {
    const found = indexTree(root).containers.find(({ lineage }) => lineage === cited);
    if (found) return { status: 'found', ids: [found.id] };
  }
  return resolveCitation(cited, root);
}

/** Separates the day of a citation from its words: 第28条@2024-04-01. */
export function separateDay(citation: string): { words: string; day?: string } {
  const [, words, day] = /^(.*?)[@＠](\d{4}-\d{2}-\d{2})$/.exec(citation.trim()) ?? [];
  return day === undefined ? { words: citation } : { words: words.trim(), day };
}
