import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { makeCitationGraph } from '../../../corpus/graph/make-graph.ts';
import type { CitationGraph, GraphEdge } from '../../../model/citation-graph.ts';
import type { SiteCorpus } from '../../data/site-corpus.ts';
import { say } from '../say.ts';
import { pageShell } from '../shell.ts';
import { drawGraph, listApart } from './graph-picture.ts';
import { nodeAddress } from './node-address.ts';

/** The page of the web of texts: a picture of who cites whom, and below it the clauses of each pair. */
export async function graphPage({
  corpus,
  hasServer,
}: {
  corpus: SiteCorpus;
  hasServer: boolean;
}): Promise<Root> {
  const graph = await makeCitationGraph(corpus.documents, corpus.today);
  const { edges } = graph;
  return pageShell({
    path: 'graph.html',
    title: '文書と法令のつながり',
    current: 'graph',
    hasServer,
    className: 'graph-page',
    main: [
      h('h1', [say('文書と法令のつながり', 'Documents and the law')]),
      ...(edges.length === 0
        ? [
            h('p', { className: 'empty' }, [
              say('文書の間の引用がありません。', 'No document cites another.'),
            ]),
          ]
        : [
            h('p', [
              say(
                '線は引用を、太さはその数を示します。線を選ぶと、引用している条項が下に出ます。',
                'Lines are citations, thicker ones more of them; each leads to its clauses below.',
              ),
              ' ',
              h('a', { href: 'law-changes.html' }, [say('法令の改正', 'Changes of law')]),
            ]),
            h('div', { className: 'web' }, [
              h(
                'div',
                {
                  className: 'web-picture',
                  tabIndex: 0,
                  role: 'region',
                  ariaLabel: '文書と法令のつながりの図',
                },
                [drawGraph(graph)],
              ),
              listPairs(graph),
            ]),
            ...tellApart(graph),
            ...edges.map((edge, order) => edgePart(edge, order, graph)),
          ]),
    ],
  });
}

/** The pairs of the picture as words: each document, and whom it cites how often. */
function listPairs({ nodes, edges }: CitationGraph): ElementContent {
  const titles = new Map(nodes.map(({ id, title }) => [id, title]));
  const citing = new Map<string, (GraphEdge & { order: number })[]>();
  for (const [order, edge] of edges.entries())
    citing.set(edge.from, [...(citing.get(edge.from) ?? []), { ...edge, order }]);
  return h('nav', { className: 'web-list', lang: 'ja', ariaLabel: '引用の一覧' }, [
    ...[...citing].flatMap(([from, own]) => [
      h('h2', titles.get(from) ?? from),
      h(
        'ul',
        own.map(({ to, citations, order }) =>
          h('li', [h('a', { href: `#edge-${order + 1}` }, titles.get(to) ?? to), ` ${citations.length}`]),
        ),
      ),
    ]),
  ]);
}

/** The documents that the picture leaves out. */
function tellApart(graph: CitationGraph): ElementContent[] {
  const apart = listApart(graph);
  if (apart.length === 0) return [];
  return [
    h('details', { className: 'web-apart', lang: 'ja' }, [
      h('summary', [say(`引用のない文書 ${apart.length} 件`, `${apart.length} documents without citations`)]),
      h(
        'ul',
        apart.map((node) => h('li', [h('a', { href: nodeAddress(node) }, node.title)])),
      ),
    ]),
  ];
}

function edgePart(
  { from, to, citations }: GraphEdge,
  order: number,
  { nodes }: CitationGraph,
): ElementContent {
  const [source, target] = [from, to].map((id) => nodes.find((node) => node.id === id));
  const [own, other] = [source && nodeAddress(source), target && nodeAddress(target)];
  return h('section', { id: `edge-${order + 1}`, lang: 'ja' }, [
    h('h2', `${source?.title ?? from} → ${target?.title ?? to}（${citations.length}）`),
    h(
      'ul',
      citations.map(({ node, citation, text, target: cited }) => {
        const isHeld = target?.held === true && cited !== undefined;
        const href = isHeld ? `${other}#${encodeURIComponent(cited)}` : other;
        return h('li', [
          h('a', { href: `${own}#${encodeURIComponent(node)}` }, citation),
          ' ',
          href === undefined ? text : h('a', { href, ...(!isHeld && { rel: 'external' }) }, text),
        ]);
      }),
    ),
  ]);
}
