import type { Descriptions } from './description.ts';

const officialDocuments = '公用文作成の考え方 (2022), on the writing of official documents';

/** Checks of the language and of signs. */
export const languageDescriptions: Descriptions = {
  'language-bracket': {
    finds: 'Brackets and quotation marks without their partner.',
    why: 'Where the bracket ends is unclear, and so is the extent of a definition or an exception.',
  },
  'language-bracket-width': {
    finds: 'A full-width bracket closed by a half-width one, or the reverse.',
    why: 'It looks uneven, and search and programs go wrong.',
  },
  'language-bracket-period': {
    finds: 'A sentence in brackets without a full stop where the others have one, or the reverse.',
    why: 'It seems to be copied from elsewhere, and the text is uneven.',
    source: officialDocuments,
  },
  'language-doubled-mark': {
    finds: 'Two punctuation marks in a row.',
    why: 'It is left over from an edit, and where the sentence ends is unclear.',
  },
  'language-doubled-word': {
    finds: 'A particle or a word that stands twice.',
    why: 'It is left over from an edit and is misread.',
  },
  'language-repeated-sentence': {
    finds: 'A sentence that stands twice in one article.',
    why: 'It is left over from copying, and later only one of the two is amended.',
  },
  'language-markup': {
    finds: 'HTML tags and character references that were left in the text.',
    why: 'They are left over from a conversion and will be published.',
  },
  'language-placeholder': {
    finds:
      'Blanks that were not filled and notes of the writer (「●●円」, 「【要確認】」); none in templates.',
    why: 'The text is published with an amount or a day undetermined.',
  },
  'language-notation': {
    finds: 'Several notations of one word (及び/および, あって/あつて).',
    why: 'Another notation of a legal word suggests another meaning, and search misses it.',
    source: '公用文における漢字使用等について (2010), on kanji in official documents',
  },
  'language-ocr': {
    finds: 'Misread or wrongly converted characters (radicals, old forms, garbled text).',
    why: 'They look the same and are other characters, so search does not find them.',
  },
  'language-misspelling': {
    finds: 'Kana that the orthography does not have (「基ずき」, 「1枚づつ」, 「やむおえない」).',
    why: 'The text seems not to have been proof-read, which puts the rest in doubt.',
    source: '現代仮名遣い (1986), the orthography of kana',
  },
  'language-kana-slip': {
    finds:
      'Slips of the keys in kana (「なけらばならない」, 「支払うのもとする」), by the runs of kana of terms and statutes.',
    why: 'The text seems not to have been proof-read, and duty and permission may be misread.',
  },
  'language-sentence-end': {
    finds: 'A sentence that ends in a comma or without a full stop.',
    why: 'The rest may have been lost.',
  },
  'language-predicate': {
    finds: 'A broken end of a sentence (「…なければならないことができる」, 「この限りである」).',
    why: 'Duty and permission can be read the wrong way round.',
  },
  'language-spelling': {
    finds: 'One word with several okurigana or in kanji and kana (申込み/申し込み, 速やかに/すみやかに).',
    why: 'Another notation suggests another meaning, and search misses it.',
    source: '送り仮名の付け方 (1973), the rules of okurigana',
  },
  'language-okurigana': {
    finds:
      'Okurigana other than those of the setting: official 「申し込み」 「手続き」, statute 「申込み」 「手続」; neither has 「申込む」 or 「行なう」.',
    why: 'The texts of one house are uneven, and search misses them.',
    source: '送り仮名の付け方 (1973), the rules of okurigana; 公用文における漢字使用等について (2010)',
  },
  'language-conversion': {
    finds:
      'A word that seems to be a wrong conversion of another of the same sound (「相当の機関を定めて」).',
    why: 'It sounds right and is overlooked, but means something else.',
  },
  'language-particle': {
    finds: 'Two case particles in a row (「をに」, 「へに」).',
    why: 'It is left over from an edit, and which is meant is unclear.',
  },
  'language-missing-particle': {
    finds: 'A place where a particle seems to be lost (「保証金返還する」).',
    why: 'Who and what cannot be read.',
  },
  'language-ra-dropped': {
    finds: 'A potential form without ら (「見れる」, 「変えれる」).',
    why: 'It is colloquial; 「…ことができる」 cannot be misunderstood.',
    source: officialDocuments,
  },
  'language-sa-inserted': {
    finds: 'A causative form with a さ too many (「行わさせる」).',
    why: 'The text seems not to have been proof-read, which puts the rest in doubt.',
    source: officialDocuments,
  },
  'language-double-negation': {
    finds: 'A double negation (「…しないことはない」, 「…しないわけではない」).',
    why: 'Whether it is to be done or not is misread; say it positively.',
    source: officialDocuments,
  },
  'language-pleonasm': {
    finds: 'Words that say the same twice (「あらかじめ事前に」, 「約10日程度」, 「各会員ごとに」).',
    why: 'It reads as if there were two conditions.',
    source: officialDocuments,
  },
  'language-conjunction': {
    finds: '若しくは without 又は, 並びに without 及び, and three members joined by the same word.',
    why: 'These words mark two levels; used on one level, where the list is cut is disputed.',
    source: '法令における漢字使用等について (2010), on kanji in statutes',
  },
  'language-compatibility-character': {
    finds: 'Characters that depend on the machine (㈱, Ⅲ, ㎏, №).',
    why: 'They are garbled elsewhere, and search for 「(株)」 or 「kg」 does not find them.',
  },
  'language-long-sentence': {
    finds: 'A sentence of more than 250 characters outside brackets.',
    why: 'Subject, condition and effect are misread; cut it into items or paragraphs.',
    source: officialDocuments,
  },
  'language-style': {
    finds: 'です・ます and である in one text.',
    why: 'Such a clause is often copied from elsewhere, and its terms and citations may not fit.',
  },
  'language-item-end': {
    finds: 'One item with, or without, a full stop unlike all others of its list.',
    why: 'It seems to be copied from elsewhere, and the list is uneven.',
    source: officialDocuments,
  },
  'language-comma': {
    finds: '「、」 and 「，」 in one text.',
    why: 'It seems to be copied from elsewhere, and search misses it.',
    source: officialDocuments,
  },
  'language-width': {
    finds: 'Full-width and half-width signs in one text, and half-width katakana.',
    why: 'Search does not find them, and clauses of several writers are mixed.',
  },
  'language-invisible': {
    finds: 'Invisible characters within a word (a space of no width, a soft hyphen).',
    why: 'It looks the same and is another word, which search does not find.',
  },
  'language-restated-amount': {
    finds: 'An amount, period or rate restated in brackets that differs from the one before it.',
    why: 'It is disputed which of the two applies.',
  },
  'language-katakana': {
    finds: 'Several spellings of one katakana word (long vowels, small kana), and slips of one sign.',
    why: 'It reads as something other than the defined term, and search misses it.',
    source: '外来語の表記 (1991), the notation of loan words',
  },
};
