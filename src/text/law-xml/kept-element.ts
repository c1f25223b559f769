import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import type { PrintedElement } from '../../model/law-element.ts';
import { digestWords } from '../record/record-words.ts';
import { cleanAttributes } from './chain.ts';
import { isPlacedContainer, type PlacedContainer } from './placed-tree.ts';
import { cleanText } from './words.ts';

/** Digest of the words of a node, those of the nodes in it left out. */
export function digestOwnWords({ label = '', caption = '', children }: PlacedContainer): string {
  const leaves = children.flatMap((child) => (isPlacedContainer(child) ? [] : [child.value]));
  return digestWords([label, caption, ...leaves].join('\n'));
}

/**
 * The element of a node as it stood in the file, with the elements of the nodes in it at their places.
 * @returns undefined where none was kept, or the words or what stands in the node have been changed since
 */
export function writeKept(
  node: PlacedContainer,
  writeChild: (child: PlacedContainer) => Element,
): Element | undefined {
  const { keptElement: kept } = node;
  if (!kept || kept.digest !== digestOwnWords(node)) return undefined;
  const inner = node.children.filter(isPlacedContainer);
  const places = listPlaces(kept.element);
  const isWhole = inner.every((child, at) => places.has(at) || child.elements?.length === 0);
  if (!isWhole || [...places].some((at) => !inner[at])) return undefined;
  return fill(kept.element, (at) => writeChild(inner[at]));
}

function listPlaces({ children }: PrintedElement, to = new Set<number>()): Set<number> {
  for (const child of children) {
    if (typeof child === 'number') to.add(child);
    else if (typeof child !== 'string') listPlaces(child, to);
  }
  return to;
}

function fill(
  { name, attributes = {}, children }: PrintedElement,
  writeAt: (at: number) => Element,
): Element {
  const content = children.map((child): ElementContent => {
    if (typeof child === 'number') return writeAt(child);
    return typeof child === 'string' ? { type: 'text', value: cleanText(child) } : fill(child, writeAt);
  });
  return x(name, cleanAttributes(attributes), content);
}
