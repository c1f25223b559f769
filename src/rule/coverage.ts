import type { Container, Node } from '../model/node.ts';
import { isContainer } from '../model/tree-walk.ts';
import { formatCitation, resolveCitation } from '../text/citation.ts';
import { findClause } from './bind/clause-scope.ts';
import { placeReference } from './clause-reference.ts';
import type { Rule } from './define-rule.ts';
import { indexOf, type RuleDocument } from './rule-document.ts';
import { RuleError } from './rule-error.ts';

/** Marks declarations, whichever copy of this module made them. */
export const notComputableMark: unique symbol = Symbol.for('yakkan.not-computable') as never;

/** Clauses that no rule computes, each with the reason in Japanese. */
export interface NotComputable {
  readonly [notComputableMark]: true;
  clauses: Readonly<Record<string, string>>;
}

/** Declares that articles are not computable, and why: `notComputable({ 第1条: '目的を述べるのみで、要件も効果もない。' })`. */
export function notComputable(clauses: Readonly<Record<string, string>>): NotComputable {
  return { [notComputableMark]: true, clauses };
}

/** Whether a value is such a declaration. */
export function isNotComputable(value: unknown): value is NotComputable {
  return typeof value === 'object' && value !== null && notComputableMark in value;
}

/** What computes an article. */
export interface ArticleCoverage {
  /** Id of the article. */
  node: string;
  citation: string;
  caption?: string;
  state: 'computed' | 'declared' | 'deleted' | 'open';
  /** Ids of the rules that compute it or a part of it. */
  rules: string[];
  /** Why it, or the rest of it, is not computable. */
  reasons: string[];
}

/** Coverage of one document. */
export interface Coverage {
  articles: ArticleCoverage[];
  /** Declarations that cite nothing in this text. */
  unknown: string[];
}

/**
 * Says of every article of the main provisions whether a rule computes it, it is declared not computable, or it is open.
 * Where a document has no articles, its outermost clauses are meant.
 */
export function findCoverage(
  document: RuleDocument,
  rules: readonly Rule[],
  declarations: readonly NotComputable[],
): Coverage {
  const articles = listArticles(document.model.tree).map((article): ArticleCoverage => {
    const { id, caption, deleted } = article;
    return {
      node: id,
      citation: formatCitation(id, document.model.tree),
      ...(caption !== undefined && { caption }),
      state: deleted ? 'deleted' : 'open',
      rules: [],
      reasons: [],
    };
  });
  const byNode = new Map(articles.map((article) => [article.node, article]));
  const articlesOf = (ids: readonly string[]) => [
    ...new Set(ids.flatMap((id) => articlesAround(id, document, byNode))),
  ];
  for (const rule of rules) {
    for (const article of articlesOf(implementedIn(rule, document))) {
      article.rules.push(rule.id);
      article.state = 'computed';
    }
  }
  const unknown: string[] = [];
  for (const [citation, reason] of declarations.flatMap(({ clauses }) => Object.entries(clauses))) {
    const cited = resolveCitation(citation, document.model.tree);
    const concerned = cited.status === 'found' ? articlesOf(cited.ids) : [];
    if (concerned.length === 0) unknown.push(citation);
    for (const article of concerned) {
      article.reasons.push(reason);
      if (article.state === 'open') article.state = 'declared';
    }
  }
  return { articles, unknown };
}

function implementedIn(rule: Rule, document: RuleDocument): string[] {
  return rule.implements.flatMap((reference) => {
    const clause = placeReference(reference, rule.document);
    if (clause.document !== document.id) return [];
    try {
      return findClause(clause, [document])?.ids ?? [];
    } catch (error) {
      if (error instanceof RuleError) return [];
      throw error;
    }
  });
}

/** The article that holds a clause, or the articles of a heading level. */
function articlesAround(
  id: string,
  { model }: RuleDocument,
  byNode: ReadonlyMap<string, ArticleCoverage>,
): ArticleCoverage[] {
  const { byId, parentOf } = indexOf(model);
  for (let at: string | undefined = id; at !== undefined; at = parentOf.get(at)) {
    const article = byNode.get(at);
    if (article) return [article];
  }
  const node = byId.get(id);
  if (!node || !isContainer(node)) return [];
  return listArticles(node).flatMap((article) => byNode.get(article.id) ?? []);
}

const outside: ReadonlySet<Node['type']> = new Set(['toc', 'supplProvision', 'appdx']);
const outermost: ReadonlySet<Node['type']> = new Set(['paragraph', 'item']);

/** Articles below a node, 附則 and 別表 left out; where there is none, the paragraphs and items that stand outermost. */
function listArticles(from: Container): Container[] {
  const found: Record<'articles' | 'others', Container[]> = { articles: [], others: [] };
  const visit = (node: Container): void => {
    for (const child of node.children) {
      if (!isContainer(child) || outside.has(child.type)) continue;
      if (child.type === 'article') found.articles.push(child);
      else if (outermost.has(child.type)) found.others.push(child);
      else visit(child);
    }
  };
  visit(from);
  return found.articles.length > 0 ? found.articles : found.others;
}
