import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Container, Leaf, Node } from '../../model/node.ts';
import type { ContainerType } from '../../model/node-type.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { textElement } from '../egov-xml/element.ts';
import { type Marks, writeWords } from './words.ts';

/** Names of clauses; what Akoma Ntoso has no name for is a `hcontainer` that is named as here. */
const names: Readonly<Partial<Record<ContainerType, string>>> = {
  part: 'part',
  chapter: 'chapter',
  section: 'section',
  subsection: 'subsection',
  division: 'division',
  article: 'article',
  paragraph: 'paragraph',
  item: 'point',
  subitem: 'indent',
};

/** A clause with its number, its heading, and what is in it. */
export function writeClause(node: Container, marks: Marks): Element {
  const { id, type, label, caption, children, lineage } = node;
  const name = names[type];
  const head = [
    ...(label === undefined ? [] : [textElement('num', label)]),
    ...(caption === undefined ? [] : [textElement('heading', caption)]),
  ];
  const attributes = {
    eId: id,
    ...(lineage !== undefined && { wId: lineage }),
    ...(name === undefined && { name: type }),
  };
  return x(name ?? 'hcontainer', attributes, [...head, ...writeContent(children, id, marks)]);
}

/** Words alone are the content; with clauses among them those before are the intro and those behind the wrap-up. */
function writeContent(children: readonly Node[], owner: string, marks: Marks): Element[] {
  const isHier = (child: Node): boolean =>
    isContainer(child) && child.type !== 'table' && child.type !== 'toc';
  const first = children.findIndex(isHier);
  if (first < 0) return [x('content', writeBlocks(children, marks))];
  const last = children.findLastIndex(isHier);
  const intro = children.slice(0, first);
  const wrapUp = children.slice(last + 1);
  return [
    ...(intro.length === 0 ? [] : [x('intro', writeBlocks(intro, marks))]),
    ...writeHierarchy(children.slice(first, last + 1), owner, marks),
    ...(wrapUp.length === 0 ? [] : [x('wrapUp', writeBlocks(wrapUp, marks))]),
  ];
}

/** Clauses in order; words and tables between them in a `hcontainer` of their own. */
export function writeHierarchy(nodes: readonly Node[], owner: string, marks: Marks): Element[] {
  const elements: Element[] = [];
  let loose: Node[] = [];
  let count = 0;
  const flush = (): void => {
    if (loose.length === 0) return;
    count++;
    const eId = `${owner}__hcontainer_${count}`;
    elements.push(x('hcontainer', { eId, name: 'between' }, [x('content', writeBlocks(loose, marks))]));
    loose = [];
  };
  for (const node of nodes) {
    if (isContainer(node) && node.type !== 'table' && node.type !== 'toc') {
      flush();
      elements.push(writeClause(node, marks));
    } else loose.push(node);
  }
  flush();
  return elements;
}

/** Sentences that follow one another are one `p`; tables and notes stand for themselves. */
export function writeBlocks(nodes: readonly Node[], marks: Marks): Element[] {
  const blocks: Element[] = [];
  let run: Leaf[] = [];
  const flush = (): void => {
    if (run.length > 0)
      blocks.push(
        x(
          'p',
          run.flatMap((sentence, at) =>
            sentence.endsLine && at < run.length - 1
              ? [writeSentence(sentence, marks), x('eol')]
              : [writeSentence(sentence, marks)],
          ),
        ),
      );
    run = [];
  };
  for (const node of nodes) {
    if (!isContainer(node) && node.type === 'sentence') run.push(node);
    else {
      flush();
      if (!isContainer(node)) blocks.push(textElement('p', node.value));
      else if (node.type === 'toc') blocks.push(...writeContents(node));
      else if (node.type === 'table') blocks.push(writeTable(node, marks));
      else blocks.push(...writeBlocks(node.children, marks));
    }
  }
  flush();
  return blocks;
}

function writeSentence({ id, value, function: role }: Leaf, marks: Marks): Element {
  const attributes = {
    ...(id !== undefined && { eId: id }),
    ...(role === 'proviso' && { class: 'proviso' }),
  };
  return x('span', attributes, writeWords(value, id, marks));
}

function writeTable({ id, children }: Container, marks: Marks): Element {
  return x(
    'table',
    { eId: id },
    children.filter(isContainer).map((row) =>
      x(
        'tr',
        { eId: row.id },
        row.children
          .filter(isContainer)
          .map((cell) => x(row.head ? 'th' : 'td', { eId: cell.id }, writeBlocks(cell.children, marks))),
      ),
    ),
  );
}

function writeContents({ id, label, children }: Container): Element[] {
  const lines = children.flatMap((child) => (isContainer(child) ? [] : [child.value]));
  const items = lines.map((line) => textElement('tocItem', line, { href: '#root', level: '1' }));
  return [
    ...(label === undefined ? [] : [textElement('p', label)]),
    ...(items.length === 0 ? [] : [x('toc', { eId: id }, items)]),
  ];
}
