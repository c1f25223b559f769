import type { SentencePair } from './sentence.ts';

const openWord = 'Wordで開き、docxとして保存し直してください。';

/** Why a file cannot be read. */
export const sourceWords: readonly SentencePair[] = [
  [
    '{name} {what} and cannot be read; {rest}.',
    'この形式のファイルは読み取れません。docx、PDF、HTML、Markdown、テキストのいずれかで保存し直してください。',
  ],
  [
    '{name} is an OpenDocument file without a text (a sheet or slides) and cannot be read; {rest}',
    '表計算やスライドのファイルは読み取れません。本文をdocxかPDFとして保存してください。',
  ],
  [
    '{name} is protected by a password and cannot be read; {rest}',
    'パスワードで保護されています。パスワードなしで保存し直してください。',
  ],
  [
    '{name} is in the old format of Word (.doc) and cannot be read; {rest}',
    `古い形式のWord文書（doc）は読み取れません。${openWord}`,
  ],
  [
    '{name} is an old Excel file (.xls) and cannot be read; {rest}',
    'Excelのファイルは読み取れません。本文をdocxかPDFとして保存してください。',
  ],
  [
    '{name} is in an old office format (of Word, Excel or 一太郎), or protected by a password and cannot be read; {rest}',
    '古い形式か、パスワードで保護されたファイルです。作成したソフトで開き、パスワードなしのdocxとして保存し直してください。',
  ],
  [
    '{name} is a package without a Word document in it ({why}); give a .docx file.',
    'Word文書ではありません。docxのファイルを選んでください。',
  ],
  [
    '{name} is damaged ({why}); get the file again, or let Word repair it and save it as .docx.',
    'ファイルが壊れています。もう一度入手するか、Wordで修復してdocxとして保存してください。',
  ],
  [
    '{name} unpacks to {what} and was not read; give the document without what makes it so large.',
    'ファイルの中身が大きすぎます。画像などを除いてください。',
  ],
  [
    '{name} cannot be read: its part {part} {why}; {rest}',
    'Word文書の中に読み取れない部分があります。Wordで開いて保存し直してください。',
  ],
  [
    "{name} is XML but no law XML (no Law with a LawBody in it); give a file of e-Gov's 法令標準XML.",
    '法令標準XMLではないXMLです。e-Govの法令標準XMLを選んでください。',
  ],
  [
    '{name} is Akoma Ntoso without an act, a bill or a doc in it; give a file that holds the text of one.',
    '本文のないAkoma Ntosoのファイルです。',
  ],
  [
    '{name} is no well-formed XML ({why}); export it again from where it came from.',
    'XMLとして正しくありません。もう一度書き出してください。',
  ],
  [
    '{name} nests elements more than {most} deep and is no law XML; check the file.',
    '入れ子が深すぎます。法令標準XMLか確かめてください。',
  ],
  [
    '{name} is a page without words (they may be put in by a script); save the page as a browser shows it, or as text.',
    '文字のないページです。ブラウザーで表示されたとおりに保存するか、テキストとして保存してください。',
  ],
  [
    '{name} has {pages} pages, and at most {most} are read; split it and give the part that holds the terms.',
    '{pages}ページあります。読めるのは{most}ページまでです。約款の部分だけに分けてください。',
  ],
  [
    '{name} takes too long: {done} of {pages} pages were read in {minutes} minutes; split it and give the part that holds the terms.',
    '読み取りに時間がかかりすぎます（{pages}ページ中{done}ページ）。約款の部分だけに分けてください。',
  ],
  [
    'Page {page} of {name} holds more than {most} characters, as a drawing does; take the page out, or {rest}',
    '{page}ページ目の文字が多すぎます（図面など）。そのページを除いてください。',
  ],
  [
    'Page {page} of {name} takes too long; {rest}',
    '{page}ページ目の読み取りに時間がかかりすぎます。PDFに印刷し直してください。',
  ],
  [
    '{name} is a damaged PDF; get it again, or {rest}',
    'PDFが壊れています。もう一度入手するか、PDFに印刷し直してください。',
  ],
  [
    '{name} is encrypted and needs a password; open it with the password, save it without, and give that.',
    'パスワードで保護されたPDFです。パスワードなしで保存し直してください。',
  ],
  [
    '{name} has no text layer (its pages are pictures, as a scanner makes them); {rest}',
    '文字の情報がないPDFです（スキャンした画像など）。OCRで文字を付けてから選んでください。',
  ],
  ['{name} holds no text; give a file with the text of the terms.', 'ファイルに文字がありません。'],
  [
    '{name} holds no text that can be read (it looks binary); {rest}',
    '文字として読み取れないファイルです。Word、PDF、HTML、Markdown、テキストのいずれかを選んでください。',
  ],
];
