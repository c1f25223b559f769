/// <reference lib="dom" />

import { h } from 'hastscript';
import type { ClauseData } from '../data/clause-data.ts';
import type { ClauseChange } from '../data/clause-history.ts';
import type { CompactText } from '../data/compact-text.ts';
import { say } from '../page/say.ts';
import { sheetContent } from '../page/sheet/sheet-content.ts';
import { type ClausePlaces, findPlace, idAt, keyOf } from '../place/clause-places.ts';
import { requireElement } from './find-element.ts';
import { loadData } from './load-data.ts';
import { NoteBook } from './note/note-book.ts';
import { copyWords } from './read/copy.ts';
import { lastingLink } from './read/lasting-link.ts';
import { setRunningHead } from './running-head.ts';
import { showContent } from './show-content.ts';

// One clause on one sheet: `clause.html#c7k2m9px1` in the revision in force, `#art_12@2024-04-01` in that of a day.

const sheet = requireElement('#sheet');
const picker = requireElement<HTMLSelectElement>('#sheet-revision');
const { document: documentId = '', current = '' } = sheet.dataset;

/** The clause that the address names: by what stays of it, or by its id in a revision. */
interface Named {
  clause: string;
  day: string;
}

function readNamed(): Named {
  const [clause = '', day = current] = decode(location.hash.slice(1)).split('@');
  return { clause, day };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

async function show(): Promise<void> {
  const { clause, day } = readNamed();
  if (clause === '')
    return tell(say('条項が選ばれていません。本文で番号を選んでください。', 'No clause is chosen.'));
  const places = await loadData<ClausePlaces>(`places-${documentId}`);
  const revision = places.revisions.findLast((one) => one <= day) ?? places.revisions[0];
  const key = clause in places.clauses ? clause : keyOf(places, revision, clause);
  const id = key === undefined ? undefined : idAt(places.clauses[key], places.revisions.indexOf(revision));
  picker.value = revision;
  if (id === undefined) return tellMissing(places, key, revision);
  const [data, { tree }, changes] = await Promise.all([
    loadData<ClauseData>(`clauses-${documentId}-${revision}`),
    loadData<CompactText>(`text-${documentId}-${revision}`),
    loadData<Record<string, ClauseChange[]>>(`changes-${documentId}-${revision}`),
  ]);
  const link = lastingLink(documentId, places.isLasting ? key : undefined, `${id}@${revision}`);
  requireElement<HTMLAnchorElement>('#sheet-text').href = `${revision}.html#${encodeURIComponent(id)}`;
  requireElement('#sheet-link').dataset.link = link;
  document.title = `${data.citations[id] ?? ''} ${data.title} ${revision}`;
  setRunningHead(`${data.title}　${revision}`);
  showContent(sheet, sheetContent({ data, tree, id, changes, isCurrent: revision === current, link }));
  const notes = document.createElement('div');
  sheet.append(notes);
  const book = new NoteBook({
    document: documentId,
    revision,
    places: async () => places,
    citations: async () => data.citations,
  });
  await book.show(notes, id).catch(() => notes.remove());
}

function tell(words: ReturnType<typeof say>): void {
  showContent(sheet, [h('p', { className: 'empty' }, [words])]);
}

/** A clause that the revision does not have: since when it is gone, or when it came. */
function tellMissing(places: ClausePlaces, key: string | undefined, revision: string): void {
  const [run] = key === undefined ? [] : places.clauses[key].toReversed();
  const from = run && { effective: places.revisions[run[1]], node: run[2] };
  const found = from && findPlace(places, from, revision);
  if (found?.state === 'ended')
    tell(
      say(
        `この条項は${found.gone}の改訂でなくなりました。上で前の改訂を選べます。`,
        `This clause is gone since ${found.gone}.`,
      ),
    );
  else if (found?.state === 'not-yet')
    tell(
      say(
        `この条項は${found.since}に追加されました。上で後の改訂を選べます。`,
        `This clause came with ${found.since}.`,
      ),
    );
  else tell(say('この条項は、この改訂にはありません。', 'This revision does not have this clause.'));
}

function showOrTell(): void {
  show().catch(() =>
    tell(
      say(
        'この条項の情報を読み込めませんでした。ページを読み込み直してください。',
        'What belongs to this clause could not be loaded; load the page again.',
      ),
    ),
  );
}

/** The same clause in the revision that is picked: its key stays, whatever its number is there. */
async function pick(): Promise<void> {
  const { clause, day } = readNamed();
  const places = await loadData<ClausePlaces>(`places-${documentId}`);
  const revision = places.revisions.findLast((one) => one <= day) ?? places.revisions[0];
  const key = clause in places.clauses ? clause : keyOf(places, revision, clause);
  location.hash = `${encodeURIComponent(key ?? clause)}@${picker.value}`;
}

picker.addEventListener('change', () => void pick());
requireElement('#sheet-print').addEventListener('click', () => window.print());
requireElement('#sheet-link').addEventListener('click', ({ currentTarget }) => {
  const button = currentTarget as HTMLElement;
  void copyWords(button.dataset.link ?? location.href, button.querySelector('output'));
});
addEventListener('hashchange', showOrTell);
showOrTell();
