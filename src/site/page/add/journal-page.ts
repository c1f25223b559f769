import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import type { Journal, JournalEntry } from '../../../corpus/intake/journal.ts';
import { actionNames, tellChanges } from '../../../corpus/intake/journal-table.ts';
import { labelled, say } from '../say.ts';
import { pageShell } from '../shell.ts';

/** Writes that one page shows; the table for Excel holds all. */
const mostShown = 500;

/** The page that shows who changed what in the corpus, the newest first. */
export function journalPage({ entries, breaks }: Journal, titles: ReadonlyMap<string, string>): Root {
  const shown = entries.toReversed().slice(0, mostShown);
  return pageShell({
    path: 'journal.html',
    title: '変更の記録',
    current: 'add',
    hasServer: true,
    className: 'journal-page',
    main: [
      h('h1', { className: 'find-title' }, [say('変更の記録', 'Journal of changes')]),
      h('p', { className: 'find-hint' }, [
        say(
          `文書の追加・変更・取下げ・復元の記録です（${entries.length}件）。`,
          `Every write of the corpus (${entries.length}).`,
        ),
        ' ',
        h('a', { href: 'journal.csv', download: true }, [say('CSVで保存', 'Save as CSV')]),
      ]),
      ...(breaks.length === 0
        ? []
        : [
            h('p', { className: 'find-warning', role: 'alert' }, [
              say(
                `記録の${breaks.map(({ line }) => line).join('、')}行目の前後に、書き換えられたか失われた行があります。控えと照らしてください。`,
                `The journal was changed near line ${breaks.map(({ line }) => line).join(', ')}; compare it with a backup.`,
              ),
            ]),
          ]),
      shown.length === 0
        ? h('p', { className: 'find-note' }, [say('まだ記録はありません。', 'Nothing yet.')])
        : writeTable(shown, titles),
    ],
  });
}

function writeTable(entries: readonly JournalEntry[], titles: ReadonlyMap<string, string>): Element {
  const heads: readonly (readonly [ja: string, en: string])[] = [
    ['日時', 'When'],
    ['操作', 'What'],
    ['文書', 'Document'],
    ['施行日', 'Effective'],
    ['変更', 'Changes'],
    ['だれが', 'Who'],
  ];
  return h(
    'div',
    {
      className: 'table-scroll',
      tabIndex: 0,
      role: 'region',
      ...labelled('変更の記録', 'Journal of changes'),
    },
    [
      h('table', { className: 'rule-table' }, [
        h('thead', [
          h(
            'tr',
            heads.map(([ja, en]) => h('th', { scope: 'col' }, [say(ja, en)])),
          ),
        ]),
        h(
          'tbody',
          entries.map((entry) => writeRow(entry, titles)),
        ),
      ]),
    ],
  );
}

function writeRow(entry: JournalEntry, titles: ReadonlyMap<string, string>): Element {
  const { at, action, document, effective = '', by, from } = entry;
  const title = titles.get(document);
  const where = from === 'command line' ? say('コマンド', 'command line') : h('span', from);
  return h('tr', [
    h('td', [h('time', { dateTime: at }, writeInstant(at))]),
    h('td', [say(...actionNames[action])]),
    h('td', { lang: 'ja' }, [
      title === undefined
        ? say('（取り下げた文書）', '(withdrawn)')
        : h('a', { href: `documents/${document}/` }, title),
    ]),
    h('td', effective),
    h('td', [say(tellChanges(entry, 'ja'), tellChanges(entry, 'en'))]),
    h('td', by === undefined ? [where] : [`${by}（`, where, '）']),
  ]);
}

/** An instant as a clock in Japan shows it: 2026-04-01 09:30. */
function writeInstant(at: string): string {
  const time = new Date(at);
  return Number.isNaN(time.getTime())
    ? at
    : new Date(time.getTime() + 9 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
