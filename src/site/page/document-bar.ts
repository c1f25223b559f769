import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { isStatute } from '../../corpus/document-facts.ts';
import type { SiteDocument } from '../data/site-corpus.ts';
import { rootOf } from '../site-page.ts';
import { labelled, say } from './say.ts';

/** Views of one document. */
export type DocumentView = 'read' | 'overview' | 'compare' | 'rules' | 'duties';

/** What stands above every view of a document: its name, the revision, the way to the other views. */
export function documentBar(
  { id, title, revisions, current, facts }: SiteDocument,
  view: DocumentView,
  { path, effective }: { path: string; effective?: string },
): ElementContent[] {
  const folder = `${rootOf(path)}documents/${id}/`;
  const last = revisions.at(-1);
  const before = revisions.at(-2);
  const shown = effective ?? current?.effective;
  const links: [view: DocumentView, href: string, ja: string, en: string][] = [
    ...(current
      ? ([['read', `${folder}${shown ?? current.effective}.html`, '本文', 'Text']] as const).map(
          (one) => [...one] as [DocumentView, string, string, string],
        )
      : []),
    ...(current
      ? ([['overview', `${folder}overview.html`, '概要', 'Overview']] as [
          DocumentView,
          string,
          string,
          string,
        ][])
      : []),
    ...(last && before
      ? ([
          ['compare', `${folder}compare/${before.effective}..${last.effective}.html`, '新旧対照', 'Compare'],
        ] as [DocumentView, string, string, string][])
      : []),
    ['rules', `${folder}rules/index.html`, '計算', 'Rules'],
    ...(current && !isStatute(facts)
      ? ([['duties', `${folder}duties.html`, '義務・期限', 'Duties']] as [
          DocumentView,
          string,
          string,
          string,
        ][])
      : []),
  ];
  return [
    h('section', { className: 'document-bar', ...labelled('文書', 'Document') }, [
      h('p', { className: 'document-name', lang: 'ja' }, title),
      h('nav', labelled('この文書の表示', 'Views of this document'), [
        h(
          'ul',
          links.map(([name, href, ja, en]) =>
            h('li', [h('a', { href, ...(name === view && { ariaCurrent: 'page' }) }, [say(ja, en)])]),
          ),
        ),
      ]),
    ]),
  ];
}
