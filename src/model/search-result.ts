import { z } from 'zod';
import { place } from './position.ts';

/** Version of the search result: fields are added within a major version, never changed or removed. */
export const searchResultVersion = '1.0.0';

/** Words of the question that were found, as an exact place. */
export const searchHighlight = place.extend({
  /** Where `leaf` names a clause: its caption, or a note below it. */
  field: z.enum(['caption', 'note', 'title']).optional(),
  /** The words as printed. */
  text: z.string(),
  /** UTF-16 offsets in the source file's text, end exclusive; absent where they are not known. */
  source: z.tuple([z.int().min(0), z.int().min(0)]).optional(),
});
export type SearchHighlight = z.infer<typeof searchHighlight>;

/** What one word of the question adds to a score. */
export const scorePart = z.object({
  /** The words of the question; a name in parentheses for what is no word: (bigrams), (coverage). */
  question: z.string(),
  /** What was found for it: the word itself, or a synonym. */
  found: z.string().optional(),
  /** How it was found. */
  kind: z.enum([
    'citation',
    'phrase',
    'meaning',
    'word',
    'compound',
    'spelling',
    'field',
    'related',
    'general',
    'kin',
    'reading',
    'near',
    'bigrams',
    'coverage',
    'hint',
    'prior',
  ]),
  /** Added to the score; for `coverage` and `prior` what it is multiplied by. */
  value: z.number(),
});
export type ScorePart = z.infer<typeof scorePart>;

/** One clause that answers. */
export const searchHit = z.object({
  /** `<document>@<effective date>#<node id>` */
  key: z.string(),
  /** Id of the document. */
  document: z.string(),
  /** Title of the document. */
  title: z.string(),
  /** Effective date of the revision. */
  revision: z.string(),
  /** Whether the revision is the one in force. */
  isCurrent: z.boolean(),
  /** Id of the clause. */
  node: z.string(),
  /** What stays of the clause over all revisions; absent where a part of it is meant. */
  lineage: z.string().optional(),
  /** The clause as a person would write it: 第34条第2項. */
  citation: z.string(),
  /** Caption of the clause or of its article; empty where there is none. */
  caption: z.string(),
  /** Headings above, outermost first. */
  chapters: z.array(z.string()),
  /** The place of the clause that answers best, and the words found in it: UTF-16 offsets in `text`. */
  snippet: z.object({
    /** The words of that place. */
    text: z.string(),
    /** Stretches of `text` that were found. */
    highlights: z.array(z.tuple([z.int().min(0), z.int().min(0)])),
  }),
  /** How well it answers; only the order among the hits of one question counts. */
  score: z.number(),
  /** What the score is made of; only where it was asked for. */
  parts: z.array(scorePart).optional(),
  /** Words of the clause that were found. */
  highlights: z.array(searchHighlight),
});
export type SearchHit = z.infer<typeof searchHit>;

/** What a question or a filter names and the texts do not hold. */
export const searchMissing = z.object({
  /** `citation`: no such clause; `document`: no such document; `revision`: no text of that day. */
  kind: z.enum(['citation', 'document', 'revision']),
  /** As a person would write it: 第99条, general-terms, 2025-06-01. */
  text: z.string(),
  /** The document in which it is missing; absent where it is missing in all. */
  document: z.string().optional(),
  /** Title of that document. */
  title: z.string().optional(),
  /** Of a citation: the last one there is beside it. */
  last: z
    .object({
      /** As a person would write it. */
      citation: z.string(),
      /** Id of the clause. */
      node: z.string(),
    })
    .optional(),
  /** One sentence for people. */
  reason: z.string(),
});
export type SearchMissing = z.infer<typeof searchMissing>;

/** What `yakkan search QUESTION --format json` prints. */
export const searchResult = z.object({
  /** Version of this form, semantic: `1.0.0`. */
  searchResultVersion: z.string(),
  /** The question, as it was asked. */
  question: z.string(),
  /** The best first. */
  hits: z.array(searchHit),
  /** How many clauses hold a word of the question or another word for it, or all of its phrases, or its citation, or are near in meaning where that was read. */
  total: z.int().min(0),
  /** What the question or a filter names and the texts do not hold; absent where nothing is missing. */
  missing: z.array(searchMissing).optional(),
  /** What was given up to find these. Documents, kinds, days and revisions that are asked for are never given up. */
  relaxed: z.array(
    z.object({
      /** What it was. */
      kind: z.enum(['phrase', 'word', 'filter']),
      /** The phrase, the word, or the filter's name. */
      text: z.string(),
      /** One sentence for people. */
      reason: z.string(),
    }),
  ),
  /** Words of the texts that may have been meant. */
  suggestions: z.array(
    z.object({
      /** The word of the question. */
      word: z.string(),
      /** Words that may have been meant. */
      instead: z.array(z.string()),
    }),
  ),
  /** Name of the engine. */
  engine: z.string(),
});
export type SearchResult = z.infer<typeof searchResult>;
