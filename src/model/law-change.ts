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
  /** The law that changed. */
  law: z.object({
    /** Law number id. */
    id: z.string(),
    /** Title in the earlier revision. */
    title: z.string(),
    /** Title now, where it differs. */
    newTitle: z.string().optional(),
    /** Days of the two revisions that were compared, ISO 8601. */
    from: z.string(),
    /** Day of the later revision, ISO 8601. */
    to: z.string(),
  }),
  /** The provision that changed, as it was cited before: 第5条第1項. */
  provision: z.string().optional(),
  /** As it is cited now. */
  newProvision: z.string().optional(),
  /** Words of the provision before and now. */
  before: z.string().optional(),
  /** Words of the provision in the later revision. */
  after: z.string().optional(),
  /** Id of the document that cites. */
  document: z.string(),
  /** Title of that document. */
  title: z.string(),
  /** Effective date of the revision that was read, ISO 8601. */
  revision: z.string(),
  /** The clause: its id and its citation. */
  node: z.string(),
  /** The clause as a person would write it: 第3条第1項. */
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
  /** What differs. */
  kind: z.enum(['added', 'removed', 'number', 'caption', 'words']),
  /** The provision in the earlier revision: 第5条第1項. */
  provision: z.string().optional(),
  /** The provision in the later revision. */
  newProvision: z.string().optional(),
  /** Its words in the earlier revision. */
  before: z.string().optional(),
  /** Its words in the later revision. */
  after: z.string().optional(),
});
export type ChangedProvision = z.infer<typeof changedProvision>;

/** What `yakkan law changes --format json` prints. */
export const lawChanges = z.object({
  /** Version of this form, semantic: `1.0.0`. */
  lawChangesVersion: z.string(),
  /** What changed in each law. */
  laws: z.array(
    z.object({
      /** Law number id. */
      id: z.string(),
      /** Title in the earlier revision. */
      title: z.string(),
      /** Title in the later revision, where it differs. */
      newTitle: z.string().optional(),
      /** Whether it is no longer in force. */
      repealed: z.boolean().optional(),
      /** Day of the earlier revision, ISO 8601. */
      from: z.string(),
      /** Day of the later revision, ISO 8601. */
      to: z.string(),
      provisions: z.array(changedProvision),
    }),
  ),
  /** The worst first. */
  touched: z.array(touchedClause),
});
export type LawChanges = z.infer<typeof lawChanges>;
