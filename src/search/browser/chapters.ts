import type { Columns } from '../segment/columns.ts';
import { readSections, writeSections } from '../segment/sections.ts';
import { readList, writeList } from './core.ts';
import { narrow, readSteps, writeSteps } from './number-lists.ts';

/** Writes headings, whose ids and words many documents share: of each the document, its id and its words by their places. */
export function writeChapters({ names, chapters }: Columns): Uint8Array {
  const lists: [documents: string[], ids: string[], titles: string[]] = [[], [], []];
  const known = new Map<string, number>();
  const rows = names.chapters.map((name) =>
    name.split('\t').map((part, at) => {
      const key = `${at}\t${part}`;
      const place = known.get(key) ?? lists[at].push(part) - 1;
      known.set(key, place);
      return place;
    }),
  );
  const column = (at: number) => rows.map((row) => row[at]);
  return writeSections({
    facts: { lists },
    arrays: {
      documents: writeSteps(column(0)),
      ids: narrow(column(1)),
      titles: narrow(column(2)),
      ...writeList(chapters, 'chapters'),
    },
  });
}

/** Reads what `writeChapters` wrote. */
export function readChapters(bytes: Uint8Array): { names: string[]; chapters: Columns['chapters'] } {
  const { facts, arrays } = readSections(bytes, 'chapters');
  const [documents, ids, titles] = facts.lists as [string[], string[], string[]];
  const places = readSteps(arrays.documents);
  const names = Array.from(places, (document, at) =>
    [documents[document], ids[arrays.ids[at]], titles[arrays.titles[at]]].join('\t'),
  );
  return { names, chapters: readList(arrays, 'chapters') };
}
