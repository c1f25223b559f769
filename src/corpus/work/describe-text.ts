import type { ReadLine } from '../../model/correction.ts';
import type { Message } from '../../model/message.ts';
import type { Container } from '../../model/node.ts';
import { indexTree } from '../../model/tree-index.ts';
import { isContainer } from '../../model/tree-walk.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { placeInSource, startLines, toPoint } from '../../text/leaf-source.ts';
import { plainTitle } from '../intake/plain-title.ts';
import { listStarts, nodeAt } from './node-at.ts';

/** Lines of the outline of a text that is looked at. */
const mostLines = 2000;

/** A line of a text that is looked at. */
export interface DescribedLine extends ReadLine {
  /** Number of the line in the text as it was read. */
  line: number;
  /** Id of the node that holds it. */
  node?: string;
}

/** What a file holds. */
export interface DescribedText {
  name: string;
  format: string;
  title?: string;
  issuer?: string;
  effectiveDate?: string;
  /** The words that the day was read from, and their line. */
  effectiveDateFrom?: { text: string; line?: number };
  counts: Record<string, number>;
  outline: { depth: number; node: string; label?: string; caption?: string }[];
  messages: (Message & { line?: number })[];
  /** Every line with how it was read; none where the format states its structure. */
  lines: DescribedLine[];
}

/** What counts of nodes are called. */
const countNames = { article: 'articles', paragraph: 'paragraphs', item: 'items', table: 'tables' } as const;

/** Describes what was read from a file, for a person who decides whether to store it. `value` is the text as it was read. */
export function describeText(
  model: YakkanDocument,
  { name, value, lines }: { name: string; value: string; lines: readonly ReadLine[] },
): DescribedText {
  const { title, issuer, effectiveDate, source } = model.document;
  const outline: DescribedText['outline'] = [];
  collectOutline(model.tree, 0, outline);
  const types = new Map<string, number>();
  countTypes(model.tree, types);
  const nodes = Object.entries(countNames).map(([type, words]) => [words, types.get(type) ?? 0]);
  const starts = startLines(value);
  const from = findDay(model, value, starts);
  const places = listStarts(model.tree);
  return {
    name,
    format: source.format,
    ...(title !== undefined && { title: plainTitle(title) }),
    ...(issuer !== undefined && { issuer }),
    ...(effectiveDate !== undefined && { effectiveDate }),
    ...(from && { effectiveDateFrom: from }),
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
    lines: lines.map((line) => {
      const node = line.as === 'none' ? undefined : nodeAt(places, line.offset);
      return {
        ...line,
        line: toPoint(line.offset, starts).line,
        ...(node !== undefined && { node }),
      };
    }),
  };
}

function findDay(
  { tree, document: { effectiveDateFrom, source } }: YakkanDocument,
  value: string,
  starts: readonly number[],
): DescribedText['effectiveDateFrom'] {
  if (!effectiveDateFrom) return undefined;
  const { text, at: [place] = [] } = effectiveDateFrom;
  const leaf = place && indexTree(tree).byId.get(place.leaf);
  const offset =
    leaf && !isContainer(leaf)
      ? placeInSource(leaf, { value, syntax: source.syntax })[place.start]
      : value.indexOf(text);
  return { text, ...(offset >= 0 && { line: toPoint(offset, starts).line }) };
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
