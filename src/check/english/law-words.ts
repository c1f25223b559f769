import type { TranslatedSentence } from '../../text/words/sentence.ts';

const act = 'the Consumer Contract Act';
const perhaps = 'If this is a consumer contract, it may be void under';

/** What checks of statutes tell, a sentence each, Japanese first. */
export const lawWords: readonly TranslatedSentence[] = [
  ['「{title}」という題名の法令は見当たりません。', 'No law has the title 「{title}」.'],
  ['「{near}」ではないか確かめてください。', 'Check whether 「{near}」 is meant.'],
  ['「{title}」は後で法令番号を付けて引用されています。', '「{title}」 is cited with its number later on.'],
  ['法令番号は初めて引用するここに書いてください。', 'Write the number here, where it is cited first.'],
  ['「{title}」に法令番号がありません。', '「{title}」 has no number.'],
  [
    'ほかの法令と同じく、初めて引用するここに（{number}）を書いてください。',
    'As of the other statutes, write （{number}） here, where it is cited first.',
  ],
  [
    'ほかの法令と同じく、初めて引用するここに書いてください。',
    'As of the other statutes, write it here, where it is cited first.',
  ],
  [
    '「{title}」（{number}）は{day}限りで廃止されました。',
    '「{title}」 ({number}) was repealed as of {day}.',
  ],
  ['「{title}」（{number}）は廃止されました。', '「{title}」 ({number}) was repealed.'],
  ['後の法令は「{title}」（{number}）です。', 'It was followed by 「{title}」 ({number}).'],
  ['条の番号も確かめてください。', 'Check the number of the article too.'],
  [
    '「{title}」の{article}の見出しは「{caption}」です。',
    '{article} of 「{title}」 has the caption 「{caption}」.',
  ],
  ['「{caption}」は{articles}です。', '「{caption}」 is {articles}.'],
  ['条の番号と見出しを確かめてください。', 'Check the number and the caption.'],
  ['「{title}」の法令番号は「{known}」です。', 'The number of 「{title}」 is 「{known}」.'],
  ['「{number}」を確かめてください。', 'Check 「{number}」.'],
  [
    '「{number}」は{day}現在、「{title}」の番号です。',
    '「{number}」 is the number of 「{title}」 (as of {day}).',
  ],
  ['題名と番号を確かめてください。', 'Check the title and the number.'],
  ['項や号の番号を確かめてください。', 'Check the numbers of 項 and 号.'],
  [
    '（この文書の日の法令は、コーパスにありません。）',
    '(The corpus does not hold the statute of the day of this text.)',
  ],
  ['「{title}」は{day}までの題名です。', '「{title}」 was the title until {day}.'],
  ['「{title}」は{day}より後に改められた題名です。', '「{title}」 is a title that was changed after {day}.'],
  ['現在の題名は「{title}」です。', 'The title is now 「{title}」.'],
  [
    '「{title}」の{old}の内容（{caption}）は、{day}から{now}にあります。',
    'The matter of {old} of 「{title}」 ({caption}) has been in {now} since {day}.',
  ],
  [
    '「{title}」の{old}の内容（{caption}）は、現在{now}にあります。',
    'The matter of {old} of 「{title}」 ({caption}) is now in {now}.',
  ],
  [
    '「{title}」の{article}は削除されています（{day}現在）。',
    '{article} of 「{title}」 was deleted (as of {day}).',
  ],
  ['「{title}」に{article}はありません（{day}現在）。', '「{title}」 has no {article} (as of {day}).'],
  ['近くの条は{articles}です。', 'The articles near it are {articles}.'],
  ['条の番号を確かめてください。', 'Check the number of the article.'],
  [
    'この文書はほかにも表にない条や題名を引用しているので、より新しい改正に従っているものとみて、以後この法律の条の有無は調べません。',
    'The text cites other articles or titles that the table does not have; it may follow a later amendment, so no more is said of this act.',
  ],
  // statutes
  [
    '（適用なし：{where}により消費者は契約の相手方になりません。）',
    '(Not applied: {where} takes consumers out.)',
  ],
  [
    '遅延損害金が年{rate}％に当たり、年14.6％を超えます（計算の規則による）。',
    'The late charge comes to {rate} % a year, more than 14.6 % (by the rule that computes it).',
  ],
  [
    '遅延損害金が年{rate}％に当たり、年14.6％を超えます。',
    'The late charge comes to {rate} % a year, more than 14.6 %.',
  ],
  [
    '消費者契約であれば消費者契約法第{article}により超える部分は無効です。',
    `If this is a consumer contract, what exceeds it is void under ${act} (第{article}).`,
  ],
  [
    '解約したときの負担が平均的な損害の額を超えるおそれがあります。',
    'What is to be paid on ending the contract may exceed the average damage.',
  ],
  ['解除する権利を奪っています。', 'It takes away the right to end the contract.'],
  [
    '消費者契約であれば消費者契約法第{article}により無効となるおそれがあります。',
    `${perhaps} ${act} (第{article}).`,
  ],
  [
    '消費者契約であれば消費者契約法第{article}により無効とならないか確かめてください。',
    `See whether, in a consumer contract, it is void under ${act} (第{article}).`,
  ],
  [
    '責任を免除し、又は制限する範囲を「{words}」とだけ定めています。',
    'Only 「{words}」 says how far liability is excluded or limited.',
  ],
  [
    '消費者契約であれば、軽い過失による場合に限ることを明らかにしない条項は、消費者契約法第8条第3項により無効となるおそれがあります。',
    `In a consumer contract, a clause that does not say that it is for slight negligence alone may be void under art. 8 (3) of ${act}.`,
  ],
  ['{event}の審判だけを解除の理由としています。', 'The contract may be ended for {event} alone.'],
  ['責任の有無を事業者が決めることとしています。', 'The business decides whether it is liable.'],
  [
    '損害賠償責任を制限しています（故意又は重大な過失による場合を含みます）。',
    'Liability is limited (for intent and gross negligence too).',
  ],
  [
    '損害賠償責任を制限しています（故意又は重大な過失による場合を除いていません）。',
    'Liability is limited (intent and gross negligence are not taken out).',
  ],
  [
    '責任の全部を免除しています（故意又は重大な過失による場合を含みます）。',
    'All liability is excluded (for intent and gross negligence too).',
  ],
  [
    '責任の全部を免除しています（故意又は重大な過失による場合を除いていません）。',
    'All liability is excluded (intent and gross negligence are not taken out).',
  ],
  [
    '損害についての責任を免除しています（故意又は重大な過失による場合を含みます）。',
    'Liability for a loss is excluded (for intent and gross negligence too).',
  ],
  [
    '損害についての責任を免除しています（故意又は重大な過失による場合を除いていません）。',
    'Liability for a loss is excluded (intent and gross negligence are not taken out).',
  ],
  [
    '約款の変更の規定に効力発生時期の定めと周知の方法（インターネットの利用その他）がありません。',
    'The clause on changes of the terms says neither when they take effect nor how they are made known.',
  ],
  [
    '約款の変更の規定に効力発生時期の定めがありません。',
    'The clause on changes of the terms does not say when they take effect.',
  ],
  [
    '約款の変更の規定に周知の方法（インターネットの利用その他）がありません。',
    'The clause on changes of the terms does not say how they are made known.',
  ],
  [
    '定型約款であれば民法第548条の4第2項が適用されます。',
    'If these are standard terms, art. 548-4 (2) of the Civil Code applies.',
  ],
  [
    '休廃止の前の通知が、電気通信事業法第26条の4の周知（期間、方法、代わりの役務の案内）を満たすか確かめてください。',
    'Check whether the notice before the service ends meets art. 26-4 of the Telecommunications Business Act.',
  ],
  ['休廃止の前の周知の定めがありません。', 'Nothing is said of notice before the service ends.'],
  [
    '電気通信業務であれば電気通信事業法第26条の4が適用されます。',
    'If it is a telecommunications service, art. 26-4 of the Telecommunications Business Act applies.',
  ],
];
