import { scalePoint, scaleSqrt } from 'd3-scale';
import type { ElementContent } from 'hast';
import { h, s } from 'hastscript';
import type { Container } from '../../../model/node.ts';
import { ancestorsOf, indexTree, type TreeIndex } from '../../../model/tree-index.ts';
import type { YakkanDocument } from '../../../model/yakkan-document.ts';
import { say } from '../say.ts';

const width = 960;
const margin = 30;

interface Arc {
  from: Container;
  to: Container;
  count: number;
}

/** Draws the articles of a text on a line, and an arc for each pair of which one refers to the other; and a table of them. */
export function referenceMap(model: YakkanDocument, page: string): ElementContent[] {
  const index = indexTree(model.tree);
  const articles = index.containers.filter(({ type, id }) => type === 'article' && !id.startsWith('suppl'));
  const arcs = countArcs(model, index, articles);
  if (arcs.length === 0)
    return [
      h('p', { className: 'empty' }, [say('条の間の引用がありません。', 'No article refers to another.')]),
    ];
  return [drawArcs(arcs, articles), listArcs(arcs, page)];
}

/** The pairs of articles of which one refers to the other, with how often it does. */
function countArcs({ references }: YakkanDocument, index: TreeIndex, articles: readonly Container[]): Arc[] {
  const articleOf = (node: string) =>
    [index.byId.get(node), ...ancestorsOf(index, node)].find((one) => one?.type === 'article') as
      | Container
      | undefined;
  const arcs = new Map<string, Arc>();
  for (const { node, targets, status } of references) {
    const from = articleOf(node);
    for (const target of status === 'resolved' ? targets.slice(0, 1) : []) {
      const to = target.document === undefined ? articleOf(target.node) : undefined;
      if (!from || !to || from === to || !articles.includes(from) || !articles.includes(to)) continue;
      const key = `${from.id} ${to.id}`;
      arcs.set(key, { from, to, count: (arcs.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...arcs.values()];
}

function drawArcs(arcs: readonly Arc[], articles: readonly Container[]): ElementContent {
  const place = scalePoint<string>()
    .domain(articles.map(({ id }) => id))
    .range([margin, width - margin]);
  const at = (one: Container) => place(one.id) ?? 0;
  const widest = Math.max(...arcs.map(({ from, to }) => Math.abs(at(from) - at(to))));
  const base = Math.min(300, widest / 2) + 20;
  const incoming = new Map<string, number>();
  for (const { to, count } of arcs) incoming.set(to.id, (incoming.get(to.id) ?? 0) + count);
  const radius = scaleSqrt()
    .domain([0, Math.max(...incoming.values())])
    .range([1.5, 9]);
  const labelStep = Math.max(1, Math.ceil(articles.length / 30));
  return s(
    'svg',
    {
      className: 'chart',
      viewBox: `0 0 ${width} ${base + 40}`,
      role: 'img',
      ariaLabel: `条の間の引用 ${arcs.length} 組。最も多く引用されるのは${mostCited(incoming, articles)}`,
    },
    [
      ...arcs.map((arc) => drawArc(arc, at(arc.from), at(arc.to), base)),
      ...articles.flatMap((one, order) => {
        const cited = incoming.get(one.id) ?? 0;
        const dot = drawDot(one, { x: at(one), y: base, radius: radius(cited), cited });
        return order % labelStep === 0 ? [dot, drawLabel(one, at(one), base)] : [dot];
      }),
    ],
  );
}

function drawArc({ from, to, count }: Arc, x1: number, x2: number, base: number): ElementContent {
  const rise = Math.min(300, Math.abs(x2 - x1) / 2);
  return s(
    'path',
    {
      className: x2 < x1 ? 'arc' : 'arc is-forward',
      d: `M${x1},${base} A${Math.abs(x2 - x1) / 2},${rise} 0 0 ${x1 < x2 ? 1 : 0} ${x2},${base}`,
      strokeWidth: Math.min(4, 0.8 + count * 0.6),
    },
    [s('title', `${from.label} → ${to.label}（${count}）`)],
  );
}

function drawDot(
  { label, caption }: Container,
  { x, y, radius, cited }: { x: number; y: number; radius: number; cited: number },
): ElementContent {
  return s('circle', { className: 'dot is-held', cx: x, cy: y, r: radius }, [
    s('title', `${label}${caption ? `（${caption}）` : ''}: ${cited}`),
  ]);
}

function drawLabel({ label = '' }: Container, x: number, base: number): ElementContent {
  return s(
    'text',
    { className: 'tick-label', x, y: base + 26, textAnchor: 'middle' },
    label.replace(/第|条/g, ''),
  );
}

function listArcs(arcs: readonly Arc[], page: string): ElementContent {
  return h('details', [
    h('summary', [say(`表で見る（${arcs.length} 組）`, `As a table (${arcs.length})`)]),
    h('table', { className: 'plain', lang: 'ja' }, [
      h('thead', [
        h(
          'tr',
          ['引用する条', '引用される条', '回数'].map((name) => h('th', { scope: 'col' }, name)),
        ),
      ]),
      h(
        'tbody',
        arcs.map(({ from, to, count }) =>
          h('tr', [h('td', [link(from, page)]), h('td', [link(to, page)]), h('td', String(count))]),
        ),
      ),
    ]),
  ]);
}

function link({ id, label, caption }: Container, page: string): ElementContent {
  return h('a', { href: `${page}#${id}` }, `${label ?? ''}${caption === undefined ? '' : `（${caption}）`}`);
}

function mostCited(incoming: ReadonlyMap<string, number>, articles: readonly Container[]): string {
  const [id, count] = [...incoming].reduce((best, one) => (one[1] > best[1] ? one : best));
  const found = articles.find((one) => one.id === id);
  return `${found?.label ?? id}（${count}）`;
}
