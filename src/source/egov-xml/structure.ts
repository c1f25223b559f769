import { type ContainerType, headingTypes as headings } from '../../model/node-type.ts';
import type { StructureNode } from '../../model/structure.ts';
import type { PrintedText } from '../line/printed-text.ts';
import { joinColumns } from './column.ts';
import { readContents } from './contents.ts';
import { childElements, readWords, type XmlElement } from './element.ts';
import { holdsWords } from './inline.ts';
import { keepElements, type Origins } from './keep-elements.ts';
import { endLines, noteFigure, readLeaf } from './leaf.ts';
import { isName, readNames } from './name.ts';
import { readClauseNumber } from './number.ts';
import { dropUsual, makeStep } from './place.ts';
import type { Content, Place } from './reading.ts';
import { readTable } from './table.ts';

const containers: Readonly<Record<string, ContainerType>> = {
  Part: 'part',
  Chapter: 'chapter',
  Section: 'section',
  Subsection: 'subsection',
  Division: 'division',
  Article: 'article',
  Paragraph: 'paragraph',
  Item: 'item',
  Class: 'item',
  Preamble: 'preamble',
  SupplProvision: 'supplProvision',
  ...Object.fromEntries(
    Array.from({ length: 10 }, (_, index): [string, ContainerType] => [`Subitem${index + 1}`, 'subitem']),
  ),
  ...Object.fromEntries(
    ['Table', 'Note', 'Style', 'Format', 'Fig', ''].flatMap((kind): [string, ContainerType][] => [
      [`Appdx${kind}`, 'appdx'],
      [`SupplProvisionAppdx${kind}`, 'appdx'],
    ]),
  ),
};
const quoting: ReadonlySet<string> = new Set(['NewProvision', 'QuoteStruct']);
/** The tree of a law: every element at its place, and what has no type of its own with the elements around it. */
export function readStructure(body: XmlElement, text: PrintedText): StructureNode {
  const origins: Origins = new Map();
  const children = readChildren(body, { text, chain: [], isQuoted: false, origins, readChildren });
  dropUsual('LawBody', children);
  const root: StructureNode = { type: 'root', children };
  origins.set(root, body);
  keepElements(root, origins);
  return root;
}

/** What stands in an element, in order. */
function readChildren(element: XmlElement, place: Place): Content {
  const counts = new Map<string, number>();
  const content: Content = [];
  for (const child of element.children) {
    if (typeof child === 'string') {
      if (child.trim() !== '')
        content.push(...readLeaf({ ...element, name: '', children: [child] }, place, []));
      continue;
    }
    const index = (counts.get(child.name) ?? 0) + 1;
    counts.set(child.name, index);
    content.push(...readElement(child, place, index));
  }
  return content;
}

function readElement(element: XmlElement, place: Place, index: number): Content {
  const chain = [...place.chain, makeStep(element, index)];
  const inner = { ...place, chain, isQuoted: place.isQuoted || quoting.has(element.name) };
  const type = Object.hasOwn(containers, element.name) ? containers[element.name] : undefined;
  if (type && !inner.isQuoted && !isBare(element, type)) return [readContainer(element, type, inner)];
  if (element.name === 'TOC' && !inner.isQuoted) return [readContents(element, inner)];
  if (element.name === 'Table' && !inner.isQuoted) return [readTable(element, inner)];
  if (element.name === 'Fig') return [noteFigure(element, place.text, chain)];
  if (childElements(element, 'Column').length > 0 && !inner.isQuoted) return joinColumns(element, inner);
  if (holdsWords(element)) return readLeaf(element, place, chain);
  return readChildren(element, inner);
}

/** An article or heading without a title only holds what is printed without one. */
function isBare(element: XmlElement, type: ContainerType): boolean {
  if (type !== 'article' && !(headings as readonly string[]).includes(type)) return false;
  return !childElements(element).some((child) => isName(child, element.name) && readWords(child) !== '');
}

/** The first 項 of an article stands on the line of its number. */
function runsOn(element: XmlElement): boolean {
  return (
    element.name === 'Paragraph' &&
    !childElements(element).some((child) => isName(child, element.name) && readWords(child) !== '')
  );
}

function readContainer(
  element: XmlElement,
  type: ContainerType,
  { text, chain, origins }: Place,
): StructureNode {
  if (runsOn(element)) text.space();
  else text.endLine();
  const { elements: named = [], ...names } = readNames(element, type, text);
  const rest = element.children.filter(
    (child) =>
      typeof child === 'string' ||
      !(isName(child, element.name) || named.some(({ name }) => name === child.name)),
  );
  const number = element.attributes.AmendLawNum;
  const caption =
    number !== undefined && number !== '' && !names.caption ? { caption: text.write(number) } : {};
  const excerpt: Content =
    type === 'supplProvision' && /^(?:true|1)$/.test(element.attributes.Extract ?? '')
      ? [{ type: 'note', text: text.write('抄'), elements: [{ name: '@Extract' }] }]
      : [];
  const children = [
    ...excerpt,
    ...readChildren(
      { ...element, children: rest },
      { text, chain: [], isQuoted: false, origins, readChildren },
    ),
  ];
  endLines(children);
  dropUsual(element.name, children);
  text.endLine();
  const node: StructureNode = {
    type,
    ...names,
    ...caption,
    ...readClauseNumber(type, element.attributes.Num, names.label?.text),
    ...(isDeleted(element, type, names, children) && { deleted: true as const }),
    elements: [...chain, ...named],
    children,
  };
  origins.set(node, element);
  return node;
}

function isDeleted(
  element: XmlElement,
  type: ContainerType,
  { label, caption }: Pick<StructureNode, 'label' | 'caption'>,
  children: Content,
): boolean {
  if (type === 'paragraph' && !label) return false;
  if (/^(?:true|1)$/.test(element.attributes.Delete ?? '')) return true;
  const words = /^[（(〔]?\s*削[\s　]*除\s*[）)〕]?。?$/;
  if (caption && words.test(caption.text)) return true;
  const [only, ...more] = children;
  if (!only || more.length > 0) return false;
  if (!('children' in only)) return words.test(only.text.text);
  const [inner, ...others] = only.children;
  return !!inner && others.length === 0 && !('children' in inner) && words.test(inner.text.text);
}

/** The law itself, also in the envelope in which the API of e-Gov answers. */
export function findLaw(root: XmlElement): XmlElement | undefined {
  if (root.name === 'Law') return root;
  for (const child of childElements(root)) {
    const found = findLaw(child);
    if (found) return found;
  }
  return undefined;
}
