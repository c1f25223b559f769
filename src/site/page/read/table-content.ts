import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Container } from '../../../model/node.ts';
import { isContainer } from '../../../model/tree-walk.ts';
import type { WriteLeaf } from './inline-text.ts';

/** A table in a frame of its own, which scrolls where it is wider than the window. */
export function tableContent({ id, children }: Container, write: WriteLeaf): Element {
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
