import { z } from 'zod';

/** What a source file is written in. */
export const sourceFormat = z.enum([
  'plain',
  'markdown',
  'html',
  'docx',
  'odt',
  'rtf',
  'pdf',
  'egov-xml',
  'akoma-ntoso',
]);

/** What the standard law XML says of an act beside its text. */
export const actFacts = z.object({
  /** As printed: 昭和四十二年法律第二十三号. */
  number: z.string().optional(),
  /** Attributes of the element `Law`: `Era`, `Year`, `Num`, `LawType`, `Lang`, `PromulgateMonth` … */
  attributes: z.record(z.string(), z.string()),
});
export type ActFacts = z.infer<typeof actFacts>;
