import { createHash } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** Who writes a corpus, and from where. */
export interface Origin {
  /** `command line`, the address of a machine, or `program` where a library call says nothing. */
  from: string;
  /** Name of who is logged in. */
  by?: string;
}

/** What was done; `found` says that document.yaml was not as the journal had left it, for somebody edited it. */
const action = z.enum(['add', 'replace', 'withdraw', 'restore', 'change', 'correct', 'note', 'found']);

/** One write of a corpus. */
export const journalEntry = z.object({
  /** Instant, ISO 8601 in UTC. */
  at: z.string(),
  from: z.string(),
  by: z.string().optional(),
  action,
  document: z.string(),
  /** Effective date of the revision; absent where the document as a whole is concerned. */
  effective: z.string().optional(),
  /** Path of the text within the document's folder, and SHA-256 of it. */
  file: z.string().optional(),
  digest: z.string().optional(),
  /** What was set: the fields of document.yaml, each as it was and as it is. */
  changes: z
    .array(z.object({ field: z.string(), old: z.string().optional(), new: z.string().optional() }))
    .optional(),
  /** SHA-256 of document.yaml as it is then; empty where there is none. */
  facts: z.string(),
  /** SHA-256 of the line before; empty in the first. */
  previous: z.string(),
});
export type JournalEntry = z.infer<typeof journalEntry>;
/** What a write says of itself; time, writer and chain are added. */
export type Written = Pick<JournalEntry, 'action' | 'document' | 'effective' | 'file' | 'digest' | 'changes'>;

/** A journal as it lies on the disk. */
export interface Journal {
  /** The oldest first. */
  entries: readonly JournalEntry[];
  /** What does not hold together, with its line; empty in a journal that nobody touched. */
  breaks: readonly { line: number; reason: 'unreadable' | 'changed' }[];
}

const fileName = 'journal.jsonl';

/** Where the journal of a corpus lies. */
export function journalPath(corpus: string): string {
  return join(corpus, fileName);
}

/** SHA-256, 64 hex digits. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Reads the journal of a corpus; none is an empty one. */
export async function readJournal(corpus: string): Promise<Journal> {
  const lines = (await readText(corpus)).split('\n').filter((line) => line !== '');
  const entries: JournalEntry[] = [];
  const breaks: Journal['breaks'][number][] = [];
  let previous = '';
  for (const [index, line] of lines.entries()) {
    const entry = readEntry(line);
    if (!entry) breaks.push({ line: index + 1, reason: 'unreadable' });
    else {
      if (entry.previous !== previous) breaks.push({ line: index + 1, reason: 'changed' });
      entries.push(entry);
    }
    previous = digestOf(line);
  }
  return { entries, breaks };
}

/**
 * Writes down what is about to be written. Only the holder of the lock may; what is written here and was then not done, for the
 * process was killed, is told at the next write by `found`.
 * @param facts text of document.yaml before and after; `undefined` where there is none
 */
export async function writeDown(
  corpus: string,
  written: Written,
  { from, by }: Origin,
  facts: { before: string | undefined; after: string | undefined },
): Promise<void> {
  const text = await readText(corpus);
  const at = new Date().toISOString();
  const origin = { from, ...(by !== undefined && { by }) };
  const { document } = written;
  const before = facts.before === undefined ? '' : digestOf(facts.before);
  const known = findLast(text, document)?.facts;
  let last = lineAround(text, text.trimEnd().length - 1);
  let added = text === '' || text.endsWith('\n') ? '' : '\n';
  const add = (entry: Omit<JournalEntry, 'previous'>) => {
    last = JSON.stringify({ ...entry, previous: last === '' ? '' : digestOf(last) });
    added += `${last}\n`;
  };
  if (known !== undefined && known !== before)
    add({ at, ...origin, action: 'found', document, facts: before });
  add({ at, ...origin, ...written, facts: facts.after === undefined ? '' : digestOf(facts.after) });
  await mkdir(corpus, { recursive: true });
  const file = await open(journalPath(corpus), 'a');
  try {
    await file.appendFile(added);
    await file.datasync();
  } finally {
    await file.close();
  }
}

/** The last entry of a document. Found in the text, so that a long journal is not read entry by entry at each write. */
function findLast(text: string, document: string): JournalEntry | undefined {
  const mark = `"document":${JSON.stringify(document)}`;
  for (let at = text.lastIndexOf(mark); at >= 0; at = at === 0 ? -1 : text.lastIndexOf(mark, at - 1)) {
    const entry = readEntry(lineAround(text, at));
    if (entry?.document === document) return entry;
  }
  return undefined;
}

function lineAround(text: string, at: number): string {
  if (at < 0) return '';
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length : end);
}

async function readText(corpus: string): Promise<string> {
  try {
    return await readFile(journalPath(corpus), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

function readEntry(line: string): JournalEntry | undefined {
  try {
    return journalEntry.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
