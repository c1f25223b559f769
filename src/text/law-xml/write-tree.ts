import type { Element } from 'xast';
import { x } from 'xastscript';
import type { LawElement } from '../../model/law-element.ts';
import { cleanAttributes, Wrappers } from './chain.ts';
import { writeInline } from './inline.ts';
import { writeKept } from './kept-element.ts';
import { isPlacedContainer, type PlacedContainer, type PlacedLeaf } from './placed-tree.ts';
import { holdsSentences, usualAttributes, usualElements } from './usual-element.ts';
import { cleanText } from './words.ts';
import { writeNames } from './write-names.ts';

/** The element that each node became. */
export type WrittenElements = Map<PlacedContainer, Element>;

/**
 * Writes the tree of a law that was read from law XML: every element stands where it stood.
 * @param written is given the element of each node
 */
export function writeTree(tree: PlacedContainer, written: WrittenElements = new Map()): Element {
  const body = x('LawBody');
  written.set(tree, body);
  return fillElement(tree, body, [], written);
}

function fillElement(
  node: PlacedContainer,
  element: Element,
  chain: readonly LawElement[],
  written: WrittenElements,
): Element {
  const kept = writeKept(node, (child) => writeOwn(child, ownChain(child, node, element.name), written));
  if (kept) {
    element.attributes = kept.attributes;
    element.children = kept.children;
    return element;
  }
  if (node.type !== 'root') writeNames(node, element, chain);
  writeChildren(node, element, written);
  if (node.type === 'tableCell' && node.children.length === 0 && !chain.some(({ name }) => name === '@Bare'))
    element.children.push(x('Sentence', { Num: '1' }));
  return element;
}

/** The elements down to a child, as told or as usual. */
function ownChain(
  child: PlacedContainer | PlacedLeaf,
  { children }: PlacedContainer,
  parent: string,
): readonly LawElement[] {
  return child.elements ?? usualElements(parent, children, children.indexOf(child));
}

function writeChildren(node: PlacedContainer, element: Element, written: WrittenElements): void {
  const wrappers = new Wrappers(element);
  const isFirstSentence = node.children[0]?.type === 'sentence';
  // The standard asks for the element of the sentences though there are none.
  if (holdsSentences.test(element.name) && !isFirstSentence)
    element.children.push(x(`${element.name}Sentence`, [x('Sentence', { Num: '1' })]));
  for (const [at, child] of node.children.entries()) {
    const chain = child.elements ?? usualElements(element.name, node.children, at);
    if (chain[0]?.name === '@Extract') element.attributes.Extract = 'true';
    else if (!isPlacedContainer(child)) writeLeaf(child, chain, wrappers);
    else {
      const own = chain.filter(({ start }) => start === undefined);
      // The place of a cell that another one spans.
      if (own.length === 0) continue;
      const around = wrappers.enter(own.slice(0, -1));
      around.children.push(writeOwn(child, chain, written));
    }
  }
}

/** The element of a node without those around it. */
function writeOwn(node: PlacedContainer, chain: readonly LawElement[], written: WrittenElements): Element {
  const last = chain.findLast(({ start }) => start === undefined);
  const element = x(last?.name ?? '', cleanAttributes(last?.attributes ?? usualAttributes(node)));
  written.set(node, element);
  return fillElement(node, element, chain, written);
}

function writeLeaf(leaf: PlacedLeaf, chain: readonly LawElement[], wrappers: Wrappers): void {
  const { value, marks = [] } = leaf;
  const around = chain.filter(({ start }) => start === undefined);
  const parts = chain.filter(({ start, end }) => start !== undefined && end === undefined);
  if (parts.length === 0) {
    const content = writeInline(value, [0, value.length], marks, chain);
    const last = around.at(-1);
    const element = wrappers.enter(around.slice(0, -1));
    if (!last) element.children.push({ type: 'text', value: cleanText(value) });
    else
      element.children.push(
        x(last.name, cleanAttributes(last.attributes ?? {}), last.name === 'Fig' ? [] : content),
      );
    return;
  }
  for (const [at, part] of parts.entries()) {
    const start = part.start ?? 0;
    const next = parts[at + 1]?.start ?? value.length;
    const end = start + value.slice(start, next).trimEnd().length;
    const { start: _, ...step } = part;
    const element = wrappers.enter([...around, step]);
    const content = writeInline(value, [start, end], marks, chain);
    if (part.name === 'Column')
      element.children.push(x('Sentence', { Num: String(element.children.length + 1) }, content));
    else element.children.push(...content);
  }
}
