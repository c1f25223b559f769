import type { Element } from 'hast';
import { h } from 'hastscript';
import type { PlacedNote } from '../../place/notes-at.ts';
import { labelled, say } from '../say.ts';

/** What the part with the notes of a clause shows. */
export interface NoteView {
  notes: readonly PlacedNote[];
  /** The clause itself; a note below it says where. */
  id: string;
  citations: Readonly<Record<string, string>>;
  /** Name under which a note is written; absent where who is logged in is known. */
  author?: string;
  /** Id of the note whose words are being changed. */
  edited?: string;
  /** Whether all notes of the document can be saved from here: where they lie in this browser alone. */
  isOwn: boolean;
}

/** The notes of a clause and of what stands below it, with the form for another one. */
export function notePart(view: NoteView): Element {
  const { notes, isOwn } = view;
  return h('section', { className: 'notes' }, [
    h('h3', [say('メモ', 'Notes')]),
    h(
      'ul',
      notes.map((one) => noteItem(one, view)),
    ),
    noteForm(view),
    h('p', { className: 'note-status', role: 'status' }),
    ...(isOwn
      ? [
          h('p', { className: 'panel-hint' }, [
            say('メモはこのブラウザーの中だけに残ります。', 'Notes stay in this browser.'),
          ]),
        ]
      : []),
    ...(notes.length > 0
      ? [
          h('p', { className: 'note-tools' }, [
            h('button', { type: 'button', dataNote: 'save' }, [say('メモをCSVで保存', 'Save notes as CSV')]),
          ]),
        ]
      : []),
  ]);
}

function noteItem({ note, node }: PlacedNote, { id, citations, edited }: NoteView): Element {
  const { words, by, at, changed } = note;
  const facts = [
    ...(node === id ? [] : [citations[node] ?? '']),
    ...(by === undefined ? [] : [by]),
    (changed ?? at).slice(0, 10),
  ].filter((fact) => fact !== '');
  return h('li', { dataNoteId: note.id, lang: 'ja' }, [
    ...(edited === note.id
      ? [wordsForm({ name: ['メモを直す', 'Change the note'], words, submit: ['直す', 'Change'] })]
      : [h('p', { className: 'note-words' }, words)]),
    h('p', { className: 'note-facts' }, [
      facts.join('　'),
      ' ',
      h('button', { type: 'button', dataNote: 'edit' }, [say('直す', 'Edit')]),
      ' ',
      h('button', { type: 'button', dataNote: 'remove' }, [say('消す', 'Remove')]),
    ]),
  ]);
}

function noteForm({ author }: NoteView): Element {
  return wordsForm({
    name: ['新しいメモ', 'New note'],
    words: '',
    submit: ['メモを残す', 'Keep the note'],
    ...(author !== undefined && { author }),
  });
}

function wordsForm({
  name,
  words,
  submit,
  author,
}: {
  name: readonly [ja: string, en: string];
  words: string;
  submit: readonly [ja: string, en: string];
  author?: string;
}): Element {
  return h('form', { className: 'note-form' }, [
    h('textarea', { name: 'words', rows: 2, maxLength: 4000, required: true, ...labelled(...name) }, words),
    ...(author === undefined
      ? []
      : [
          h('label', [
            say('名前', 'Name'),
            ' ',
            h('input', { name: 'by', value: author, maxLength: 100, autocomplete: 'name' }),
          ]),
        ]),
    h('button', { type: 'submit' }, [say(...submit)]),
  ]);
}
