import { scalePoint, scaleSqrt } from 'd3-scale';
import { linkHorizontal } from 'd3-shape';
import type { ElementContent } from 'hast';
import { s } from 'hastscript';
import type { CitationGraph, GraphNode } from '../../../model/citation-graph.ts';
import { nodeAddress } from './node-address.ts';

const width = 960;
/** Where the two columns stand: the documents of the corpus, and the laws. */
const columns = { document: 330, statute: 630 };
const rowHeight = 30;
const margin = 30;
/** Width at which a thin line can be pointed at. */
const reach = 14;
/** Most characters of a title beside its dot. */
const longest = 21;

/** Documents that neither cite nor are cited: they stand in no picture of who cites whom. */
export function listApart({ nodes, edges }: Pick<CitationGraph, 'nodes' | 'edges'>): GraphNode[] {
  const linked = new Set(edges.flatMap(({ from, to }) => [from, to]));
  return nodes.filter(({ id }) => !linked.has(id));
}

/** Draws the documents on the left and the laws on the right, with a line for each pair of which one cites the other. */
export function drawGraph({ nodes, edges }: CitationGraph): ElementContent {
  const apart = new Set(listApart({ nodes, edges }));
  const drawn = nodes.filter((node) => !apart.has(node));
  const own = drawn.filter(({ kind }) => kind === 'document');
  const counts = new Map<string, number>();
  for (const { from, to, citations } of edges)
    for (const id of [from, to]) counts.set(id, (counts.get(id) ?? 0) + citations.length);
  const laws = drawn
    .filter(({ kind }) => kind === 'statute')
    .toSorted((left, right) => centre(left, own, edges) - centre(right, own, edges));
  const height = 2 * margin + rowHeight * Math.max(own.length, laws.length, 1);
  const rows = new Map(
    [own, laws].flatMap((column) => {
      const place = scalePoint<string>()
        .domain(column.map(({ id }) => id))
        .range([margin, height - margin])
        .padding(0.5);
      return column.map(({ id }): [string, number] => [id, place(id) ?? height / 2]);
    }),
  );
  const at = ({ id, kind }: GraphNode): [number, number] => [columns[kind], rows.get(id) ?? 0];
  const radius = scaleSqrt()
    .domain([0, Math.max(...counts.values())])
    .range([3, 11]);
  const thickness = scaleSqrt()
    .domain([0, Math.max(...edges.map(({ citations }) => citations.length))])
    .range([0.6, 8]);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const lines = edges.flatMap(({ from, to, citations }, order) => {
    const [source, target] = [byId.get(from), byId.get(to)];
    if (!source || !target) return [];
    const d = drawLine(at(source), at(target));
    return [
      s('a', { href: `#edge-${order + 1}` }, [
        s('title', `${source.title} → ${target.title}（${citations.length}）`),
        s('path', { className: 'arc is-forward', d, strokeWidth: thickness(citations.length) }),
        // What a finger or a pointer hits.
        s('path', { className: 'arc-reach', d, strokeWidth: reach }),
      ]),
    ];
  });
  return s(
    'svg',
    {
      className: 'chart',
      viewBox: `0 0 ${width} ${height}`,
      role: 'group',
      ariaLabel: `文書 ${own.length} と法令 ${laws.length} の間の引用`,
    },
    [...lines, ...drawn.map((node) => drawNode(node, at(node), radius(counts.get(node.id) ?? 0)))],
  );
}

/** Mean row of the documents that cite a law: laws stand beside those that cite them, so that few lines cross. */
function centre({ id }: GraphNode, own: readonly GraphNode[], edges: CitationGraph['edges']): number {
  const citing = edges.filter(({ to }) => to === id);
  const sum = citing.reduce(
    (total, { from, citations }) => total + own.findIndex((one) => one.id === from) * citations.length,
    0,
  );
  return (
    sum /
    Math.max(
      1,
      citing.reduce((total, { citations }) => total + citations.length, 0),
    )
  );
}

const between = linkHorizontal<unknown, [number, number]>();

/** A curve from a document to a law; between two documents a bow on the side where nothing stands. */
function drawLine(source: [number, number], target: [number, number]): string {
  if (source[0] !== target[0]) return between({ source, target }) ?? '';
  const bow = source[0] + 40 + Math.abs(target[1] - source[1]) / 6;
  return `M${source[0]},${source[1]} C${bow},${source[1]} ${bow},${target[1]} ${target[0]},${target[1]}`;
}

function drawNode(node: GraphNode, [x, y]: [number, number], radius: number): ElementContent {
  const isLeft = node.kind === 'document';
  const shown = node.title.length > longest ? `${node.title.slice(0, longest)}…` : node.title;
  const parts = [
    s('circle', { className: node.held ? 'dot is-held' : 'dot', cx: x, cy: y, r: radius }),
    s(
      'text',
      {
        className: 'tick-label',
        x: isLeft ? x - radius - 6 : x + radius + 6,
        y: y + 4,
        textAnchor: isLeft ? 'end' : 'start',
      },
      shown,
    ),
    s('title', node.title),
  ];
  const address = nodeAddress(node);
  return address === undefined
    ? s('g', parts)
    : s('a', { href: address, ...(!node.held && { rel: 'external' }) }, parts);
}
