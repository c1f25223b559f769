import type { z } from 'zod';
import type { HeldCorpus } from '../corpus/held-corpus.ts';

/** One tool that assistants can call. */
export interface Tool<Shape extends z.ZodRawShape = z.ZodRawShape> {
  name: string;
  title: string;
  /** What it answers, and how to read the answer. */
  description: string;
  input: Shape;
  /** Fields of the answer beside `status` and `note`. */
  output: z.ZodRawShape;
  /** Answers; `status` says whether something was found, was not found, or could not be looked at. */
  run: (corpus: HeldCorpus, input: z.infer<z.ZodObject<Shape>>) => Promise<Answer>;
}

/** `not_found`: the texts were read and hold nothing of the kind. `not_checked`: they could not be read, so nothing is known. */
export interface Answer {
  status: 'found' | 'not_found' | 'ambiguous' | 'not_checked';
  /** One sentence for people, where there is more to say than the fields do. */
  note?: string;
  [field: string]: unknown;
}

/** Declares a tool with the types of its input. */
export function defineTool<Shape extends z.ZodRawShape>(tool: Tool<Shape>): Tool {
  return tool as unknown as Tool;
}
