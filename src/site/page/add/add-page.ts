import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { labelled, say } from '../say.ts';
import { pageShell } from '../shell.ts';
import { readingMenu } from './add-preview.ts';

/** What the page knows of the corpus. */
export interface AddView {
  documents: readonly { id: string; title: string }[];
}

/** The page by which documents are added: choose files, see and mend what was read, store it. */
export function addPage({ documents }: AddView): Root {
  return pageShell({
    path: 'add.html',
    title: '文書の追加',
    current: 'add',
    hasServer: true,
    className: 'add-page',
    scripts: ['add'],
    main: [
      h('h1', { className: 'find-title' }, [say('文書の追加', 'Add a document')]),
      h('p', { className: 'find-hint' }, [
        say(
          '約款・規約・規程のファイルを選ぶと、読み取った結果を保存の前に確かめ、直せます。',
          'Choose files; see and mend what was read before it is stored.',
        ),
        ' ',
        h('a', { href: 'manage.html' }, [say('登録済みの文書の管理', 'Manage documents')]),
        ' ',
        h('a', { href: 'journal.html' }, [say('変更の記録', 'Journal')]),
      ]),
      h('noscript', [h('p', { className: 'find-note' }, '文書の追加にはJavaScriptが必要です。')]),
      h('form', { id: 'add-form', className: 'add-form', noValidate: true }, [
        chooseStep(),
        previewStep(),
        storeStep(documents),
      ]),
      h('div', { id: 'reading-menu', popover: 'auto', role: 'menu' }, readingMenu()),
    ],
  });
}

function chooseStep(): Element {
  return h('section', { id: 'choose-step', className: 'add-step', ...labelled('ファイル', 'File') }, [
    h('h2', [say('1. ファイルを選ぶ', '1. Choose files')]),
    h('div', { id: 'drop', className: 'drop' }, [
      h('label', { htmlFor: 'file' }, [
        say('ここにファイルを置くか、選んでください（いくつでも）', 'Drop files here, or choose some'),
      ]),
      h('input', {
        id: 'file',
        type: 'file',
        multiple: true,
        accept: '.txt,.md,.markdown,.html,.htm,.docx,.odt,.rtf,.pdf,.xml',
        ariaDescribedBy: 'file-hint',
      }),
      h('p', { id: 'file-hint', className: 'find-hint' }, [
        say(
          'Word（.docx）、PDF、HTML、Markdown、テキスト、法令XML',
          'Word, PDF, HTML, Markdown, plain text, law XML',
        ),
      ]),
      h('p', { id: 'file-name', lang: 'ja' }),
    ]),
    h('ol', { id: 'files', className: 'file-list', hidden: true, ...labelled('選んだファイル', 'Files') }),
    h('div', { id: 'progress', hidden: true, className: 'progress' }, [
      h('progress', { id: 'progress-bar', max: '100', ...labelled('進み具合', 'Progress') }),
      h('button', { type: 'button', id: 'cancel' }, [say('やめる', 'Cancel')]),
    ]),
    h('p', { id: 'add-status', role: 'status', className: 'find-status' }),
    h('div', { id: 'add-error', role: 'alert' }),
  ]);
}

function previewStep(): Element {
  return h(
    'section',
    { id: 'preview-step', className: 'add-step', hidden: true, ...labelled('読み取り結果', 'What was read') },
    [
      h('h2', [say('2. 読み取った結果を確かめ、直す', '2. See and mend what was read')]),
      h('div', { id: 'preview' }),
      h('p', { className: 'preview-tools' }, [
        h('label', [
          h('input', { type: 'checkbox', id: 'only-doubtful' }),
          say('確かめる行だけ', 'Only what is doubtful'),
        ]),
        h('label', { id: 'show-original-label', hidden: true }, [
          h('input', { type: 'checkbox', id: 'show-original' }),
          say('原本（PDF）を表示', 'Show the PDF'),
        ]),
        h('span', { id: 'correction-count', role: 'status' }),
      ]),
      h('div', { className: 'preview-panes' }, [
        h('div', { className: 'preview-pane', tabIndex: 0, role: 'region', ...labelled('原文', 'Source') }, [
          h('ol', { id: 'source-lines', className: 'source-lines' }),
          h('div', { id: 'original' }),
        ]),
        h(
          'article',
          {
            id: 'reading-view',
            className: ['terms', 'preview-pane'],
            lang: 'ja',
            tabIndex: 0,
            ...labelled('表示される形', 'As it will read'),
          },
          [],
        ),
      ]),
    ],
  );
}

function storeStep(documents: AddView['documents']): Element {
  return h(
    'section',
    { id: 'store-step', className: 'add-step', hidden: true, ...labelled('保存', 'Store') },
    [
      h('h2', [say('3. 保存する', '3. Store it')]),
      field('document', say('文書のID', 'Document id'), [
        h('input', {
          id: 'document',
          list: 'documents',
          autocomplete: 'off',
          spellcheck: 'false',
          placeholder: 'service-terms',
          ariaDescribedBy: 'document-hint document-error',
        }),
        h(
          'datalist',
          { id: 'documents' },
          documents.map(({ id, title }) => h('option', { value: id }, title)),
        ),
        h('p', { id: 'document-hint', className: 'find-hint' }, [
          say(
            '題名の読みから提案します。英小文字・数字・ハイフンで変えられます。すでにある文書のIDを入れると、その改訂として保存します。',
            'Proposed from the title; small letters, digits and hyphens. The id of a document that is there stores a revision of it.',
          ),
        ]),
        h('p', { id: 'same-title', role: 'status' }),
      ]),
      field('document-title', say('題名', 'Title'), [
        h('input', { id: 'document-title', type: 'text', autocomplete: 'off', lang: 'ja' }),
      ]),
      field('effective', say('施行日', 'Effective from'), [
        h('input', { id: 'effective', type: 'date', ariaDescribedBy: 'effective-error' }),
      ]),
      field('kind', say('種別', 'Kind'), [
        h('select', { id: 'kind' }, [
          h('option', { value: '' }, '（指定しない）'),
          h('option', { value: 'general' }, '一般規程（上位の約款）'),
          h('option', { value: 'individual' }, '個別規程'),
        ]),
      ]),
      field('general', say('上位の約款', 'Goes with'), [
        h('select', { id: 'general' }, [
          h('option', { value: '' }, '（なし）'),
          ...documents.map(({ id, title }) => h('option', { value: id }, title)),
        ]),
      ]),
      h('p', { className: 'rule-submit' }, [
        h('button', { type: 'submit', className: 'primary', id: 'store' }, [say('保存する', 'Store')]),
        h('button', { type: 'button', id: 'store-all', hidden: true }, [
          say('読み取れたものをまとめて保存', 'Store all that were read'),
        ]),
      ]),
      h('div', { id: 'stored', role: 'status' }),
      h('div', { id: 'store-error', role: 'alert' }),
    ],
  );
}

function field(id: string, name: Element, content: readonly ElementContent[]): Element {
  return h('div', { className: 'field' }, [
    h('label', { htmlFor: id }, [name]),
    ...content,
    h('p', { id: `${id}-error`, className: 'field-error', hidden: true }),
  ]);
}
