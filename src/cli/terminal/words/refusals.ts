import type { SentencePair } from '../../../text/words/sentence.ts';

/** Why a verb could not do its work, as people at a terminal read it: with paths and names, which pages leave out. */
export const refusalWords: readonly SentencePair[] = [
  ['✖ {count} error', '✖ エラー {count}件'],
  ['✖ {count} errors', '✖ エラー {count}件'],
  ['⚠ {count} warning', '⚠ 注意 {count}件'],
  ['⚠ {count} warnings', '⚠ 注意 {count}件'],
  [
    'Not read, for they are neither a table nor an expression: {names}.',
    '表でも式でもないため、読み込まなかった判定があります: {names}。',
  ],
  [
    'Cannot read {path}: there is no such file; check the path.',
    '{path} を読めません。そのファイルはありません。場所を確かめてください。',
  ],
  [
    'Cannot read {path}: it is a folder; give one file.',
    '{path} はフォルダーです。ファイルを一つ指定してください。',
  ],
  ['Cannot read {path}: {why}; {rest}', '{path} を読めません（{why}）。{rest}'],
  ['Cannot write {path}: {why}.', '{path} に書き込めません（{why}）。'],
  ['Wrote {path}.', '{path} に書きました。'],
  [
    '{name} holds no text; give a file with the text of the terms.',
    '{name} に文字がありません。本文のあるファイルを指定してください。',
  ],
  [
    '{name} is damaged (it cannot be unpacked); get the file again, or let Word repair it and save it as {format}.',
    '{name} は壊れています。ファイルを取り直すか、Wordで修復して {format} として保存してください。',
  ],
  ['{path} is not JSON: {why}', '{path} がJSONとして読めません（{why}）。'],
  [
    'Cannot read the baseline {path}: it is not what --write-baseline writes.',
    '基準ファイル {path} を読めません。--write-baseline が書いたものではありません。',
  ],
  [
    'There is no corpus at {path}; name its folder with --corpus, or make one with {example}.',
    '{path} に文書の置き場所（corpus）がありません。--corpus でフォルダーを指定するか、{example} で作ってください。',
  ],
  [
    'The corpus changed or was never built; building it.',
    '文書が変わったか、まだ索引がないため、索引を作ります。',
  ],
  ['There is no {citation} here; near it are {near}.', 'ここに{citation}はありません。近いもの: {near}。'],
  [
    'There is no {citation} here; `yakkan parse FILE --format outline` shows what there is.',
    'ここに{citation}はありません。`yakkan parse FILE --format outline` で条項の一覧を表示できます。',
  ],
  ['Citations look like {examples}.', '条項は {examples} のように書きます。'],
  ['{name} has no clause {citation}.', '{name} に{citation}はありません。'],
  [
    '{name} is no Word document and has no tracked changes; give two files.',
    '{name} は変更履歴のあるWord文書ではありません。ファイルを二つ指定してください。',
  ],
  [
    'Line {line}: {sentence} is no amending sentence; write …に改める。, …を加える。, …を削る。, …とする。 or …繰り下げる。, and indent what is quoted by one full-width space.',
    '{line}行目: {sentence}は改める文ではありません。…に改める。…を加える。…を削る。…とする。…繰り下げる。のように書き、引用する本文は全角空白一つで字下げしてください。',
  ],
  [
    'The table of statutes does not hold {name}, which says nothing of whether it exists; write the title, an abbreviation, the number or the id.',
    '法令の表に{name}はありません（存在しないとは限りません）。題名、略称、法令番号又は法令IDで書いてください。',
  ],
  [
    'There is no playbook "{name}": name one of {names}.',
    '点検の手本「{name}」はありません。使えるもの: {names}。',
  ],
  ['There is no rule {name}; the rules here are {names}.', '規則 {name} はありません。ある規則: {names}。'],
  ['There is no rule {name}; {rest}', '規則 {name} はありません。'],
  ['The DMN file is no XML: {why}.', 'DMNのファイルがXMLとして読めません（{why}）。'],
  [
    'Nothing can be drafted from {name}: no deadline, rate, amount, bound, list of cases, or duty that names who has it.',
    '{name} から下書きできるもの（期限、率、額、基準、場合の列挙、義務を負う者のある義務）はありません。',
  ],
  [
    'The journal does not hold together at line {line}: a line there or before it was changed or taken out. Compare it with a backup.',
    '記録の{line}行目で、つながりが切れています。そこ又はその前の行が書き換えられたか、抜かれています。控えと比べてください。',
  ],
  ['Run `yakkan build` to make it searchable.', '`yakkan build` を行うと検索できるようになります。'],
  [
    'Port {port} is in use; name another with --port, or 0 for a free one.',
    'ポート {port} は使われています。--port で別の番号を指定してください（0で空いている番号）。',
  ],
  [
    'Port {port} is in use; name another with --port.',
    'ポート {port} は使われています。--port で別の番号を指定してください。',
  ],
  [
    'Port {port} may not be used; name one above 1023 with --port.',
    'ポート {port} は使えません。--port で1024以上の番号を指定してください。',
  ],
  [
    'This machine has no address {host}; leave --host out, or name one that it has.',
    'このコンピューターにアドレス {host} はありません。--host を省くか、持っているアドレスを指定してください。',
  ],
  [
    'There is no address {host}; leave --host out, or name one that this machine has.',
    'アドレス {host} はありません。--host を省くか、このコンピューターのアドレスを指定してください。',
  ],
  [
    'Without a login only this machine is let in, and {host} would let in others. Leave --host out, or put a reverse proxy with a login before it and name it: {example} (docs/serve.md).',
    'ログインなしでは、このコンピューターからだけ接続できます。{host} では他からも接続できてしまいます。--host を省くか、ログインのあるリバースプロキシを前に置いて指定してください: {example}（docs/serve.md）。',
  ],
  [
    'Run `yakkan build` to link the citations of your documents to them.',
    '`yakkan build` を行うと、文書の引用がこれらの法令につながります。',
  ],
  ['The original is kept as {path}.', '元のファイルは {path} として残しました。'],
  [
    'The suppression of {check} kept nothing back; remove it, or correct its clause. Its reason was: {reason}',
    '{check} の抑止は、どの指摘も止めていません。消すか、条項を直してください。理由: {reason}',
  ],
  ['Words are told apart by their characters alone. {rest}', '語を区切らず、文字だけで比べます。{rest}'],
  ['Changed obligations are not compared. {rest}', '義務の変更は比べていません。{rest}'],
  ['The comparison holds what --fail-on names: {found}.', '--fail-on に書かれたものがあります: {found}。'],
  [
    'The table has no row for {clause}, which did not change; its reason was left out: 「{words}」.',
    '{clause} は変わっていないため表に行がなく、理由「{words}」を入れていません。',
  ],
  [
    'The {side} text does not say from when it is in force; its heading names no day.',
    '施行日の書かれていない本文があり（{side}）、見出しに日付を入れていません。',
  ],
  ['Listening on {address}', '{address} で待ち受けています。'],
  [
    'Open in a browser (Ctrl+C stops): {address}',
    'ブラウザーで開いてください（止めるにはCtrl+C）: {address}',
  ],
  ['The build ended with exit code {code}.', '索引の作成が終了コード {code} で終わりました。'],
];
