import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { CitationGraph } from '../../model/citation-graph.ts';

const keys = [
  ['title', 'node', 'string'],
  ['kind', 'node', 'string'],
  ['held', 'node', 'boolean'],
  ['revision', 'node', 'string'],
  ['count', 'edge', 'int'],
  ['citations', 'edge', 'string'],
] as const;

/** Writes a web of citations as GraphML (http://graphml.graphdrawing.org/), the count of citations with each edge. */
export function toGraphml({ nodes, edges }: CitationGraph): string {
  const data = (key: string, value: string | number | boolean | undefined) =>
    value === undefined ? [] : [x('data', { key }, String(value))];
  const graph = x('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' }, [
    ...keys.map(([id, target, type]) => x('key', { id, for: target, 'attr.name': id, 'attr.type': type })),
    x('graph', { id: 'citations', edgedefault: 'directed' }, [
      ...nodes.map(({ id, title, kind, held, revision }) =>
        x('node', { id }, [
          ...data('title', title),
          ...data('kind', kind),
          ...data('held', held),
          ...data('revision', revision),
        ]),
      ),
      ...edges.map(({ from, to, citations }) =>
        x('edge', { source: from, target: to }, [
          ...data('count', citations.length),
          ...data('citations', citations.map(({ citation, text }) => `${citation}: ${text}`).join('\n')),
        ]),
      ),
    ]),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(graph)}\n`;
}
