import type { Root } from 'hast';
import { h } from 'hastscript';
import { say } from './say.ts';
import { pageShell } from './shell.ts';

/** What is shown where there is no such page; it is served at any path, so that its links begin at the root. */
export function notFoundPage({ hasServer }: { hasServer: boolean }): Root {
  return pageShell({
    path: '404.html',
    title: 'ページがありません',
    current: 'document',
    hasServer,
    className: 'about',
    main: [
      h('h1', [say('ページがありません', 'No such page')]),
      h('p', [
        say('文書か改訂が変わったのかもしれません。', 'The document or its revisions may have changed.'),
        ' ',
        h('a', { href: `${hasServer ? '/' : ''}index.html` }, [say('文書の一覧へ', 'All documents')]),
        ' ',
        h('a', { href: `${hasServer ? '/' : ''}search.html` }, [say('検索へ', 'Search')]),
      ]),
    ],
  });
}
