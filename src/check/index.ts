export { applyFixes, type FixedText } from './apply-fixes.ts';
export { applySettings, type SettledFindings } from './apply-settings.ts';
export { checks } from './check-table.ts';
export type { Check, CheckContext, OtherDocument } from './define-check.ts';
export { type CheckOptions, runChecks } from './run-checks.ts';
