import type { Check } from '../define-check.ts';
import { languageConjunction } from './conjunction.ts';
import { languageConversion } from './conversion.ts';
import { languageDoubleNegation } from './double-negation.ts';
import { languageKanaSlip } from './kana/kana-slip.ts';
import { languageMissingParticle } from './missing-particle.ts';
import { languageOkurigana } from './okurigana/okurigana.ts';
import { languageParticle } from './particle.ts';
import { languagePleonasm } from './pleonasm.ts';
import { languageRaDropped } from './ra-dropped.ts';
import { languageSaInserted } from './sa-inserted.ts';
import { languageSpelling } from './spelling.ts';

/** The checks that read words of the dictionary, in the order of the table. */
export const wordChecks: readonly Check[] = [
  languageKanaSlip,
  languageSpelling,
  languageOkurigana,
  languageConversion,
  languageParticle,
  languageMissingParticle,
  languageRaDropped,
  languageSaInserted,
  languageDoubleNegation,
  languagePleonasm,
  languageConjunction,
];
