import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Container, Node } from '../model/node.ts';
import { isContainer } from '../model/tree-walk.ts';
import type { YakkanDocument } from '../model/yakkan-document.ts';
import { cleanAttributes } from '../text/law-xml/chain.ts';
import { writeTree } from '../text/law-xml/write-tree.ts';
import { findAct } from './egov-xml/act.ts';
import { keepContainers, writeMainProvision } from './egov-xml/body.ts';
import { asParagraph, writeParagraph } from './egov-xml/clause.ts';
import { type LeftOut, textElement, type Writing } from './egov-xml/element.ts';
import { writeAppdx, writeSupplProvision } from './egov-xml/part.ts';
import { writeContents } from './egov-xml/toc.ts';
import { printXml } from './print-xml.ts';

/**
 * Writes a text as standard law XML (法令標準XML), which orders its elements as laws do; what has no place there is listed.
 * `第１条（目的）` → `<Article Num="1"><ArticleCaption>（目的）</ArticleCaption><ArticleTitle>第１条</ArticleTitle>…`
 */
export function writeLawXml({ document, tree }: YakkanDocument): { xml: string; leftOut: LeftOut[] } {
  const writing: Writing = { leftOut: [] };
  const act = document.act ?? findAct(tree, writing);
  const body =
    document.source.format === 'egov-xml' ? writeTree(tree) : x('LawBody', writeBody(tree, writing));
  const law = x('Law', cleanAttributes(act.attributes), [textElement('LawNum', act.number ?? ''), body]);
  return { xml: printXml(law), leftOut: writing.leftOut };
}

function writeBody(tree: Container, writing: Writing): Element[] {
  const title = tree.children.find(({ type }) => type === 'title');
  const main: Container[] = [];
  const before: string[] = [];
  const contents: Container[] = [];
  const preambles: Container[] = [];
  const parts: Element[] = [];
  for (const child of tree.children) {
    if (child === title) continue;
    if (isContainer(child)) {
      if (child.type === 'toc') contents.push(child);
      else if (child.type === 'preamble') preambles.push(child);
      else if (child.type === 'supplProvision') parts.push(writeSupplProvision(child, writing));
      else if (child.type === 'appdx') parts.push(writeAppdx(child, writing));
      else {
        if (parts.length > 0)
          writing.leftOut.push({
            node: child.id,
            reason: 'it stands behind a 附則 or 別表 and was put before them',
          });
        main.push(child);
      }
    } else if (main.length === 0 && parts.length === 0 && preambles.length === 0 && contents.length === 0)
      before.push(child.value);
    else parts.push(writeLateNote(child, writing));
  }
  for (const { id } of contents.slice(1))
    writing.leftOut.push({ node: id, reason: 'the standard has one table of contents' });
  return [
    textElement('LawTitle', title && 'value' in title ? title.value : ''),
    ...before.map((words) => textElement('EnactStatement', words)),
    ...contents.slice(0, 1).flatMap((toc) => writeContents(toc, writing)),
    ...writePreamble(preambles, writing),
    writeMainProvision(tree, main, writing),
    ...parts,
  ];
}

function writePreamble(preambles: readonly Container[], writing: Writing): Element[] {
  const paragraphs = preambles.flatMap((preamble) => {
    if (preamble.label !== undefined)
      writing.leftOut.push({ node: preamble.id, reason: `the heading ${preamble.label} has no place` });
    return keepContainers(preamble, writing).map(asParagraph);
  });
  if (paragraphs.length === 0) return [];
  return [
    x(
      'Preamble',
      paragraphs.map((paragraph, index) => writeParagraph(paragraph, index + 1, writing)),
    ),
  ];
}

/** A note behind the articles: an annex without a title, at the end. */
function writeLateNote(child: Node, writing: Writing): Element {
  const words = 'value' in child ? child.value : '';
  writing.leftOut.push({ node: 'root', reason: 'a note among the articles stands behind them (AppdxNote)' });
  return x('AppdxNote', [x('NoteStruct', [x('Note', [textElement('Sentence', words)])])]);
}
