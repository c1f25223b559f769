import type { Root } from 'hast';
import { h } from 'hastscript';
import type { YakkanDocument } from '../../../model/yakkan-document.ts';
import type { SiteCorpus, SiteDocument, SiteRevision } from '../../data/site-corpus.ts';
import { revisionPath, rootOf } from '../../site-page.ts';
import { documentBar } from '../document-bar.ts';
import { labelled, say } from '../say.ts';
import { pageShell } from '../shell.ts';
import { collectDoubts } from './doubts.ts';
import { makeLeafWriter } from './inline-text.ts';
import { outlineList } from './outline-list.ts';
import { dayForm, readingBar } from './reading-bar.ts';
import { treeContent } from './tree-content.ts';

/** What the reading view shows. */
export interface ReadingView {
  corpus: Pick<SiteCorpus, 'today'>;
  document: SiteDocument;
  revision: Pick<SiteRevision, 'effective'>;
  model: YakkanDocument;
  hasServer: boolean;
  path: string;
}

/** The text of one revision, with its outline and a panel for what belongs to a clause. */
export function readingPage({ corpus, document, revision, model, hasServer, path }: ReadingView): Root {
  const { title: printed } = model.document;
  const name = printed ?? document.title;
  return pageShell({
    path,
    title: `${name} ${revision.effective}`,
    current: 'document',
    hasServer,
    scripts: ['read'],
    canonical: revisionPath(document.id, revision.effective),
    className: 'reading',
    below: [
      ...documentBar(document, 'read', { path, effective: revision.effective }),
      readingBar({ document, effective: revision.effective, today: corpus.today, path, name }),
    ],
    main: [
      h('nav', { id: 'outline', className: 'outline-frame', ...labelled('目次', 'Contents') }, [
        h('details', { open: true }, [h('summary', [say('目次', 'Contents')]), outlineList(model.tree)]),
      ]),
      h(
        'article',
        { className: 'terms', lang: 'ja', dataDocument: document.id, dataRevision: revision.effective },
        [
          h('h1', { id: 'root' }, name),
          dayForm(),
          ...treeContent(model.tree, makeLeafWriter(model, rootOf(path)), collectDoubts(model)),
        ],
      ),
      h('aside', { id: 'panel', className: 'panel', ...labelled('条項の情報', 'About the clause') }, [
        h('button', { type: 'button', id: 'panel-close', ...labelled('閉じる', 'Close') }, '×'),
        h('div', { id: 'panel-content', tabIndex: -1, ariaLive: 'polite' }),
        h('p', { className: 'panel-hint' }, [
          say(
            '条・項・号の番号を選ぶと、用語、引用、期限、規則、指摘、改正の経過がここに出ます。',
            'Choose the number of a clause to see its terms, references, periods, rules, findings and history.',
          ),
        ]),
      ]),
      h('div', {
        id: 'preview',
        className: 'preview',
        popover: 'manual',
        tabIndex: -1,
        role: 'group',
        ...labelled('引用先・用語', 'Target or term'),
        lang: 'ja',
      }),
    ],
  });
}
