/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { h } from 'hastscript';
import type { ClauseData } from '../../data/clause-data.ts';
import { say } from '../../page/say.ts';
import { loadData } from '../load-data.ts';
import { showContent } from '../show-content.ts';

/** A clause that the address names: `#new=art_4` of the new revision, `#old=art_3` of the old one. */
export interface NamedClause {
  side: 'old' | 'new';
  id: string;
}

export function readNamed(): NamedClause | undefined {
  const found = /^#(old|new)=(.+)$/.exec(location.hash);
  if (!found) return undefined;
  try {
    return { side: found[1] as NamedClause['side'], id: decodeURIComponent(found[2]) };
  } catch {
    return undefined;
  }
}

/** Goes to the row of the clause that the address names, or says that it did not change. */
export async function showNamed(part: HTMLElement): Promise<void> {
  const note = document.getElementById('clause-note');
  for (const row of document.querySelectorAll('tr.is-chosen')) row.classList.remove('is-chosen');
  if (note) note.hidden = true;
  const named = readNamed();
  if (!named) return;
  const row = findRow(named);
  if (row) {
    row.hidden = false;
    row.classList.add('is-chosen');
    row.scrollIntoView({ block: 'center' });
    return;
  }
  const { document: id = '', old = '', new: young = '' } = part.dataset;
  const revision = named.side === 'old' ? old : young;
  const data = await loadData<ClauseData>(`clauses-${id}-${revision}`).catch(() => undefined);
  const name = data?.citations[named.id];
  if (name === undefined || !note) return;
  note.hidden = false;
  showContent(note, [
    say(`${name}の文言は、${old}と${young}で同じです。`, `${name} says the same in ${old} and in ${young}.`),
    { type: 'text', value: ' ' },
    h('a', { href: `../${revision}.html#${encodeURIComponent(named.id)}` }, [say('本文へ', 'To the text')]),
  ]);
}

/** The row of a clause, or else of what holds it or stands below it. */
function findRow({ side, id }: NamedClause): HTMLElement | undefined {
  const rows = [...document.querySelectorAll<HTMLElement>('#comparison tbody tr')];
  const find = (fits: (own: string) => boolean) =>
    rows.find(({ dataset }) => dataset[side]?.split(' ').some(fits));
  for (let at = id; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('__')))) {
    const found = find((own) => own === at);
    if (found) return found;
  }
  return find((own) => own.startsWith(`${id}__`));
}
