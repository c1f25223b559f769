import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Container, Node } from '../model/node.ts';
import { indexTree } from '../model/tree-index.ts';
import { isContainer } from '../model/tree-walk.ts';
import type { YakkanDocument } from '../model/yakkan-document.ts';
import { writeBlocks, writeHierarchy } from './akoma-ntoso/clause.ts';
import { writeMeta } from './akoma-ntoso/meta.ts';
import { collectMarks, type Marks } from './akoma-ntoso/words.ts';
import { textElement } from './egov-xml/element.ts';
import { printXml } from './print-xml.ts';

const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/**
 * Writes a text as Akoma Ntoso 3.0: ids as in the model, references as `ref`, definitions as `def`, and every word of it.
 * `第１条（目的）` → `<article eId="art_1"><num>第１条</num><heading>目的</heading>…`
 */
export function writeAkomaNtoso(document: YakkanDocument): string {
  const { tree } = document;
  const marks = collectMarks(document, indexTree(tree));
  const first = tree.children.findIndex(isBody);
  const front = first < 0 ? tree.children : tree.children.slice(0, first);
  const body = first < 0 ? [] : tree.children.slice(first);
  const preambles = front.filter(isPreamble);
  const elements = writeHierarchy(body, tree.id, marks);
  const root = x('akomaNtoso', { xmlns: namespace }, [
    x('act', { name: 'terms', contains: 'singleVersion' }, [
      writeMeta(document),
      ...writePreface(
        front.filter((node) => !isPreamble(node)),
        marks,
      ),
      ...preambles.slice(0, 1).map((preamble) => writePreamble(preambles, preamble, marks)),
      x('body', { eId: tree.id }, elements.length === 0 ? [x('hcontainer', { name: 'empty' })] : elements),
    ]),
  ]);
  return printXml(root);
}

function isPreamble(node: Node): node is Container {
  return node.type === 'preamble';
}

/** Whether the body begins with a node: title, notes, contents and preamble stand before it. */
function isBody(node: Node): boolean {
  return isContainer(node) && node.type !== 'toc' && node.type !== 'preamble';
}

function writePreface(nodes: readonly Node[], marks: Marks): Element[] {
  const blocks = nodes.flatMap((node) =>
    node.type === 'title' && 'value' in node
      ? [x('p', [textElement('docTitle', node.value)])]
      : writeBlocks([node], marks),
  );
  return blocks.length === 0 ? [] : [x('preface', blocks)];
}

/** 前文: its paragraphs as containers, so that they keep their ids. */
function writePreamble(preambles: readonly Container[], { id }: Container, marks: Marks): Element {
  const blocks = preambles.flatMap(({ label, children }) => [
    ...(label === undefined ? [] : [textElement('p', label)]),
    ...children.flatMap((child) =>
      isContainer(child)
        ? [x('container', { eId: child.id, name: child.type }, ensureBlock(writeBlocks([child], marks)))]
        : writeBlocks([child], marks),
    ),
  ]);
  return x('preamble', { eId: id }, ensureBlock(blocks));
}

function ensureBlock(blocks: Element[]): Element[] {
  return blocks.length === 0 ? [x('p')] : blocks;
}
