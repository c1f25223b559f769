import type { SentencePair } from './sentence.ts';

const tell = '規則を書いた人に連絡してください。';

/** What is said of rules and the facts that they are given. */
export const ruleWords: readonly SentencePair[] = [
  ['"{id}" is no document id; rules lie in the folder of a document.', 'その文書はありません。'],
  ['There is no rule {name}; the rules here are {ids}.{rest}', 'その計算規則はありません。'],
  ['{name} could be {ids}; give the id, or --document.', '同じ名前の計算規則が複数あります。'],
  ['The rule file {file} does not load: {why}', `計算規則のファイルを読み込めません。${tell}`],
  ['Parameter {rest}', `計算に使う数値を条文から一つに決められません。${tell}`],
  [
    'The rule needs {citation} of {id}, and the text of that document was not given; {rest}',
    '計算に必要な別の文書の本文がありません。「文書の追加」から加えてください。',
  ],
  [
    '{citation} of {id} could be {ids}; cite one of them in the rule.',
    `計算規則の指す条項が複数あります。${tell}`,
  ],
  ['There is no {citation} in this revision of {id}.', 'この改訂に{citation}はありません。'],
  [
    '{citation} of {id} does not have the words {words} that the rule quotes.',
    `計算規則が引用する文言が${'{citation}'}にありません。条文が変わった可能性があります。`,
  ],
  [
    'There is no business day within a year of {day}.',
    '{day}から1年の間に営業日がありません。休業日の設定を確かめてください。',
  ],
  [
    '"{day}" is no date; write YYYY-MM-DD.',
    '「{day}」は日付として読めません。2026-04-01のように入れてください。',
  ],
  ['"{day}" is no date that exists.', '「{day}」は暦にない日です。'],
  [
    '{value} is not exact; write fractions and numbers beyond 2^53 as a string ("{again}").',
    '数値「{value}」が正確に表せません。文字で入れてください。',
  ],
  ['{name} is {value}, which cannot be counted in days, weeks, months or years.', '期間を数えられません。'],
  ['{value} has no fixed number of days, and the rule counts days.', '日数に直せない期間です。'],
  ['{value} is not a number of hours, and the rule counts hours.', '時間数に直せない期間です。'],
  [
    '{amount} yen is not whole, and nothing says how to round; {rest}',
    '計算結果に円未満の端数が出ますが、端数の処理が定められていません。',
  ],
  ['{id} failed while it was evaluated: {why}', `計算の途中で誤りがありました。${tell}`],
  ['{id} answered what its output does not allow: {why}', `計算の結果が正しい形ではありません。${tell}`],
  ['must be an object such as {rest}', '入力の形が違います'],
  ['is no fact that this rule takes; it takes {names}.', 'この計算では使わない項目です'],
  ['is missing ({what}).', '入力してください（{what}）'],
  ['is missing.', '入力してください'],
  ['must be a date, written "YYYY-MM-DD".', '日付は2026-04-01のように入れてください'],
  [
    '"{day}" is no date that exists; write YYYY-MM-DD.',
    '「{day}」は暦にある日として読めません。2026-04-01のように入れてください',
  ],
  [
    'must be whole yen, zero or more: 100000, or its digits as a string.',
    '0以上の整数（円）を入れてください',
  ],
  ['must be a whole number.', '整数を入れてください'],
  ['must be zero or more.', '0以上の数を入れてください'],
  ['must be true or false.', '「はい」か「いいえ」を選んでください'],
  ['must be {least} or more.', '{least}以上の数を入れてください'],
  ['must be {most} or less.', '{most}以下の数を入れてください'],
  ['must lie between {least} and {most}.', '{least}から{most}までの数を入れてください'],
  ['must be a time of the day, written "17:30".', '時刻は17:30のように入れてください'],
  ['must be a day and a time, written "2026-04-01T17:30".', '日時は2026-04-01T17:30のように入れてください'],
  [
    'must be a number: 12, or a decimal or fraction as a string, "0.5", "10/100".',
    '数を入れてください（12、0.5、10/100など）',
  ],
  ['is no option of this rule; it has {names}.', 'この計算にない選択です'],
  ['"{choice}" is none of its readings: {choices}.', '選べない読み方です'],
];
