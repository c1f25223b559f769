export { applyFixes, type FixedText } from './apply-fixes.ts';
export { applySettings, type SettledFindings } from './apply-settings.ts';
export { checks } from './check-table.ts';
export {
  type Check,
  type CheckContext,
  type CheckExample,
  type Draft,
  type DraftEdit,
  defineCheck,
  type OtherDocument,
} from './define-check.ts';
export { type CheckOptions, runChecks } from './run-checks.ts';
export { type FoundWords, isQuoted, placeOf, scanSentences } from './scan-sentences.ts';
export { explainSilence, type WhyNot } from './why-not.ts';
