import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { makeCitationGraph } from '../../../corpus/graph/make-graph.ts';
import type { CitationGraph, GraphEdge } from '../../../model/citation-graph.ts';
import type { SiteCorpus } from '../../data/site-corpus.ts';
import { say } from '../say.ts';
import { pageShell } from '../shell.ts';
import { drawGraph } from './graph-picture.ts';
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
            drawGraph(graph),
            ...edges.map((edge, order) => edgePart(edge, order, graph)),
          ]),
    ],
  });
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
