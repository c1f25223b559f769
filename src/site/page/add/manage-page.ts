import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { labelled, say } from '../say.ts';
import { pageShell } from '../shell.ts';

/** What the page shows of a document. */
export interface ManagedDocument {
  id: string;
  title: string;
  kind?: string;
  issuer?: string;
  general?: string;
  /** Effective dates, the oldest first. */
  revisions: readonly string[];
  /** Day on which it was withdrawn. */
  withdrawn?: string;
  withdrawnRevisions: readonly string[];
}

/** The page on which what was stored is changed, withdrawn, restored and corrected. */
export function managePage(documents: readonly ManagedDocument[]): Root {
  return pageShell({
    path: 'manage.html',
    title: '文書の管理',
    current: 'add',
    hasServer: true,
    className: 'manage-page',
    scripts: ['manage'],
    main: [
      h('h1', { className: 'find-title' }, [say('文書の管理', 'Manage documents')]),
      h('p', { className: 'find-hint' }, [
        say(
          '題名・種別・施行日を直し、取り下げ、復元し、読み取りを訂正できます。すべての操作は記録されます。',
          'Change, withdraw, restore and correct; everything is recorded.',
        ),
        ' ',
        h('a', { href: 'journal.html' }, [say('変更の記録', 'Journal')]),
      ]),
      h('p', { id: 'manage-status', role: 'status' }),
      h('div', { id: 'manage-error', role: 'alert' }),
      ...(documents.length < many ? [] : [filterForm()]),
      ...documents.map((document) => manageDocument(document, documents)),
    ],
  });
}

/** From so many documents on, they can be filtered. */
const many = 6;

function manageDocument(document: ManagedDocument, all: readonly ManagedDocument[]): Element {
  const { id, title, withdrawn, revisions, withdrawnRevisions } = document;
  const name = h('summary', [
    h('span', { lang: 'ja' }, title),
    ' ',
    withdrawn === undefined
      ? say(`（改訂${revisions.length}件）`, `(${revisions.length} revisions)`)
      : say(`（${withdrawn}に取下げ）`, `(withdrawn on ${withdrawn})`),
  ]);
  if (withdrawn !== undefined)
    return h('details', { className: 'manage-document', dataDocument: id }, [
      name,
      h('p', [act('restore', say('復元する', 'Restore'))]),
    ]);
  return h('details', { className: 'manage-document', dataDocument: id, dataHeld: '' }, [
    name,
    h('form', { className: 'manage-facts' }, [
      input('title', ['題名', 'Title'], title),
      input('issuer', ['制定者', 'Issuer'], document.issuer ?? ''),
      h('label', [
        say('種別', 'Kind'),
        select('kind', document.kind ?? '', [
          ['', '（指定しない）'],
          ['general', '一般規程（上位の約款）'],
          ['individual', '個別規程'],
          ...(document.kind && !['general', 'individual'].includes(document.kind)
            ? [[document.kind, document.kind] as const]
            : []),
        ]),
      ]),
      h('label', [
        say('上位の約款', 'Goes with'),
        select('general', document.general ?? '', [
          ['', '（なし）'],
          // The others are put in when the document is opened: a list in each would be as long as all of them squared.
          ...all
            .filter((other) => other.id === document.general)
            .map((other) => [other.id, other.title] as const),
        ]),
      ]),
      h('button', { type: 'submit' }, [say('変更を保存', 'Save')]),
    ]),
    h('table', { className: 'rule-table' }, [
      h('thead', [
        h('tr', [
          h('th', { scope: 'col' }, [say('施行日', 'Effective')]),
          h('th', { scope: 'col' }, [say('操作', 'Actions')]),
        ]),
      ]),
      h('tbody', [
        ...revisions.toReversed().map((effective) => manageRevision(id, effective)),
        ...withdrawnRevisions.map((effective) =>
          h('tr', { dataEffective: effective }, [
            h('td', [effective, ' ', say('（取下げ済み）', '(withdrawn)')]),
            h('td', [act('restore', say('復元する', 'Restore'))]),
          ]),
        ),
      ]),
    ]),
    h('p', [act('withdraw', say('この文書を取り下げる', 'Withdraw the document'))]),
  ]);
}

function manageRevision(id: string, effective: string): Element {
  const at = `?document=${encodeURIComponent(id)}&revision=${effective}`;
  return h('tr', { dataEffective: effective }, [
    h('td', [
      h('input', {
        type: 'date',
        value: effective,
        ...labelled(`${effective}施行の施行日`, `Effective date of ${effective}`),
      }),
      ' ',
      act('day', say('施行日を変更', 'Change the day')),
    ]),
    h('td', [
      h('a', { href: `documents/${encodeURIComponent(id)}/${effective}.html` }, [say('開く', 'Open')]),
      ' ',
      h('a', { href: `add.html${at}` }, [say('読み取りを訂正', 'Correct the reading')]),
      ' ',
      act('withdraw', say('取り下げる', 'Withdraw')),
    ]),
  ]);
}

function filterForm(): Element {
  const name = labelled('一覧の絞り込み', 'Filter of the list');
  return h('form', { id: 'manage-filter', className: 'document-filter', role: 'search', ...name }, [
    h('label', [
      say('題名で絞る', 'Title'),
      ' ',
      h('input', { type: 'search', name: 'title', autocomplete: 'off', lang: 'ja' }),
    ]),
    h('span', { id: 'manage-count', role: 'status', className: 'find-hint' }),
  ]);
}

function act(name: string, words: Element): Element {
  return h('button', { type: 'button', dataAct: name }, [words]);
}

function input(name: string, words: readonly [ja: string, en: string], value: string): Element {
  const required = name === 'title';
  return h('label', [say(...words), h('input', { name, value, lang: 'ja', maxLength: 300, required })]);
}

function select(
  name: string,
  value: string,
  options: readonly (readonly [value: string, words: string])[],
): Element {
  return h(
    'select',
    { name },
    options.map(([own, words]) => h('option', { value: own, selected: own === value }, words)),
  );
}
