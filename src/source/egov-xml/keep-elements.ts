import type { Element } from 'xast';
import type { PrintedElement } from '../../model/law-element.ts';
import type { StructureLeaf, StructureNode } from '../../model/structure.ts';
import { digestOwnWords } from '../../text/law-xml/kept-element.ts';
import type { PlacedContainer, PlacedLeaf } from '../../text/law-xml/placed-tree.ts';
import { type WrittenElements, writeTree } from '../../text/law-xml/write-tree.ts';
import type { XmlElement } from './element.ts';
import { isPlain } from './place.ts';

/** The element that each node was read from. */
export type Origins = Map<StructureNode, XmlElement>;

/**
 * Writes what was read and keeps, for every node, its element as it stood in the file where the one that is written differs: so a
 * law that is read and written has all its elements at their place, whatever they hold.
 */
export function keepElements(root: StructureNode, origins: Origins): void {
  const nodes: [StructureNode, PlacedContainer][] = [];
  const written: WrittenElements = new Map();
  writeTree(viewNode(root, nodes), written);
  for (const [node, view] of nodes) {
    const origin = origins.get(node);
    if (!origin) continue;
    const places = new Map<object, number>();
    const writtenPlaces = new Map<object, number>();
    const inner = node.children.filter((child) => 'children' in child);
    const innerViews = view.children.filter((child): child is PlacedContainer => 'children' in child);
    for (const [at, child] of inner.entries()) {
      const from = origins.get(child);
      if (from) places.set(from, at);
      const to = written.get(innerViews[at]);
      if (to) writtenPlaces.set(to, at);
    }
    const element = describeElement(origin, places);
    const own = written.get(view);
    if (own && isSame(element, describeElement(readable(own), writtenPlaces))) continue;
    node.keptElement = { digest: digestOwnWords(view), element };
  }
}

function viewNode(node: StructureNode, nodes: [StructureNode, PlacedContainer][]): PlacedContainer {
  const { label, caption, children, ...facts } = node;
  const view: PlacedContainer = {
    ...facts,
    ...(label && label.text !== '' && { label: label.text }),
    ...(caption && caption.text !== '' && { caption: caption.text }),
    children: [],
  };
  nodes.push([node, view]);
  view.children = children.map((child) => ('children' in child ? viewNode(child, nodes) : viewLeaf(child)));
  return view;
}

function viewLeaf({ type, text, ...facts }: StructureLeaf): PlacedLeaf {
  return { ...facts, type: type === 'words' ? 'sentence' : type, value: text.text };
}

/** An element that was written, as one that was read. */
interface Readable {
  name: string;
  attributes: Readonly<Record<string, string | null | undefined>>;
  children: readonly (Readable | string)[];
  /** What it was made from. */
  from?: object;
}

function readable(element: Element): Readable {
  return {
    name: element.name,
    attributes: element.attributes ?? {},
    children: element.children.flatMap((child): (Readable | string)[] =>
      child.type === 'element' ? [readable(child)] : child.type === 'text' ? [child.value] : [],
    ),
    from: element,
  };
}

/** An element with its words; nodes in it are told by their index. */
function describeElement(element: Readable, places: ReadonlyMap<object, number>): PrintedElement {
  const attributes = Object.entries(element.attributes).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !isPlain(entry[0], entry[1]),
  );
  return {
    name: element.name,
    ...(attributes.length > 0 && { attributes: Object.fromEntries(attributes) }),
    children: element.children.flatMap((child): PrintedElement['children'] => {
      if (typeof child === 'string') {
        const words = child.replace(/\s*[\r\n]\s*/g, '');
        return words === '' ? [] : [words];
      }
      return [places.get(child.from ?? child) ?? describeElement(child, places)];
    }),
  };
}

/** Whether two elements say the same; white space and a number 1 that is not told do not count. */
function isSame(left: PrintedElement, right: PrintedElement): boolean {
  return signature(left) === signature(right);
}

function signature({ name, attributes = {}, children }: PrintedElement): string {
  const told = Object.entries(attributes)
    .filter(([key, value]) => !(key === 'Num' && value === '1'))
    .toSorted(([left], [right]) => (left < right ? -1 : 1));
  const parts: (string | number)[] = [];
  let words = '';
  for (const child of children) {
    if (typeof child === 'string') words += child.replace(/\s/g, '');
    else {
      parts.push(words, typeof child === 'number' ? child : signature(child));
      words = '';
    }
  }
  return JSON.stringify([name, told, ...parts, words]);
}
