import type { TranslatedSentence } from '../../text/words/sentence.ts';

/** What clauses that contradict or mean themselves and the frames of one-sided burdens tell, a sentence each, Japanese first. */
export const burdenWords: readonly TranslatedSentence[] = [
  ['{where}は、同じことを逆に定めています。', '{where} says the opposite of the same.'],
  [
    '「{text}」は、この項そのものを指しています。',
    '「{text}」 points to the very paragraph that it stands in.',
  ],
  ['「{text}」は、この号そのものを指しています。', '「{text}」 points to the very item that it stands in.'],
  ['責めによらない損害まで相手方に負担させています。', 'The other side bears losses that are not its fault.'],
  ['請求することができる期間を短く限っています。', 'Claims are barred after a short time.'],
  ['定めの解釈を事業者だけが決めることとしています。', 'The business alone says what the terms mean.'],
  ['相殺を禁じています。', 'Set-off is excluded.'],
  [
    '争いの費用を、勝ち負けによらず相手方に負担させています。',
    'The other side bears the costs of a dispute whoever wins.',
  ],
  [
    '相手方の作ったものの権利を事業者に移すこととしています。',
    'Rights in what the other side makes pass to the business.',
  ],
  [
    '写真や氏名の使用に異議を述べさせない定めです。',
    'The other side may not object to the use of its picture or name.',
  ],
  [
    '所有権を放棄したものとみなして物を処分することとしています。',
    'Property is deemed abandoned and disposed of.',
  ],
  [
    '変更後の定めが、掲載と同時に効力を生ずることとしています。',
    'Changes take effect the moment they are published.',
  ],
];
