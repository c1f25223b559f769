import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { isStatute } from '../../corpus/document-facts.ts';
import type { SiteCorpus, SiteDocument } from '../data/site-corpus.ts';
import { say } from './say.ts';
import { pageShell } from './shell.ts';

const kinds: Readonly<Record<string, readonly [ja: string, en: string]>> = {
  general: ['一般規程', 'general terms'],
  individual: ['個別規程', 'individual terms'],
};

/** The documents of the corpus. */
export function homePage({ corpus, hasServer }: { corpus: SiteCorpus; hasServer: boolean }): Root {
  const documents = corpus.documents.filter(({ facts }) => !isStatute(facts));
  const statutes = corpus.documents.filter(({ facts }) => isStatute(facts));
  return pageShell({
    path: 'index.html',
    title: '文書',
    current: 'home',
    hasServer,
    className: 'home',
    main: [
      h('h1', [say('文書', 'Documents')]),
      ...(documents.length === 0
        ? [
            h('p', { className: 'empty' }, [
              say(
                'まだ文書がありません。「追加」か yakkan add で加えてください。',
                'There is no document yet; add one with Add, or with yakkan add.',
              ),
            ]),
          ]
        : [h('ul', { className: 'document-list' }, documents.map(documentItem))]),
      ...(statutes.length === 0
        ? []
        : [
            h('h2', [say('法令', 'Statutes')]),
            h('ul', { className: 'document-list' }, statutes.map(documentItem)),
          ]),
    ],
  });
}

function documentItem({ id, title, facts, revisions, current }: SiteDocument): ElementContent {
  const folder = `documents/${id}/`;
  const kind = kinds[facts.kind ?? ''] ?? (facts.kind === undefined ? undefined : [facts.kind, facts.kind]);
  const last = revisions.at(-1);
  const before = revisions.at(-2);
  const first = revisions[0];
  return h('li', { className: 'document-card' }, [
    h('h2', { lang: 'ja' }, current ? [h('a', { href: `${folder}index.html` }, title)] : [title]),
    h('p', { className: 'document-facts' }, [
      ...(kind ? [h('span', { className: 'kind' }, [say(kind[0], kind[1])]), ' '] : []),
      ...(current && first
        ? [
            say(`${current.effective} 現行`, `in force since ${current.effective}`),
            ' ',
            say(
              `${revisions.length} 版（${first.effective} から）`,
              `${revisions.length} revisions since ${first.effective}`,
            ),
          ]
        : [say('本文はまだありません（計算の規則だけがあります）', 'No text yet, only rules')]),
    ]),
    h('ul', { className: 'document-links' }, [
      ...(current ? [link(`${folder}overview.html`, '概要', 'Overview')] : []),
      ...(last && before
        ? [link(`${folder}compare/${before.effective}..${last.effective}.html`, '新旧対照', 'Compare')]
        : []),
      link(`${folder}rules/index.html`, '計算', 'Rules'),
    ]),
  ]);
}

function link(href: string, ja: string, en: string): ElementContent {
  return h('li', [h('a', { href }, [say(ja, en)])]);
}
