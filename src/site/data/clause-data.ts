import { quoteStatute } from '../../corpus/law/quote-statutes.ts';
import { makeStatuteReader } from '../../corpus/law/read-statutes.ts';
import type { Definition, Reference } from '../../model/annotation.ts';
import type { QuotedStatute } from '../../model/quoted-statute.ts';
import { indexTree, type TreeIndex } from '../../model/tree-index.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { formatCitation } from '../../text/citation.ts';
import { type ClauseStep, listClauseHistory } from './clause-history.ts';
import { nameAct } from './name-act.ts';
import { plainText } from './plain-text.ts';
import type { SiteCorpus, SiteDocument, SiteRevision } from './site-corpus.ts';

/** What belongs to the clauses of one revision, for the panel and the previews of its reading view. */
export interface ClauseData {
  document: string;
  title: string;
  revision: string;
  /** Days of all revisions, the oldest first. */
  revisions: string[];
  /** Citation by clause id. */
  citations: Record<string, string>;
  definitions: Record<string, { term: string; text: string; node: string }>;
  references: {
    id: string;
    node: string;
    text: string;
    status: Reference['status'];
    targets: string[];
    /** Words of a clause of another document, which this page does not hold. */
    words?: string;
    law?: string;
    /** Page of a statute that the corpus does not hold. */
    address?: string;
    /** Revision of the statute that the words are of; later than the citing text where it is only the nearest. */
    lawRevision?: string;
    isNearest?: boolean;
  }[];
  /** Term uses: definition by clause. */
  uses: [node: string, definition: string][];
  quantities: { node: string; text: string; kind: string; value: string }[];
  norms: { node: string; modality: string; actor?: string; text: string }[];
  rules: { rule: string; title: string; nodes: string[]; kind: string; state: string }[];
  findings: { node: string; check: string; severity: string; reason: string; judgement: boolean }[];
  /** Provisions as they read where they are applied mutatis mutandis: words that were put in have a mark. */
  readings: { at: string; node: string; segments: [text: string, isPutIn: boolean][] }[];
  history: Record<string, ClauseStep[]>;
}

/** Collects what belongs to the clauses of a revision. */
export async function makeClauseData(
  corpus: SiteCorpus,
  document: SiteDocument,
  revision: SiteRevision,
): Promise<ClauseData> {
  const [model, hooks, findings] = await Promise.all([
    revision.model(),
    revision.hooks(),
    revision.findings(),
  ]);
  const index = indexTree(model.tree);
  const titles = new Map<string, string>();
  for (const one of corpus.documents)
    for (const { id, title } of (await one.rules()).rules) titles.set(id, title);
  return {
    document: document.id,
    title: document.title,
    revision: revision.effective,
    revisions: document.revisions.map(({ effective }) => effective),
    citations: listCitations(index),
    definitions: Object.fromEntries(model.definitions.map(toDefinition)),
    references: await Promise.all(model.references.map((reference) => toReference(reference, corpus))),
    uses: listUses(model),
    quantities: model.quantities.map(({ node, text, kind, value }) => ({ node, text, kind, value })),
    norms: (model.norms ?? [])
      .filter(({ modality }) => modality !== 'none')
      .map(({ node, modality, actor, at }) => ({
        node,
        modality,
        ...(actor !== undefined && { actor }),
        text: nameAct(wordsAt(at, index), actor),
      })),
    rules: hooks.map(({ rule, nodes, kind, state }) => ({
      rule,
      title: titles.get(rule) ?? rule,
      nodes,
      kind,
      state,
    })),
    findings: findings.map(({ node, checkId, severity, reason, state }) => ({
      node,
      check: checkId,
      severity,
      reason,
      judgement: state === 'judgement',
    })),
    readings: model.mutatisMutandis.flatMap(({ node: at, readings }) =>
      readings.map(({ node, segments }) => ({
        at,
        node,
        segments: segments.map(({ text, substitution }): [string, boolean] => [
          text,
          substitution !== undefined,
        ]),
      })),
    ),
    history: await listClauseHistory(corpus, document, revision),
  };
}

const cited: ReadonlySet<string> = new Set(['root', 'table', 'tableCell', 'sentence']);

function listCitations({ containers, root }: TreeIndex): Record<string, string> {
  return Object.fromEntries(
    containers.filter(({ type }) => !cited.has(type)).map(({ id }) => [id, formatCitation(id, root)]),
  );
}

function toDefinition({ id, term, text, node }: Definition): [string, ClauseData['definitions'][string]] {
  return [id, { term, text, node }];
}

async function toReference(
  reference: Reference,
  corpus: SiteCorpus,
): Promise<ClauseData['references'][number]> {
  const { id, node, text, status, targets } = reference;
  const own = {
    id,
    node,
    text,
    status,
    targets: targets.map((one) => (one.document === undefined ? one.node : `${one.document}#${one.node}`)),
  };
  const statute = await quoteStatute(reference, makeStatuteReader(corpus));
  if (statute) return { ...own, ...describeStatute(statute) };
  const [target] = targets;
  const other = target?.document === undefined ? undefined : corpus.find(target.document)?.current;
  const words = other && plainText((await other.model()).tree, target.node);
  return { ...own, ...(words && { words }) };
}

/** Longest words of a statute on a page that cites it, UTF-16 units: any article is whole, of a whole part of an act the link leads to the rest. */
const longest = 20_000;

function describeStatute(statute: QuotedStatute): Partial<ClauseData['references'][number]> {
  const { title, number, provision, caption, revision, isNearest, quote, reason, address } = statute;
  const name = [title, number, provision, caption && `（${caption}）`, reason].filter(Boolean).join(' ');
  return {
    law: name,
    ...(quote !== undefined && { words: quote.length > longest ? `${quote.slice(0, longest)}…` : quote }),
    ...(revision !== undefined && { lawRevision: revision }),
    ...(isNearest && { isNearest }),
    ...(revision === undefined && address !== undefined && { address }),
  };
}

function listUses({ termUses }: YakkanDocument): [string, string][] {
  const seen = new Set(termUses.map(({ node, definition }) => `${node}\n${definition}`));
  return [...seen].map((pair) => pair.split('\n') as [string, string]);
}

function wordsAt(at: readonly { leaf: string; start: number; end: number }[], { byId }: TreeIndex): string {
  const words = at.map(({ leaf, start, end }) => {
    const node = byId.get(leaf);
    return node && 'value' in node ? node.value.slice(start, end) : '';
  });
  return words.join('').trim();
}
