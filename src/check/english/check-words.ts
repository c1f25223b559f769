import type { TranslatedSentence } from '../../text/words/sentence.ts';

/** What checks of words, numbers and references tell, a sentence each, Japanese first. */
export const checkWords: readonly TranslatedSentence[] = [
  // numbering
  [
    '{type}の番号が{before}の次から{after}に飛んでいます。',
    'The numbers of {type} jump from {before} to {after}.',
  ],
  [
    '{type}の番号が{before}から{after}に飛んでいます。',
    'The numbers of {type} jump from {before} to {after}.',
  ],
  ['抜けた規定がないか確かめてください。', 'Check whether a provision is missing.'],
  ['{type}の番号{number}が重複しています。', 'The number {number} of {type} stands twice.'],
  [
    '見出し「{caption}」の条が、同じ章にもう一つあります。',
    'Another article of this chapter has the caption 「{caption}」.',
  ],
  ['見出しを確かめてください。', 'Check the caption.'],
  [
    '目次では「{line}」ですが、本文の見出しは「{caption}」です。',
    'The contents say 「{line}」, but the caption is 「{caption}」.',
  ],
  ['「{label}」は、本文のどこからも引用されていません。', 'No clause cites 「{label}」.'],
  ['引用する規定が抜けていないか確かめてください。', 'Check whether the clause that cites it is missing.'],
  ['「{range}」は、終わりの日が始まりの日より前です。', 'The last day of 「{range}」 is before the first.'],
  ['「{words}」は時計にない時刻です。', '「{words}」 is no time of the day.'],
  ['時刻を確かめてください。', 'Check the time.'],
  ['番号を改めてください。', 'Correct the number.'],
  ['{type}の番号{number}が{before}の後にあります。', 'The number {number} of {type} stands after {before}.'],
  ['順序を改めてください。', 'Correct the order.'],
  [
    '{type}の番号「{label}」の書き方が、同じ並びのほかの番号と違います。',
    'The number 「{label}」 ({type}) is written in another way than those beside it.',
  ],
  ['書き方をそろえてください。', 'Write them alike.'],
  [
    '号が続きますが、柱書に「次の各号」などの言葉がありません。',
    'Items follow, but no words such as 「次の各号」 announce them.',
  ],
  ['号との関係を書いてください。', 'Say how the items belong to the sentence.'],
  [
    '「{words}」とありますが、列記されたものがありません。',
    '「{words}」 announces a list, but none follows.',
  ],
  ['号が抜けていないか確かめてください。', 'Check whether items are missing.'],
  [
    '「{words}」とありますが、列記されたものの数は{count}です。',
    '「{words}」 is said, but {count} things are listed.',
  ],
  ['数を確かめてください。', 'Check the count.'],
  // quantity
  ['「{first}」と「{second}」の区間が重なっています。', 'The ranges 「{first}」 and 「{second}」 overlap.'],
  [
    '「{first}」と「{second}」の間にどちらにも当たらない値があります。',
    'Some values lie in neither 「{first}」 nor 「{second}」.',
  ],
  ['境目を確かめてください。', 'Check the boundary.'],
  [
    '「{own}」とありますが、{where}は同じことを「{other}」と定めているようです。',
    '「{own}」 is said here; {where} seems to say 「{other}」 of the same matter.',
  ],
  [
    '「{own}」とありますが、{where}は同じことを「{other}」と定めています。',
    '「{own}」 is said here; {where} says 「{other}」 of the same matter.',
  ],
  [
    '「{own}」とありますが、{where}の「{label}」は「{other}」です。',
    '「{own}」 is said here; 「{label}」 in {where} is 「{other}」.',
  ],
  ['同じ事柄であればどちらかを改めてください。', 'If the matter is the same, correct one of them.'],
  ['どちらかを改めてください。', 'Correct one of them.'],
  [
    '相手を「{own}」としていますが、{where}は同じことについて「{other}」としているようです。',
    'Addressed to 「{own}」 here; {where} seems to say 「{other}」 of the same matter.',
  ],
  ['同じ手続であればどちらかを改めてください。', 'If the procedure is the same, correct one of them.'],
  ['そろえるか、どちらが優先するかを定めてください。', 'Make them alike, or say which prevails.'],
  // reference
  ['「{text}」は削除された規定です。', '「{text}」 is a deleted provision.'],
  ['引用を改めてください。', 'Correct the citation.'],
  [
    '「{text}」とありますが、引用された規定に号がありません。',
    '「{text}」 is said, but the cited provision has no items.',
  ],
  [
    'この文書を「{text}」と呼んでいますが、ほかでは「{usual}」と呼んでいます。',
    'The text calls itself 「{text}」 here and 「{usual}」 elsewhere.',
  ],
  ['呼び名をそろえてください。', 'Use one name.'],
  ['「{text}」が指す規定がこの文書にありません。', 'This text has no provision that 「{text}」 points to.'],
  ['番号を確かめてください。', 'Check the number.'],
  [
    '「{text}」の見出しが、引用された規定の見出しと違います。',
    'The caption of 「{text}」 differs from that of the cited provision.',
  ],
  ['引用された規定の見出しは「{caption}」です。', 'The cited provision has the caption 「{caption}」.'],
  ['番号と見出しを確かめてください。', 'Check the number and the caption.'],
  ['「{text}」は、この規定の属する条です。', '「{text}」 is the article that this provision belongs to.'],
  ['「本条」「前項」などと書くのが通例です。', 'Usually one writes 「本条」, 「前項」 or the like.'],
  ['「{text}」に当たる規定がありません。', 'There is no provision for 「{text}」.'],
  ['この位置の前に{unit}がありません。', 'No {unit} stands before this place.'],
  ['この位置の後に{unit}がありません。', 'No {unit} stands behind this place.'],
  ['この位置は{unit}の中ではありません。', 'This place is in no {unit}.'],
  ['{where}に{unit}がありません。', '{where} has no {unit}.'],
  ['{unit}がありません。', 'There is no {unit}.'],
  ['引用する規定を確かめてください。', 'Check which provision is cited.'],
  // term
  [
    '「{term}」は{where}で「以下…」と定義される前に使われています。',
    '「{term}」 is used before {where} defines it for what follows.',
  ],
  ['定義を前に移してください。', 'Move the definition before it.'],
  [
    '「{term}」は{where}で文書全体の用語として定義されています。',
    '「{term}」 is defined for the whole text by {where}.',
  ],
  ['別の名前にしてください。', 'Use another name.'],
  [
    '「{words}」が{count}か所で使われていますが、定義がありません。',
    '「{words}」 is used in {count} places and not defined.',
  ],
  ['初めに使う所で定義してください。', 'Define it where it is used first.'],
  ['「{name}」の定義がこの文書にありません。', 'This text does not define 「{name}」.'],
  ['他社の名称でなければ定義してください。', 'Define it unless it is the name of another company.'],
  ['「{name}」の定義がありません。', '「{name}」 is not defined.'],
  [
    '略語「{words}」が{count}か所で使われていますが、説明がありません。',
    'The abbreviation 「{words}」 is used in {count} places and not explained.',
  ],
  ['初めに使う所で書き表してください。', 'Spell it out where it is used first.'],
  [
    '「{words}」は、{where}で定義された「{term}」とわずかに違います。',
    '「{words}」 differs slightly from 「{term}」, which {where} defines.',
  ],
  ['「{words}」は、「{term}」とわずかに違います。', '「{words}」 differs slightly from 「{term}」.'],
  ['同じものであれば表記をそろえてください。', 'If they are one thing, write them alike.'],
  ['「{term}」は{where}でも定義されています。', '「{term}」 is defined by {where} as well.'],
  ['一方を削ってください。', 'Remove one of the two.'],
  ['一つにまとめてください。', 'Make them one.'],
  [
    '「{term}」は定義されていますが、この文書のほかの所で使われていません。',
    '「{term}」 is defined but not used elsewhere in this text.',
  ],
  [
    '「{name}」は定義されておらず、ほかでは「{usual}」と呼ばれています。',
    '「{name}」 is not defined; elsewhere it is called 「{usual}」.',
  ],
  ['同じ者であれば呼び名をそろえてください。', 'If it is the same party, use one name.'],
  // date
  ['この日は{day}曜日です。', 'That day is a {day}曜日.'],
  ['日付と曜日を確かめてください。', 'Check the date and the day of the week.'],
  ['「{words}」はその元号にない年を含む日付です。', 'The era of 「{words}」 has no such year.'],
  ['「{words}」はない月を含む日付です。', 'There is no such month as in 「{words}」.'],
  ['「{words}」はない日を含む日付です。', 'There is no such day as 「{words}」.'],
  ['「{words}」は元号の年と西暦の年が合わない日付です。', 'The two years of 「{words}」 differ.'],
  ['日付を確かめてください。', 'Check the date.'],
  [
    '附則の日付（{date}）が前後の附則と順になっていません。',
    'The day of this 附則 ({date}) is out of order with those around it.',
  ],
  ['日付と並びを確かめてください。', 'Check the day and the order.'],
  [
    '改定の日付（{date}）が、制定の日付（{made}）より前です。',
    'The day of revision ({date}) is before the day of enactment ({made}).',
  ],
  [
    '附則の日付（{date}）が、冒頭に示された日付（{header}）より後です。',
    'The day of the 附則 ({date}) is later than the one at the head ({header}).',
  ],
  [
    '冒頭に施行日として示された日（{head}）の附則がなく、最後の附則は{last}です。',
    'No 附則 is of the day at the head ({head}); the last one is of {last}.',
  ],
  [
    '施行日が「{first}」と「{second}」の二つあります。',
    'There are two days of commencement, 「{first}」 and 「{second}」.',
  ],
  ['「{words}」は改元後の日付です。', '「{words}」 is a day after the era had ended.'],
  ['「{right}」と書いてください。', 'Write 「{right}」.'],
  // corpus
  [
    '「{term}」の定義が「{other}」の{where}と異なります。',
    'The definition of 「{term}」 differs from that in {where} of 「{other}」.',
  ],
  [
    '同じ意味であれば文言をそろえ、違う意味であれば別の用語にするか、どちらが優先するかを定めてください。',
    'If the meaning is the same, use the same words; if not, use another term or say which prevails.',
  ],
  [
    '「{text}」が指す規定が「{other}」にありません。',
    '「{other}」 has no provision that 「{text}」 points to.',
  ],
  ['「{text}」の文書が文書集にありません。', 'The corpus does not hold the document of 「{text}」.'],
  ['名称を確かめるか、文書を加えてください。', 'Check the name, or add the document.'],
];
