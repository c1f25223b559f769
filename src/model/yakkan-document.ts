import { z } from 'zod';
import {
  definition,
  hook,
  mutatisMutandis,
  norm,
  quantity,
  reference,
  revision,
  termUse,
} from './annotation.ts';
import { message } from './message.ts';
import { container } from './node.ts';
import { place, span } from './position.ts';
import { citedStatute } from './quoted-statute.ts';
import { actFacts, sourceFormat } from './source-format.ts';

/** Version of the model: fields are added within a major version, never changed or removed. */
export const schemaVersion = '1.0.0';

/** The words of a text from which its effective date was read. */
export const effectiveDateSource = z.object({
  /** As printed: `令和8年4月1日から施行`. */
  text: z.string(),
  /** The clause that holds them; `root` for the head. */
  node: z.string(),
  /** Absent where they stand in a title, a note or a label. */
  at: z.array(place).optional(),
});
export type EffectiveDateSource = z.infer<typeof effectiveDateSource>;

/** Facts about the document and the file that it came from. */
export const documentFacts = z.object({
  /** The title, as printed. */
  title: z.string().optional(),
  /** Who made the terms, where the head of the text says so. */
  issuer: z.string().optional(),
  /** The date that the text says it holds for, ISO 8601. */
  effectiveDate: z.string().optional(),
  /** Of a text read from law XML. */
  act: actFacts.optional(),
  effectiveDateFrom: effectiveDateSource.optional(),
  /** The file. */
  source: z.object({
    /** Its name, without folders. */
    name: z.string(),
    format: sourceFormat,
    /** Encoding of its bytes; absent for Word and PDF. */
    encoding: z.string().optional(),
    /** Of the file's bytes, 64 hex digits. */
    sha256: z.string(),
    /** Ranges of the source that belong to its format and not to the text. */
    syntax: z.array(span),
  }),
});
export type DocumentFacts = z.infer<typeof documentFacts>;

/** What `yakkan parse FILE --format json` prints. `norms`, `hooks` and `statutes`: absent means not computed. */
export const yakkanDocument = z.object({
  /** Version of the model, semantic: `1.0.0`. */
  schemaVersion: z.string(),
  document: documentFacts,
  /** The text as a tree of clauses. */
  tree: container,
  /** Defined terms, in the order of the text. */
  definitions: z.array(definition),
  /** Where defined terms are used. */
  termUses: z.array(termUse),
  /** Printed pointers and what they lead to. */
  references: z.array(reference),
  /** Durations, dates, amounts, fractions and counts. */
  quantities: z.array(quantity),
  /** Provisions that are applied to other cases, with their readings. */
  mutatisMutandis: z.array(mutatisMutandis),
  /** The dated blocks of the 附則. */
  revisionHistory: z.array(revision),
  /** Who must, may or may not do what; absent: not computed. */
  norms: z.array(norm).optional(),
  /** Rules that compute clauses; absent: not computed. */
  hooks: z.array(hook).optional(),
  /** Of a revision of a corpus: what its citations of statutes lead to. */
  statutes: z.array(citedStatute).optional(),
  /** What a person should know about the text or about what was made of it. */
  messages: z.array(message),
});
export type YakkanDocument = z.infer<typeof yakkanDocument>;
