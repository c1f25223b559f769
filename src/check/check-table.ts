import type { Check } from './define-check.ts';

/** All checks, by family. */
export const checks: readonly Check[] = [];
