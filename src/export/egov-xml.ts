import { x } from 'xastscript';
import type { Container, Node } from '../model/node.ts';
import { headingTypes } from '../model/node-type.ts';
import { isContainer } from '../model/tree-walk.ts';
import type { YakkanDocument } from '../model/yakkan-document.ts';
import { cleanAttributes } from '../text/law-xml/chain.ts';
import { writeTree } from '../text/law-xml/write-tree.ts';
import { writeRecord } from '../text/structure-record.ts';
import { findAct } from './egov-xml/act.ts';
import { writeMainProvision } from './egov-xml/body.ts';
import { type LeftOut, textElement, type Writing } from './egov-xml/element.ts';
import { writeFree } from './egov-xml/free.ts';
import { writeFront } from './egov-xml/front.ts';
import { writePart } from './egov-xml/part.ts';
import { printXml } from './print-xml.ts';

/**
 * Writes a text as standard law XML (法令標準XML), which orders its elements as laws do; what has no place of its own there is
 * listed, and a record at the end tells where it stood.
 * `第１条（目的）` → `<Article Num="1"><ArticleCaption>（目的）</ArticleCaption><ArticleTitle>第１条</ArticleTitle>…`
 */
export function writeLawXml({ document, tree }: YakkanDocument): { xml: string; leftOut: LeftOut[] } {
  const writing: Writing = {
    leftOut: [],
    writeFree: (node, ordinal) => writeFree(node, ordinal, writing),
  };
  const isLaw = document.act !== undefined;
  const act = document.act ?? findAct(tree, writing);
  const { front, main, parts } = sortChildren(tree, writing);
  const body = isLaw
    ? writeTree(tree)
    : x('LawBody', [
        ...writeFront(front, writing),
        writeMainProvision(tree, main, writing),
        ...parts.map((node) => writePart(node, writing)),
      ]);
  const law = x('Law', cleanAttributes(act.attributes), [textElement('LawNum', act.number ?? ''), body]);
  const record = isLaw ? undefined : writeRecord(tree, [...front, ...main, ...parts]);
  return { xml: printXml(law, record), leftOut: writing.leftOut };
}

interface SortedChildren {
  front: Node[];
  main: Node[];
  parts: Node[];
}

const mainTypes: ReadonlySet<string> = new Set([...headingTypes, 'article', 'paragraph', 'item', 'cover']);

/** The order of the standard: title, what stands before the clauses, 本則, 附則 and 別表; notes stay with what they follow. */
function sortChildren({ children }: Container, { leftOut }: Writing): SortedChildren {
  const title = children.find(({ type }) => type === 'title');
  const sorted: SortedChildren = { front: title ? [title] : [], main: [], parts: [] };
  let isBehind = false;
  for (const child of children) {
    if (child === title) continue;
    if (child.type === 'supplProvision' || child.type === 'appdx') {
      isBehind = true;
      sorted.parts.push(child);
    } else if (mainTypes.has(child.type) && isContainer(child)) {
      if (isBehind)
        leftOut.push({
          node: child.id,
          reason: 'it stands behind a 附則 or 別表 and was put before them',
        });
      isBehind = false;
      sorted.main.push(child);
    } else if (isBehind) sorted.parts.push(child);
    else if (sorted.main.length > 0) sorted.main.push(child);
    else sorted.front.push(child);
  }
  return sorted;
}
