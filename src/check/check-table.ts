import { corpusContradiction } from './corpus/contradiction.ts';
import { corpusDefinitionDiffers } from './corpus/definition-differs.ts';
import { corpusReferenceMissing } from './corpus/reference-missing.ts';
import { dateCommencement } from './date/commencement.ts';
import { dateEra } from './date/era.ts';
import { dateHeader } from './date/header.ts';
import { dateImpossible } from './date/impossible.ts';
import { dateOrder } from './date/order.ts';
import { dateSupplementaryOrder } from './date/supplementary-order.ts';
import { dateTime } from './date/time.ts';
import { dateWeekday } from './date/weekday.ts';
import type { Check } from './define-check.ts';
import { languageBracket } from './language/bracket.ts';
import { languageBracketPeriod } from './language/bracket-period.ts';
import { languageBracketWidth } from './language/bracket-width.ts';
import { languageComma } from './language/comma.ts';
import { languageCompatibilityCharacter } from './language/compatibility-character.ts';
import { languageDoubledMark } from './language/doubled-mark.ts';
import { languageDoubledWord } from './language/doubled-word.ts';
import { languageInvisible } from './language/invisible.ts';
import { languageItemEnd } from './language/item-end.ts';
import { languageKatakana } from './language/katakana.ts';
import { languageLongSentence } from './language/long-sentence.ts';
import { languageMarkup } from './language/markup.ts';
import { languageMisspelling } from './language/misspelling.ts';
import { languageNotation } from './language/notation.ts';
import { languageOcr } from './language/ocr.ts';
import { languagePlaceholder } from './language/placeholder.ts';
import { languagePredicate } from './language/predicate.ts';
import { languageRepeatedSentence } from './language/repeated-sentence.ts';
import { languageRestatedAmount } from './language/restated-amount.ts';
import { languageSentenceEnd } from './language/sentence-end.ts';
import { languageStyle } from './language/style.ts';
import { languageWidth } from './language/width.ts';
import { lawArticleDeleted } from './law/article-deleted.ts';
import { lawArticleMissing } from './law/article-missing.ts';
import { lawArticleMoved } from './law/article-moved.ts';
import { lawCaption } from './law/caption.ts';
import { lawFormerTitle } from './law/former-title.ts';
import { lawNumberAbsent } from './law/number-absent.ts';
import { lawNumberMismatch } from './law/number-mismatch.ts';
import { lawProvisionMissing } from './law/provision-missing.ts';
import { lawRepealed } from './law/repealed.ts';
import { lawTitle } from './law/title.ts';
import { numberingCaptionRepeated } from './numbering/caption-repeated.ts';
import { numberingContents } from './numbering/contents.ts';
import { numberingDuplicate } from './numbering/duplicate.ts';
import { numberingGap } from './numbering/gap.ts';
import { numberingListCount } from './numbering/list-count.ts';
import { numberingListMissing } from './numbering/list-missing.ts';
import { numberingListUnannounced } from './numbering/list-unannounced.ts';
import { numberingMixedMarker } from './numbering/mixed-marker.ts';
import { numberingOrder } from './numbering/order.ts';
import { quantityAddressee } from './quantity/addressee.ts';
import { quantityContradiction } from './quantity/contradiction.ts';
import { quantityDisagreement } from './quantity/disagreement.ts';
import { quantityOpposite } from './quantity/opposite.ts';
import { quantityRange } from './quantity/range.ts';
import { quantityTableRow } from './quantity/table-row.ts';
import { referenceAppendixUncited } from './reference/appendix-uncited.ts';
import { referenceCaption } from './reference/caption.ts';
import { referenceDeleted } from './reference/deleted.ts';
import { referenceItemsMissing } from './reference/items-missing.ts';
import { referenceOutside } from './reference/outside.ts';
import { referenceSelf } from './reference/self.ts';
import { referenceSelfName } from './reference/self-name.ts';
import { referenceUnresolved } from './reference/unresolved.ts';
import { statuteCivil5484 } from './statute/civil-548-4.ts';
import { statuteConsumer8 } from './statute/consumer-8.ts';
import { statuteConsumer82 } from './statute/consumer-8-2.ts';
import { statuteConsumer83 } from './statute/consumer-8-3.ts';
import { statuteConsumer8Salvage } from './statute/consumer-8-salvage.ts';
import { statuteConsumer91 } from './statute/consumer-9-1.ts';
import { statuteConsumer92 } from './statute/consumer-9-2.ts';
import { statuteConsumer10 } from './statute/consumer-10.ts';
import {
  statuteCommerce,
  statuteConsumer82Frames,
  statuteLabour,
  statutePrivacy,
  statuteSubcontract,
} from './statute/frames.ts';
import { statuteTelecom264 } from './statute/telecom-26-4.ts';
import { termBeforeDefinition } from './term/before-definition.ts';
import { termDuplicate } from './term/duplicate.ts';
import { termNearDuplicate } from './term/near-duplicate.ts';
import { termShadowed } from './term/shadowed.ts';
import { termUndefined } from './term/undefined.ts';
import { termUnused } from './term/unused.ts';
import { termPartyName } from './words/party-name.ts';
import { wordChecks } from './words/word-checks.ts';

/** All checks, by family. */
export const checks: readonly Check[] = [
  corpusContradiction,
  corpusDefinitionDiffers,
  corpusReferenceMissing,
  dateCommencement,
  dateEra,
  dateHeader,
  dateImpossible,
  dateOrder,
  dateSupplementaryOrder,
  dateWeekday,
  dateTime,
  languageBracket,
  languageBracketWidth,
  languageBracketPeriod,
  languageDoubledMark,
  languageDoubledWord,
  languageRepeatedSentence,
  languageMarkup,
  languagePlaceholder,
  languageNotation,
  languageOcr,
  languageMisspelling,
  ...wordChecks,
  languageSentenceEnd,
  languagePredicate,
  languageCompatibilityCharacter,
  languageLongSentence,
  languageStyle,
  languageItemEnd,
  languageComma,
  languageWidth,
  languageInvisible,
  languageRestatedAmount,
  numberingDuplicate,
  numberingGap,
  numberingListMissing,
  numberingListCount,
  numberingListUnannounced,
  numberingMixedMarker,
  numberingOrder,
  numberingCaptionRepeated,
  numberingContents,
  quantityAddressee,
  quantityContradiction,
  quantityDisagreement,
  quantityOpposite,
  quantityRange,
  quantityTableRow,
  referenceCaption,
  referenceDeleted,
  referenceItemsMissing,
  referenceOutside,
  referenceSelfName,
  referenceSelf,
  referenceUnresolved,
  referenceAppendixUncited,
  languageKatakana,
  termBeforeDefinition,
  termDuplicate,
  termNearDuplicate,
  termPartyName,
  termShadowed,
  termUndefined,
  termUnused,
  lawArticleDeleted,
  lawArticleMissing,
  lawArticleMoved,
  lawCaption,
  lawFormerTitle,
  lawNumberAbsent,
  lawNumberMismatch,
  lawProvisionMissing,
  lawRepealed,
  lawTitle,
  statuteCivil5484,
  statuteConsumer8,
  statuteConsumer82,
  statuteConsumer83,
  statuteConsumer8Salvage,
  statuteConsumer91,
  statuteConsumer92,
  statuteConsumer10,
  statuteConsumer82Frames,
  statuteCommerce,
  statutePrivacy,
  statuteSubcontract,
  statuteLabour,
  statuteTelecom264,
];
