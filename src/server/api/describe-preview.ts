import { z } from '@hono/zod-openapi';
import { message } from '../../model/message.ts';
import type { Container } from '../../model/node.ts';
import { isContainer } from '../../model/tree-walk.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';

/** Lines of the outline of a text that is looked at. */
const mostLines = 2000;

/** What a file holds, for a person who decides whether to store it. */
export const preview = z.object({
  token: z.string().describe('By which the file can be stored without being sent again'),
  name: z.string(),
  format: z.string(),
  title: z.string().optional(),
  issuer: z.string().optional(),
  effectiveDate: z.string().optional(),
  counts: z.record(z.string(), z.int()),
  outline: z.array(
    z.object({
      depth: z.int().describe('0 for the outermost'),
      node: z.string(),
      label: z.string().optional(),
      caption: z.string().optional(),
    }),
  ),
  messages: z.array(message.extend({ line: z.int().optional() })),
});
export type Preview = z.infer<typeof preview>;

/** What counts of nodes are called. */
const countNames = { article: 'articles', paragraph: 'paragraphs', item: 'items', table: 'tables' } as const;

/** Describes what was read from a file. */
export function describePreview(model: YakkanDocument, name: string, token: string): Preview {
  const { title, issuer, effectiveDate, source } = model.document;
  const outline: Preview['outline'] = [];
  collectOutline(model.tree, 0, outline);
  const types = new Map<string, number>();
  countTypes(model.tree, types);
  const nodes = Object.entries(countNames).map(([type, words]) => [words, types.get(type) ?? 0]);
  return {
    token,
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

function collectOutline(container: Container, depth: number, outline: Preview['outline']): void {
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
