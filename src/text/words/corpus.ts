import type { SentencePair } from './sentence.ts';

/** What is said of a corpus and its documents. */
export const corpusWords: readonly SentencePair[] = [
  ['The model {name} is damaged.', '読み取り結果が壊れています。しばらくしてからもう一度お試しください。'],
  ['{id} of {day} has no clause "{clause}".{hint}', '「{clause}」という条項はありません。'],
  [
    '{name} does not say from when it holds; give the day with --effective 2026-04-01.',
    '本文から施行日を読み取れませんでした。施行日を入れてください。',
  ],
  [
    '{id} was withdrawn on {day}; restore it first.',
    'この文書は{day}に取り下げられています。先に復元してください。',
  ],
  [
    'The corpus holds another text of {id} for {day} ({file}); give another day with --effective, or replace it with --replace.',
    '施行日{day}の別の本文がすでにあります。施行日を変えるか、今ある改訂を置き換えてください。',
  ],
  [
    'The corpus holds another text of {id} for {day}; give another day.',
    '施行日{day}の別の本文がすでにあります。別の日にしてください。',
  ],
  [
    'The corpus holds another text of {id} for {day}; withdraw it first, or give it another day.',
    '施行日{day}の別の本文があります。先にそれを取り下げるか、施行日を変えてください。',
  ],
  [
    '{path} holds another text, though document.yaml does not name it; delete it, or replace it with --replace.',
    '同じ場所に、登録されていない別のファイルがあります。管理者に連絡してください。',
  ],
  [
    'The corpus is being written by {who}. Wait until it is done; if no such process runs any more, delete {path}.',
    'ほかの処理が終わるのを待っています。しばらくしてからもう一度お試しください。',
  ],
  [
    'The corpus is being written by another process.',
    'ほかの処理が終わるのを待っています。しばらくしてからもう一度お試しください。',
  ],
  ['There is no corpus at {path}; {rest}', '文書の置き場所が見つかりません。管理者に連絡してください。'],
  ['{path} cannot be read: {why}', '文書の設定（document.yaml）を読み取れません。管理者に連絡してください。'],
  [
    '{path}: {field} {why} (line {line}).',
    '文書の設定（document.yaml）の{line}行目に誤りがあります。管理者に連絡してください。',
  ],
  [
    '{path}: two revisions of {day} are listed; leave one out.',
    '文書の設定（document.yaml）に、施行日{day}の改訂が二つあります。管理者に連絡してください。',
  ],
  [
    '{path}: {field} must be a list.',
    '文書の設定（document.yaml）に誤りがあります。管理者に連絡してください。',
  ],
  [
    '「{id}」 cannot be the id of a document; {rest}',
    '「{id}」は文書のIDとして使えません。英小文字・数字・ハイフンで入れてください（例: service-terms）。',
  ],
  [
    '{where} is 「{day}」, which is no day of the calendar; write it as 2026-04-01.',
    '「{day}」は暦にない日です。2026-04-01のように入れてください。',
  ],
  [
    '{id} cannot go with itself; name another document.',
    '文書は、それ自身を上位の約款にできません。別の文書を選んでください。',
  ],
  ['The corpus has no document {id}; it has {ids}.', 'その文書はありません。'],
  ['The corpus has no document {id}.', 'その文書はありません。'],
  ['The corpus {path} has no document {id}; it has {ids}.', 'その文書はありません。'],
  ['The corpus holds no text of {id}.', 'この文書の本文はまだありません。'],
  [
    'The corpus holds no text of {id}; {rest}',
    'この文書の本文はまだありません。「文書の追加」から加えてください。',
  ],
  [
    'The corpus holds no text of {id} that was in force on {day}; its texts begin with {first}.',
    '{day}に施行されていた本文はありません。最初の改訂は{first}施行です。',
  ],
  [
    'The corpus does not hold the text of {id} of {day}; it holds those of {days}.',
    '施行日{day}の改訂はありません。あるのは{days}です。',
  ],
  [
    'The corpus does not hold the text of {id} that was in force on {day}; its texts begin with the revision of {first}.',
    '{day}に施行されていた本文はありません。最初の改訂は{first}施行です。',
  ],
  [
    'On {day} the revision of {inForce} was in force, and the corpus does not hold the text of that revision of {id}; {rest}',
    '{day}には{inForce}施行の改訂が効力を持っていましたが、その本文がありません。「文書の追加」から加えてください。',
  ],
  ['{id} has no note {note}.', 'そのメモはありません。ほかの人が消したかもしれません。'],
  [
    '{id} has {most} notes, and can have no more; take some out.',
    'この文書のメモは{most}件までです。要らないものを消してください。',
  ],
  [
    '{path} holds no notes that can be read; bring it back from a backup.',
    'メモのファイルを読み取れません。管理者に連絡してください。',
  ],
  [
    '{clause} of {day} has no lineage yet; ask again when it is built.',
    'この本文の準備がまだ終わっていません。しばらくしてからもう一度お試しください。',
  ],
  ['{id} was not withdrawn.', 'この文書は取り下げられていません。'],
  ['No text of {id} of {day} was withdrawn.', '施行日{day}の改訂は取り下げられていません。'],
  [
    '{name} is no act in 法令標準XML with a law number (<LawNum>).',
    '法令番号のある法令標準XMLではありません。',
  ],
  [
    '{path} holds no XML file; give acts in 法令標準XML, as e-Gov gives them.',
    'XMLファイルがありません。e-Govの法令標準XMLを選んでください。',
  ],
  [
    '{path} cannot be read; bring it back from a backup, or delete it: links to clauses that it names are lost then.',
    '条項へのリンクの記録を読み取れません。管理者に連絡してください。',
  ],
  [
    '{id} of {day} is not built as it stands; run `yakkan build`.',
    '検索などの準備がまだ終わっていません。しばらくしてからもう一度お試しください。',
  ],
  [
    'The revision {path} cannot be read: {why}.',
    '改訂のファイルを読み取れません。管理者に連絡してください。',
  ],
  [
    'The revision {path} cannot be parsed: {why}',
    '改訂のファイルから本文を読み取れません。管理者に連絡してください。',
  ],
  [
    '{id} of {day} has no clause "{clause}". Near it are {near}.',
    '「{clause}」という条項はありません。近いものは{near}です。',
  ],
  ['{id} of {day} has no clause "{clause}".', '「{clause}」という条項はありません。'],
  ['{id} never had a clause "{clause}".', 'その条項がこの文書にあったことはありません。'],
  [
    'The corpus cannot be searched: {why}',
    '検索の準備ができていません。しばらくしてからもう一度お試しください。',
  ],
  ['There is no {text} in {title}.', '{title}に{text}はありません。'],
  ['There is no document {id}; there are {ids}.', 'その文書はありません。'],
  [
    'No text was in force on {day}; the first is of {first}.',
    '{day}に施行されていた本文はありません。最初は{first}です。',
  ],
  [
    'No clause holds 「{text}」 as it is; its words were looked for.',
    '「{text}」をそのまま含む条項はないため、含まれる語で探しました。',
  ],
  ['No clause holds {text} or another word for it.', '「{text}」やその言い換えを含む条項はありません。'],
  [
    'Nothing was found with the filter {name}; it was left out.',
    '絞り込みの一つを外すと見つかったため、外して探しました。',
  ],
];
