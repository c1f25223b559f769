import type { Element } from 'xast';
import type { Node } from '../../model/node.ts';
import { headingTypes } from '../../model/node-type.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { writeHeading } from './body.ts';
import { writeArticle, writeItem, writeParagraph } from './clause.ts';
import { textElement, type Writing, writeSentences, writeTable } from './element.ts';
import { writeAppdx, writeSupplProvision } from './part.ts';

const headings: readonly string[] = headingTypes;

/** A node where the standard allows anything. */
export function writeFree(node: Node, ordinal: number, writing: Writing): Element[] {
  if (!isContainer(node))
    return node.type === 'sentence' ? writeSentences([node]) : [textElement('Sentence', node.value)];
  if (node.type === 'table') return [writeTable(node)];
  if (node.type === 'article') return [writeArticle(node, ordinal, writing)];
  if (node.type === 'item') return [writeItem(node, ordinal, 0, writing)];
  if (node.type === 'subitem') return [writeItem(node, ordinal, 1, writing)];
  if (node.type === 'paragraph') return [writeParagraph(node, ordinal, writing)];
  if (node.type === 'appdx') return [writeAppdx(node, writing)];
  if (node.type === 'supplProvision') return [writeSupplProvision(node, writing)];
  if (headings.includes(node.type))
    return [writeHeading(node, headings.indexOf(node.type), ordinal, writing)];
  const { label, caption, children } = node;
  const title = [label, caption].filter((words) => words !== undefined).join('　');
  return [
    ...(title === '' ? [] : [textElement('Sentence', title)]),
    ...children.flatMap((child, index) => writeFree(child, index + 1, writing)),
  ];
}
