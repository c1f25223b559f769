import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Container, Node } from '../model/node.ts';
import { indexTree } from '../model/tree-index.ts';
import { isContainer } from '../model/tree-walk.ts';
import type { YakkanDocument } from '../model/yakkan-document.ts';
import { writeRecord } from '../text/structure-record.ts';
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
  const { preface, preamble, body } = partChildren(tree.children);
  const elements = writeHierarchy(body, tree.id, marks);
  const root = x('akomaNtoso', { xmlns: namespace }, [
    x('act', { name: 'terms', contains: 'singleVersion' }, [
      writeMeta(document),
      ...writePreface(preface, marks),
      ...(preamble ? [writePreamble(preamble, marks)] : []),
      x('body', { eId: tree.id }, elements.length === 0 ? [x('hcontainer', { name: 'empty' })] : elements),
    ]),
  ]);
  return printXml(root, writeRecord(tree));
}

function isPreamble(node: Node): node is Container {
  return node.type === 'preamble';
}

/** What stands before the 前文, the 前文, and what stands behind it; without one all before the first clause is preface. */
function partChildren(children: readonly Node[]): { preface: Node[]; preamble?: Container; body: Node[] } {
  const first = children.findIndex((node) => isContainer(node) && node.type !== 'toc');
  const preface = children.slice(0, first < 0 ? children.length : first);
  const rest = children.slice(preface.length);
  const [preamble, ...body] = rest;
  return preamble && isPreamble(preamble) ? { preface, preamble, body } : { preface, body: rest };
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
function writePreamble({ id, label, children }: Container, marks: Marks): Element {
  const blocks = [
    ...(label === undefined ? [] : [textElement('p', label)]),
    ...children.flatMap((child) =>
      isContainer(child)
        ? [x('container', { eId: child.id, name: child.type }, ensureBlock(writeBlocks([child], marks)))]
        : writeBlocks([child], marks),
    ),
  ];
  return x('preamble', { eId: id }, ensureBlock(blocks));
}

function ensureBlock(blocks: Element[]): Element[] {
  return blocks.length === 0 ? [x('p')] : blocks;
}
