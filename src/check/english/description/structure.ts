import type { Descriptions } from './description.ts';

/** Checks of numbers of clauses, references, terms, quantities, dates and of documents beside one another. */
export const structureDescriptions: Descriptions = {
  'corpus-contradiction': {
    finds:
      'Another period, amount, rate, day or addressee for the same matter than in the general terms cited.',
    why: 'Unless the individual terms say which prevails, it is disputed which applies.',
  },
  'corpus-definition-differs': {
    finds: 'A term defined otherwise than in another document of the corpus.',
    why: 'It is disputed which meaning is meant where general and individual terms differ.',
  },
  'corpus-reference-missing': {
    finds: 'A citation of a provision that another document of the corpus lacks, or of a document not in it.',
    why: 'Once the general terms are renumbered, the individual terms cite the wrong provision.',
  },
  'date-commencement': {
    finds: 'A day of commencement at the head that no 附則 has, or two of them in one article.',
    why: 'It is not certain from when the text is in force.',
  },
  'date-era': {
    finds: 'A date after a change of era in the era that had ended.',
    why: 'It was written before the change and may not have been looked at since.',
  },
  'date-header': {
    finds:
      'A 附則 dated after the day that the head of the document shows; a revision that the head dates before the enactment.',
    why: 'One of the two was not updated, so it is unclear which version this is.',
  },
  'date-impossible': {
    finds: 'A day that is not in the calendar.',
    why: 'The commencement or the deadline is not determined.',
  },
  'date-order': {
    finds: 'A period that ends before it begins.',
    why: 'The period is not determined; often a year was not updated.',
  },
  'date-supplementary-order': {
    finds: '附則 that are not in the order of their dates.',
    why: 'A date may be wrong, or a 附則 stands in the wrong place.',
  },
  'date-weekday': {
    finds: 'A day of the week that does not go with its date.',
    why: 'It is unclear whether the date or the day of the week is right.',
  },
  'date-time': {
    finds: 'A time that no clock shows (「午後13時」, 「9時60分」, 「25時」).',
    why: 'The hour of acceptance or of a deadline is not determined.',
  },
  'numbering-duplicate': {
    finds: 'Articles, paragraphs or items with the same number.',
    why: 'It is unclear which of them a citation of the number means.',
  },
  'numbering-gap': {
    finds: 'Numbers of articles, paragraphs or items that jump.',
    why: 'A provision was lost or its number was not moved up, and citations are in doubt.',
  },
  'numbering-list-missing': {
    finds: 'A provision that announces 「次の各号」 and has neither items nor a table.',
    why: 'What was to be listed cannot be read, and the provision has no effect.',
  },
  'numbering-list-count': {
    finds: 'A count as 「次の3つ」 that differs from the number of items.',
    why: 'An item was lost, or the count was not updated.',
  },
  'numbering-list-unannounced': {
    finds: 'Items behind words that do not announce them (「次の各号」).',
    why: 'How the items relate to the words before them, any or all, cannot be read.',
  },
  'numbering-mixed-marker': {
    finds: 'A number written otherwise than its neighbours in one list.',
    why: 'Readers cannot tell that it is of the same level, nor how to cite it.',
  },
  'numbering-order': {
    finds: 'A number smaller than the one before it.',
    why: 'The text cannot be read by its numbers, and citations go wrong.',
  },
  'numbering-caption-repeated': {
    finds: 'Two articles of one chapter with the same caption.',
    why: 'The caption was not changed when an article was copied; a citation by caption means either.',
  },
  'numbering-contents': {
    finds: 'A caption that differs between the table of contents and the text.',
    why: 'The contents were not updated with the text.',
  },
  'quantity-addressee': {
    finds: 'Another addressee for the same notice or submission in another clause.',
    why: 'It is disputed to whom it must be made to have effect.',
  },
  'quantity-contradiction': {
    finds: 'Another period, amount or rate for the same matter in another clause.',
    why: 'It is disputed which of the two applies.',
  },
  'quantity-disagreement': {
    finds: 'Another period, amount, rate or day in a clause that seems to speak of the same matter.',
    why: 'It is disputed which of the two applies.',
  },
  'quantity-opposite': {
    finds: 'Two sentences of which one allows or says what the other forbids or denies.',
    why: 'It is disputed which of the two applies.',
  },
  'quantity-range': {
    finds:
      'Cases that overlap or leave a gap (「10日以内」 and 「10日以上」, 「1万円未満」 and 「1万円を超える」).',
    why: 'At the edge it is unclear which case applies, or whether any does.',
  },
  'quantity-table-row': {
    finds: 'A sentence that gives another amount, rate or period than the row of a table.',
    why: 'It is disputed whether the text or the table applies.',
  },
  'reference-caption': {
    finds: 'A caption put behind a citation that is not the caption of the provision cited.',
    why: 'It is unclear whether the number or the caption is right.',
  },
  'reference-deleted': {
    finds: 'A citation of a deleted provision.',
    why: 'What is cited says nothing, so the citing provision has no effect.',
  },
  'reference-items-missing': {
    finds: '「各号」 of a provision that has no items.',
    why: 'It is unclear what is meant.',
  },
  'reference-outside': {
    finds: '前条, 前項, 次条 and the like where no provision stands.',
    why: 'It was not updated when provisions were added or moved.',
  },
  'reference-self-name': {
    finds: 'Several names for this document (この約款, 本約款, 本規約).',
    why: 'It reads as if another document were meant, and definitions no longer fit.',
  },
  'reference-self': {
    finds: 'A citation of its own article by number.',
    why: '「本条」 or 「前項」 is usual; a number is easily forgotten when articles move.',
    source: 'custom of drafting: provisions of the same article are cited as 「前項」 or 「第○項」',
  },
  'reference-unresolved': {
    finds: 'A citation of an article, paragraph or item that this document lacks.',
    why: 'Without it the citing provision has no effect either.',
  },
  'reference-appendix-uncited': {
    finds: 'An appendix (別表, 別紙, 別記) that no clause cites.',
    why: 'It is unclear whether it is part of the contract.',
  },
  'term-before-definition': {
    finds: 'A term used before its definition by 「以下…という」.',
    why: '「以下」 reaches only what follows, so the earlier use is not defined.',
  },
  'term-duplicate': {
    finds: 'A term defined twice in one scope.',
    why: 'It is disputed which meaning is meant, and one of them may be amended alone.',
  },
  'term-near-duplicate': {
    finds: 'Words that differ slightly from a defined term (long vowels, small kana, a lost sign).',
    why: 'The definition does not reach a misspelt term; another thing needs a definition of its own.',
  },
  'term-party-name': {
    finds: 'A party under another name (弊社 in a text of 当社, 利用者 in a text of 会員).',
    why: 'It reads as if someone else were meant, and it is disputed whose duty it is.',
  },
  'term-shadowed': {
    finds: 'A definition for a part of the document of a term that the whole document defines otherwise.',
    why: 'Readers of that part do not know which meaning is meant.',
  },
  'term-undefined': {
    finds: '「本…」 or the quoted name of a service without a definition.',
    why: 'The document does not say what is meant, and its extent is disputed.',
  },
  'term-unused': {
    finds: 'A defined term that nothing uses.',
    why: 'A provision was lost in an amendment, or the text uses another word.',
  },
};
