import { z } from 'zod';

/** Version of what `yakkan graph` prints: fields are added within a major version, never changed or removed. */
export const citationGraphVersion = '1.0.0';

/** A text in the web of citations. */
export const graphNode = z.object({
  /** Id of the document, law number id, or the title of a law whose id is not known. */
  id: z.string(),
  /** Title of the text. */
  title: z.string(),
  /** `document`: of the corpus; `statute`: a law, held or not. */
  kind: z.enum(['document', 'statute']),
  /** Whether the corpus holds the text. */
  held: z.boolean(),
  /** Day of the revision that was read, ISO 8601. */
  revision: z.string().optional(),
  /** Page of a law at the official law site. */
  address: z.string().optional(),
});
export type GraphNode = z.infer<typeof graphNode>;

/** One text cites another. */
export const graphEdge = z.object({
  /** Id of the citing text. */
  from: z.string(),
  /** Id of the cited text. */
  to: z.string(),
  /** The citations, in the order of the citing text. */
  citations: z
    .array(
      z.object({
        /** The citing clause. */
        node: z.string(),
        /** The citing clause as a person would write it: 第3条第1項. */
        citation: z.string(),
        /** The words that cite. */
        text: z.string(),
        /** The cited provision as printed, and its first clause where the text is held. */
        provision: z.string().optional(),
        /** Id of its first clause. */
        target: z.string().optional(),
      }),
    )
    .min(1),
});
export type GraphEdge = z.infer<typeof graphEdge>;

/** What `yakkan graph --format json` prints. */
export const citationGraph = z.object({
  /** Version of this form, semantic: `1.0.0`. */
  citationGraphVersion: z.string(),
  nodes: z.array(graphNode),
  edges: z.array(graphEdge),
});
export type CitationGraph = z.infer<typeof citationGraph>;
