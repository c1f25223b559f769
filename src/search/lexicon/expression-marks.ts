/** What the terms of an expression do not say, since auxiliaries are no terms: in the word, and in a question that means it. */
interface Mark {
  word: RegExp;
  question: RegExp;
  /** Asked of words with one term only: with more, the others say enough. */
  ofSingleTerms?: true;
}

const negation = /ない|ません|な[くし]|なかっ|ずに|なけれ/u;

const marks: readonly Mark[] = [
  // 払わなくていい is not 払う.
  { word: negation, question: /な(?:[いくけかし]|\s|$)|ませ|ず|ぬ/u },
  // 払わなくて済む is not 払わない.
  { word: /なくて|ないで/u, question: /なくて|ないで|なくとも/u },
  // やめさせる, 断られる, もらう, 契約したい and 契約する all come down to one term.
  { word: /させ|せる/u, question: /せ/u, ofSingleTerms: true },
  { word: /れ/u, question: /れ/u, ofSingleTerms: true },
  { word: /もら/u, question: /もら|いただ/u, ofSingleTerms: true },
  { word: /てく[るれ]|てき[たて]/u, question: /て[きくこ]/u, ofSingleTerms: true },
  { word: /たい$/u, question: /た[いくか]/u, ofSingleTerms: true },
  { word: /する$/u, question: /す|し[たてまな、]|し$|さ/u, ofSingleTerms: true },
  { word: /になる/u, question: /にな/u, ofSingleTerms: true },
  { word: /[がは]ある/u, question: /[がは]あ[るりっ]/u, ofSingleTerms: true },
  { word: /もの/u, question: /もの|物/u, ofSingleTerms: true },
  { word: /まで/u, question: /まで/u, ofSingleTerms: true },
  { word: /いつ/u, question: /いつ/u, ofSingleTerms: true },
  { word: /誰|どちら/u, question: /誰|だれ|どちら|どっち/u, ofSingleTerms: true },
  { word: /どこ/u, question: /どこ/u, ofSingleTerms: true },
  { word: /すぎ|過ぎ/u, question: /す[ぎご]|過[ぎご]/u, ofSingleTerms: true },
  { word: /から/u, question: /から/u, ofSingleTerms: true },
];

/**
 * Tells whether a stretch of a question means a word that has the same terms: 払った means 払う and not 払わなくていい.
 * @param stretch from the word of the question before to the one after
 */
export function meansWord(word: string, termCount: number, stretch: string): boolean {
  return marks.every(
    (mark) => (mark.ofSingleTerms && termCount > 1) || !mark.word.test(word) || mark.question.test(stretch),
  );
}

/** Whether a word's one term says the opposite of the word, as 承諾 for 承諾しない. */
export function isReversed(word: string, termCount: number): boolean {
  return termCount === 1 && negation.test(word);
}
