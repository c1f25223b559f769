import { z } from 'zod';
import { at, isoDate } from './at.ts';

/** A statute, by name and number, and the provision of it that is meant. */
export const law = z.object({
  /** Title as printed, or of the statute that 同法 means: 消費者契約法. */
  title: z.string().optional(),
  /** Number of the statute, half width: `平成12年法律第61号`. */
  number: z.string().optional(),
  /** Law number id, `413AC0000000137`. */
  id: z.string().optional(),
  /** The provision as printed: 第8条第1項. */
  provision: z.string().optional(),
  /** Words that say that the statute is not meant as it stands: 旧, 改正前. */
  version: z.string().optional(),
  /** Of a statute that the corpus holds: day from which the revision holds that the targets are in, ISO 8601. */
  revision: isoDate.optional(),
  /** That revision is later than the citing text: the one then in force is not held. */
  isNearest: z.boolean().optional(),
});
export type Law = z.infer<typeof law>;

/** A printed pointer to a provision (引用). */
export const reference = z.object({
  /** `ref_1c0f5a7e`: follows from the clause and the words. */
  id: z.string(),
  /** In a corpus: what stays of it over all revisions. */
  lineage: z.string().optional(),
  /** The pointer, as printed: 第25条(利用の停止等)第1項. */
  text: z.string(),
  /** Clause in which the pointer stands. */
  node: z.string(),
  /** `unknown`: whose provision the words mean is not certain, so no target is asserted; `reason` says why. */
  status: z.enum(['resolved', 'unresolved', 'ambiguous', 'external', 'unknown']),
  /** What is missing (`unresolved`, or `external` in a statute that is held) or not certain (`unknown`), in Japanese. */
  reason: z.string().optional(),
  /** How the words name what they mean: `relative` is 前条, `self` 本約款, `document` another text. */
  kind: z.enum(['relative', 'absolute', 'self', 'document', 'law', 'appdx', 'supplProvision']),
  /** What it leads to: every member of a range or of 各号; empty where nothing is asserted. */
  targets: z.array(
    z.object({
      /** Id of the clause that is meant. */
      node: z.string(),
      /** The document or statute that holds the clause; absent for this one. */
      document: z.string().optional(),
    }),
  ),
  /** Which part of the target is meant: ただし書, 前段, 後段, 柱書, 本文. */
  part: z.enum(['proviso', 'first', 'second', 'chapeau', 'main']).optional(),
  /** The caption printed in the pointer, without brackets: 利用の停止等. */
  caption: z.string().optional(),
  /** Whether that is the caption of the target. */
  captionMatches: z.boolean().optional(),
  /** The reference from which a coordinated member takes the part that it leaves out. */
  inheritsFrom: z.string().optional(),
  law: law.optional(),
  at,
});
export type Reference = z.infer<typeof reference>;
