/**
 * What each oddity of a reading costs, in natural logarithms of odds: 3 is one in twenty, 7 one in a thousand.
 * Every cost is finite, so that any line may be anything where all else is dearer.
 */
export const weights = {
  /** A label in the middle of a sentence that the line before broke off: by how full that line was. */
  cutFull: 5,
  cutPartly: 2.5,
  cutSoft: 6,
  cutShort: 0.3,
  /** … behind words that name a day. */
  cutDay: 1,
  /** … behind an item that ends as one: こと, とき, 場合. */
  cutItem: 2.5,
  cutComma: 2,
  cutBracket: 3,
  cutBracketBlank: 0.5,

  /** Text that goes on from a line: ended sentences, short lines, hard ends, blank lines between. */
  onEndedEdge: 1.2,
  onEndedBracket: 0.2,
  onEndedFull: 3,
  onEnded: 6,
  onPartly: 0.5,
  onShort: 3.5,
  onUnwrapped: 4,
  onUnwrappedComma: 0.3,
  onUnwrappedBracket: 0.6,
  /** Behind a long line that breaks off in mid-sentence, in a text that is not wrapped. */
  onMidway: 1,
  newMidway: 2.2,
  onHard: 5,
  onHardBracket: 0.5,
  onBlank: 2.5,
  onBlankOpen: 1.5,
  onIndented: 3,
  onTitled: 1.2,
  /** Lines that begin as none does: 、 ） ー. */
  onlyGoesOn: 8,

  /** A new line of text. */
  newEnded: 0.3,
  newShort: 0.6,
  newPartly: 2.5,
  newFull: 5,
  newSoft: 6,
  newComma: 2,
  newBracket: 2,

  /** A label that is read as text: by its form. */
  unreadStrong: 7,
  unreadWeak: 2.5,
  unreadList: 8,
  unreadListPoint: 5,
  unreadListWeak: 1.5,
  unreadCaption: 1.5,
  unreadClosing: 4,
  unreadRemark: 7,
  unreadPart: 3,
  unreadPartWeak: 0.5,
  unreadDated: 2.5,
  unreadTitle: 6,
  unreadHeading: 14,
  unreadRow: 99,

  weakForm: 1.5,
  pointForm: 0.2,
  doubtful: 3,
  /** … and how much less where it is the next number of a run, behind a sentence. */
  doubtfulNext: 1,

  /** Articles. */
  articleGap: 3,
  articleGapEach: 0.15,
  articleBack: 8,
  articleSame: 6,
  articleRestart: 7,
  articleRestartHeading: 0.5,
  articleFirstHigh: 2,
  articleReturn: 4,
  articleCaptioned: -2,
  articleInClosing: 5,

  headingGap: 2,
  headingBack: 5,
  headingRestart: 2,

  /** Lists. */
  listGap: 3.5,
  listGapExcerpt: 2,
  listBack: 4,
  listSame: 4.5,
  listOrphan: 5,
  listStray: 5,
  listMix: 1,
  listNew: 0.8,
  listNewAnnounced: 0,
  listNewSameShape: 4,
  listSibling: 2.2,
  listSecondReading: 0.1,
  indentOff: 2.5,
  listDepthOff: 5,
  paragraphShape: 0.2,
  paragraphWordAlone: 4,
  paragraphOther: 2,
  paragraphLate: 4,
  paragraphOtherShape: 4,

  /** Lines of text in a clause. */
  textSentence: 1.2,
  textParagraphNumbered: 4,
  textParagraphOpen: 2,
  textGoesOn: 2,
  /** 前項の… in a clause whose paragraphs carry no numbers. */
  textOfBefore: 3,

  captionWaits: 0.2,
  captionWeak: 4,
  captionList: 0.6,
  captionText: 0.8,
  captionLost: 2.5,
  captionBehind: 0.3,

  /** Lines behind the first of a remark. */
  remarkText: 0.2,
  remarkList: -1,
  remarkBehindList: 1.5,

  part: 1,
  closing: 0.5,
} as const;

/** How many ways to read are followed at once. */
export const beamWidth = 3;
/** How many ways to read one line are worked out at most. */
export const mostWays = 5;
/** Ways to read that are dearer than the best by more are given up. */
export const beamDepth = 6;
