import { corpusDefinitionDiffers } from './checks/corpus-definition-differs.ts';
import { corpusReferenceMissing } from './checks/corpus-reference-missing.ts';
import { dateEra } from './checks/date-era.ts';
import { dateHeader } from './checks/date-header.ts';
import { dateImpossible } from './checks/date-impossible.ts';
import { dateSupplementaryOrder } from './checks/date-supplementary-order.ts';
import { dateWeekday } from './checks/date-weekday.ts';
import { languageBracket } from './checks/language-bracket.ts';
import { languageBracketWidth } from './checks/language-bracket-width.ts';
import { languageDoubledMark } from './checks/language-doubled-mark.ts';
import { languageDoubledWord } from './checks/language-doubled-word.ts';
import { languageKatakana } from './checks/language-katakana.ts';
import { languageMarkup } from './checks/language-markup.ts';
import { languageNotation } from './checks/language-notation.ts';
import { languageOcr } from './checks/language-ocr.ts';
import { languageSentenceEnd } from './checks/language-sentence-end.ts';
import { languageStyle } from './checks/language-style.ts';
import { languageWidth } from './checks/language-width.ts';
import { lawArticleMissing } from './checks/law-article-missing.ts';
import { lawFormerTitle } from './checks/law-former-title.ts';
import { lawNumberAbsent } from './checks/law-number-absent.ts';
import { lawNumberMismatch } from './checks/law-number-mismatch.ts';
import { numberingDuplicate } from './checks/numbering-duplicate.ts';
import { numberingGap } from './checks/numbering-gap.ts';
import { numberingListMissing } from './checks/numbering-list-missing.ts';
import { numberingListUnannounced } from './checks/numbering-list-unannounced.ts';
import { numberingMixedMarker } from './checks/numbering-mixed-marker.ts';
import { numberingOrder } from './checks/numbering-order.ts';
import { referenceCaption } from './checks/reference-caption.ts';
import { referenceDeleted } from './checks/reference-deleted.ts';
import { referenceItemsMissing } from './checks/reference-items-missing.ts';
import { referenceOutside } from './checks/reference-outside.ts';
import { referenceSelf } from './checks/reference-self.ts';
import { referenceSelfName } from './checks/reference-self-name.ts';
import { referenceUnresolved } from './checks/reference-unresolved.ts';
import { statuteCivil5484 } from './checks/statute-civil-548-4.ts';
import { statuteConsumer8 } from './checks/statute-consumer-8.ts';
import { statuteConsumer82 } from './checks/statute-consumer-8-2.ts';
import { statuteConsumer91 } from './checks/statute-consumer-9-1.ts';
import { statuteConsumer92 } from './checks/statute-consumer-9-2.ts';
import { statuteConsumer10 } from './checks/statute-consumer-10.ts';
import { statuteTelecom264 } from './checks/statute-telecom-26-4.ts';
import { termBeforeDefinition } from './checks/term-before-definition.ts';
import { termDuplicate } from './checks/term-duplicate.ts';
import { termNearDuplicate } from './checks/term-near-duplicate.ts';
import { termShadowed } from './checks/term-shadowed.ts';
import { termUndefined } from './checks/term-undefined.ts';
import { termUnused } from './checks/term-unused.ts';
import type { Check } from './define-check.ts';

/** All checks, by family. */
export const checks: readonly Check[] = [
  corpusDefinitionDiffers,
  corpusReferenceMissing,
  dateEra,
  dateHeader,
  dateImpossible,
  dateSupplementaryOrder,
  dateWeekday,
  languageBracket,
  languageBracketWidth,
  languageDoubledMark,
  languageDoubledWord,
  languageMarkup,
  languageNotation,
  languageOcr,
  languageSentenceEnd,
  languageStyle,
  languageWidth,
  numberingDuplicate,
  numberingGap,
  numberingListMissing,
  numberingListUnannounced,
  numberingMixedMarker,
  numberingOrder,
  referenceCaption,
  referenceDeleted,
  referenceItemsMissing,
  referenceOutside,
  referenceSelfName,
  referenceSelf,
  referenceUnresolved,
  languageKatakana,
  termBeforeDefinition,
  termDuplicate,
  termNearDuplicate,
  termShadowed,
  termUndefined,
  termUnused,
  lawArticleMissing,
  lawFormerTitle,
  lawNumberAbsent,
  lawNumberMismatch,
  statuteCivil5484,
  statuteConsumer8,
  statuteConsumer82,
  statuteConsumer91,
  statuteConsumer92,
  statuteConsumer10,
  statuteTelecom264,
];
