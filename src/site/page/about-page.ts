import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { say } from './say.ts';
import { pageShell } from './shell.ts';

type Words = readonly [ja: string, en: string];

/** What readers come to do, and how it is done here. */
const tasks: readonly { task: Words; steps: readonly Words[]; needsServer?: true }[] = [
  {
    task: ['条文を探す', 'Find a clause'],
    steps: [
      [
        '「/」を押して言葉か条番号（34条2項）を入れ、Enterを押します。条番号だけならその条へ移ります。',
        'Press / and type words or a number (34条2項), then Enter; a number alone leads to its clause.',
      ],
      [
        '「文言」のようにかぎ括弧で囲むと、そのとおりの文言を探します。',
        'Words in 「」 are looked for as they are.',
      ],
    ],
  },
  {
    task: ['条文を読む', 'Read'],
    steps: [
      [
        '上の帯に、文書、改訂、読んでいる条が出ます。nで次の条、pで前の条へ移ります。',
        'The bar says where you are; n and p go to the next and the previous article.',
      ],
      [
        '用語や引用は、指すか、押すか、Tabで選ぶと内容が出ます。スペースで中に入り、Escで閉じます。',
        'Point at, tap or reach a term or reference to see what it means; Space goes into it, Esc closes it.',
      ],
      [
        '条・項・号の番号を選ぶと、右（電話では下）に関係する情報が出ます。iで開き、Escで閉じます。',
        'Choose the number of a clause for all that belongs to it; i opens the panel, Esc closes it.',
      ],
      [
        '「用語をすべて示す」を選ぶと、すべての用語と引用に印が付きます。',
        '“Mark every term” marks all of them.',
      ],
    ],
  },
  {
    task: ['条文を送る・引用する・印刷する', 'Send, cite, print'],
    steps: [
      [
        '番号を選び「リンクをコピー」を押すと、改訂で番号が変わっても同じ条項に届くリンクになります。「引用をコピー」は題名と条番号です。',
        'Choose a number and “Copy link”: the link leads to the clause whatever its number will be. “Copy citation” gives title and number.',
      ],
      [
        '「1枚にまとめる」は、条文、用語、読替え、法令、引用、規則、経過を1枚にします。',
        '“On one sheet” puts all that is known of a clause on a sheet to print or send.',
      ],
    ],
  },
  {
    task: ['改訂を比べる', 'Compare revisions'],
    steps: [
      [
        '帯の改訂を選ぶと、同じ条項のまま別の改訂へ移ります。ない場合はその旨が出ます。',
        'Choose another revision in the bar: it opens at the same clause, or says that there is none.',
      ],
      [
        '「新旧対照」は読んでいる条項の行を開きます。変更の種類で絞り、WordやMarkdownで保存できます。',
        '“Compare” opens at the clause that is read; it can be narrowed and saved.',
      ],
      [
        '「この日の条文」に日付を入れると、その日に効力のある本文を開きます。',
        '“As of” opens the text in force on a day.',
      ],
    ],
  },
  {
    task: ['期限や金額を計算する', 'Compute periods and amounts'],
    steps: [
      [
        '「計算」から規則を選び、事実を入れると、答えと根拠の条文が出ます。',
        'Choose a rule under “Rules” and give the facts; the answer quotes the clauses it rests on.',
      ],
    ],
  },
  {
    task: ['誤りや読み取りの不確かさを確かめる', 'See what may be wrong'],
    steps: [
      [
        '「概要」に校正の指摘が並びます。本文の「読み取りの注意」は、番号や段の読み取りが確かでない所です。',
        '“Overview” lists findings; “Read with doubt” in the text marks what could be read otherwise.',
      ],
    ],
  },
  {
    task: ['文書を追加する', 'Add a document'],
    needsServer: true,
    steps: [
      [
        '「追加」でファイルを選び、読み取りを確かめてから保存します。',
        'Choose a file under “Add”, look at how it is read, and store it.',
      ],
    ],
  },
];

const marks: readonly (readonly [className: string, words: string, ...Words])[] = [
  ['term is-marked', '契約者', '定義された用語', 'A defined term'],
  ['reference is-marked', '第12条第2項', '引用', 'A reference'],
  ['is-unresolved', '第99条', 'この文書に引用先がない引用', 'A reference to a clause that is not there'],
  ['law is-marked', '電気通信事業法第8条', '法令の引用', 'A reference to a statute'],
];

const keys: readonly (readonly [keys: readonly string[], ...Words])[] = [
  [['/'], '検索へ', 'Go to search'],
  [['n', 'p'], '次の条・前の条', 'Next and previous article'],
  [['i'], '条項の情報を開く', 'Open the panel of the clause'],
  [['Space'], '開いた用語・引用の中へ', 'Into the popover that is open'],
  [['Esc'], '閉じる', 'Close'],
  [['↓', '↑'], '検索結果の中を動く', 'Move through hits'],
  [['Enter'], '選んだ条項を開く', 'Open the clause chosen'],
];

/** How tasks are done, what marks mean, and which keys help. */
export function aboutPage({ hasServer }: { hasServer: boolean }): Root {
  return pageShell({
    path: 'about.html',
    title: '使い方',
    current: 'about',
    hasServer,
    className: 'about',
    scripts: ['about'],
    main: [
      h('h1', [say('使い方', 'Help')]),
      ...tasks
        .filter(({ needsServer }) => hasServer || !needsServer)
        .map(({ task, steps }) =>
          h('section', [
            h('h2', [say(...task)]),
            h(
              'ul',
              steps.map((step) => h('li', [say(...step)])),
            ),
          ]),
        ),
      ...explained(
        '条文の印',
        'Marks in the text',
        marks.map(([className, words, ja, en]) => [[h('span', { className, lang: 'ja' }, words)], ja, en]),
      ),
      ...explained(
        'キー',
        'Keys',
        keys.map(([names, ja, en]) => [names.map((name) => h('kbd', name)), ja, en]),
      ),
      h('p', [
        h('label', [
          h('input', { id: 'letter-keys', type: 'checkbox', checked: true }),
          ' ',
          say('文字1つのキー（n、p、i）を使う', 'Use keys of one letter (n, p, i)'),
        ]),
      ]),
    ],
  });
}

function explained(
  ja: string,
  en: string,
  rows: readonly (readonly [shown: ElementContent[], ...Words])[],
): ElementContent[] {
  return [
    h('h2', [say(ja, en)]),
    h(
      'dl',
      rows.flatMap(([shown, ...words]) => [h('dt', shown), h('dd', [say(...words)])]),
    ),
  ];
}
