import type { CitationGraph } from '../../model/citation-graph.ts';

/** Writes a web of citations in the DOT language of Graphviz; thicker lines are cited more often. */
export function toDot({ nodes, edges }: CitationGraph): string {
  const lines = [
    ...nodes.map(
      ({ id, title, kind, held }) =>
        `  ${quote(id)} [label=${quote(title)}, shape=${kind === 'document' ? 'box' : 'ellipse'}${held ? '' : ', style=dashed'}];`,
    ),
    ...edges.map(
      ({ from, to, citations }) =>
        `  ${quote(from)} -> ${quote(to)} [label="${citations.length}", penwidth=${Math.min(6, 1 + Math.log2(citations.length)).toFixed(1)}];`,
    ),
  ];
  return `digraph citations {\n  rankdir=LR;\n${lines.join('\n')}\n}\n`;
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replace(/\s+/g, ' ')}"`;
}
