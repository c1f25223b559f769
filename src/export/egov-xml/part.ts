import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Container, Node } from '../../model/node.ts';
import { headingTypes } from '../../model/node-type.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { writeHeading } from './body.ts';
import { asParagraph, emptyParagraph, writeArticle, writeParagraph } from './clause.ts';
import { cleanText, textElement, type Writing } from './element.ts';

const headings: readonly string[] = headingTypes;

/** What stands behind 本則; a note or a closing there is an annex without a title. */
export function writePart(node: Node, writing: Writing): Element {
  if (isContainer(node) && node.type === 'supplProvision') return writeSupplProvision(node, writing);
  if (isContainer(node) && node.type === 'appdx') return writeAppdx(node, writing);
  writing.leftOut.push({
    node: node.id ?? 'root',
    reason: `the standard has no ${node.type} behind the clauses: it stands as an AppdxNote without a title`,
  });
  return x('AppdxNote', [x('NoteStruct', [x('Note', writing.writeFree(node, 1))])]);
}

/** 附則: the number of the amending law, or the date, stands with its label. */
export function writeSupplProvision(node: Container, writing: Writing): Element {
  const { label = '', caption = '', children } = node;
  const isExcerpt = children[0]?.type === 'note' && 'value' in children[0] && children[0].value === '抄';
  const isLawNumber = label !== '' && /第[^第]*号$/.test(caption);
  const kept = isExcerpt ? children.slice(1) : children;
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
        : kept.map((child, index) => writeSupplChild(child, node, index + 1, writing))),
    ],
  );
}

function writeSupplChild(child: Node, { id }: Container, ordinal: number, writing: Writing): Element {
  if (isContainer(child)) {
    if (child.type === 'article') return writeArticle(child, ordinal, writing);
    if (child.type === 'chapter') return writeHeading(child, 1, ordinal, writing);
    if (headings.includes(child.type)) {
      writing.leftOut.push({
        node: child.id,
        reason: `a 附則 has chapters only: the ${child.type} stands as one`,
      });
      return writeHeading(child, 1, ordinal, writing);
    }
  }
  if (child.type !== 'paragraph')
    writing.leftOut.push({ node: child.id ?? id, reason: `a ${child.type} in a 附則 stands as a 項` });
  return writeParagraph(asParagraph(child), ordinal, writing);
}

/** 別表: tables and items as AppdxTable; anything else as AppdxNote, which may hold anything. */
export function writeAppdx(node: Container, writing: Writing): Element {
  const { label, caption, children } = node;
  const title = `${label ?? ''}${caption === undefined ? '' : label === undefined ? caption : `（${caption}）`}`;
  const isTables =
    /表/.test(title) && children.every((child) => child.type === 'table' || child.type === 'item');
  const name = isTables ? 'AppdxTable' : 'AppdxNote';
  const content = children.flatMap((child, index) => writing.writeFree(child, index + 1));
  return x(name, [
    ...(title === '' ? [] : [textElement(`${name}Title`, title)]),
    ...(isTables || content.length === 0 ? content : [x('NoteStruct', [x('Note', content)])]),
  ]);
}
