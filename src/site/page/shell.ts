import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { rootOf } from '../site-page.ts';
import { labelled, say } from './say.ts';

/** Places that the header leads to. */
export type Place =
  | 'home'
  | 'graph'
  | 'laws'
  | 'search'
  | 'add'
  | 'about'
  | 'api'
  | 'document'
  | 'compare'
  | 'rules';

/** What a page consists of. */
export interface PageParts {
  /** Way from the root of the site. */
  path: string;
  /** Of the window; the name of the site is added. */
  title: string;
  current: Place;
  hasServer: boolean;
  /** Scripts beside the shell's own: names in `assets/`. */
  scripts?: readonly string[];
  /** Data scripts that the page needs at once: names in `data/`. */
  data?: readonly string[];
  main: readonly ElementContent[];
  /** Between header and main: what belongs to one document. */
  below?: readonly ElementContent[];
  /** Way from the root of the site to the page that holds the same for good. */
  canonical?: string;
  className?: string;
}

/** Puts the parts of a page into the frame that all pages share. No script or style stands in the page itself. */
export function pageShell({
  path,
  title,
  current,
  hasServer,
  scripts = [],
  data = [],
  main,
  below = [],
  canonical,
  className,
}: PageParts): Root {
  const root = rootOf(path);
  const script = (src: string) => h('script', { src: root + src, defer: true });
  return {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'ja', dataRoot: root, ...(hasServer && { dataServer: '' }) }, [
        h('head', [
          h('meta', { charset: 'utf-8' }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('title', `${title} – yakkan`),
          ...(canonical === undefined ? [] : [h('link', { rel: 'canonical', href: root + canonical })]),
          h('link', { rel: 'icon', href: 'data:,' }),
          h('link', { rel: 'stylesheet', href: `${root}assets/theme.css` }),
          ...data.map((name) => script(`data/${name}.js`)),
          ...['shell', ...scripts].map((name) => script(`assets/${name}.js`)),
        ]),
        h('body', className === undefined ? {} : { className }, [
          h('a', { className: 'skip', href: '#main' }, [say('本文へ', 'Skip to content')]),
          header(path, current, hasServer),
          ...below,
          h('main', { id: 'main', tabIndex: -1 }, [...main]),
        ]),
      ]),
    ],
  };
}

const places: readonly { place: Place; href: string; ja: string; en: string; needsServer?: boolean }[] = [
  { place: 'home', href: 'index.html', ja: '文書', en: 'Documents' },
  { place: 'search', href: 'search.html', ja: '検索', en: 'Search' },
  { place: 'graph', href: 'graph.html', ja: 'つながり', en: 'Links' },
  { place: 'laws', href: 'law-changes.html', ja: '法令の改正', en: 'Law changes' },
  { place: 'add', href: 'add.html', ja: '追加', en: 'Add', needsServer: true },
  { place: 'about', href: 'about.html', ja: '使い方', en: 'Help' },
];

function header(path: string, current: Place, hasServer: boolean): ElementContent {
  const root = rootOf(path);
  const shown = places.filter(({ needsServer }) => hasServer || !needsServer);
  return h('header', { className: 'site-header' }, [
    h(
      'a',
      {
        className: 'brand',
        href: `${root}index.html`,
        ...labelled('yakkan 文書の一覧', 'yakkan, documents'),
      },
      'yakkan',
    ),
    h('nav', labelled('サイト', 'Site'), [
      h(
        'ul',
        shown.map(({ place, href, ja, en }) =>
          h('li', [
            h('a', { href: root + href, ...(place === current && { ariaCurrent: 'page' }) }, [say(ja, en)]),
          ]),
        ),
      ),
    ]),
    ...(current === 'search' || current === 'home' ? [] : [searchBox(path)]),
    h('div', { className: 'switches' }, [
      h(
        'button',
        {
          type: 'button',
          id: 'switch-language',
          ...labelled('EN – 英語に切り替える', '日本語に切り替える'),
        },
        [say('EN', '日本語')],
      ),
      h(
        'button',
        { type: 'button', id: 'switch-theme', ariaPressed: 'false', ...labelled('暗い表示', 'Dark mode') },
        '◐',
      ),
    ]),
  ]);
}

/** The box goes to a citation at once, and asks in the document that is read first. */
function searchBox(path: string): ElementContent {
  const root = rootOf(path);
  const [, from] = /^documents\/([^/]+)\//.exec(path) ?? [];
  return h('form', { className: 'header-search', role: 'search', action: `${root}search.html` }, [
    h('input', {
      type: 'search',
      name: 'q',
      id: 'header-question',
      autocomplete: 'off',
      placeholder: '検索・34条2項',
      ...labelled('検索する言葉や条番号', 'Words or clause number to find'),
    }),
    h('input', { type: 'hidden', name: 'go', value: '1' }),
    ...(from === undefined ? [] : [h('input', { type: 'hidden', name: 'from', value: from })]),
    h('button', { type: 'submit' }, [say('探す', 'Find')]),
  ]);
}
