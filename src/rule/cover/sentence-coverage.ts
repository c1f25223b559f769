import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { formatCitation } from '../../text/citation.ts';
import { appendTo } from '../../text/collection/append-to.ts';
import { findClause } from '../bind/clause-scope.ts';
import { placeReference } from '../clause-reference.ts';
import type { NotComputable } from '../coverage.ts';
import { listSentences, type RuleSentence } from '../deadline/rule-sentence.ts';
import type { Rule } from '../define-rule.ts';
import { indexOf, type RuleDocument } from '../rule-document.ts';
import { RuleError } from '../rule-error.ts';
import { type DeclaredKind, declareSentence, reasons } from './declare-sentence.ts';

/** What is done with a sentence. */
export interface SentenceCoverage {
  /** Id of the sentence. */
  node: string;
  /** Id and citation of the clause that a person would cite. */
  clause: string;
  citation: string;
  /** Id of the article, or where there is none of the outermost clause. */
  article: string;
  /** `computed`: a rule pins it; `drafted`: a rule for it can be drafted or waits to be accepted; `declared`: no rule can be. */
  state: 'computed' | 'drafted' | 'declared' | 'open';
  rules: string[];
  /** Why it is declared, or what is open, in Japanese. */
  reason?: string;
  /** What kind of sentence it is, where that was told from its words; `written` where a person declared it. */
  kind?: DeclaredKind | 'written';
}

/** How many sentences of an article are in each state. */
export interface ArticleCounts {
  node: string;
  citation: string;
  caption?: string;
  counts: Record<SentenceCoverage['state'], number>;
}

/**
 * Says of every sentence of the main provisions what is done with it. A sentence of a list or table that sets nothing by
 * itself goes with the words above it.
 * @param drafted ids of the sentences for which a rule is drafted, each with the drafts' names
 */
export function coverSentences(
  document: RuleDocument,
  rules: readonly Rule[],
  declarations: readonly NotComputable[],
  drafted: ReadonlyMap<string, readonly string[]>,
): SentenceCoverage[] {
  const { model } = document;
  const computed = mapLeaves(
    rules.map((rule) => [rule.id, rule.implements.map((one) => placeReference(one, rule.document))] as const),
    document,
  );
  const written = mapLeaves(
    declarations.flatMap(({ clauses }) =>
      Object.entries(clauses).map(
        ([citation, reason]) => [reason, [{ document: document.id, citation }]] as const,
      ),
    ),
    document,
  );
  const covered: SentenceCoverage[] = [];
  const byClause = new Map<string, SentenceCoverage>();
  for (const sentence of listSentences(model)) {
    if (sentence.isOutside) continue;
    const one = cover(sentence, model, {
      computed,
      written,
      drafted,
      head: headOf(sentence, model, byClause),
    });
    covered.push(one);
    const known = byClause.get(sentence.clause.id);
    if (!known || rank[one.state] < rank[known.state]) byClause.set(sentence.clause.id, one);
  }
  return covered;
}

const rank: Readonly<Record<SentenceCoverage['state'], number>> = {
  computed: 0,
  drafted: 1,
  open: 2,
  declared: 3,
};

interface Known {
  computed: ReadonlyMap<string, readonly string[]>;
  written: ReadonlyMap<string, readonly string[]>;
  drafted: ReadonlyMap<string, readonly string[]>;
  head: SentenceCoverage | undefined;
}

function cover(
  sentence: RuleSentence,
  model: YakkanDocument,
  { computed, written, drafted, head }: Known,
): SentenceCoverage {
  const { leaf, clause, article } = sentence;
  const base = {
    node: leaf.id,
    clause: clause.id,
    citation: formatCitation(clause.id, model.tree),
    article: article.id,
  };
  const rules = computed.get(leaf.id);
  if (rules) return { ...base, state: 'computed', rules: [...rules] };
  // A person's word outweighs what could be drafted.
  const by = written.get(leaf.id);
  if (by) return { ...base, state: 'declared', rules: [], reason: by.join(' '), kind: 'written' };
  const drafts = drafted.get(leaf.id);
  if (drafts) return { ...base, state: 'drafted', rules: [...drafts] };
  const said = declareSentence(sentence, model);
  if (said === 'part' && head) return { ...head, ...base };
  const kind = said === 'part' ? 'statement' : said;
  if (kind === undefined) return { ...base, state: 'open', rules: [], reason: openReason(model) };
  return { ...base, state: 'declared', rules: [], reason: reasons[kind], kind };
}

function openReason({ norms }: YakkanDocument): string {
  return norms === undefined
    ? '規範の解析がないため、分類していません。'
    : '数値又は期限があり、まだ規則がありません。';
}

/** What was said of the words above a list or table. */
function headOf(
  { clause, inTable }: RuleSentence,
  model: YakkanDocument,
  byClause: ReadonlyMap<string, SentenceCoverage>,
): SentenceCoverage | undefined {
  if (inTable) return byClause.get(clause.id);
  const { parentOf } = indexOf(model);
  for (let at = parentOf.get(clause.id); at !== undefined; at = parentOf.get(at)) {
    const known = byClause.get(at);
    if (known) return known;
  }
  return undefined;
}

/** Names by the leaves of the clauses that they concern; clauses that the text does not have are passed over. */
function mapLeaves(
  entries: readonly (readonly [name: string, clauses: readonly { document: string; citation: string }[]])[],
  document: RuleDocument,
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [name, clauses] of entries) {
    for (const clause of clauses) {
      if (clause.document !== document.id) continue;
      for (const id of leavesOf(clause, document)) appendTo(found, id, name);
    }
  }
  return found;
}

function leavesOf(clause: { document: string; citation: string }, document: RuleDocument): readonly string[] {
  try {
    return [...(findClause(clause, [document])?.leafIds ?? [])];
  } catch (error) {
    if (error instanceof RuleError) return [];
    throw error;
  }
}

/** Counts the sentences of each article. */
export function countByArticle(
  sentences: readonly SentenceCoverage[],
  model: YakkanDocument,
): ArticleCounts[] {
  const { byId } = indexOf(model);
  const articles = new Map<string, ArticleCounts>();
  for (const { article, state } of sentences) {
    const node = byId.get(article);
    const caption = node && 'caption' in node ? node.caption : undefined;
    const counts = articles.get(article) ?? {
      node: article,
      citation: formatCitation(article, model.tree),
      ...(caption !== undefined && { caption }),
      counts: { computed: 0, drafted: 0, declared: 0, open: 0 },
    };
    counts.counts[state]++;
    articles.set(article, counts);
  }
  return [...articles.values()];
}
