import type { Law } from '../model/annotation.ts';
import { decodeLaw } from './encode.ts';
import { foldTitle } from './fold-title.ts';
import type { KnownLaw } from './known-law.ts';
import { readTableFile } from './table-file.ts';

export { lawAddress } from './law-address.ts';

interface LawTable {
  asOf: string;
  since: string;
  /** A law a line, read when it is asked for. */
  lines: readonly string[];
  /** Places of the laws by folded titles, former titles and abbreviations: `4,711`, the likeliest first. */
  places: ReadonlyMap<string, string>;
}

let table: LawTable | undefined;
const decoded = new Map<number, KnownLaw>();
let numbers: ReadonlyMap<string, number> | undefined;
let ids: ReadonlyMap<string, number> | undefined;

/** The titles, numbers and names of the laws; read on first use, without the articles. */
function openTable(): LawTable {
  if (table) return table;
  const { facts, lines } = readTableFile('laws');
  const end = lines.indexOf('#');
  const places = new Map<string, string>();
  for (let at = end + 1; at < lines.length; at++) {
    const tab = lines[at].indexOf('\t');
    places.set(lines[at].slice(0, tab), lines[at].slice(tab + 1));
  }
  table = { asOf: facts.asOf, since: facts.since, lines: lines.slice(0, end), places };
  return table;
}

function lawAt(place: number): KnownLaw {
  const held = decoded.get(place) ?? decodeLaw(openTable().lines[place]);
  decoded.set(place, held);
  return held;
}

/** Places of laws by one of their first two fields; of two entries of one number, that with articles counts. */
function indexField(field: 0 | 1): Map<string, number> {
  const index = new Map<string, number>();
  for (const [place, line] of openTable().lines.entries()) {
    const fields = line.split('\t', 7);
    if (fields[5] !== undefined || !index.has(fields[field])) index.set(fields[field], place);
  }
  return index;
}

/** Day on which the titles and articles of the table hold, and day from which changes are known; ISO 8601. */
export function tableDays(): { asOf: string; since: string } {
  const { asOf, since } = openTable();
  return { asOf, since };
}

/** All laws of the table. */
export function listLaws(): readonly KnownLaw[] {
  return openTable().lines.map((_, place) => lawAt(place));
}

/** Every name by which a law is found: titles, former titles and abbreviations, width-folded. */
export function listNames(): Iterable<string> {
  return openTable().places.keys();
}

/** Finds a law by its number, written as in `Law`: 平成12年法律第61号. */
export function findByNumber(number: string): KnownLaw | undefined {
  numbers ??= indexField(1);
  const place = numbers.get(number);
  return place === undefined ? undefined : lawAt(place);
}

/** Finds a law by its law number id: 412AC0000000061. */
export function findById(id: string): KnownLaw | undefined {
  ids ??= indexField(0);
  const place = ids.get(id);
  return place === undefined ? undefined : lawAt(place);
}

/** All laws that bear, bore or go by a name; those in force and of this very title first. */
export function findAllByTitle(title: string): readonly KnownLaw[] {
  return findAllByFolded(foldTitle(title));
}

/** As `findAllByTitle`, of a name that is folded already. */
export function findAllByFolded(name: string): readonly KnownLaw[] {
  const places = openTable().places.get(name);
  return places === undefined ? [] : places.split(',').map((place) => lawAt(Number(place)));
}

/** Finds a law by its title, a former one, or a name by which it goes: 特商法 → 特定商取引に関する法律. */
export function findByTitle(title: string): KnownLaw | undefined {
  return findAllByTitle(title)[0];
}

/** The law that a citation means; its number decides where it prints one that is known. */
export function findLaw({ id, number, title }: Law): KnownLaw | undefined {
  return (
    (number === undefined ? undefined : findByNumber(number)) ??
    (id === undefined ? undefined : findById(id)) ??
    (title === undefined ? undefined : findByTitle(title))
  );
}

/** The law that took the place of one that is no more. */
export function findSuccessor({ repealed }: KnownLaw): KnownLaw | undefined {
  return repealed?.successor === undefined ? undefined : findByNumber(repealed.successor);
}
