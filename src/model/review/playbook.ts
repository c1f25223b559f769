import { z } from 'zod';

/** Version of the form in which playbooks are written: keys are added within a major version, never changed or removed. */
export const playbookVersion = '1.0.0';

const need = z.enum(['required', 'recommended']);

/** Phrases by which words are recognised; in a phrase … stands for words between. */
const phrases = z.array(z.string().min(1)).min(1);

/** A topic of one's own: how a clause about it is recognised. */
export const playbookTopic = z.strictObject({
  /** For people: 蜜蜂の飼育. */
  name: z.string().min(1),
  /** Phrases of its caption. */
  captions: phrases,
  /** Phrases of the clause. */
  words: phrases,
  /** Titles of statutes that it cites. */
  cites: z.array(z.string().min(1)).optional(),
});
export type PlaybookTopic = z.infer<typeof playbookTopic>;

/** Something that a clause should say. */
export const playbookElement = z.strictObject({
  /** For people: 秘密情報からの除外. */
  name: z.string().min(1),
  /** Any of these phrases says it. */
  words: phrases,
  /** If omitted, as the clause. */
  need: need.optional(),
  /** Why it should be there, in Japanese. */
  reason: z.string().optional(),
});
export type PlaybookElement = z.infer<typeof playbookElement>;

/** A clause that this kind of text should have. */
export const playbookClause = z.strictObject({
  /** Id of a known topic (`anti-social-forces`), or a topic of one's own. */
  topic: z.union([z.string().min(1), playbookTopic]),
  /** Ids of topics that do as well. */
  or: z.array(z.string().min(1)).optional(),
  /** Ids of topics whose clauses may leave it to another text (別に定める); where they do, it is not said to be missing. */
  elsewhere: z.array(z.string().min(1)).optional(),
  /** If omitted, `required`. */
  need: need.default('required'),
  /** Phrases of a text that needs no such clause: 無料. */
  unless: phrases.optional(),
  /** Why it should be there, in Japanese. */
  reason: z.string().optional(),
  /** What the clause should say. */
  elements: z.array(playbookElement).optional(),
  /** `mutual`: what it gives or asks should hold for both sides; if omitted, a side may be alone. */
  balance: z.literal('mutual').optional(),
  /** Which side the clause usually favours; for readers. */
  favours: z.enum(['ours', 'theirs', 'both']).optional(),
  /** Model wording, with ＿＿ where something is to be filled in. */
  wording: z.string().optional(),
  /** Remark for the one who drafts. */
  remark: z.string().optional(),
});
export type PlaybookClause = z.infer<typeof playbookClause>;

/** What a kind of text should have (手本). */
export const playbook = z.strictObject({
  /** Kebab-case. */
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, '英小文字、数字と - で書きます(house-nda)。'),
  /** For people: 秘密保持契約の手本. */
  name: z.string().min(1),
  /** Kinds of texts for which it holds; texts that are surely of another kind are left alone. If omitted, it holds for any text. */
  kinds: z.array(z.string().min(1)).min(1).optional(),
  /** What it stands on, in Japanese. */
  about: z.string().optional(),
  /** The clauses, in the order in which they are usually printed. */
  clauses: z.array(playbookClause).min(1),
});
export type Playbook = z.infer<typeof playbook>;
