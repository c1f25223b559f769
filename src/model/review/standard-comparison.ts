import { z } from 'zod';

/** Version of the comparison with a standard text: fields are added within a major version, never changed or removed. */
export const standardComparisonVersion = '1.0.0';

/** A clause, and how a person cites it. */
const citedClause = z.object({
  /** Id of the clause in its text. */
  node: z.string(),
  /** 第12条第2項. */
  citation: z.string(),
  /** Without brackets. */
  caption: z.string().optional(),
});
export type CitedClause = z.infer<typeof citedClause>;

/** Words of two paragraphs side by side. */
export const sideRun = z.object({
  /** On which side the words stand. */
  kind: z.enum(['same', 'ours', 'standard']),
  /** The words; of `same` as our text has them. */
  text: z.string(),
  /** Of `same`: the words of the standard, where they are another name of the same (甲 for 当社), or other widths. */
  standard: z.string().optional(),
});
export type SideRun = z.infer<typeof sideRun>;

/** Paragraphs that stand for each other, or one that has no counterpart. */
export const sideParagraph = z.object({
  /** The paragraph of our text. */
  ours: citedClause.optional(),
  /** The paragraph of the standard. */
  standard: citedClause.optional(),
  /** Their words; a line break stands between items. */
  runs: z.array(sideRun),
});
export type SideParagraph = z.infer<typeof sideParagraph>;

const quantityOfSide = z.object({
  /** As printed: 30日前までに. */
  text: z.string(),
  /** As in the model: `P30D`, yen, `2/100`. */
  value: z.string(),
  /** Clause in which it stands. */
  node: z.string(),
});

/** A quantity that differs, or that one side has alone. */
export const quantityDifference = z.object({
  /** What it measures, as in the model: `duration`, `money`. */
  kind: z.string(),
  /** What our text says. */
  ours: quantityOfSide.optional(),
  /** What the standard says. */
  standard: quantityOfSide.optional(),
});
export type QuantityDifference = z.infer<typeof quantityDifference>;

/** One matter of the comparison. */
export const standardRow = z.object({
  /**
   * `missing`: the standard has it and we lack it; `quantity`: both have it with other quantities; `words`: with other words;
   * `extra`: we have it beyond the standard; `same`: both say the same.
   */
  kind: z.enum(['missing', 'quantity', 'words', 'extra', 'same']),
  /** What the clauses are about, the surest first. */
  topics: z.array(
    z.object({
      /** Kebab-case: `anti-social-forces`. */
      id: z.string(),
      /** 反社会的勢力の排除. */
      name: z.string(),
    }),
  ),
  /** How sure it is that the clauses treat one matter, from 0 to 1; absent where one side is empty. */
  certainty: z.number().optional(),
  /** Clauses of our text. */
  ours: z.array(citedClause),
  /** Clauses of the standard. */
  standard: z.array(citedClause),
  paragraphs: z.array(sideParagraph),
  /** Quantities that differ; empty where none does. */
  quantities: z.array(quantityDifference),
  /** Of `missing` and `extra`: clauses of the other text that may treat the matter, so that it is not sure that it has none. */
  perhaps: z.array(citedClause),
});
export type StandardRow = z.infer<typeof standardRow>;

/** Two names of one party or thing. */
export const mappedTerm = z.object({
  /** The name in our text: 甲. */
  ours: z.string(),
  /** The name in the standard: 当社. */
  standard: z.string(),
  /** From 0 to 1. */
  certainty: z.number(),
  /** `use`: they stand for each other in clauses that treat one matter; `definition`: they are defined alike. */
  from: z.enum(['use', 'definition']),
});
export type MappedTerm = z.infer<typeof mappedTerm>;

const comparedText = z.object({
  /** Title of the text. */
  title: z.string().optional(),
  /** Name of the file. */
  name: z.string(),
  /** The kind that the text shows: 利用規約; absent where none is sure. */
  kind: z.string().optional(),
  /** How many clauses were compared. */
  clauses: z.int(),
});

/** What `yakkan compare OURS STANDARD --format json` prints. */
export const standardComparison = z.object({
  /** What tells this form from others. */
  format: z.literal('yakkan-compare'),
  /** Version of this form, semantic. */
  version: z.string(),
  /** Our text. */
  ours: comparedText,
  /** The text beside which it is set. */
  standard: comparedText,
  /** What is said of the comparison as a whole, in Japanese: texts of two kinds, a text without clauses. */
  remarks: z.array(z.string()),
  /** Names that stand for each other. */
  terms: z.array(mappedTerm),
  /** What is missing first, then what differs in quantities, in words, what is beyond the standard, and what is the same. */
  rows: z.array(standardRow),
});
export type StandardComparison = z.infer<typeof standardComparison>;
