import { z } from 'zod';

/** What `yakkan.config.json` holds. */
export const configFile = z.strictObject({
  /** Editors look their help up in it. */
  $schema: z.string().optional(),
  /** Settings of `yakkan check`. */
  check: z
    .strictObject({
      /** Severity by check id; `off` leaves a check out. */
      severities: z.record(z.string(), z.enum(['error', 'warning', 'info', 'off'])).default({}),
      /** Words that the checks of terms and notation leave alone. */
      ignoredTerms: z.array(z.string()).default([]),
      /** Okurigana that texts are to have: `official` 申し込み, 手続き; `statute` 申込み, 手続. If omitted, no one asks. */
      okurigana: z.enum(['official', 'statute']).optional(),
      /** Findings that somebody looked at and keeps as they are. */
      suppressions: z
        .array(
          z.strictObject({
            /** Check id. */
            check: z.string(),
            /** Citation (第34条第2項) or id of the clause; what stands below it counts. If omitted, the whole document. */
            clause: z.string().optional(),
            /** Name of the file; if omitted, every file. */
            file: z.string().optional(),
            /** Why the finding is kept. */
            reason: z.string().min(1),
          }),
        )
        .default([]),
      /** What makes the exit code 1: a severity and all above it, or check ids; if omitted, `error`. */
      failOn: z.string().optional(),
    })
    .prefault({}),
});
export type CheckSettings = z.infer<typeof configFile>['check'];
