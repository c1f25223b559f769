import type { Note } from '../../../model/review/note.ts';
import { findRoot } from '../load-data.ts';
import { sendRequest } from '../send-request.ts';
import { readSetting, writeSetting } from '../settings.ts';

/** A note as it is written. */
export interface NewNote {
  /** Lineage of the clause. */
  clause: string;
  node: string;
  on: Note['on'];
  words: string;
  by: string;
}

/** Where the notes of a document are kept. */
export interface NoteSource {
  /** Whether they lie in this browser alone. */
  isOwn: boolean;
  /** @returns the notes, and who is logged in, where that is known */
  list: () => Promise<{ notes: Note[]; by?: string }>;
  add: (note: NewNote) => Promise<void>;
  /** Empty words take it out. */
  change: (id: string, words: string) => Promise<void>;
}

/** Notes of a server, which all who read see. */
export function keepOnServer(document: string): NoteSource {
  const address = `${findRoot()}api/v1/documents/${encodeURIComponent(document)}/notes`;
  return {
    isOwn: false,
    list: async () => {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.json();
    },
    add: async ({ node, on: { effective }, words, by }) =>
      sendRequest(address, { effective, node, words, ...(by !== '' && { by }) }),
    change: async (id, words) => sendRequest(`${address}/${id}`, { words }, { method: 'PATCH' }),
  };
}

/** Notes of a folder's pages, which stay in the browser of whoever writes them. */
export function keepInBrowser(document: string): NoteSource {
  const name = `notes-${document}`;
  const read = (): Note[] => {
    try {
      return JSON.parse(readSetting(name) ?? '[]');
    } catch {
      return [];
    }
  };
  const write = (notes: readonly Note[]) => {
    const text = JSON.stringify(notes);
    writeSetting(name, text);
    if (readSetting(name) !== text)
      throw new Error('このブラウザーにはメモを残せません。ブラウザーの設定で保存が禁じられています。');
  };
  return {
    isOwn: true,
    list: async () => ({ notes: read() }),
    add: async ({ clause, on, words, by }) => {
      const notes = read();
      const at = new Date().toISOString();
      const id = `n${at.replace(/\D/g, '')}${notes.length}`;
      write([...notes, { id, clause, words, at, on, ...(by !== '' && { by }) }]);
    },
    change: async (id, words) =>
      write(
        read().flatMap((one) =>
          one.id !== id ? [one] : words === '' ? [] : [{ ...one, words, changed: new Date().toISOString() }],
        ),
      ),
  };
}
