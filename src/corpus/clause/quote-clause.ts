import { listPrintedBlocks, plainText } from '../../export/printed-block.ts';
import type { Container, Node } from '../../model/node.ts';
import { indexTree } from '../../model/tree-index.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { formatCitation } from '../../text/citation.ts';
import type { HeldText } from '../held-corpus.ts';

/** Which clause of which text an answer is about, and its words. */
export interface QuotedClause {
  document: string;
  title: string;
  /** Effective date of the revision. */
  revision: string;
  citation: string;
  node: string;
  /** What stays of the clause over all revisions; absent where the corpus is not built. */
  lineage?: string;
  caption?: string;
  /** The words as printed, one line for each label, with what stands below the clause. */
  quote: string;
}

/** Quotes a clause of a text. */
export function quoteClause({ document, revision, model }: HeldText, id: string): QuotedClause {
  const index = indexTree(model.tree);
  const node = index.byId.get(id) ?? model.tree;
  const caption = captionOf(node, index.parentOf, index.byId);
  return {
    document: document.id,
    title: titleOf({ document, model }),
    revision: revision.effective,
    citation: formatCitation(id, model.tree),
    node: id,
    ...(isContainer(node) && node.lineage !== undefined && { lineage: node.lineage }),
    ...(caption !== undefined && { caption }),
    quote: printClause(node),
  };
}

/** What a text is called. */
export function titleOf({ document, model }: Pick<HeldText, 'document' | 'model'>): string {
  return document.facts.title ?? model.document.title ?? document.id;
}

/** The words of a clause as printed. */
export function printClause(node: Node): string {
  if (!isContainer(node)) return node.value;
  if (node.type === 'tableRow' || node.type === 'tableCell') return joinCells(node);
  const holder: Container = { ...node, children: [node] };
  return listPrintedBlocks(holder)
    .flatMap(({ label, caption, lines: printed, rows }) => {
      const named = caption === undefined ? '' : `（${plainText([caption])}）`;
      const head = [label, named, plainText(printed, '\n')].filter((part) => part).join(' ');
      const lines =
        rows?.map(({ cells }) => cells.map((cell) => plainText(cell.lines, ' ')).join(' | ')) ?? [];
      return [...(head === '' ? [] : [head]), ...lines];
    })
    .join('\n');
}

function joinCells(node: Container): string {
  return node.children
    .map((child) => (isContainer(child) ? joinCells(child) : child.value))
    .join(node.type === 'tableRow' ? ' | ' : '');
}

function captionOf(
  node: Node,
  parentOf: ReadonlyMap<string, string>,
  byId: ReadonlyMap<string, Node>,
): string | undefined {
  for (let id = node.id; id !== undefined; id = parentOf.get(id)) {
    const at = byId.get(id);
    if (at && isContainer(at) && at.caption !== undefined) return at.caption;
  }
  return undefined;
}
