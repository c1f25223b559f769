import { z } from 'zod';
import { at } from './at.ts';

/** A defined term (定義). */
export const definition = z.object({
  /** `def_9a41e07c`: follows from the clause and the term. */
  id: z.string(),
  /** In a corpus: what stays of it over all revisions. */
  lineage: z.string().optional(),
  /** The term, as printed: 契約者. */
  term: z.string(),
  /**
   * `table`: a row of a definitions table; `list`: an item of a definitions list; `toha`: 「X」とは、…をいう;
   * `inline`: 以下「X」という; `collective`: 総称して・併せて「X」; `bracket`: X（…をいいます。以下同じ。）;
   * `extension`: 当社（当社の委託先を含み、以下本条において同じとします。）.
   */
  kind: z.enum(['table', 'list', 'toha', 'inline', 'collective', 'bracket', 'extension']),
  /** The words that define the term, as printed. */
  text: z.string(),
  /** Node that holds the definition. */
  node: z.string(),
  /** Node within which the term has this meaning: `root`, a heading level, an article, a paragraph. */
  scope: z.string(),
  /** The words only point to where the term is defined: 理事長（第35条に定める理事長をいう。）. */
  byCitation: z.literal(true).optional(),
  /** The meaning holds from the definition on, not before it. */
  fromHere: z.boolean().optional(),
  /** Other names that the text gives to the same thing. */
  aliases: z.array(z.string()).optional(),
  /** Where the term stands in its definition. */
  at,
});
export type Definition = z.infer<typeof definition>;

/** A defined term where it is used. */
export const termUse = z.object({
  /** `use_12`: by its place among all uses. */
  id: z.string(),
  /** Id of the definition that holds here. */
  definition: z.string(),
  /** Clause in which the term is used. */
  node: z.string(),
  at,
});
export type TermUse = z.infer<typeof termUse>;
