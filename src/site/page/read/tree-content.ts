import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Container, Leaf, Node } from '../../../model/node.ts';
import { headingTypes } from '../../../model/node-type.ts';
import { isContainer } from '../../../model/tree-walk.ts';
import { say } from '../say.ts';
import type { Doubts } from './doubts.ts';
import { drawnHeight } from './drawn-height.ts';
import type { WriteLeaf } from './inline-text.ts';
import { tableContent } from './table-content.ts';

const headings: ReadonlySet<string> = new Set(headingTypes);
const parts: ReadonlySet<string> = new Set(['article', 'supplProvision', 'appdx', 'preamble', 'toc']);
const clauses: ReadonlySet<string> = new Set(['paragraph', 'item', 'subitem']);

/** What the parts of a tree are set with. */
interface Setting {
  write: WriteLeaf;
  doubts: Doubts;
  /** Level of the next heading. */
  level: number;
  /** Whether one stops within: at the articles of a chapter, but not at the paragraphs of an article. */
  isOpen: boolean;
}

/** Sets a tree as terms are printed: sections with headings, numbers that hang beside their text, tables. */
export function treeContent(tree: Container, write: WriteLeaf, doubts: Doubts = new Map()): ElementContent[] {
  const setting = { write, doubts, level: 2, isOpen: true };
  return tree.children.filter(({ type }) => type !== 'title').flatMap((child) => nodeContent(child, setting));
}

function nodeContent(node: Node, setting: Setting): ElementContent[] {
  if (!isContainer(node)) return leafContent(node, setting);
  const { type } = node;
  if (isSection(node)) return [section(node, setting)];
  if (clauses.has(type)) return [clause(node, setting)];
  if (type === 'table') return [tableContent(node, setting.write)];
  return node.children.flatMap((child) => nodeContent(child, setting));
}

function isSection({ type }: Node): boolean {
  return headings.has(type) || parts.has(type);
}

function leafContent({ type, id, value }: Leaf, { write }: Setting): ElementContent[] {
  if (type === 'sentence') return [h('p', write(id, value))];
  return [h('p', { className: type === 'tocLine' ? 'toc-line' : 'note' }, value)];
}

function section(node: Container, { write, doubts, level, isOpen }: Setting): Element {
  const { id, type, label, caption, children, deleted } = node;
  const isNamed = label !== undefined || caption !== undefined;
  const isStop = isOpen && !children.some(isSection) && type !== 'toc';
  const below = children.flatMap((child) =>
    nodeContent(child, { write, doubts, level: isNamed ? level + 1 : level, isOpen: isOpen && !isStop }),
  );
  const attributes = {
    id,
    className: deleted ? [type, 'is-deleted'] : [type],
    ...(isStop && { dataStop: '', dataHeight: drawnHeight(node) }),
  };
  if (!isNamed) return h('section', attributes, [...doubtContent(id, doubts), ...below]);
  const head = h(`h${Math.min(level, 6)}`, { className: 'clause-head' }, [
    anchor(id, label ?? caption ?? ''),
    ...(label !== undefined && caption !== undefined
      ? [h('span', { className: 'caption' }, framed(type, caption))]
      : []),
  ]);
  return h('section', { ...attributes, dataClause: type }, [head, ...doubtContent(id, doubts), ...below]);
}

/** 総則 of a chapter, （目的） of an article. */
function framed(type: string, caption: string): string {
  return headings.has(type) ? `　${caption}` : `（${caption}）`;
}

/** The printed number is the link to its own clause. */
function anchor(id: string, label: string): Element {
  return h('a', { className: 'label', href: `#${encodeURIComponent(id)}` }, label);
}

function clause(node: Container, setting: Setting): Element {
  const { id, type, label, caption } = node;
  const head = caption === undefined ? [] : [h('p', { className: 'clause-caption' }, `（${caption}）`)];
  const mark =
    label === undefined
      ? h(
          'a',
          { className: ['label', 'is-implied'], href: `#${encodeURIComponent(id)}`, ariaLabel: 'この項' },
          '¶',
        )
      : anchor(id, label);
  return h(
    'div',
    { id, className: ['clause', type], dataClause: type, ...(setting.isOpen && { dataStop: '' }) },
    [
      ...head,
      mark,
      h('div', { className: 'words' }, [
        ...doubtContent(id, setting.doubts),
        ...wordsOf(node, { ...setting, isOpen: false }),
      ]),
    ],
  );
}

/** Sentences run on in one paragraph until a list, a table or a printed end of a line. */
function wordsOf({ children }: Container, setting: Setting): ElementContent[] {
  const content: ElementContent[] = [];
  let sentences: ElementContent[] = [];
  const close = () => {
    if (sentences.length > 0) content.push(h('p', sentences));
    sentences = [];
  };
  for (const child of children) {
    if (isContainer(child)) {
      close();
      content.push(...nodeContent(child, setting));
    } else if (child.type === 'sentence') {
      const words = setting.write(child.id, child.value);
      // A ただし書 stays in its paragraph, and can be pointed at by itself.
      sentences.push(
        h('span', { id: child.id, className: child.function === 'proviso' ? 'proviso' : 'sentence' }, words),
      );
      if (child.endsLine) close();
    } else {
      close();
      content.push(...leafContent(child, setting));
    }
  }
  close();
  return content;
}

/** That a clause was read with doubt, and why. */
function doubtContent(id: string, doubts: Doubts): Element[] {
  const reasons = doubts.get(id);
  if (!reasons) return [];
  return [
    h('details', { className: 'doubt' }, [
      h('summary', [say('読み取りの注意', 'Read with doubt')]),
      ...reasons.map((words) => h('p', [say(...words)])),
    ]),
  ];
}
