import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { ArticleCounts, SentenceCoverage } from '../../../rule/cover/sentence-coverage.ts';
import { sentenceStateNames } from '../../../rule/cover/state-names.ts';
import type { SiteDocument } from '../../data/site-corpus.ts';
import { documentBar } from '../document-bar.ts';
import { labelled, say } from '../say.ts';
import { pageShell } from '../shell.ts';

/** What is done with each sentence of a document. */
export interface MapView {
  hasServer: boolean;
  path: string;
  document: SiteDocument;
  effective: string;
  sentences: readonly SentenceCoverage[];
  articles: readonly ArticleCounts[];
}

const states = Object.keys(sentenceStateNames) as SentenceCoverage['state'][];

/** The page with the map of a document: each sentence a square that leads to its clause, its state by sign and colour. */
export function mapPage(view: MapView): Root {
  const { document, path, hasServer, effective } = view;
  return pageShell({
    path,
    title: `${document.title} 条項の地図`,
    current: 'document',
    hasServer,
    className: 'map-page',
    scripts: ['map'],
    below: documentBar(document, 'rules', { path, effective }),
    main: mapMain(view),
  });
}

/** The main part of the page. */
export function mapMain({ sentences, articles, document, effective }: MapView): ElementContent[] {
  const own = new Map<string, SentenceCoverage[]>();
  for (const one of sentences) own.set(one.article, [...(own.get(one.article) ?? []), one]);
  return [
    h('h1', { className: 'find-title' }, [say('条項の地図', 'Map of clauses')]),
    h('p', { className: 'find-hint' }, [
      say(
        '一つの升目が一つの文です。押すと条文へ移ります。下書きは条文から機械が作った案で、人が確かめるまで規則ではありません。',
        'Each square is a sentence and leads to its clause. A draft was made from the words and is no rule before a person accepts it.',
      ),
    ]),
    h(
      'ul',
      { className: 'map-legend', ...labelled('凡例', 'Legend') },
      states.map((state) =>
        h('li', [
          h('span', { className: `map-square is-${state}`, ariaHidden: 'true' }, signOf(state)),
          ' ',
          say(...sentenceStateNames[state]),
          ` ${sentences.filter((one) => one.state === state).length}`,
        ]),
      ),
    ),
    h(
      'div',
      { className: 'table-scroll', tabIndex: 0, role: 'region', ...labelled('条項の地図', 'Map of clauses') },
      [
        h('table', { className: 'map-table', id: 'map', dataDocument: document.id }, [
          h('thead', [
            h('tr', [
              h('th', { scope: 'col' }, [say('条', 'Article')]),
              h('th', { scope: 'col' }, [say('文', 'Sentences')]),
              h('th', { scope: 'col' }, [say('下書き', 'Drafts')]),
            ]),
          ]),
          h(
            'tbody',
            articles.map((article) => articleRow(article, own.get(article.node) ?? [], effective)),
          ),
        ]),
      ],
    ),
    h('section', { id: 'draft', className: 'map-draft', hidden: true, ariaLive: 'polite' }),
  ];
}

function signOf(state: SentenceCoverage['state']): string {
  return sentenceStateNames[state][0].slice(0, 1);
}

function articleRow(
  { node, citation, caption, counts }: ArticleCounts,
  sentences: readonly SentenceCoverage[],
  effective: string,
): Element {
  const written = states.flatMap((state) =>
    counts[state] > 0 ? [`${sentenceStateNames[state][0]}${counts[state]}`] : [],
  );
  return h('tr', [
    h('th', { scope: 'row', lang: 'ja' }, [
      h('a', { href: `${effective}.html#${encodeURIComponent(node)}` }, citation),
      ...(caption === undefined ? [] : [h('span', { className: 'map-caption' }, `（${caption}）`)]),
    ]),
    h('td', [
      h(
        'span',
        { className: 'map-squares' },
        sentences.map((one) => square(one, effective)),
      ),
      h('span', { className: 'map-counts', lang: 'ja' }, written.join(' ')),
    ]),
    h('td', [
      ...(counts.drafted > 0
        ? [
            h('button', { type: 'button', className: 'button', dataDraft: node, ariaControls: 'draft' }, [
              say('下書きを見る', 'Show the draft'),
            ]),
          ]
        : []),
    ]),
  ]);
}

function square({ clause, citation, state, reason, rules }: SentenceCoverage, effective: string): Element {
  const why = [...rules, ...(reason === undefined ? [] : [reason])].join('、');
  const name = `${citation} ${sentenceStateNames[state][0]}${why === '' ? '' : `: ${why}`}`;
  return h(
    'a',
    {
      className: `map-square is-${state}`,
      href: `${effective}.html#${encodeURIComponent(clause)}`,
      title: name,
      ariaLabel: name,
      lang: 'ja',
    },
    signOf(state),
  );
}
