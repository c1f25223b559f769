import type { Law } from '../model/annotation.ts';
import { datedFacts } from './dated-fact.ts';
import { decodeLaw } from './encode.ts';
import { foldTitle } from './fold-title.ts';
import type { FormerTitle, KnownLaw } from './known-law.ts';
import { readTableFile } from './table-file.ts';

interface LawTable {
  asOf: string;
  since: string;
  laws: readonly KnownLaw[];
  byNumber: ReadonlyMap<string, KnownLaw>;
  byId: ReadonlyMap<string, KnownLaw>;
  /** By folded titles, former titles and abbreviations; those in force first. */
  byName: ReadonlyMap<string, readonly KnownLaw[]>;
}

let table: LawTable | undefined;

/** The titles, numbers and names of the laws; read on first use, without the articles. */
function openTable(): LawTable {
  if (table) return table;
  const { facts, lines } = readTableFile('laws');
  const listed = lines.map(decodeLaw);
  const laws = addFacts(listed);
  table = {
    asOf: facts.asOf,
    since: facts.since,
    laws,
    byNumber: indexNumbers(laws),
    byId: new Map(laws.flatMap((law) => (law.id === undefined ? [] : [[law.id, law]]))),
    byName: indexNames(laws),
  };
  return table;
}

/** Of two entries of one number, that with articles: bills of members are listed under two ids. */
function indexNumbers(laws: readonly KnownLaw[]): Map<string, KnownLaw> {
  const index = new Map<string, KnownLaw>();
  for (const law of laws) if (law.articles || !index.has(law.number)) index.set(law.number, law);
  return index;
}

function addFacts(listed: readonly KnownLaw[]): KnownLaw[] {
  const known = new Set(listed.map(({ number }) => number));
  const beside = Object.entries(datedFacts).flatMap(([number, { title }]): KnownLaw[] =>
    known.has(number) || title === undefined ? [] : [{ number, title, abbreviations: [], formerTitles: [] }],
  );
  return [...listed, ...beside].map((law) => {
    const fact = datedFacts[law.number];
    if (!fact) return law;
    return {
      ...law,
      ...(fact.id !== undefined && { id: fact.id }),
      abbreviations: [...new Set([...law.abbreviations, ...(fact.names ?? [])])],
      formerTitles: mergeFormer(law.formerTitles, fact.former ?? []),
      ...(fact.until !== undefined && {
        repealed: { on: fact.until, ...(fact.successor !== undefined && { successor: fact.successor }) },
      }),
    };
  });
}

function mergeFormer(listed: readonly FormerTitle[], dated: readonly FormerTitle[]): FormerTitle[] {
  return [...dated, ...listed.filter(({ title }) => !dated.some((one) => one.title === title))];
}

function indexNames(laws: readonly KnownLaw[]): Map<string, KnownLaw[]> {
  const index = new Map<string, KnownLaw[]>();
  const add = (name: string, law: KnownLaw): void => {
    const key = foldTitle(name);
    const held = index.get(key);
    if (!held) index.set(key, [law]);
    else if (!held.includes(law)) held.push(law);
  };
  // Of two of one name, that in force and with articles; and what is a title goes before what is a former one or an abbreviation.
  for (const law of laws) if (!law.repealed && law.articles) add(law.title, law);
  for (const law of laws) if (!law.repealed) add(law.title, law);
  for (const law of laws) if (law.repealed) add(law.title, law);
  for (const law of laws) for (const { title } of law.formerTitles) add(title, law);
  for (const law of laws) for (const name of law.abbreviations) add(name, law);
  return index;
}

/** Day on which the titles and articles of the table hold, and day from which changes are known; ISO 8601. */
export function tableDays(): { asOf: string; since: string } {
  const { asOf, since } = openTable();
  return { asOf, since };
}

/** All laws of the table. */
export function listLaws(): readonly KnownLaw[] {
  return openTable().laws;
}

/** Every name by which a law is found: titles, former titles and abbreviations, width-folded. */
export function listNames(): Iterable<string> {
  return openTable().byName.keys();
}

/** Finds a law by its number, written as in `Law`: 平成12年法律第61号. */
export function findByNumber(number: string): KnownLaw | undefined {
  return openTable().byNumber.get(number);
}

/** Finds a law by its law number id: 412AC0000000061. */
export function findById(id: string): KnownLaw | undefined {
  return openTable().byId.get(id);
}

/** All laws that bear, bore or go by a name; those in force and of this very title first. */
export function findAllByTitle(title: string): readonly KnownLaw[] {
  return openTable().byName.get(foldTitle(title)) ?? [];
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

/** Page of a law at the official law site: https://laws.e-gov.go.jp/law/412AC0000000061. */
export function lawAddress(id: string): string {
  return `https://laws.e-gov.go.jp/law/${id}`;
}
