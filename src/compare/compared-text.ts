import type { Quantity } from '../model/annotation.ts';
import type { Container, Node } from '../model/node.ts';
import { isContainer } from '../model/tree-walk.ts';
import type { YakkanDocument } from '../model/yakkan-document.ts';
import { listMatters, type Matter } from '../topic/matter.ts';
import type { TopicScore } from '../topic/recognise.ts';
import { recogniseAll } from '../topic/recognise-kind.ts';

/** A paragraph of a clause with its printed lines. */
export interface ComparedParagraph {
  id: string;
  /** Its sentences, items each on a line of their own, without their numbers. */
  lines: readonly string[];
  quantities: readonly Quantity[];
}

/** A clause of one of the two texts. */
export interface ComparedClause {
  node: Container;
  caption: string;
  headings: readonly string[];
  topics: readonly TopicScore[];
  paragraphs: readonly ComparedParagraph[];
}

/** One of the two texts, cut into the clauses that are compared. */
export interface ComparedText {
  document: YakkanDocument;
  clauses: readonly ComparedClause[];
}

/** Cuts a text into the clauses that are compared: those of the main provision and of what is annexed, without 附則 and 前文. */
export function cutText(document: YakkanDocument): ComparedText {
  const matters = listMatters(document.tree).filter(isCompared);
  const topics = recogniseAll(matters);
  const quantities = new Map<string, Quantity[]>();
  for (const quantity of document.quantities)
    quantities.set(quantity.node, [...(quantities.get(quantity.node) ?? []), quantity]);
  const clauses = matters.map(({ node, caption, headings, paragraphs }, place) => ({
    node,
    caption,
    headings,
    topics: topics[place],
    paragraphs: paragraphs.map(({ id }) => cutParagraph(findNode(node, id) ?? node, quantities)),
  }));
  return { document, clauses };
}

function isCompared({ isSupplementary, node }: Matter): boolean {
  return !isSupplementary && node.type !== 'preamble' && node.type !== 'table';
}

function findNode(from: Container, id: string): Container | undefined {
  if (from.id === id) return from;
  return from.children.find((child): child is Container => isContainer(child) && child.id === id);
}

function cutParagraph(
  paragraph: Container,
  quantities: ReadonlyMap<string, readonly Quantity[]>,
): ComparedParagraph {
  const lines: string[] = [];
  const found: Quantity[] = [];
  const visit = (node: Container): void => {
    found.push(...(quantities.get(node.id) ?? []));
    const own = node.children
      .filter((child: Node) => !isContainer(child))
      .map((child) => (child as { value: string }).value);
    const text = [
      node.type !== 'article' && node.type !== 'paragraph' ? (node.caption ?? '') : '',
      ...own,
    ].join('');
    if (text !== '') lines.push(text);
    for (const child of node.children) if (isContainer(child)) visit(child);
  };
  visit(paragraph);
  return { id: paragraph.id, lines, quantities: found };
}
