import type { SentencePair } from '../../../text/words/sentence.ts';
import { makeTranslator } from '../../../text/words/translate.ts';
import { amendmentReasons } from './amendment-reasons.ts';

const twice =
  '後の番号を改め文で改める（…を…とし、…繰り下げる）か、新しい条項に枝番号（第N条の二）を付けてください。';

/** What is told of an amendment; `{reason}` is one of the reasons. */
const frames: readonly SentencePair[] = [
  ['Line {line}: 「{sentence}」: {reason}.', '{line}行目「{sentence}」: {reason}。'],
  [
    'The change at {place} cannot be written as an amendment: {reason}. Give out the new text as a whole (全部改正), or amend that clause by hand.',
    '{place}の変更を改め文に書けません（{reason}）。全部改正とするか、その条項を手で改めてください。',
  ],
  [
    '{path} does not fit the text as it stands ({reason}) If it amends what {own} makes of it, name both in that order, without --beside.',
    '{path} は今の本文に合いません（{reason}）。{own} による改正後の本文を改めるものなら、--beside を使わず、二つをその順に書いてください。',
  ],
  [
    'The Word document was set anew and has lost its layout, for it cannot be edited where it stands: {reason}.',
    'Word文書をそのままでは編集できないため（{reason}）、新しく組みました。元の体裁は失われています。',
  ],
  ['The amended text would have {names} twice.', '改正後の本文に{names}が二つできます。'],
  [
    'The amended text would have {names} twice; renumber what follows in the amendment (…を…とし、…繰り下げる), or give the new clause a branch number (第N条の二).',
    `改正後の本文に{names}が二つできます。${twice}`,
  ],
  [
    'The new text itself gives {names} twice or more: {captions}; renumber there, then write the amendment.',
    '新しい本文に{names}が二つ以上あります（{captions}）。新しい本文の番号を直してから、改め文を作ってください。',
  ],
  [
    'The new text itself gives {names} twice or more; renumber there, then write the amendment.',
    '新しい本文に{names}が二つ以上あります。新しい本文の番号を直してから、改め文を作ってください。',
  ],
  [
    'The amended text would be read otherwise at {place}: 「{expected}」 is expected there, and 「{found}」 is found. Quote the new provision with its number as the text prints it, each 項 and 号 on a line of its own.',
    '改正後の{place}が違って読まれます（「{expected}」となるはずが「{found}」となります）。新しい規定を、本文と同じ書き方の番号を付け、項と号ごとに改行して引いてください。',
  ],
  [
    'The text cannot be written as {format} without change: {place} would be read otherwise ({words}). Mend its layout there, or leave out --format.',
    '本文を{format}で書くと、{place}が違って読まれます（{words}）。そこの体裁を直すか、--format を省いてください。',
  ],
  ['The amended text cannot be written.', '改正後の本文を書けません。'],
  [
    'The text was set anew, for its source cannot be edited in place; {place}, which was not amended, may be read otherwise than before. Its words are the same.',
    '原文をそのままでは編集できないため、新しく組みました。改めていない{place}が前と違って読まれることがあります。字句は同じです。',
  ],
  ['The text holds no amending sentence such as {example}。', '改める文（{example}。など）がありません。'],
  [
    'The amendment concerns {titles}, and the text is called {title}; give the text that it amends, or cut out the part for this one.',
    'この改め文が改めるのは{titles}ですが、本文の題名は{title}です。改められる本文を指定するか、この本文の部分だけを切り出してください。',
  ],
  [
    'It amends another amending text, {title}: name that before it ({example}), or as the text itself ({other}).',
    '別の改正規程（{title}）を改めるものです。それを前に書くか（{example}）、それを本文として書いてください（{other}）。',
  ],
  [
    'The part of the amendment that concerns {title} was not applied.',
    '{title}を改める部分は適用していません。',
  ],
  [
    'Line {line}: 「{words}」 stands {count} times in {place}; all were changed.',
    '{line}行目: 「{words}」は{place}に{count}か所あり、全部を改めました。',
  ],
  [
    'Line {line}: words of the 改正規定 of {place} stand {count} times in it, and all were changed.',
    '{line}行目: {place}の改正規定に、改める字句が{count}か所あり、全部を改めました。',
  ],
  [
    'Line {line}: another clause still has the number {place} when it is given; renumber that one first.',
    '{line}行目: {place}という番号を、まだ別の条項が持っているうちに付けています。先にその条項の番号を改めてください（後ろのものから順に改めます）。',
  ],
  [
    'Which sentences {named} means, or which day 「{words}」 is, cannot be told; cut that part out, or leave out --as-of.',
    '{named}がどの文か、又は「{words}」がいつかを定められません。その部分を除くか、--as-of を省いてください。',
  ],
  [
    '{named} is in force from {words}, and was left out.',
    '{named}は{words}から施行されるため、適用していません。',
  ],
  [
    'The amendment is in force from {date}; nothing but its parts that are in force before was applied.',
    'この改め文は{date}から施行されます。それより前に施行される部分のほかは適用していません。',
  ],
  [
    'The 附則 of the amendment says that {named} is in force from {words}; it was applied with the rest. With --as-of DATE only what is in force on a day is applied.',
    '改め文の附則では{named}は{words}から施行されますが、ほかとあわせて適用しました。--as-of 日付 を付けると、その日に施行されているものだけを適用します。',
  ],
];

/** Every sentence that is told of an amendment, in both languages. */
export const amendmentWords = [...frames, ...amendmentReasons];

const sayReason = makeTranslator(amendmentReasons);
const inner = '\u0001';
/** A frame with its reason between two signs, so that it can be said by itself. */
const sayFrame = makeTranslator(
  frames.map(([from, to]): SentencePair => [from, to.replace('{reason}', `${inner}{reason}${inner}`)]),
);

/** Says in Japanese what is told of an amendment, with the reason in it; nothing where it is none of that. */
export function sayAmendment(sentence: string): string | undefined {
  const said = sayFrame(sentence);
  if (said === undefined) return undefined;
  const [before, reason, after] = said.split(inner);
  if (reason === undefined) return said;
  const own = sayAmendment(reason) ?? sayReason(reason) ?? reason;
  return before + own.replace(/。$/, '') + after;
}
