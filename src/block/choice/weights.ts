/*
 * What each oddity of a reading costs, in natural logarithms of odds: 3 is one in twenty, 7 one in a thousand.
 * Every cost is finite, so that any line may be anything where all else is dearer. Each is a constant of its own, since a bundle
 * shortens the names of these, and of no members.
 */

/** A label in the middle of a sentence that the line before broke off: by how full that line was. */
export const cutFull = 5;
export const cutPartly = 2.5;
export const cutSoft = 6;
export const cutShort = 0.3;
/** … behind words that name a day. */
export const cutDay = 1;
/** … behind an item that ends as one: こと, とき, 場合. */
export const cutItem = 2.5;
export const cutComma = 2;
export const cutBracket = 3;
export const cutBracketBlank = 0.5;

/** Text that goes on from a line: ended sentences, short lines, hard ends, blank lines between. */
export const onEndedEdge = 1.2;
export const onEndedBracket = 0.2;
export const onEndedFull = 3;
export const onEnded = 6;
export const onPartly = 0.5;
export const onShort = 3.5;
export const onUnwrapped = 4;
export const onUnwrappedComma = 0.3;
export const onUnwrappedBracket = 0.6;
/** Behind a long line that breaks off in mid-sentence, in a text that is not wrapped. */
export const onMidway = 1;
export const newMidway = 2.2;
export const onHard = 5;
export const onHardBracket = 0.5;
export const onBlank = 2.5;
export const onBlankOpen = 1.5;
export const onIndented = 3;
export const onTitled = 1.2;
/** Lines that begin as none does: 、 ） ー. */
export const onlyGoesOn = 8;

/** A new line of text. */
export const newEnded = 0.3;
export const newShort = 0.6;
export const newPartly = 2.5;
export const newFull = 5;
export const newSoft = 6;
export const newComma = 2;
export const newBracket = 2;

/** A label that is read as text: by its form. */
export const unreadStrong = 7;
export const unreadWeak = 2.5;
export const unreadList = 8;
export const unreadListPoint = 5;
export const unreadListWeak = 1.5;
export const unreadCaption = 1.5;
export const unreadClosing = 4;
export const unreadRemark = 7;
export const unreadPart = 3;
export const unreadPartWeak = 0.5;
export const unreadDated = 2.5;
export const unreadTitle = 6;
export const unreadHeading = 14;
export const unreadRow = 99;

export const weakForm = 1.5;
export const pointForm = 0.2;
export const doubtful = 3;
/** … and how much less where it is the next number of a run, behind a sentence. */
export const doubtfulNext = 1;

/** Articles. */
export const articleGap = 3;
export const articleGapEach = 0.15;
export const articleBack = 8;
export const articleSame = 6;
export const articleRestart = 7;
export const articleRestartHeading = 0.5;
export const articleFirstHigh = 2;
export const articleReturn = 4;
export const articleCaptioned = -2;
export const articleInClosing = 5;

export const headingGap = 2;
export const headingBack = 5;
export const headingRestart = 2;

/** Lists. */
export const listGap = 3.5;
export const listGapExcerpt = 2;
export const listBack = 4;
export const listSame = 4.5;
export const listOrphan = 5;
export const listStray = 5;
export const listMix = 1;
export const listNew = 0.8;
export const listNewAnnounced = 0;
export const listNewSameShape = 4;
export const listSibling = 2.2;
export const listBesideRun = 2.5;
export const listSecondReading = 0.1;
export const indentOff = 2.5;
export const listDepthOff = 5;
export const paragraphShape = 0.2;
export const paragraphWordAlone = 4;
export const paragraphOther = 2;
export const paragraphLate = 4;
export const paragraphOtherShape = 4;

/** Lines of text in a clause. */
export const textSentence = 1.2;
export const textParagraphNumbered = 4;
export const textParagraphOpen = 2;
export const textGoesOn = 2;
/** 前項の… in a clause whose paragraphs carry no numbers. */
export const textOfBefore = 3;

export const captionWaits = 0.2;
export const captionWeak = 4;
export const captionList = 0.6;
export const captionText = 0.8;
export const captionLost = 2.5;
export const captionBehind = 0.3;

/** Lines behind the first of a remark. */
export const remarkText = 0.2;
export const remarkList = -1;
export const remarkBehindList = 1.5;

export const part = 1;
export const closing = 0.5;

/** How many ways to read are followed at once. */
export const beamWidth = 3;
/** How many ways to read one line are worked out at most. */
export const mostWays = 5;
/** Ways to read that are dearer than the best by more are given up. */
export const beamDepth = 6;
