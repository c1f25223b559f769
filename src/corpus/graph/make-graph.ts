import { findLaw, lawAddress } from '../../law/law-table.ts';
import type { Law, Reference } from '../../model/annotation.ts';
import type {
  CitationGraph,
  citationGraphVersion,
  GraphEdge,
  GraphNode,
} from '../../model/citation-graph.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { lawIdOf } from '../../resolve/link-statutes.ts';
import { formatCitation } from '../../text/citation.ts';
import { type CorpusFacts, isStatute } from '../document-facts.ts';
import type { WatchedDocument } from '../law/read-statutes.ts';

// The type ties the value to the model; importing the value would load zod.
const version: typeof citationGraphVersion = '1.0.0';

/**
 * Makes the web of the texts of a corpus: its documents and the laws, and who cites whom in which clause. Of each document the
 * revision of a day counts; statutes that cite are left out.
 */
export async function makeCitationGraph(
  documents: readonly WatchedDocument[],
  today: string,
): Promise<CitationGraph> {
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  for (const { id, facts, revisions } of documents) {
    const revision = revisions.findLast(({ effective }) => effective <= today) ?? revisions[0];
    if (!revision || isStatute(facts)) continue;
    nodes.set(id, describeDocument(id, facts, revision.effective));
    const model = await revision.model();
    for (const reference of model.references) {
      const to = toNode(reference, documents);
      if (!to || to.id === id) continue;
      if (!nodes.has(to.id)) nodes.set(to.id, to);
      const key = `${id}\t${to.id}`;
      const edge = edges.get(key) ?? { from: id, to: to.id, citations: [] };
      edges.set(key, edge);
      edge.citations.push(describeCitation(reference, model));
    }
  }
  return { citationGraphVersion: version, nodes: [...nodes.values()], edges: [...edges.values()] };
}

function describeDocument(id: string, { title }: CorpusFacts, revision: string): GraphNode {
  return { id, title: title ?? id, kind: 'document', held: true, revision };
}

/** The text that a reference leads to; `undefined` where it stays within its own or names none for certain. */
function toNode(
  { law, targets, status }: Reference,
  documents: readonly WatchedDocument[],
): GraphNode | undefined {
  if (law) return describeLaw(law, targets, documents);
  const [target] = status === 'resolved' ? targets : [];
  const other = documents.find(({ id }) => id === target?.document);
  const revision = other?.revisions.at(-1);
  return other && revision && describeDocument(other.id, other.facts, revision.effective);
}

function describeLaw(
  law: Law,
  targets: Reference['targets'],
  documents: readonly WatchedDocument[],
): GraphNode | undefined {
  const title = findLaw(law)?.title ?? law.title ?? law.number;
  // 法 of a text that does not say which is no act to draw.
  if (title === undefined || /^(?:法|令|規則)$/.test(title)) return undefined;
  const id = lawIdOf(law);
  const held = documents.find((one) => one.id === id && one.revisions.length > 0);
  const revision = targets.length > 0 ? law.revision : held?.revisions.at(-1)?.effective;
  return {
    id: id ?? title,
    title,
    kind: 'statute',
    held: held !== undefined,
    ...(revision !== undefined && { revision }),
    ...(id !== undefined && { address: lawAddress(id) }),
  };
}

function describeCitation(
  { node, text, targets, law }: Reference,
  { tree }: YakkanDocument,
): GraphEdge['citations'][number] {
  const target = targets[0]?.node;
  return {
    node,
    citation: formatCitation(node, tree),
    text,
    ...(law?.provision !== undefined && { provision: law.provision }),
    ...(target !== undefined && { target }),
  };
}
