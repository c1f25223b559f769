import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { type Note, note } from '../../model/review/note.ts';
import { lockCorpus } from '../build/lock.ts';
import { CorpusError } from '../corpus-error.ts';
import { checkDocumentId } from '../document-id.ts';
import { builtFolder } from '../open-corpus.ts';
import type { EditOptions } from './edit-document.ts';
import { readYamlText } from './facts-yaml.ts';
import { type Written, writeDown } from './journal.ts';

const fileName = 'notes.yaml';
/** Notes that one document may have. */
const mostNotes = 5000;
const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/** Where a note is written: the lineage of its clause, and where that stands. */
export interface NotedClause {
  clause: string;
  on: Note['on'];
}

/**
 * Reads the notes of a document, the oldest first.
 * @throws {CorpusError} if notes.yaml holds none
 */
export async function readNotes(corpus: string, id: string): Promise<Note[]> {
  checkDocumentId(id);
  const path = join(corpus, id, fileName);
  const text = await readText(path);
  if (text === undefined) return [];
  try {
    return z.array(note).parse(parse(text) ?? []);
  } catch (cause) {
    throw new CorpusError(`${path} holds no notes that can be read; bring it back from a backup.`, { cause });
  }
}

/** Writes a note beside a clause. */
export async function addNote(
  corpus: string,
  id: string,
  { words, by, ...place }: NotedClause & { words: string; by?: string },
  options: EditOptions,
): Promise<Note> {
  return editNotes(corpus, id, options, (notes, now) => {
    if (notes.length >= mostNotes)
      throw new CorpusError(`${id} has ${mostNotes} notes, and can have no more; take some out.`);
    const author = options.origin.by ?? by;
    const made: Note = {
      id: makeId(new Set(notes.map((one) => one.id))),
      ...place,
      words,
      ...(author !== undefined && { by: author }),
      at: now,
    };
    return { notes: [...notes, made], changed: made, change: { new: words } };
  });
}

/**
 * Changes the words of a note; empty ones take it out.
 * @throws {CorpusError} if there is no such note
 */
export async function changeNote(
  corpus: string,
  id: string,
  { note: wanted, words }: { note: string; words: string },
  options: EditOptions,
): Promise<Note> {
  return editNotes(corpus, id, options, (notes, now) => {
    const old = notes.find((one) => one.id === wanted);
    if (!old) throw new CorpusError(`${id} has no note ${wanted}.`);
    const changed: Note = words === '' ? old : { ...old, words, changed: now };
    return {
      notes: notes.flatMap((one) => (one !== old ? [one] : words === '' ? [] : [changed])),
      changed,
      change: { old: old.words, ...(words !== '' && { new: words }) },
    };
  });
}

interface NoteEdit {
  notes: readonly Note[];
  changed: Note;
  change: { old?: string; new?: string };
}

/** Edits the notes of a document under the lock; the journal says before what is done. */
async function editNotes(
  corpus: string,
  id: string,
  { origin, patience }: EditOptions,
  edit: (notes: readonly Note[], now: string) => NoteEdit,
): Promise<Note> {
  checkDocumentId(id);
  const facts = await readYamlText(join(corpus, id, 'document.yaml'));
  if (facts === undefined) throw new CorpusError(`The corpus has no document ${id}.`);
  const lock = await lockCorpus(builtFolder(corpus), patience);
  try {
    const { notes, changed, change } = edit(await readNotes(corpus, id), new Date().toISOString());
    const written: Written = {
      action: 'note',
      document: id,
      effective: changed.on.effective,
      changes: [{ field: changed.on.citation, ...change }],
    };
    await writeDown(corpus, written, origin, { before: facts, after: facts });
    await lock.check();
    await writeFileAtomic(join(corpus, id, fileName), stringify(notes, { lineWidth: 0 }));
    return changed;
  } finally {
    await lock.release();
  }
}

function makeId(taken: ReadonlySet<string>): string {
  for (;;) {
    const made = `n${Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('')}`;
    if (!taken.has(made)) return made;
  }
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
