import type { SentencePair } from './sentence.ts';

const check = '原文と見比べてください。';

/** What is told of how a text was read. */
export const readingWords: readonly SentencePair[] = [
  [
    '{name}: The text holds no clause (第1条, numbered 項 or 号, 附則, 別表); {rest}',
    '条・項・号が見つかりません。約款の本文か、見出しが失われていないかを確かめてください。',
  ],
  [
    'The text holds no clause (第1条, numbered 項 or 号, 附則, 別表); {rest}',
    '条・項・号が見つかりません。約款の本文か、見出しが失われていないかを確かめてください。',
  ],
  [
    '「{label}」 looks like the label of a clause and was read as text, since the sentence on the line before is not ended. Check the line.',
    `「${'{label}'}」は条項の番号のようですが、前の行の文が終わっていないため本文として読みました。${check}`,
  ],
  [
    '「{label}」 looks like the label of a clause and was read as text, since its number does not fit those around it. Check the line.',
    `「${'{label}'}」は条項の番号のようですが、前後の番号と合わないため本文として読みました。${check}`,
  ],
  [
    '「{label}」 looks like the label of a clause and was read as text, since nothing of its kind is expected there. Check the line.',
    `「${'{label}'}」は条項の番号のようですが、そこに置けないため本文として読みました。${check}`,
  ],
  [
    '「{words}」 begins with a number and was read as text. Check whether it is a clause of its own.',
    `「${'{words}'}」は番号で始まりますが、本文として読みました。独立した項や号でないか、${check}`,
  ],
  [
    '「{words}」 begins a long line without 。 and 、. Check whether line ends were lost and clauses begin within it.',
    '「{words}」で始まる長い行に句読点がありません。改行が失われ、その中で条項が始まっていないか確認してください。',
  ],
  [
    '「{words}」 stands behind a sentence on one line and was read as its text. Check whether a clause begins there.',
    `「${'{words}'}」は同じ行の文の後ろにあるため、本文の続きとして読みました。項や号の始まりでないか、${check}`,
  ],
  [
    '「{words}」 stands as a title does and was read as text. Check whether a clause, a part or the definition of a term begins there.',
    `「${'{words}'}」は見出しのようですが、本文として読みました。条、区分又は用語の説明の始まりでないか、${check}`,
  ],
  [
    'The lines from 「{words}」 on are no sentences and carry no signs; they were read as text. Check whether they are items or a table.',
    `「${'{words}'}」からの行は、文でも番号付きでもないため本文として読みました。号又は表でないか、${check}`,
  ],
  [
    '「{sign}」 stands at another depth than the sign before it. Check what belongs to what.',
    `「${'{sign}'}」を、前にある同じ記号と違う段に読みました。どの項目に属するか、${check}`,
  ],
  [
    '{label} holds no words. Check whether it stands in a table of contents, or what stands below it belongs to it.',
    `「${'{label}'}」に本文がありません。目次の行でないか、後に続く文がこの条の本文でないか、${check}`,
  ],
  [
    '{label} has no caption, as most articles of the text do. Check whether the words before or behind its label are one.',
    `ほかの条と違い、「${'{label}'}」に見出しがありません。前後の語句が見出しでないか、${check}`,
  ],
  [
    'The line 「{line}」, whose reading was corrected, is not in this text or could be several lines; {rest}',
    '訂正した行「{line}」がこの本文に見つからないか、複数あるため、そのまま読みました。もう一度訂正してください。',
  ],
  [
    '{label} stood behind the first line of its text and was put before it. Check that the two belong together.',
    `「${'{label}'}」が本文の後ろにあったため、前に戻して読みました。${check}`,
  ],
  [
    '{label} does not follow the number before it. Check whether a number is missing or misprinted.',
    '「{label}」の番号が前から続いていません。抜けか誤記がないか確かめてください。',
  ],
  [
    '{label} was read as number {value}. Check the label against the original.',
    `「${'{label}'}」を${'{value}'}番と読みました。${check}`,
  ],
  [
    '{label} comes a second time; it is called {id}. Check whether the number is a misprint.',
    '「{label}」が二度あります。誤記でないか確かめてください。',
  ],
  [
    'Joined the rest of a table row that was cut: 「{rest}」 goes on from 「{start}」. {check}',
    `切れていた表の行をつなぎました（「${'{start}'}」の続き「${'{rest}'}」）。${check}`,
  ],
  [
    'A text in another language begins with "{text}"; {rest}',
    '「{text}」からは別の言語の文章のため、条文ではないものとして残しました。',
  ],
  [
    'The file holds {count} documents and only the first was parsed; the others are {names}. {rest}',
    'ファイルに{count}つの文書があります。最初の文書だけを読みました。分けて加えてください。',
  ],
  [
    '「{from}」 is to be read as 「{to}」, but the applied provisions do not contain it. Check the words and the provisions.',
    '「{from}」を「{to}」と読み替えるとありますが、準用する条文に「{from}」がありません。確かめてください。',
  ],
  [
    'The applied provisions are too long to be given as they read with the replaced words.',
    '読替え後の条文が長すぎるため、示していません。',
  ],
  [
    'Left out of the text: {what}, at {noun} {places}; check that none of it is a clause.',
    '繰り返しの見出しやページ番号を除きました（{places}行目）。条文が混じっていないか確かめてください。',
  ],
  [
    'Left out of the text: {what}, on {pages}; check that none of it is a clause.',
    '繰り返しの見出しやページ番号を除きました。条文が混じっていないか確かめてください。',
  ],
  [
    'Left out as no part of the text: {what}; {rest}',
    '本文でないものとして除いた部分があります。足りないものがないか、原文と見比べてください。',
  ],
  [
    '{figures} (Fig) cannot be read as text; look them up in the original.',
    '文字として読めない図があります。原本で確かめてください。',
  ],
  [
    'The document holds tracked changes ({what}), which were read as accepted; {rest}',
    '変更履歴を反映した本文を読みました。',
  ],
  [
    'The document holds tracked changes ({what}), which were read as rejected; {rest}',
    '変更履歴を反映する前の本文を読みました。',
  ],
  [
    'Numbers of the format {formats} were written as 1, 2, 3; compare them with the document in Word.',
    '自動番号の形式が分からないため、1、2、3として読みました。Wordの表示と見比べてください。',
  ],
  [
    '{count} behind the paragraphs that refer to them, with marks as （注1）.',
    '脚注・文末注を、それを参照する段落の後に置きました。',
  ],
  ['Left out of the text: {count} ({quotes}).', 'コメントを除きました。'],
  ['Left out of the text: {count} above characters ({words}).', 'ふりがなを除きました。'],
  [
    'Left out of the text: words set at an angle ({words}); check that they are a watermark.',
    '斜めの文字（{words}）を透かしとして除きました。',
  ],
  [
    'Left out of the text: {count} of tables that go on from the page before.',
    '次のページに続く表の、繰り返しの見出しを除きました。',
  ],
  [
    '{pages} cannot be read because the file is damaged, and what stands there is missing; get the file again.',
    '壊れていて読み取れないページがあります。ファイルをもう一度入手してください。',
  ],
  [
    '{pages} no text; if there is a picture of text, run OCR on the file.',
    '文字のないページがあります。文字の画像なら、OCRで文字を付けてください。',
  ],
  [
    'The file does not say what character {glyphs} for, so that words may be missing or wrong; {rest}',
    '文字が分からない箇所があります。抜けや誤りがないか、原本と見比べてください。',
  ],
  ['{count} became the usual {noun} (⽤ → 用).', '康煕部首の文字を、通常の漢字に直しました。'],
  [
    'The page says that it is in {declared}, and its bytes are {encoding}; it was read as {again}.',
    '文字コードの宣言と中身が合わないため、中身に合わせて読みました。',
  ],
  [
    '{what} not valid {encoding} and became U+FFFD; {rest}',
    '文字に直せない部分があります。原本と見比べ、UTF-8で保存し直してください。',
  ],
  [
    'The text nests its lists or quotations too deep for Markdown; {rest}',
    '箇条書きの入れ子が深すぎるため、行ごとに読みました。段の重なりを確かめてください。',
  ],
  [
    'The page nests its elements too deep and was read without its layout; {rest}',
    'ページの入れ子が深すぎるため、体裁なしで読みました。原文と見比べてください。',
  ],
  [
    'Most words of the page are hidden until a script shows them; they were read as its text.',
    '初めは隠れている文字を、本文として読みました。',
  ],
  [
    'The file carries the structure of the text that it was written from, and the text has been changed since; {rest}',
    '書き出した後に本文が変えられているため、構造を本文から読み直しました。',
  ],
];
