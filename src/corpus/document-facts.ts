import { readFile } from 'node:fs/promises';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { type Correction, correction } from '../model/correction.ts';
import { CorpusError } from './corpus-error.ts';
import { isDay } from './document-id.ts';

const day = z.string().refine(isDay, 'must be a day of the calendar, written as 2026-04-01');

/** What `document.yaml` holds. */
export const corpusFacts = z.looseObject({
  id: z.string().optional(),
  title: z.string().optional(),
  issuer: z.string().optional(),
  /** `general` (一般規程), `individual` (個別規程) or another word of the owner's. */
  kind: z.string().optional(),
  language: z.string().optional(),
  source: z.string().optional(),
  /** What the document calls itself, and others call it: この約款, 一般規程. */
  selfNames: z.array(z.string()).default([]),
  /** Id of the document that this one goes with: the 一般規程 of a 個別規程. */
  general: z.string().optional(),
  /** Which of the two prevails where they differ. */
  precedence: z.enum(['individual', 'general']).optional(),
  revisions: z
    .array(
      z.object({
        effective: day,
        /** Path within the document's folder. */
        file: z
          .string()
          .regex(
            /^(?![\\/]|[A-Za-z]:)(?!.*(?:^|[\\/])\.\.(?:[\\/]|$)).+$/,
            'must lie in the folder of the document',
          ),
      }),
      { error: 'must be a list of { effective: 2026-04-01, file: revisions/… }' },
    )
    .default([]),
  /** What lines are that were misread. */
  corrections: z.array(correction).optional(),
  /** Day on which the document was withdrawn: it is kept, and nobody sees it. */
  withdrawn: day.optional(),
  /** Revisions that were withdrawn, and when. */
  withdrawnRevisions: z.array(z.object({ effective: day, file: z.string(), on: day })).optional(),
});
export type CorpusFacts = z.infer<typeof corpusFacts>;

/** What people said of lines that a revision may have. */
export function correctionsFor({ corrections = [] }: CorpusFacts, effective: string): Correction[] {
  return corrections.filter(({ from }) => from === undefined || from <= effective);
}

/** Kind of the documents that are statutes. */
export const statuteKind = '法令';

/** Whether a document is a statute: it is cited by its law number id, and searched only where it is asked for. */
export function isStatute({ kind }: CorpusFacts): boolean {
  return kind === statuteKind;
}

/**
 * Reads a document.yaml.
 * @returns `undefined` where there is none
 * @throws {CorpusError} if it cannot be read or does not hold what it should
 */
export async function readFacts(path: string): Promise<CorpusFacts | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new CorpusError(`${path} cannot be read: ${(cause as Error).message}.`, { cause });
  }
  return parseFacts(text, path);
}

/**
 * Reads the text of a document.yaml.
 * @throws {CorpusError} if it does not hold what it should; `path` is named in the message
 */
export function parseFacts(text: string, path: string): CorpusFacts {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { schema: 'core', lineCounter: lines });
  const [broken] = yaml.errors;
  if (broken) {
    throw new CorpusError(`${path} cannot be read: ${broken.message.split('\n')[0].replace(/:$/, '.')}`);
  }
  const read = corpusFacts.safeParse(yaml.toJS() ?? {});
  if (!read.success) {
    const [issue] = read.error.issues;
    const line = findLine(yaml, issue.path, lines);
    throw new CorpusError(`${path}: ${issue.path.join('.') || 'the file'} ${issue.message} (line ${line}).`);
  }
  const seen = new Set<string>();
  for (const { effective } of read.data.revisions) {
    if (seen.has(effective))
      throw new CorpusError(`${path}: two revisions of ${effective} are listed; leave one out.`);
    seen.add(effective);
  }
  return {
    ...read.data,
    revisions: read.data.revisions.toSorted((a, b) => (a.effective < b.effective ? -1 : 1)),
  };
}

/** Line of what a path leads to, or of the nearest thing above it that is there. */
function findLine(yaml: Document, path: readonly PropertyKey[], lines: LineCounter): number {
  for (let length = path.length; length > 0; length--) {
    const found = yaml.getIn(path.slice(0, length), true);
    if (isNode(found) && found.range) return lines.linePos(found.range[0]).line;
  }
  return 1;
}
