import { z } from 'zod';
import { place, position } from './position.ts';

/** One replacement in the source: UTF-16 offsets, end exclusive. */
export const textEdit = z.object({
  /** Where the words to replace begin: UTF-16 offset in the source. */
  start: z.int().min(0),
  /** Where they end, exclusive. */
  end: z.int().min(0),
  /** What is put there. */
  text: z.string(),
});
export type TextEdit = z.infer<typeof textEdit>;

/** Something that a check found in a text. */
export const finding = z.object({
  /** Kebab-case id of the check, stable for other tools. */
  checkId: z.string(),
  /** How bad it is. */
  severity: z.enum(['error', 'warning', 'info']),
  /** What is wrong and what to do, one sentence in Japanese. */
  reason: z.string(),
  /** `judgement` (要判断): whether it is a defect is for a person to judge. */
  state: z.enum(['judgement']).optional(),
  /** Clause or table row concerned. */
  node: z.string(),
  /** The words concerned, as printed. */
  quote: z.string(),
  /** Where the words stand in leaves; absent where they are a label or a caption. */
  at: z.array(place).optional(),
  /** Where the words stand in the source. */
  position,
  /** Other clauses that belong to the finding: the first of two definitions, the other notation. */
  related: z.array(z.string()).optional(),
  /** Words that could be put in, with ＿＿ where something is to be filled in. */
  wording: z.string().optional(),
  /** A mechanical correction that does not change the meaning. */
  fix: z.array(textEdit).optional(),
});
export type Finding = z.infer<typeof finding>;

/** What `yakkan check --format json` prints, one for each text. */
export const checkReport = z.object({
  /** As it was given on the command line. */
  path: z.string(),
  findings: z.array(finding),
  /** How many findings the settings suppress. */
  suppressed: z.int().min(0),
  /** How many findings the baseline holds. */
  known: z.int().min(0),
  /** How many corrections were made. */
  fixed: z.int().min(0),
});
export type CheckReport = z.infer<typeof checkReport>;

/** What was found before and is left out: `--write-baseline` writes it. */
export const checkBaseline = z.object({
  format: z.literal('yakkan-baseline'),
  version: z.literal(1),
  /** What tells findings from one another, by file name without folders. */
  files: z.record(z.string(), z.array(z.string())),
});
export type CheckBaseline = z.infer<typeof checkBaseline>;
