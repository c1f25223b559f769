import { formatCitation } from '../../text/citation.ts';
import type { DocumentClause } from '../clause-reference.ts';
import { indexOf, type RuleDocument } from '../rule-document.ts';
import { RuleError } from '../rule-error.ts';

/** An article that has another number than when a rule was written. */
export interface MovedArticle {
  document: string;
  /** As the rule cites it: 第34条. */
  from: string;
  /** As it is cited now: 第35条. */
  to: string;
}

/** 第34条第1項第2号 → 第34条 */
const article = /^(?:附則[^第]*)?第[^条項号]+条(?:の[\d〇一二三四五六七八九十]+)*/;

/** The citation of a clause where its article stands now: 第34条第1項 → 第35条第1項. */
export function moveClause(clause: DocumentClause, moved: readonly MovedArticle[]): DocumentClause {
  const [own] = article.exec(clause.citation) ?? [];
  const found = moved.find(({ document, from }) => document === clause.document && from === own);
  return found ? { ...clause, citation: found.to + clause.citation.slice(found.from.length) } : clause;
}

/**
 * Finds under which numbers the articles of a rule stand now: those, each only one, in which all pinned words are as they were.
 * Where two would do, nothing is asserted.
 * @param bind what is still other than pinned with some articles moved
 */
export function findMoved(
  drifts: readonly DocumentClause[],
  documents: readonly RuleDocument[],
  bind: (moved: readonly MovedArticle[]) => readonly DocumentClause[],
): MovedArticle[] {
  const found: MovedArticle[] = [];
  const names = new Set(
    drifts.map(({ document, citation }) => `${document}\n${article.exec(citation)?.[0] ?? ''}`),
  );
  for (const name of names) {
    const [document, from] = name.split('\n');
    if (from === '') continue;
    const isSame = (to: string): boolean => {
      try {
        return bind([...found, { document, from, to }]).every((drift) => !isOf(drift, document, from));
      } catch (error) {
        if (error instanceof RuleError) return false;
        throw error;
      }
    };
    const fitting = listArticles(documents.find(({ id }) => id === document)).filter(
      (to) => to !== from && isSame(to),
    );
    if (fitting.length === 1) found.push({ document, from, to: fitting[0] });
  }
  return found;
}

function isOf(drift: DocumentClause, document: string, from: string): boolean {
  return drift.document === document && article.exec(drift.citation)?.[0] === from;
}

function listArticles(document: RuleDocument | undefined): string[] {
  if (!document) return [];
  const { containers } = indexOf(document.model);
  return containers
    .filter(({ type }) => type === 'article')
    .map(({ id }) => formatCitation(id, document.model.tree));
}
