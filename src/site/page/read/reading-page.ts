import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { YakkanDocument } from '../../../model/yakkan-document.ts';
import type { SiteCorpus, SiteDocument, SiteRevision } from '../../data/site-corpus.ts';
import { revisionPath, rootOf } from '../../site-page.ts';
import { documentBar } from '../document-bar.ts';
import { labelled, say } from '../say.ts';
import { pageShell } from '../shell.ts';
import { makeLeafWriter } from './inline-text.ts';
import { outlineList } from './outline-list.ts';
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
    below: documentBar(document, 'read', { path, effective: revision.effective }),
    main: [
      h('nav', { id: 'outline', className: 'outline-frame', ...labelled('目次', 'Contents') }, [
        h('details', { open: true }, [h('summary', [say('目次', 'Contents')]), outlineList(model.tree)]),
      ]),
      h(
        'article',
        { className: 'terms', lang: 'ja', dataDocument: document.id, dataRevision: revision.effective },
        [
          h('h1', { id: 'root' }, name),
          status(document, revision.effective, corpus.today, path),
          ...treeContent(model.tree, makeLeafWriter(model, rootOf(path))),
        ],
      ),
      h('aside', { id: 'panel', className: 'panel', ...labelled('条項の情報', 'About the clause') }, [
        h('div', { id: 'panel-content', ariaLive: 'polite' }, [
          h('p', { className: 'panel-hint' }, [
            say(
              '条・項・号の番号を押すと、引用元、用語、期限、規範、計算、校正、改正の経過がここに出ます。',
              'Choose the number of a clause to see what refers to it, its terms, deadlines, norms, rules, findings and history.',
            ),
          ]),
        ]),
      ]),
      h('div', { id: 'preview', className: 'preview', popover: 'manual', role: 'tooltip', lang: 'ja' }),
    ],
  });
}

/** Which revision this is, the others, and the day for which one wants to read. */
function status(
  { revisions, current }: SiteDocument,
  effective: string,
  today: string,
  path: string,
): ElementContent {
  const isCurrent = current?.effective === effective;
  const isComing = effective > today;
  const state = isCurrent
    ? say('現行', 'in force')
    : isComing
      ? say('施行前', 'not yet in force')
      : say('旧', 'former');
  const folder = `${rootOf(path)}documents/`;
  return h('div', { className: 'revision-bar', lang: 'ja' }, [
    h('p', { className: isCurrent ? 'state' : 'state is-old' }, [`${effective} `, state]),
    h('form', { id: 'revision-form', dataFolder: folder }, [
      h('label', { htmlFor: 'revision' }, [say('改訂', 'Revision')]),
      h(
        'select',
        { id: 'revision' },
        revisions
          .toReversed()
          .map((one) =>
            h('option', { value: one.effective, selected: one.effective === effective }, one.effective),
          ),
      ),
      h('label', { htmlFor: 'as-of' }, [say('この日の条文', 'As of')]),
      h('input', { id: 'as-of', type: 'date' }),
      h('button', { type: 'submit' }, [say('開く', 'Open')]),
    ]),
    h('p', { id: 'revision-message', role: 'status' }),
  ]);
}
