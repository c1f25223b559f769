import { diffDocuments } from '../../diff/diff-documents.ts';
import { citeClause } from '../../diff/lines/cite-clause.ts';
import { clauseOfLine } from '../../diff/lines/line-id.ts';
import { type ComparedTexts, readAlike } from '../../diff/lines/read-alike.ts';
import type { ChangeKind, ClauseChange, Comparison } from '../../model/comparison.ts';
import { ancestorsOf, indexTree } from '../../model/tree-index.ts';
import { loadMorphemes } from '../../text/dictionary/morpheme.ts';
import type { CorpusDocument } from '../open-corpus.ts';

/** One revision of a clause. */
export interface ClauseRevision {
  /** Day from which the revision holds, ISO 8601. */
  effective: string;
  /** Ids of the clause in this revision: several after a split, none before it was there or after it is gone. */
  nodes: string[];
  citations: string[];
  /** What happened to the clause and what stands below it since the revision before; empty in the first one. */
  changes: ClauseChange[];
}

/**
 * Follows clauses through all revisions of a document, the oldest first, through renumbering, moves, splits and mergers.
 * @param nodes ids in the revision that took effect on `effective`
 */
export async function traceClause(
  { revisions }: CorpusDocument,
  effective: string,
  nodes: readonly string[],
): Promise<ClauseRevision[]> {
  const models = await Promise.all(revisions.map((revision) => revision.model()));
  const readMorphemes = await loadMorphemes();
  const pairs = models.slice(1).map((model, place) => [models[place], model] as const);
  const steps = pairs.map(([old, young]) => diffDocuments(old, young, { readMorphemes }));
  const texts = pairs.map(([old, young]) => readAlike(old, young));
  const start = revisions.findIndex((revision) => revision.effective === effective);
  const idsAt: string[][] = [];
  idsAt[start] = [...nodes];
  for (let at = start; at > 0; at--) idsAt[at - 1] = follow(steps[at - 1], idsAt[at], 'new', 'old');
  for (let at = start; at < steps.length; at++) idsAt[at + 1] = follow(steps[at], idsAt[at], 'old', 'new');
  return revisions.map((revision, at) => {
    // The ids are those of the comparison by which they were found.
    const { tree } = at < start ? texts[at].old : at > start ? texts[at - 1].new : models[at];
    return {
      effective: revision.effective,
      nodes: idsAt[at],
      citations: idsAt[at].map((id) => citeClause(id, tree)),
      changes: at === 0 ? [] : changesOf(steps[at - 1], texts[at - 1], idsAt[at - 1], idsAt[at]),
    };
  });
}

function follow(
  { map }: Comparison,
  ids: readonly string[],
  from: 'old' | 'new',
  to: 'old' | 'new',
): string[] {
  const found = map.flatMap((pair) => {
    const [id, other] = [pair[from], pair[to]];
    return id !== null && other !== null && ids.includes(id) ? [other] : [];
  });
  return [...new Set(found)];
}

/** Changes of the clause itself, of what stands below it, and of the article that took it along. */
function changesOf(
  { changes }: Comparison,
  texts: ComparedTexts,
  before: readonly string[],
  after: readonly string[],
): ClauseChange[] {
  const trees = { old: indexTree(texts.old.tree), new: indexTree(texts.new.tree) };
  const isWithin = (id: string, clauses: readonly string[], side: 'old' | 'new'): boolean =>
    clauses.includes(clauseOfLine(id)) ||
    clauses.includes(id) ||
    ancestorsOf(trees[side], id).some((container) => clauses.includes(container.id));
  const carries: ReadonlySet<ChangeKind> = new Set([
    'renumbered',
    'moved',
    'inserted',
    'deleted',
    'deletedKeepingNumber',
  ]);
  const holds = (change: ClauseChange, clauses: readonly string[], side: 'old' | 'new'): boolean =>
    change.kinds.some((kind) => carries.has(kind)) &&
    clauses.some((id) =>
      ancestorsOf(trees[side], id).some((container) => change[side].includes(container.id)),
    );
  return changes.filter(
    (change) =>
      change.old.some((id) => isWithin(id, before, 'old')) ||
      change.new.some((id) => isWithin(id, after, 'new')) ||
      holds(change, before, 'old') ||
      holds(change, after, 'new'),
  );
}
