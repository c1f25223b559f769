import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { isStatute } from '../../../corpus/document-facts.ts';
import type { SiteCorpus, SiteDocument } from '../../data/site-corpus.ts';
import { labelled, say } from '../say.ts';
import { pageShell } from '../shell.ts';
import { documentTable } from './document-table.ts';

/** Recent and coming revisions that are shown. */
const mostRevisions = 8;

/** Where everything begins: the search, what changed and what is to be done, and the documents. */
export function homePage({ corpus, hasServer }: { corpus: SiteCorpus; hasServer: boolean }): Root {
  const documents = corpus.documents.filter(({ facts }) => !isStatute(facts));
  const statutes = corpus.documents.filter(({ facts }) => isStatute(facts));
  return pageShell({
    path: 'index.html',
    title: '文書',
    current: 'home',
    hasServer,
    scripts: ['home'],
    className: 'home',
    main: [
      h('h1', { className: 'visually-hidden' }, [say('文書', 'Documents')]),
      searchForm(),
      ...(documents.length === 0
        ? [emptyNote(hasServer)]
        : [
            h('div', { className: 'home-news' }, [
              ...revisionPart(documents, corpus.today),
              h('div', { id: 'home-data', className: 'home-data', ariaLive: 'polite' }),
            ]),
            h('h2', [say(`文書（${documents.length}）`, `Documents (${documents.length})`)]),
            ...documentTable(documents, corpus.today),
          ]),
      ...(statutes.length === 0
        ? []
        : [
            h('h2', [say('法令', 'Statutes')]),
            h(
              'ul',
              { className: 'statute-list', lang: 'ja' },
              statutes.map(({ id, title }) =>
                h('li', [h('a', { href: `documents/${id}/index.html` }, title)]),
              ),
            ),
          ]),
    ],
  });
}

function searchForm(): ElementContent {
  const name = labelled('条文の検索', 'Search of clauses');
  return h('form', { className: 'home-search', role: 'search', action: 'search.html', ...name }, [
    h('input', {
      type: 'search',
      name: 'q',
      id: 'question',
      autocomplete: 'off',
      placeholder: '言葉・条番号（34条2項）・「文言」',
      ...labelled('すべての文書から探す', 'Find in all documents'),
    }),
    h('input', { type: 'hidden', name: 'go', value: '1' }),
    h('button', { type: 'submit', className: 'primary' }, [say('探す', 'Find')]),
  ]);
}

function emptyNote(hasServer: boolean): ElementContent {
  return h('p', { className: 'empty' }, [
    say(
      'まだ文書がありません。「追加」か yakkan add で加えてください。',
      'There is no document yet; add one with Add, or with yakkan add.',
    ),
    ...(hasServer ? [' ', h('a', { href: 'add.html' }, [say('文書を追加する', 'Add a document')])] : []),
  ]);
}

/** What was revised last, and what comes. */
function revisionPart(documents: readonly SiteDocument[], today: string): ElementContent[] {
  const all = documents.flatMap(({ id, title, revisions }) =>
    revisions.map(({ effective }, at) => ({ id, title, effective, before: revisions[at - 1]?.effective })),
  );
  const byDay = all.toSorted((left, right) => (left.effective < right.effective ? 1 : -1));
  const coming = byDay.filter(({ effective }) => effective > today).toReversed();
  const recent = byDay.filter(({ effective }) => effective <= today);
  return [
    ...revisionList('これから施行', 'Coming into force', coming),
    ...revisionList('最近の改訂', 'Recent revisions', recent),
  ];
}

function revisionList(
  ja: string,
  en: string,
  revisions: readonly { id: string; title: string; effective: string; before: string | undefined }[],
): ElementContent[] {
  if (revisions.length === 0) return [];
  return [
    h('section', { className: 'home-part' }, [
      h('h2', [say(ja, en)]),
      h(
        'ul',
        revisions
          .slice(0, mostRevisions)
          .map(({ id, title, effective, before }) =>
            h('li', [
              h('time', { dateTime: effective }, effective),
              ' ',
              h('a', { href: `documents/${id}/${effective}.html`, lang: 'ja' }, title),
              ' ',
              ...(before === undefined
                ? [h('span', { className: 'tag' }, [say('制定', 'first')])]
                : [
                    h('a', { href: `documents/${id}/compare/${before}..${effective}.html` }, [
                      say('変更点', 'Changes'),
                    ]),
                  ]),
            ]),
          ),
      ),
    ]),
  ];
}
