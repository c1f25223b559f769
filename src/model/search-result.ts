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
  kind: z.enum([
    'citation',
    'phrase',
    'word',
    'compound',
    'spelling',
    'field',
    'related',
    'general',
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
  document: z.string(),
  title: z.string(),
  /** Effective date of the revision. */
  revision: z.string(),
  /** Whether the revision is the one in force. */
  isCurrent: z.boolean(),
  node: z.string(),
  citation: z.string(),
  caption: z.string(),
  /** Headings above, outermost first. */
  chapters: z.array(z.string()),
  /** The place of the clause that answers best, and the words found in it: UTF-16 offsets in `text`. */
  snippet: z.object({
    text: z.string(),
    highlights: z.array(z.tuple([z.int().min(0), z.int().min(0)])),
  }),
  score: z.number(),
  /** What the score is made of; only where it was asked for. */
  parts: z.array(scorePart).optional(),
  highlights: z.array(searchHighlight),
});
export type SearchHit = z.infer<typeof searchHit>;

/** What `yakkan search QUESTION --format json` prints. */
export const searchResult = z.object({
  searchResultVersion: z.string(),
  question: z.string(),
  hits: z.array(searchHit),
  /** How many clauses hold something of the question; counted up to a few hundred for each part of the index. */
  total: z.int().min(0),
  /** What was given up to find these. */
  relaxed: z.array(
    z.object({
      kind: z.enum(['phrase', 'word', 'filter']),
      /** The phrase, the word, or the filter's name. */
      text: z.string(),
      /** One sentence for people. */
      reason: z.string(),
    }),
  ),
  /** Words of the texts that may have been meant. */
  suggestions: z.array(z.object({ word: z.string(), instead: z.array(z.string()) })),
  /** Name of the engine. */
  engine: z.string(),
});
export type SearchResult = z.infer<typeof searchResult>;
