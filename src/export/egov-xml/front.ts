import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Container, Node } from '../../model/node.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { asParagraph, writeParagraph } from './clause.ts';
import { joinWords, textElement, type Writing } from './element.ts';
import { writeContents } from './toc.ts';

/** What stands before 本則: the title, notes (`EnactStatement`), contents, and 前文 with all that stands behind the contents. */
export function writeFront(nodes: readonly Node[], writing: Writing): Element[] {
  const [title, ...rest] = nodes[0]?.type === 'title' ? nodes : [undefined, ...nodes];
  const statements: string[] = [];
  const contents: Element[] = [];
  const preamble: Container[] = [];
  for (const node of rest) {
    if (!node) continue;
    if (preamble.length > 0 || node.type === 'preamble') preamble.push(...readPreamble(node, writing));
    else if (!isContainer(node)) {
      if (contents.length === 0) statements.push(node.value);
      else preamble.push(...readPreamble(node, writing));
    } else {
      const toc = contents.length === 0 && node.type === 'toc' ? writeContents(node) : undefined;
      if (toc) contents.push(toc);
      else {
        writing.leftOut.push({
          node: node.id,
          reason: `the standard has no place for this ${node.type}: its lines are statements before the clauses`,
        });
        if (contents.length === 0) statements.push(...listLines(node));
        else preamble.push(...readPreamble(node, writing));
      }
    }
  }
  return [
    textElement('LawTitle', title && 'value' in title ? title.value : ''),
    ...statements.map((words) => textElement('EnactStatement', words)),
    ...contents,
    ...(preamble.length === 0
      ? []
      : [
          x(
            'Preamble',
            preamble.map((paragraph, index) => writeParagraph(paragraph, index + 1, writing)),
          ),
        ]),
  ];
}

/** The lines of a node, its label first. */
function listLines({ label, caption, children }: Container): string[] {
  return [label, caption, ...children.map(joinWords)].filter(
    (words): words is string => words !== undefined && words !== '',
  );
}

/** 項 for the preamble: its own, or one for each line of what stands among them. */
function readPreamble(node: Node, { leftOut }: Writing): Container[] {
  if (!isContainer(node)) {
    leftOut.push({ node: 'root', reason: 'a note before the clauses stands in the preamble' });
    return [asParagraph(node)];
  }
  const { id, type, label, position } = node;
  if (type !== 'preamble' || label !== undefined)
    leftOut.push({ node: id, reason: `the heading of this ${type} stands as a 項 of the preamble` });
  const heading: Container[] =
    label === undefined
      ? []
      : [asParagraph({ type: 'note', position: node.labelPosition ?? position, value: label })];
  return [...heading, ...node.children.map(asParagraph)];
}
