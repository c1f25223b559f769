import type { Root } from 'hast';
import { h } from 'hastscript';
import type { SiteDocument, SiteRevision } from '../../data/site-corpus.ts';
import { documentBar } from '../document-bar.ts';
import { labelled, say } from '../say.ts';
import { pageShell } from '../shell.ts';

/** The page that shows one clause with all that belongs to it; the address names the clause. */
export function sheetPage({
  document,
  current,
  hasServer,
}: {
  document: SiteDocument;
  current: Pick<SiteRevision, 'effective'>;
  hasServer: boolean;
}): Root {
  const path = `documents/${document.id}/clause.html`;
  return pageShell({
    path,
    title: `${document.title} 条項`,
    current: 'document',
    hasServer,
    scripts: ['sheet'],
    className: 'sheet-page',
    below: documentBar(document, 'read', { path, effective: current.effective }),
    main: [
      h('div', { className: 'sheet-tools' }, [
        h('a', { id: 'sheet-text', href: 'index.html' }, [say('本文で見る', 'In the text')]),
        h('label', [
          say('改訂', 'Revision'),
          ' ',
          h(
            'select',
            { id: 'sheet-revision' },
            document.revisions
              .toReversed()
              .map(({ effective }) =>
                h('option', { value: effective, selected: effective === current.effective }, effective),
              ),
          ),
        ]),
        h('button', { type: 'button', id: 'sheet-link' }, [
          say('リンクをコピー', 'Copy link'),
          ' ',
          h('output'),
        ]),
        h('button', { type: 'button', id: 'sheet-print' }, [say('印刷', 'Print')]),
      ]),
      h(
        'article',
        {
          id: 'sheet',
          className: 'sheet',
          lang: 'ja',
          dataDocument: document.id,
          dataCurrent: current.effective,
          ariaLive: 'polite',
          ...labelled('条項', 'Clause'),
        },
        [
          h('h1', document.title),
          h('noscript', [h('p', 'この表示にはJavaScriptが必要です。条文は本文で読めます。')]),
        ],
      ),
    ],
  });
}
