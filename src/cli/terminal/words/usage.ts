import type { SentencePair } from '../../../text/words/sentence.ts';

/** What the command line says of wrong usage. */
export const usageWords: readonly SentencePair[] = [
  ['Run `yakkan --help` to see how it is used.', '使い方は `yakkan --help` で表示できます。'],
  ["missing required argument '{name}'", '引数 {name} がありません。'],
  ["unknown option '{name}'", 'オプション {name} はありません。'],
  ["unknown command '{name}'", 'コマンド {name} はありません。'],
  ['(Did you mean {name}?)', '（{name} のことですか。）'],
  ['(Did you mean one of {names}?)', '（{names} のどれかのことですか。）'],
  ["required option '{option}' not specified", 'オプション {option} を指定してください。'],
  ["option '{option}' argument missing", 'オプション {option} の値がありません。'],
  [
    "option '{option}' argument '{value}' is invalid. Allowed choices are {choices}.",
    'オプション {option} に「{value}」は使えません。使えるもの: {choices}。',
  ],
  ["option '{option}' argument '{value}' is invalid.", 'オプション {option} に「{value}」は使えません。'],
  ["option '{option}' cannot be used with option '{other}'", '{option} と {other} は同時に使えません。'],
  [
    "command-argument value '{value}' is invalid for argument '{name}'. Allowed choices are {choices}.",
    '引数 {name} に「{value}」は使えません。使えるもの: {choices}。',
  ],
  [
    "command-argument value '{value}' is invalid for argument '{name}'.",
    '引数 {name} に「{value}」は使えません。',
  ],
  [
    "too many arguments for '{verb}'. Expected {most} but got {count}.",
    '{verb} の引数が多すぎます（{count}個）。',
  ],
  ['too many arguments. Expected {most} but got {count}.', '引数が多すぎます（{count}個）。'],
  ['name a document and a clause, or give --journal', '文書と条項を書くか、--journal を付けてください。'],
  ['Give a number from {least} to {most}.', '{least}から{most}までの数を書いてください。'],
  ['Give a number of seconds.', '秒数を書いてください。'],
  ['Give a day as {day}.', '日付は {day} のように書いてください。'],
  ['Give an address such as {address}.', 'アドレスは {address} のように書いてください。'],
  ['Ask something: {example}', '質問を書いてください: {example}'],
  ['Give the address of the cluster: {example}', 'クラスターのアドレスを書いてください: {example}'],
  [
    'Give an old and a new revision, or one Word document and --tracked.',
    '新旧二つの版、又はWord文書一つと --tracked を書いてください。',
  ],
  [
    'There is no norm {name}; there are {names}, and their English names.',
    '規範の種類「{name}」はありません。使えるもの: {names}（英語名も可）。',
  ],
  [
    '"{name}" is no severity and no check; --fail-on takes {names}, or ids that `yakkan check --list` prints.',
    '--fail-on に「{name}」は使えません。使えるもの: {names}、又は `yakkan check --list` が示すid。',
  ],
  [
    '--fail-on does not know {name}; it takes {names}.',
    '--fail-on に「{name}」は使えません。使えるもの: {names}。',
  ],
  [
    'A Word document is not printed; name a file with {option}.',
    'Word文書は画面に出せません。{option} でファイルを指定してください。',
  ],
  [
    'A Word document needs a file: name it with {option}.',
    'Word文書にはファイルが要ります。{option} で指定してください。',
  ],
  [
    '--beside compares two amendments; name one, and the other behind --beside.',
    '--beside は二つの改正を比べます。一つを書き、もう一つを --beside の後に書いてください。',
  ],
  [
    '--given: is no JSON ({why}); write {example}, or @FILE.',
    '--given がJSONとして読めません（{why}）。{example} 又は @ファイル名 と書いてください。',
  ],
  [
    '--site and --user-header go with --behind-proxy.',
    '--site と --user-header は --behind-proxy と共に使います。',
  ],
  [
    '--behind-proxy must be addresses or ranges from /8 on, as {example}, and not "{value}".',
    '--behind-proxy には {example} のようなアドレス又は範囲（/8以上）を書いてください。「{value}」は使えません。',
  ],
  [
    '--site must be where people reach the proxy, as {example}, and is "{value}".',
    '--site には、利用者がプロキシに接続するアドレス（{example}）を書いてください。今は「{value}」です。',
  ],
  [
    '--write: "{name}" is no name; use lower-case letters, digits and hyphens.',
    '--write: 「{name}」は名前に使えません。英小文字・数字・ハイフンで書いてください。',
  ],
  [
    '--write: {path} is there already; name another file, or remove it first.',
    '--write: {path} は既にあります。別の名前にするか、先に消してください。',
  ],
  ['--write: the corpus {corpus} has no document {id}.', '--write: {corpus} に文書 {id} はありません。'],
];
