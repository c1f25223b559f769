import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Container, Node } from '../../model/node.ts';
import { headingTypes } from '../../model/node-type.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { keepContainers, writeHeading } from './body.ts';
import { asParagraph, emptyParagraph, writeArticle, writeItem, writeParagraph } from './clause.ts';
import { cleanText, joinWords, textElement, type Writing, writeTable } from './element.ts';

const headings: readonly string[] = headingTypes;

/** 附則: the number of the amending law, or the date, stands with its label. */
export function writeSupplProvision(node: Container, writing: Writing): Element {
  const { label = '', caption = '', children } = node;
  const isExcerpt = children[0]?.type === 'note' && 'value' in children[0] && children[0].value === '抄';
  const isLawNumber = label !== '' && /第[^第]*号$/.test(caption);
  const kept = keepContainers(isExcerpt ? { ...node, children: children.slice(1) } : node, writing);
  const words =
    isLawNumber || caption === '' ? label : [label, caption].filter((part) => part !== '').join('　');
  return x(
    'SupplProvision',
    {
      ...(isLawNumber && { AmendLawNum: cleanText(caption) }),
      ...(isExcerpt && { Extract: 'true' }),
    },
    [
      textElement('SupplProvisionLabel', words),
      ...(kept.length === 0
        ? [writeParagraph(emptyParagraph(node), 1, writing)]
        : kept.flatMap((child, index) => writeSupplChild(child, index + 1, writing))),
    ],
  );
}

function writeSupplChild(child: Container, ordinal: number, writing: Writing): Element[] {
  if (child.type === 'article') return [writeArticle(child, ordinal, writing)];
  if (child.type === 'chapter') return [writeHeading(child, 1, ordinal, writing)];
  if (headings.includes(child.type)) {
    writing.leftOut.push({
      node: child.id,
      reason: `a 附則 has chapters only: the ${child.type} stands as one`,
    });
    return [writeHeading(child, 1, ordinal, writing)];
  }
  return [writeParagraph(asParagraph(child), ordinal, writing)];
}

/** 別表: tables and items as AppdxTable; anything else as AppdxNote, which may hold anything. */
export function writeAppdx(node: Container, writing: Writing): Element {
  const { label, caption, children } = node;
  const title = `${label ?? ''}${caption === undefined ? '' : label === undefined ? caption : `（${caption}）`}`;
  const isTables =
    /表/.test(title) && children.every((child) => child.type === 'table' || child.type === 'item');
  const name = isTables ? 'AppdxTable' : 'AppdxNote';
  const content = children.flatMap((child, index) => writeFree(child, index + 1, writing));
  return x(name, [
    ...(title === '' ? [] : [textElement(`${name}Title`, title)]),
    ...(isTables || content.length === 0 ? content : [x('NoteStruct', [x('Note', content)])]),
  ]);
}

/** A node where the standard allows anything. */
export function writeFree(node: Node, ordinal: number, writing: Writing): Element[] {
  if (!isContainer(node)) return [textElement('Sentence', node.value)];
  if (node.type === 'table') return [writeTable(node)];
  if (node.type === 'article') return [writeArticle(node, ordinal, writing)];
  if (node.type === 'item') return [writeItem(node, ordinal, 0, writing)];
  if (node.type === 'paragraph') return [writeParagraph(node, ordinal, writing)];
  if (node.type === 'appdx') return [writeAppdx(node, writing)];
  if (node.type === 'supplProvision') return [writeSupplProvision(node, writing)];
  if (headings.includes(node.type))
    return [writeHeading(node, headings.indexOf(node.type), ordinal, writing)];
  if (node.type === 'subitem') return [writeItem(node, ordinal, 1, writing)];
  return [textElement('Sentence', joinWords(node))];
}
