import type { Root } from 'hast';
import { h } from 'hastscript';
import { say } from './say.ts';
import { pageShell } from './shell.ts';

const keys: readonly (readonly [keys: readonly string[], ja: string, en: string])[] = [
  [['/'], '検索へ', 'Go to search'],
  [['↓', '↑'], '検索結果の中を動く', 'Move through hits'],
  [['Enter'], '選んだ条項を開く', 'Open the clause chosen'],
  [['Esc'], '用語や引用の表示を閉じる', 'Close a preview'],
  [['Tab'], '次のリンクへ', 'Next link'],
];

const marks: readonly (readonly [className: string, words: string, ja: string, en: string])[] = [
  [
    'term',
    '契約者',
    '定義された用語。指すか選ぶと定義が出ます。',
    'A defined term; its definition shows when it is pointed at or focused.',
  ],
  [
    'reference',
    '第12条第2項',
    '引用。指すか選ぶと引用先の条文が出ます。',
    'A reference; the clause shows when it is pointed at or focused.',
  ],
  ['is-unresolved', '第99条', 'この文書に引用先がありません。', 'A reference to a clause that is not there.'],
  ['law', '電気通信事業法第8条', '法令の引用。', 'A reference to a statute.'],
];

/** What marks mean and which keys help. */
export function aboutPage({ hasServer }: { hasServer: boolean }): Root {
  return pageShell({
    path: 'about.html',
    title: '使い方',
    current: 'about',
    hasServer,
    className: 'about',
    main: [
      h('h1', [say('使い方', 'Help')]),
      h('h2', [say('条文の印', 'Marks in the text')]),
      h(
        'dl',
        marks.flatMap(([className, words, ja, en]) => [
          h('dt', { lang: 'ja' }, [h('span', { className }, words)]),
          h('dd', [say(ja, en)]),
        ]),
      ),
      h('h2', [say('キー', 'Keys')]),
      h(
        'dl',
        keys.flatMap(([names, ja, en]) => [
          h(
            'dt',
            names.map((name) => h('kbd', name)),
          ),
          h('dd', [say(ja, en)]),
        ]),
      ),
      h('h2', [say('リンク', 'Links')]),
      h('p', [
        say(
          'どの条・項・号にも変わらないリンクがあります。番号を押すとアドレス欄に出て、右の欄の「リンクをコピー」「引用をコピー」で写せます。',
          'Every clause has a lasting link: choose its number, and copy the link or the citation from the panel.',
        ),
      ]),
    ],
  });
}
