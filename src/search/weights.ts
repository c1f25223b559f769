import type { SynonymKind } from './lexicon/data.ts';
import type { SearchField } from './segment/field-counts.ts';

/** What ranking weighs, all of it: an index stands under the digest of these numbers, since its postings hold impacts. */
export const weights = {
  /** What a field counts. */
  fields: { body: 1, caption: 2.2, term: 1.5, path: 0.6 } satisfies Record<SearchField, number>,
  /** How far the length of a field is held against it, from 0 to 1. */
  bodyLength: 0.65,
  captionLength: 0.6,
  /** How soon further occurrences of a term add nothing. */
  saturation: 1.6,
  /** BM25+: a term that is there counts at least this, however long the unit. */
  presence: 0.15,
  /** Of a second word for a concept that is there beside the best one. */
  second: 0.3,
  /** Of a compound beside its parts. */
  compound: 0.6,
  bigrams: 0.18,
  /** Of a number beside the word that says what is counted. */
  counting: 0.3,
  /** What is left of a score where nothing of the question is covered. */
  uncovered: 0.3,
  /** How sharply what is not covered costs. */
  coverage: 1.4,
  /** Added to the share that the best word for a concept covers, since other words for a thing are seldom all of it. */
  coveredBeyond: 0.15,
  /** Added where the caption, or the term that is defined, says all of the question; taken away where all stands there word for word. */
  captioned: 0.4,
  worded: 0.3,
  /** How much a word that other words stand for matters, times its rarity at large. */
  unheld: 0.5,
  /** Of a word that no unit holds: as much as a rather rare one. */
  missingImportance: 1,
  /** Of a clause that has what the form of a question asks for. */
  asked: {
    deadline: 0.6,
    amount: 0.7,
    definition: 0.8,
    prohibition: 0.12,
    permission: 0.4,
    list: 0.35,
    actor: 0.1,
  },
  supplementary: 0.6,
  deleted: 0.3,
  heading: 0.4,
  /** Of what goes on from a paragraph before it, and of every paragraph behind the first: the rule stands in the first. */
  dependent: 0.87,
  further: 0.95,
  /** Of a definition where a question asks for more than one word. */
  besideDefinition: 0.65,
  /** Of the definition of the very term that a question consists of, among the best so many. */
  wantedDefinition: 1.8,
  wantedAmong: 40,
  /** How far other words for one thing count as equally rare, lest the odd one wins: 0 not at all, 1 wholly. */
  sharedRarity: 0.5,
  /** How far the rarity of the word itself is drawn to the mean of other words for it, where that is less. */
  ownRarity: 0.3,
  phrase: 3,
  /** How many clauses at large are mixed into the rarity of words. */
  background: 200,
  /** Of what the document says in which the question is asked. */
  own: 1.3,
  /** Of each further clause of an article that is among the first already. */
  sameArticle: 0.85,
  /** Of what lies nearest in meaning beside what holds the words best. */
  semantic: 0.7,
  /** A citation stands above every score that words can reach. */
  citation: 1000,
  /** Another word for one of the question, by what it is to it. */
  synonyms: { spelling: 0.95, field: 0.7, related: 0.3, general: 0.35 } satisfies Record<SynonymKind, number>,
  /** How much less each meaning of a word counts the more it has: 0 not at all, 1 as one of so many. */
  ambiguity: 0.1,
  /** Of a word that is near in meaning, times how near it is. */
  kin: 0.3,
  /** Most of these for one word: further ones move nothing and cost a fifth of the time. */
  kinMost: 12,
  /** Of a match within a longer one: 変える inside 名前を変える. */
  inside: 0.5,
  /** What each further word of a stretch adds that one other word stands for. */
  furtherWord: 0.4,
  /** Of the plain form of a potential one: 譲れる → 譲る. */
  potential: 0.9,
  reading: 0.85,
  /** Of words that sound alike, which may be meant where the one written stands nowhere. */
  homophone: 0.4,
  /** Of a word that differs by a letter or two from one that stands nowhere. */
  near: 0.5,
} as const;
