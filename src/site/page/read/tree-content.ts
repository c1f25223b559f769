import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Container, Leaf, Node } from '../../../model/node.ts';
import { headingTypes } from '../../../model/node-type.ts';
import { isContainer } from '../../../model/tree-walk.ts';
import type { WriteLeaf } from './inline-text.ts';

const headings: ReadonlySet<string> = new Set(headingTypes);
const parts: ReadonlySet<string> = new Set(['article', 'supplProvision', 'appdx', 'preamble', 'toc']);
const clauses: ReadonlySet<string> = new Set(['paragraph', 'item', 'subitem']);

/** Sets a tree as terms are printed: sections with headings, numbers that hang beside their text, tables. */
export function treeContent(tree: Container, write: WriteLeaf): ElementContent[] {
  return tree.children
    .filter(({ type }) => type !== 'title')
    .flatMap((child) => nodeContent(child, write, 2));
}

function nodeContent(node: Node, write: WriteLeaf, level: number): ElementContent[] {
  if (!isContainer(node)) return leafContent(node, write);
  const { type } = node;
  if (headings.has(type) || parts.has(type)) return [section(node, write, level)];
  if (clauses.has(type)) return [clause(node, write, level)];
  if (type === 'table') return [table(node, write)];
  return node.children.flatMap((child) => nodeContent(child, write, level));
}

function leafContent({ type, id, value }: Leaf, write: WriteLeaf): ElementContent[] {
  if (type === 'sentence') return [h('p', write(id, value))];
  return [h('p', { className: type === 'tocLine' ? 'toc-line' : 'note' }, value)];
}

function section(node: Container, write: WriteLeaf, level: number): Element {
  const { id, type, label, caption, children, deleted } = node;
  const isNamed = label !== undefined || caption !== undefined;
  const depth = Math.min(level, 6);
  const below = children.flatMap((child) => nodeContent(child, write, isNamed ? level + 1 : level));
  if (!isNamed) return h('section', { id, className: type }, below);
  const head = h(`h${depth}`, { className: 'clause-head' }, [
    anchor(id, label ?? caption ?? ''),
    ...(label !== undefined && caption !== undefined
      ? [h('span', { className: 'caption' }, framed(type, caption))]
      : []),
  ]);
  return h('section', { id, className: deleted ? [type, 'is-deleted'] : [type], dataClause: type }, [
    head,
    ...below,
  ]);
}

/** 総則 of a chapter, （目的） of an article. */
function framed(type: string, caption: string): string {
  return headings.has(type) ? `　${caption}` : `（${caption}）`;
}

/** The printed number is the link to its own clause. */
function anchor(id: string, label: string): Element {
  return h('a', { className: 'label', href: `#${encodeURIComponent(id)}` }, label);
}

function clause(node: Container, write: WriteLeaf, level: number): Element {
  const { id, type, label, caption, children } = node;
  const content: ElementContent[] = [];
  let sentences: ElementContent[] = [];
  const close = () => {
    if (sentences.length > 0) content.push(h('p', sentences));
    sentences = [];
  };
  for (const child of children) {
    if (isContainer(child)) {
      close();
      content.push(...nodeContent(child, write, level));
    } else if (child.type === 'sentence') {
      const words = write(child.id, child.value);
      // A ただし書 stays in its paragraph, and can be pointed at by itself.
      sentences.push(
        h('span', { id: child.id, className: child.function === 'proviso' ? 'proviso' : 'sentence' }, words),
      );
    } else {
      close();
      content.push(...leafContent(child, write));
    }
  }
  close();
  const head = caption === undefined ? [] : [h('p', { className: 'clause-caption' }, `（${caption}）`)];
  const mark =
    label === undefined
      ? h(
          'a',
          { className: ['label', 'is-implied'], href: `#${encodeURIComponent(id)}`, ariaLabel: 'この項' },
          '¶',
        )
      : anchor(id, label);
  return h('div', { id, className: ['clause', type], dataClause: type }, [
    ...head,
    mark,
    h('div', { className: 'words' }, content),
  ]);
}

function table({ id, children }: Container, write: WriteLeaf): Element {
  const rows = children.filter(isContainer);
  const heads = rows.filter(({ head }) => head);
  const bodies = rows.filter(({ head }) => !head);
  const name = heads[0]?.children.filter(isContainer).map(textOf).join('・');
  return h(
    'div',
    { className: 'table-frame', tabIndex: 0, role: 'region', ariaLabel: name ? `表: ${name}` : '表' },
    [
      h('table', { id }, [
        ...(heads.length > 0
          ? [
              h(
                'thead',
                heads.map((row) => tableRow(row, write)),
              ),
            ]
          : []),
        h(
          'tbody',
          bodies.map((row) => tableRow(row, write)),
        ),
      ]),
    ],
  );
}

function tableRow({ id, head, children }: Container, write: WriteLeaf): Element {
  const cells = children.filter(isContainer).map((cell) => {
    const words = cell.children.flatMap((child) => (isContainer(child) ? [] : write(child.id, child.value)));
    return head ? h('th', { scope: 'col' }, words) : h('td', words);
  });
  return h('tr', { id, dataClause: 'tableRow' }, cells);
}

function textOf(node: Container): string {
  return node.children.map((child) => (isContainer(child) ? textOf(child) : child.value)).join('');
}
