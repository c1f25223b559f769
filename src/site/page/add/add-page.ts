import type { Root } from 'hast';
import { h } from 'hastscript';
import { labelled, say } from '../say.ts';
import { pageShell } from '../shell.ts';

/** What the page knows of the corpus. */
export interface AddView {
  documents: readonly { id: string; title: string }[];
}

/** The page by which a document is added: choose a file, see what was read, store it. */
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
          '約款・規約・規程のファイルを選ぶと、読み取った結果を保存の前に確かめられます。',
          'Choose a file; see what was read before it is stored.',
        ),
      ]),
      h('noscript', [h('p', { className: 'find-note' }, '文書の追加にはJavaScriptが必要です。')]),
      h('form', { id: 'add-form', className: 'add-form', noValidate: true }, [
        h('section', { className: 'add-step', ...labelled('ファイル', 'File') }, [
          h('h2', [say('1. ファイルを選ぶ', '1. Choose a file')]),
          h('div', { id: 'drop', className: 'drop' }, [
            h('label', { htmlFor: 'file' }, [
              say('ここにファイルを置くか、選んでください', 'Drop a file here, or choose one'),
            ]),
            h('input', {
              id: 'file',
              type: 'file',
              accept: '.txt,.md,.markdown,.html,.htm,.docx,.pdf,.xml',
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
          h('div', { id: 'progress', hidden: true, className: 'progress' }, [
            h('progress', { id: 'progress-bar', max: '100', ...labelled('進み具合', 'Progress') }),
            h('button', { type: 'button', id: 'cancel' }, [say('やめる', 'Cancel')]),
          ]),
          h('p', { id: 'add-status', role: 'status', className: 'find-status' }),
          h('div', { id: 'add-error', role: 'alert' }),
        ]),
        h(
          'section',
          {
            id: 'preview-step',
            className: 'add-step',
            hidden: true,
            ...labelled('読み取り結果', 'What was read'),
          },
          [
            h('h2', [say('2. 読み取った結果を確かめる', '2. See what was read')]),
            h('div', { id: 'preview' }),
          ],
        ),
        h(
          'section',
          { id: 'store-step', className: 'add-step', hidden: true, ...labelled('保存', 'Store') },
          [
            h('h2', [say('3. 保存する', '3. Store it')]),
            h('div', { className: 'field' }, [
              h('label', { htmlFor: 'document' }, [say('文書のID', 'Document id')]),
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
                  '英小文字・数字・ハイフン。すでにある文書のIDを入れると、その改訂として保存します。',
                  'Small letters, digits and hyphens; the id of a document that is there stores a revision of it.',
                ),
              ]),
              h('p', { id: 'document-error', className: 'field-error', hidden: true }),
            ]),
            h('div', { className: 'field' }, [
              h('label', { htmlFor: 'document-title' }, [
                say('題名', 'Title'),
                h('span', { className: 'optional' }, [say('任意', 'optional')]),
              ]),
              h('input', { id: 'document-title', type: 'text', autocomplete: 'off', lang: 'ja' }),
            ]),
            h('div', { className: 'field' }, [
              h('label', { htmlFor: 'effective' }, [say('施行日', 'Effective from')]),
              h('input', { id: 'effective', type: 'date', ariaDescribedBy: 'effective-error' }),
              h('p', { id: 'effective-error', className: 'field-error', hidden: true }),
            ]),
            h('p', { className: 'rule-submit' }, [
              h('button', { type: 'submit', className: 'primary', id: 'store' }, [say('保存する', 'Store')]),
            ]),
            h('div', { id: 'stored', role: 'status' }),
            h('div', { id: 'store-error', role: 'alert' }),
          ],
        ),
      ]),
    ],
  });
}
