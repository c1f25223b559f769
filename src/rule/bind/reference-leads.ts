import type { Container } from '../../model/node.ts';
import { isContainer } from '../../model/tree-walk.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { formatCitation } from '../../text/citation.ts';
import { appendTo } from '../../text/collection/append-to.ts';
import { plainText } from '../../text/width.ts';
import { indexOf, type RuleDocument } from '../rule-document.ts';

/** A reference within a leaf, by what it leads to. */
interface Lead {
  start: number;
  end: number;
  kind: string;
}

/** References of some leaves, each by what it leads to; nothing where the text is at hand without its references. */
export function listLeads(
  { model }: RuleDocument,
  leafIds: ReadonlySet<string>,
): ReadonlyMap<string, Lead[]> | undefined {
  const { references } = model as Partial<YakkanDocument>;
  if (!references) return undefined;
  const leads = new Map<string, Lead[]>();
  for (const { status, targets, at } of references) {
    if (status !== 'resolved' || targets.length === 0 || !leafIds.has(at[0]?.leaf)) continue;
    const kind = targets
      .map(({ document, node }) =>
        document === undefined ? nameTarget(node, at[0].leaf, model) : `${document}#${node}`,
      )
      .join(',');
    for (const { leaf, start, end } of at) appendTo(leads, leaf, { start, end, kind: `→${kind}` });
  }
  return leads;
}

/**
 * A clause by what stays when clauses are numbered anew: of another article by its caption (利用の停止第1項), of the same
 * article by how many paragraphs lie between (前項 and the 第1項 of a second paragraph are one before).
 */
function nameTarget(id: string, leaf: string, model: YakkanDocument): string {
  const citation = formatCitation(id, model.tree);
  const [own, target] = [findAround(leaf, 'article', model), findAround(id, 'article', model)];
  if (!target) return citation;
  const rest = citation.slice(formatCitation(target.id, model.tree).length);
  if (own === target) {
    const [from, to] = [findAround(leaf, 'paragraph', model), findAround(id, 'paragraph', model)];
    const inParagraph = to && citation.slice(formatCitation(to.id, model.tree).length);
    if (from && to) return `同条${ordinalOf(to, target) - ordinalOf(from, target)}${inParagraph ?? ''}`;
  }
  return target.caption === undefined ? citation : plainText(target.caption) + rest;
}

function findAround(id: string, type: Container['type'], model: YakkanDocument): Container | undefined {
  const { byId, parentOf } = indexOf(model);
  for (let at: string | undefined = id; at !== undefined; at = parentOf.get(at)) {
    const node = byId.get(at);
    if (node?.type === type && isContainer(node)) return node;
  }
  return undefined;
}

function ordinalOf(node: Container, parent: Container): number {
  return parent.children.filter(({ type }) => type === node.type).indexOf(node);
}
