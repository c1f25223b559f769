import { z } from 'zod';

/** What a citation of a statute leads to: the provision's own words where the corpus holds the act, else what the table knows. */
export const quotedStatute = z.object({
  /** Title of the statute. */
  title: z.string(),
  /** Number of the statute: `平成12年法律第61号`. */
  number: z.string().optional(),
  /** As cited, 第8条第1項. */
  provision: z.string().optional(),
  /** Caption of the article. */
  caption: z.string().optional(),
  /** Id of the act in the corpus, and the revision that is quoted. */
  document: z.string().optional(),
  /** Day from which the quoted revision holds, ISO 8601. */
  revision: z.string().optional(),
  /** The revision is later than the citing text: the one then in force is not held. */
  isNearest: z.boolean().optional(),
  /** Words of the provision, as printed; of a range those of all its members. */
  quote: z.string().optional(),
  /** Why a held act gives no words. */
  reason: z.string().optional(),
  /** Page of the act at the official law site. */
  address: z.string().optional(),
});
export type QuotedStatute = z.infer<typeof quotedStatute>;

/** The same with the id of the reference that cites it. */
export const citedStatute = quotedStatute.extend({
  /** Id of the reference. */
  reference: z.string(),
});
export type CitedStatute = z.infer<typeof citedStatute>;
