import type { SentencePair } from '../../../text/words/sentence.ts';

/** Why one sentence of an amendment cannot be applied, or one clause not be written. */
export const amendmentReasons: readonly SentencePair[] = [
  ['there is no {place} in the text', '本文に{place}がありません'],
  [
    '{place} comes {count} times in the text; name the chapter, or amend it by hand',
    '本文に{place}が{count}か所あります。章も書いて一つに定めるか、手で改めてください',
  ],
  [
    '{place} is no clause that could be changed as a whole',
    '{place}は、全体を改めることのできる条項ではありません',
  ],
  ['{place} does not come before {other}', '{place}は{other}より前にありません'],
  ['{place} was replaced by this amendment already', '{place}は、この改め文が既に全部を改めています'],
  ['{place}: the table has no such column', '{place}: 表にその欄がありません'],
  ['「{words}」 is not in {place}', '{place}に「{words}」という字句がありません'],
  [
    '「{words}」 stands in {place} only as a part of longer numbers',
    '{place}の「{words}」は、より長い数の一部としてしか出てきません',
  ],
  [
    '「{words}」 stands in {place} only inside other words that are quoted',
    '{place}の「{words}」は、改め文が引く別の字句の中にしか出てきません',
  ],
  [
    '「{words}」 holds the number of a heading, which is changed by …を…とする',
    '「{words}」に見出しの番号が含まれています。番号は「…を…とする」で改めてください',
  ],
  [
    '「{words}」 and 「{other}」 overlap; quote them together, or amend them in two sentences',
    '「{words}」と「{other}」が重なっています。まとめて引くか、二つの文に分けてください',
  ],
  ['「{words}」 is not understood', '「{words}」の部分が読み取れません'],
  ['the 「 of 「{words}… is never closed', '「{words}…」の「が閉じていません'],
  ['the quoted words are empty', '引く字句が空です'],
  ['the text has no lines between its title and its clauses', '題名と最初の条項の間に前書がありません'],
  ['{place} has no 号', '{place}に号がありません'],
  [
    '{place} has no such part (ただし書, 本文, 前段, 後段)',
    '{place}に、その部分（ただし書、本文、前段、後段）がありません',
  ],
  [
    '{place} has a caption already, {caption}; change it by …の見出しを「（…）」に改める',
    '{place}には既に見出し{caption}があります。「…の見出しを「（…）」に改める」と書いてください',
  ],
  ['{place} has no caption (見出し)', '{place}に見出しがありません'],
  ['the text has a title already', '本文には既に題名があります'],
  ['the text has no title that could be changed', '改めるべき題名が本文にありません'],
  ['there is no table to which a row could be added', '項を加えるべき表がありません'],
  ['{place} has no words to which a sentence could be added', '{place}に、文を加えるべき字句がありません'],
  ['{place} has a {part} already', '{place}には既に{part}があります'],
  [
    'it says {count} {unit}, and quotes {found}',
    '「{count}{unit}」とありますが、引かれているのは{found}{unit}です',
  ],
  ['{place} cannot become {other}, which is of another kind', '{place}は種類の異なる{other}にできません'],
  ['a clause without a label cannot be renamed', '番号のない条項の番号は改められません'],
  ['only numbered clauses can be renumbered', '番号を改められるのは、番号のある条項だけです'],
  [
    'a clause that this amendment replaced cannot be renumbered after that',
    'この改め文が全部を改めた条項の番号は、その後では改められません。番号を先に改めてください',
  ],
  ['the label {label} cannot be given another number', '「{label}」という番号は、別の番号に改められません'],
  ['its label cannot be amended', '番号の書き方を改め文で改められません'],
  ['its label cannot be named', '番号を改め文で名指しできません'],
  ['its number is taken', '移る先の番号が空いていません'],
  [
    'no words of the clause stand in it only once',
    '一か所にしかない字句がなく、改める字句を一つに定められません',
  ],
  [
    'the words that it quotes (次の…) are missing; write them below, indented by one space',
    '引かれる本文（次の…）がありません。下に、全角空白一つで字下げして書いてください',
  ],
  [
    'words stand below it, and it does not say what to do with them',
    '下に本文がありますが、それをどうするのかが書かれていません',
  ],
  ['the result would read {result} instead of {wanted}', '改正後が{wanted}とならず、{result}と読まれます'],
  [
    'the result would be read as clauses of another number or order',
    '改正後の条項の番号又は並びが違って読まれます',
  ],
  ['{name} does not begin a line of its own', '{name}が行の初めから始まっていません'],
  [
    'the label or caption of {name} is torn in the source; mend its layout there',
    '{name}の番号又は見出しが、原文で離れて書かれています。原文の体裁を直してください',
  ],
  [
    '{name} is torn in the source; mend its layout there',
    '{name}が、原文で離れて書かれています。原文の体裁を直してください',
  ],
  ['two of its quotations overlap', '引く字句が互いに重なっています'],
  ['the amending text has no {place} of its own', 'その改正規程自身に{place}がありません'],
  ['there is no 改正規定 of {place} in the amending text', 'その改正規程に{place}の改正規定がありません'],
  [
    'the amending text has {count} sentences on {place}; name the one that is meant as it says what it does',
    'その改正規程に{place}の改正規定が{count}あります。何をする改正規定かまで書いて一つに定めてください',
  ],
  [
    'the sentence of the amending text on {place} does {count} things; name it by all that it says, or change its words',
    'その改正規程の{place}の文は{count}のことを定めています。文の全部で名指すか、字句を改めてください',
  ],
  [
    '「{words}」 stands {count} times in a sentence that changes several places; quote more of it',
    '複数の箇所を改める文に「{words}」が{count}回あります。前後も含めて引いてください',
  ],
  ['its text carries changes that are not in its words', 'その文書に、字句に現れない変更があります'],
  [
    '{place} would be read otherwise ({found} instead of {expected})',
    '{place}が違って読まれます（{expected}ではなく{found}）',
  ],
];
