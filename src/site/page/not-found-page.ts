import type { Nodes, Root } from 'hast';
import { h } from 'hastscript';
import { say } from './say.ts';
import { pageShell } from './shell.ts';

/** What is shown where there is no such page; it is served at any path, so that its links begin at the root. */
export function notFoundPage({ hasServer }: { hasServer: boolean }): Root {
  const page = pageShell({
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
        h('a', { href: 'index.html' }, [say('文書の一覧へ', 'All documents')]),
        ' ',
        h('a', { href: 'search.html' }, [say('検索へ', 'Search')]),
      ]),
    ],
  });
  if (hasServer) leadFromRoot(page);
  return page;
}

/** Makes every way that begins at the page begin at the root: `assets/theme.css` → `/assets/theme.css`. */
function leadFromRoot(node: Nodes): void {
  if (node.type === 'element')
    for (const key of ['href', 'src', 'action']) {
      const way = node.properties[key];
      if (typeof way === 'string' && !/^(?:[/#]|[a-z]+:)/.test(way)) node.properties[key] = `/${way}`;
    }
  if ('children' in node) for (const child of node.children) leadFromRoot(child);
}
