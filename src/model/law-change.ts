import { z } from 'zod';
import { place } from './position.ts';

/** Version of what `yakkan law changes` prints: fields are added within a major version, never changed or removed. */
export const lawChangesVersion = '1.0.0';

/**
 * How a change of a law touches a clause, the worst first: the law was repealed; what is cited is gone; it stands at another number;
 * the title differs; the printed caption differs; its words differ; the clause repeats words that differ, without a citation.
 */
export const lawEffect = z.enum(['repealed', 'gone', 'number', 'title', 'caption', 'words', 'repeats']);
export type LawEffect = z.infer<typeof lawEffect>;

/** One clause of a document that a change of a law touches. */
export const touchedClause = z.object({
  effect: lawEffect,
  law: z.object({
    id: z.string(),
    title: z.string(),
    /** Title now, where it differs. */
    newTitle: z.string().optional(),
    /** Days of the two revisions that were compared, ISO 8601. */
    from: z.string(),
    to: z.string(),
  }),
  /** The provision that changed, as it was cited before: 第5条第1項. */
  provision: z.string().optional(),
  /** As it is cited now. */
  newProvision: z.string().optional(),
  /** Words of the provision before and now. */
  before: z.string().optional(),
  after: z.string().optional(),
  document: z.string(),
  title: z.string(),
  revision: z.string(),
  /** The clause: its id and its citation. */
  node: z.string(),
  citation: z.string(),
  /** The words that cite the law, or repeat it. */
  text: z.string(),
  at: z.array(place),
  /** What to do, one sentence in Japanese. */
  action: z.string(),
});
export type TouchedClause = z.infer<typeof touchedClause>;

/** One provision that differs between two revisions of a law. */
export const changedProvision = z.object({
  kind: z.enum(['added', 'removed', 'number', 'caption', 'words']),
  provision: z.string().optional(),
  newProvision: z.string().optional(),
  before: z.string().optional(),
  after: z.string().optional(),
});
export type ChangedProvision = z.infer<typeof changedProvision>;

/** What `yakkan law changes --format json` prints. */
export const lawChanges = z.object({
  lawChangesVersion: z.string(),
  laws: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      newTitle: z.string().optional(),
      repealed: z.boolean().optional(),
      from: z.string(),
      to: z.string(),
      provisions: z.array(changedProvision),
    }),
  ),
  /** The worst first. */
  touched: z.array(touchedClause),
});
export type LawChanges = z.infer<typeof lawChanges>;
