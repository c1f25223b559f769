import type { Message } from '../../model/message.ts';
import type { Container } from '../../model/node.ts';
import { isContainer } from '../../model/tree-walk.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';

/** Lines of the outline of a text that is looked at. */
const mostLines = 2000;

/** What a file holds. */
export interface DescribedText {
  name: string;
  format: string;
  title?: string;
  issuer?: string;
  effectiveDate?: string;
  counts: Record<string, number>;
  outline: { depth: number; node: string; label?: string; caption?: string }[];
  messages: (Message & { line?: number })[];
}

/** What counts of nodes are called. */
const countNames = { article: 'articles', paragraph: 'paragraphs', item: 'items', table: 'tables' } as const;

/** Describes what was read from a file, for a person who decides whether to store it. */
export function describeText(model: YakkanDocument, name: string): DescribedText {
  const { title, issuer, effectiveDate, source } = model.document;
  const outline: DescribedText['outline'] = [];
  collectOutline(model.tree, 0, outline);
  const types = new Map<string, number>();
  countTypes(model.tree, types);
  const nodes = Object.entries(countNames).map(([type, words]) => [words, types.get(type) ?? 0]);
  return {
    name,
    format: source.format,
    ...(title !== undefined && { title }),
    ...(issuer !== undefined && { issuer }),
    ...(effectiveDate !== undefined && { effectiveDate }),
    counts: {
      ...Object.fromEntries(nodes),
      definitions: model.definitions.length,
      references: model.references.length,
      unresolved: model.references.filter(({ status }) => status === 'unresolved').length,
      quantities: model.quantities.length,
    },
    outline,
    messages: model.messages.map((one) => ({
      ...one,
      ...(one.position && { line: one.position.start.line }),
    })),
  };
}

function collectOutline(container: Container, depth: number, outline: DescribedText['outline']): void {
  for (const child of container.children) {
    if (!isContainer(child) || outline.length >= mostLines) continue;
    const { id: node, label, caption } = child;
    const isNamed = label !== undefined || caption !== undefined;
    if (isNamed) {
      outline.push({
        depth,
        node,
        ...(label !== undefined && { label }),
        ...(caption !== undefined && { caption }),
      });
    }
    if (child.type !== 'table') collectOutline(child, depth + (isNamed ? 1 : 0), outline);
  }
}

function countTypes(container: Container, types: Map<string, number>): void {
  for (const child of container.children) {
    types.set(child.type, (types.get(child.type) ?? 0) + 1);
    if (isContainer(child)) countTypes(child, types);
  }
}
