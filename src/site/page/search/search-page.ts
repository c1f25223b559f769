import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { labelled, say } from '../say.ts';
import { pageShell } from '../shell.ts';

/** What the search page needs to know of the corpus. */
export interface SearchView {
  hasServer: boolean;
  /** Documents that can be searched. */
  documents: readonly { id: string; title: string }[];
  /** Whether the corpus holds statutes, which are searched when a reader asks for them. */
  holdsStatutes?: boolean;
}

/** Questions that show what can be asked. */
const examples: readonly (readonly [question: string, ja: string, en: string])[] = [
  ['34条2項', '条番号で移動', 'go to a clause'],
  ['解約したいときは', 'ふだんの言葉で', 'in everyday words'],
  ['「利用契約」', 'この文言のとおりに', 'these exact words'],
  ['りようりょうきん', 'かなで', 'in kana'],
];

/** The page that searches while one types; the browser does the work. */
export function searchPage(view: SearchView): Root {
  return pageShell({
    path: 'search.html',
    title: '検索',
    current: 'search',
    hasServer: view.hasServer,
    className: 'search-page',
    scripts: ['search'],
    main: searchMain(view),
  });
}

/** The main part of the search page. */
export function searchMain({ holdsStatutes = false }: SearchView): ElementContent[] {
  return [
    h('h1', { className: 'find-title' }, [say('検索', 'Search')]),
    searchForm(holdsStatutes),
    keyHint(),
    h('noscript', [
      h(
        'p',
        { className: 'find-note' },
        '検索にはJavaScriptが必要です。目次からは各文書を読むことができます。',
      ),
    ]),
    h(
      'div',
      {
        className: 'search-layout',
        id: 'search',
      },
      [
        h('details', { className: 'facets', id: 'facets', open: true }, [
          h('summary', [say('絞り込み', 'Narrow down')]),
          h('form', { id: 'facet-form', ...labelled('絞り込み', 'Narrow down') }),
        ]),
        h('div', { className: 'results' }, [
          h('p', { id: 'search-status', className: 'find-status', role: 'status' }),
          h('div', { id: 'search-notes' }),
          h('ol', { id: 'hits', className: 'hits', ...labelled('見つかった条項', 'Clauses found') }),
          h('button', { id: 'more-hits', type: 'button', className: 'more-hits', hidden: true }, [
            say('さらに表示', 'Show more'),
          ]),
          examplesPart(),
        ]),
      ],
    ),
  ];
}

function searchForm(holdsStatutes: boolean): ElementContent {
  return h('form', { id: 'search-form', className: 'search-form', role: 'search', action: 'search.html' }, [
    h('label', { htmlFor: 'question', className: 'visually-hidden' }, [say('検索する言葉', 'Words to find')]),
    h('input', {
      id: 'question',
      type: 'search',
      name: 'q',
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      enterKeyHint: 'search',
      ariaDescribedBy: 'search-hint',
      placeholder: '言葉・条番号（34条2項）・「文言」',
      lang: 'ja',
    }),
    h('button', { type: 'submit' }, [say('探す', 'Find')]),
    ...(holdsStatutes
      ? [
          h('label', { className: 'find-hint' }, [
            h('input', { id: 'search-laws', type: 'checkbox', name: 'laws', value: '1' }),
            say('法令を探す', 'Search statutes'),
          ]),
        ]
      : []),
  ]);
}

function keyHint(): ElementContent {
  return h('p', { id: 'search-hint', className: 'find-hint' }, [
    h('kbd', '/'),
    say('入力へ', ' to type'),
    ' ',
    h('kbd', '↓'),
    h('kbd', '↑'),
    say('結果へ', ' through hits'),
    ' ',
    h('kbd', 'Enter'),
    say('開く', ' to open'),
    ' ',
    h('kbd', 'Esc'),
    say('入力へ戻る', ' back'),
  ]);
}

function examplesPart(): ElementContent {
  return h('section', { id: 'examples', className: 'examples' }, [
    h('h2', [say('例', 'Examples')]),
    h(
      'ul',
      examples.map(([question, ja, en]) =>
        h('li', [
          h(
            'a',
            { href: `search.html?q=${encodeURIComponent(question)}`, dataQuestion: question, lang: 'ja' },
            question,
          ),
          ' ',
          h('span', { className: 'find-hint' }, [say(ja, en)]),
        ]),
      ),
    ),
  ]);
}
