import type { TranslatedSentence } from '../../text/words/sentence.ts';

/** Why checks find nothing, a sentence each, Japanese first. */
export const silenceWords: readonly TranslatedSentence[] = [
  ['当たる箇所がありません。', 'Nothing in the text is of this kind.'],
  ['形態素の辞書（kuromoji）が入っていません。', 'The dictionary (kuromoji) is not installed.'],
  [
    '送り仮名の書き方を選ぶ設定（okurigana）がありません。',
    'No setting (okurigana) chooses how okurigana are written.',
  ],
  ['--corpus で他の文書が示されていません。', 'No other documents were given with --corpus.'],
  ['文書集の他の文書を引用していません。', 'It cites no other document of the corpus.'],
  [
    '{clause}により消費者は契約の相手方になりません。',
    'By {clause} consumers do not become a party to the contract.',
  ],
  [
    '「{kind}」と読まれる文書で、消費者は契約の相手方になりません。',
    'The text reads as 「{kind}」, in which consumers are no party.',
  ],
  [
    '{clause}が、故意又は重大な過失による責任を残しています。',
    '{clause} keeps liability for intent and gross negligence.',
  ],
  [
    '就業に関する文書と読まれるため、個人情報の規定の型は当てません。',
    'The text reads as one of employment, so that the frames of personal data are not applied.',
  ],
  [
    '題名が業務委託、請負又は製造の契約ではありません。',
    'The title names no contract of services, works or manufacture.',
  ],
  [
    '題名が就業規則などでなく、従業員の定義もありません。',
    'The title names no work rules, and no employee is defined.',
  ],
];
