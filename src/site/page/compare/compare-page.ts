import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { ComparisonTable } from '../../../diff/table/comparison-table.ts';
import type { ChangeKind } from '../../../model/comparison.ts';
import { changeNames } from '../../../text/value-names.ts';
import type { SiteDocument } from '../../data/site-corpus.ts';
import { rootOf } from '../../site-page.ts';
import { documentBar } from '../document-bar.ts';
import { labelled, say } from '../say.ts';
import { pageShell } from '../shell.ts';
import { comparisonTable, countKinds } from './comparison-rows.ts';
import { type CitedConsequence, consequenceList } from './consequence-list.ts';

/** Two revisions side by side. */
export interface CompareView {
  hasServer: boolean;
  path: string;
  document: SiteDocument;
  /** Way from the root of the site to the dated page, where this one is another. */
  canonical?: string;
  /** Effective dates, the oldest first. */
  revisions: readonly string[];
  /** Pairs that have a page, as `old..new`; absent where every pair has one. */
  pairs?: readonly string[];
  old: string;
  new: string;
  table: ComparisonTable;
  consequences: readonly CitedConsequence[];
}

/** The page that compares two revisions of a document: what follows first, then the 新旧対照表. */
export function comparePage(view: CompareView): Root {
  return pageShell({
    path: view.path,
    title: `${view.document.title} 新旧対照表 ${view.old} → ${view.new}`,
    current: 'document',
    hasServer: view.hasServer,
    className: 'compare-page',
    scripts: ['compare'],
    ...(view.canonical !== undefined && { canonical: view.canonical }),
    below: documentBar(view.document, 'compare', { path: view.path, effective: view.new }),
    main: compareMain(view),
  });
}

/** The page of a document that has one revision only. */
export function nothingToComparePage({
  path,
  document,
  hasServer,
}: Pick<CompareView, 'path' | 'document' | 'hasServer'>): Root {
  return pageShell({
    path,
    title: `${document.title} 新旧対照表`,
    current: 'document',
    hasServer,
    below: documentBar(document, 'compare', { path }),
    main: [
      h('h1', { className: 'find-title' }, [say('新旧対照表', 'Comparison')]),
      h('p', { className: 'find-note' }, [
        say(
          'この文書には改訂が一つしかないため、比べるものがありません。別の改訂を加えると、ここに新旧対照表が出ます。',
          'This document has one revision only; add another one to compare them.',
        ),
      ]),
      ...(document.current
        ? [
            h('p', [h('a', { href: '../index.html' }, [say('本文へ', 'To the text')])]),
            ...standardLink({ hasServer, path, document, new: document.current.effective }),
          ]
        : []),
    ],
  });
}

/** The main part of the page. */
export function compareMain(view: CompareView): ElementContent[] {
  const { table, document } = view;
  return [
    h('h1', { className: 'find-title' }, [
      h('span', { lang: 'ja' }, document.title),
      ' ',
      say('新旧対照表', 'Comparison'),
    ]),
    h('p', { id: 'clause-note', className: 'find-warning', role: 'status', hidden: true }),
    pickers(view),
    ...standardLink(view),
    consequenceList(view),
    h(
      'div',
      { className: 'comparison-part', dataDocument: document.id, dataOld: view.old, dataNew: view.new },
      [
        ...(table.rows.length === 0
          ? [h('p', { className: 'find-note' }, [say('文言の違いはありません。', 'The words are the same.')])]
          : [
              kindFilter(table),
              h(
                'div',
                {
                  className: 'table-scroll',
                  tabIndex: 0,
                  role: 'region',
                  ...labelled('新旧対照表', 'Comparison table'),
                },
                [comparisonTable(table)],
              ),
            ]),
      ],
    ),
  ];
}

/** The way to the page that compares with texts of another numbering, which only a server has. */
function standardLink({
  hasServer,
  path,
  document,
  new: young,
}: Pick<CompareView, 'hasServer' | 'path' | 'document' | 'new'>): Element[] {
  if (!hasServer) return [];
  const href = `${rootOf(path)}standard.html?ours=${encodeURIComponent(`${document.id}@${young}`)}`;
  return [h('p', [h('a', { href }, [say('標準の文書・手本と比べる', 'Compare with a standard text')])])];
}

function pickers({ revisions, pairs, old, new: young }: CompareView): Element {
  const name = `${encodeURIComponent(old)}..${encodeURIComponent(young)}`;
  const select = (id: string, chosen: string, words: Element): Element =>
    h('label', [
      words,
      h(
        'select',
        { id },
        revisions.map((date) => h('option', { value: date, selected: date === chosen }, date)),
      ),
    ]);
  return h('div', { className: 'compare-tools' }, [
    h('form', { id: 'pickers', className: 'pickers', ...(pairs && { dataPairs: pairs.join(' ') }) }, [
      select('old-revision', old, say('旧', 'Old')),
      h('span', { ariaHidden: 'true' }, '→'),
      select('new-revision', young, say('新', 'New')),
      h('button', { type: 'submit' }, [say('比べる', 'Compare')]),
      h('span', { id: 'picker-status', role: 'status', className: 'find-hint' }),
    ]),
    h('p', { className: 'downloads' }, [
      h('a', { href: `${name}.docx`, download: `${old}..${young}.docx` }, [say('Wordで保存', 'Word')]),
      h('a', { href: `${name}.md`, download: `${old}..${young}.md` }, [say('Markdownで保存', 'Markdown')]),
      h('button', { type: 'button', id: 'print' }, [say('印刷（A4横）', 'Print (A4 landscape)')]),
    ]),
  ]);
}

function kindFilter({ rows }: ComparisonTable): Element {
  const counts = countKinds(rows);
  return h('form', { id: 'kinds', className: 'kinds' }, [
    h('fieldset', [
      h('legend', [say('変更の種類', 'Kinds of change')]),
      ...(Object.keys(changeNames) as ChangeKind[]).flatMap((kind) => {
        const count = counts.get(kind);
        if (count === undefined) return [];
        return [
          h('label', { className: 'facet-value' }, [
            h('input', { type: 'checkbox', name: 'kind', value: kind, checked: true }),
            say(...changeNames[kind]),
            h('span', { className: 'facet-count' }, String(count)),
          ]),
        ];
      }),
    ]),
    h('p', { id: 'kinds-status', role: 'status', className: 'find-hint' }),
  ]);
}
