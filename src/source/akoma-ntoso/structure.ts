import { type ContainerType, containerTypes } from '../../model/node-type.ts';
import type { StructureLeaf, StructureNode } from '../../model/structure.ts';
import { childElements, type XmlElement } from '../egov-xml/element.ts';
import { readClauseNumber } from '../egov-xml/number.ts';
import type { PrintedText } from '../line/printed-text.ts';
import { readInline, readLeaf, readNamed, readSentences } from './words.ts';

type Content = (StructureNode | StructureLeaf)[];
type ReadElement = (element: XmlElement, text: PrintedText) => Content;

/** Names of clauses in Akoma Ntoso; what it has no name for is a `hcontainer` that says its name. */
const types: Readonly<Record<string, ContainerType>> = {
  part: 'part',
  chapter: 'chapter',
  section: 'section',
  subsection: 'subsection',
  division: 'division',
  article: 'article',
  paragraph: 'paragraph',
  point: 'item',
  indent: 'subitem',
};
const readers: Readonly<Record<string, ReadElement>> = {
  meta: () => [],
  num: () => [],
  heading: () => [],
  p: readParagraph,
  table: (element, text) => [readTable(element, text)],
  toc: (element, text) => [readContents(element, text)],
  preamble: readPreamble,
};

/** The tree of an act in Akoma Ntoso. */
export function readStructure(act: XmlElement, text: PrintedText): StructureNode {
  return { type: 'root', children: nameContents(readChildren(act, text)) };
}

function readChildren(element: XmlElement, text: PrintedText): Content {
  return childElements(element).flatMap((child) => readElement(child, text));
}

function readElement(element: XmlElement, text: PrintedText): Content {
  if (Object.hasOwn(readers, element.name)) return readers[element.name](element, text);
  const type = typeOf(element);
  if (!type) return readChildren(element, text);
  text.endLine();
  const label = readNamed(element, 'num');
  const caption = readNamed(element, 'heading');
  const named = {
    ...(label !== '' && { label: text.write(label) }),
    ...(caption !== '' && { caption: writeBehind(caption, text) }),
  };
  text.space();
  const children = readChildren(element, text);
  text.endLine();
  const bare = label.replace(/^[(（【〔［[]+|[)）】〕］\].．、]+$/g, '');
  return [
    {
      ...makeNode(element, type, children),
      ...named,
      ...(readIdNumber(element, type) ?? readClauseNumber(type, '', bare.normalize('NFKC'))),
      ...(type !== 'paragraph' && isDeleted(children) && { deleted: true as const }),
    },
  ];
}

/** The number in an id after the naming convention: `art_3__para_2` → 2; a suffix parts two of one number: `item_1_2` → 1. */
function readIdNumber({ attributes }: XmlElement, type: ContainerType): { number: string } | undefined {
  if (type === 'subitem' || type === 'supplProvision' || type === 'appdx') return undefined;
  const number = /(?:^|__)[a-z]+_(\d+(?:-\d+)*)(?:_\d+)?$/.exec(attributes.eId ?? '')?.[1];
  return number === undefined ? undefined : { number };
}

/** Whether all that a clause says is 削除. */
function isDeleted([only, ...others]: Content): boolean {
  if (!only || others.length > 0) return false;
  return 'text' in only
    ? /^[（(〔]?\s*削\s*除\s*[）)〕]?。?$/.test(only.text.text)
    : isDeleted(only.children);
}

function writeBehind(words: string, text: PrintedText) {
  text.space();
  return text.write(words);
}

/** The type of an element: by its name, or by that which a container says. */
function typeOf({ name, attributes }: XmlElement): ContainerType | undefined {
  if (Object.hasOwn(types, name)) return types[name];
  if (name !== 'hcontainer' && name !== 'container') return undefined;
  return containerTypes.find((type) => type === attributes.name);
}

function makeNode({ attributes }: XmlElement, type: ContainerType, children: Content): StructureNode {
  return { type, ...(attributes.eId !== undefined && { id: attributes.eId }), children };
}

/** Words of a clause; before the clauses a paragraph may hold the title, else it is a note. */
function readParagraph(element: XmlElement, text: PrintedText): Content {
  const [title] = childElements(element, 'docTitle');
  const content = title
    ? readLeaf(title, 'title', text)
    : childElements(element, 'span').some(({ attributes }) => attributes.eId !== undefined)
      ? readSentences(element, text)
      : readLeaf(element, 'note', text);
  text.endLine();
  return content;
}

/** 前文, where it is called so on a line of its own. */
function readPreamble(element: XmlElement, text: PrintedText): Content {
  const [first, ...rest] = readChildren(element, text);
  const isLabel = first && 'text' in first && /^前[\s　]*文$/.test(first.text.text);
  if (isLabel) return [{ ...makeNode(element, 'preamble', rest), label: first.text }];
  return [makeNode(element, 'preamble', first ? [first, ...rest] : [])];
}

function readContents(element: XmlElement, text: PrintedText): StructureNode {
  const children = childElements(element, 'tocItem').flatMap((item) => {
    const leaf = readLeaf(item, 'tocLine', text);
    text.endLine();
    return leaf;
  });
  return makeNode(element, 'toc', children);
}

/** A line right before the contents that calls them by name is their label. */
function nameContents(content: Content): Content {
  return content.flatMap((child, at): Content => {
    const next = content[at + 1];
    const before = content[at - 1];
    const isLabel = (node: Content[number] | undefined): node is StructureLeaf =>
      node !== undefined && 'text' in node && /目[\s　]*次$/.test(node.text.text);
    if (isLabel(child) && next?.type === 'toc') return [];
    return child.type === 'toc' && 'children' in child && isLabel(before)
      ? [{ ...child, label: before.text }]
      : [child];
  });
}

function readTable(table: XmlElement, text: PrintedText): StructureNode {
  text.endLine();
  const rows = childElements(table, 'tr').map((row): StructureNode => {
    const cells = childElements(row, 'th', 'td');
    const children = cells.map((cell): StructureNode => {
      text.space();
      const paragraphs = childElements(cell, 'p');
      const sentences =
        paragraphs.length > 0
          ? paragraphs.flatMap((paragraph) => readSentences(paragraph, text))
          : readInline(cell).text === ''
            ? []
            : readSentences(cell, text);
      return makeNode(cell, 'tableCell', sentences);
    });
    text.endLine();
    const isHead = cells.length > 0 && cells.every(({ name }) => name === 'th');
    return { ...makeNode(row, 'tableRow', children), ...(isHead && { head: true as const }) };
  });
  return makeNode(table, 'table', rows);
}
