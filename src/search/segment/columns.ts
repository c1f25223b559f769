import type { Norm } from '../../model/annotation.ts';
import { articleOf } from '../unit/article-of.ts';
import type { SearchUnit } from '../unit/unit.ts';
import type { SectionArray } from './sections.ts';

export const flagBits = {
  isCurrent: 1,
  isSupplementary: 2,
  isDeleted: 4,
  hasDeadline: 8,
  hasAmount: 16,
  hasRule: 32,
  isHeading: 64,
  isDefinition: 128,
  isFurther: 256,
  isDependent: 512,
  hasItems: 1024,
} as const;

export const modalityBits: Readonly<Partial<Record<Norm['modality'], number>>> = {
  obligation: 1,
  prohibition: 2,
  permission: 4,
  power: 8,
  right: 16,
  deeming: 32,
  exemption: 64,
  application: 128,
  definition: 256,
  commencement: 512,
};

/** Values that stand once in a list and are named by their place. */
export interface ColumnNames {
  documents: { id: string; title: string; kind: string }[];
  revisions: string[];
  /** Headings by document, id and title, joined by tabs. */
  chapters: string[];
  actors: string[];
  terms: string[];
}

/** What filters and results need of every unit, one array a fact. */
export interface Columns {
  names: ColumnNames;
  document: Uint32Array;
  revision: Uint16Array;
  flags: Uint16Array;
  norms: Uint16Array;
  /** Units of one article of one revision have the same number. */
  article: Uint32Array;
  /** Of the unit's key, to find it again. */
  keyHash: Uint32Array;
  bodyLength: Uint16Array;
  captionLength: Uint8Array;
  chapters: ListColumn;
  actors: ListColumn;
  terms: ListColumn;
}

/** Several values a unit: those of unit u are `values[starts[u]]` to before `values[starts[u + 1]]`. */
export interface ListColumn {
  starts: Uint32Array;
  values: Uint32Array;
}

/** Whether a unit has one of the values. */
export function hasValue({ starts, values }: ListColumn, unit: number, wanted: ReadonlySet<number>): boolean {
  for (let index = starts[unit]; index < starts[unit + 1]; index++)
    if (wanted.has(values[index])) return true;
  return false;
}

/** Makes the columns of units, as arrays by name and the names they point to. */
export function writeColumns(
  units: readonly SearchUnit[],
  lengths: readonly { bodyLength: number; captionLength: number }[],
): { names: ColumnNames; arrays: Record<string, SectionArray> } {
  const places = new Map<string, number>();
  const articles = new Map<string, number>();
  const names: ColumnNames = { documents: [], revisions: [], chapters: [], actors: [], terms: [] };
  const intern = <T>(list: T[], kind: string, value: string, entry: T): number => {
    const key = `${kind}\t${value}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, list.length);
    return list.push(entry) - 1;
  };
  const arrays = {
    document: new Uint32Array(units.length),
    revision: new Uint16Array(units.length),
    flags: new Uint16Array(units.length),
    norms: new Uint16Array(units.length),
    article: new Uint32Array(units.length),
    keyHash: new Uint32Array(units.length),
    bodyLength: new Uint16Array(units.length),
    captionLength: new Uint8Array(units.length),
  };
  const lists: Record<'chapters' | 'actors' | 'terms', number[][]> = { chapters: [], actors: [], terms: [] };
  for (const [index, unit] of units.entries()) {
    const { document, revision, title, facts } = unit;
    const entry = { id: document, title, kind: facts.kind };
    arrays.document[index] = intern(
      names.documents,
      'document',
      `${document}\t${title}\t${facts.kind}`,
      entry,
    );
    arrays.revision[index] = intern(names.revisions, 'revision', revision, revision);
    for (const [flag, bit] of Object.entries(flagBits)) {
      if (facts[flag as keyof typeof flagBits]) arrays.flags[index] |= bit;
    }
    for (const norm of facts.norms) arrays.norms[index] |= modalityBits[norm] ?? 0;
    const article = `${document}@${revision}#${articleOf(unit.node)}`;
    arrays.article[index] = articles.get(article) ?? articles.size;
    articles.set(article, arrays.article[index]);
    arrays.keyHash[index] = hashKey(unit.key);
    arrays.bodyLength[index] = Math.min(lengths[index].bodyLength, 0xffff);
    arrays.captionLength[index] = Math.min(lengths[index].captionLength, 0xff);
    const chapters = unit.chapters.map((chapter) => `${document}\t${chapter.id}\t${chapter.title}`);
    lists.chapters.push(chapters.map((name) => intern(names.chapters, 'chapter', name, name)));
    lists.actors.push(facts.actors.map((name) => intern(names.actors, 'actor', name, name)));
    lists.terms.push(facts.usedTerms.map((name) => intern(names.terms, 'term', name, name)));
  }
  return {
    names,
    arrays: {
      ...arrays,
      ...Object.fromEntries(
        Object.entries(lists).flatMap(([name, values]) => {
          const starts = new Uint32Array(values.length + 1);
          for (const [index, list] of values.entries()) starts[index + 1] = starts[index] + list.length;
          return [
            [`${name}Starts`, starts],
            [`${name}Values`, Uint32Array.from(values.flat())],
          ];
        }),
      ),
    },
  };
}

export function readColumns(names: ColumnNames, arrays: Record<string, SectionArray>): Columns {
  const list = (name: string): ListColumn => ({
    starts: arrays[`${name}Starts`] as Uint32Array,
    values: arrays[`${name}Values`] as Uint32Array,
  });
  return {
    names,
    ...(arrays as unknown as Omit<Columns, 'names' | 'chapters' | 'actors' | 'terms'>),
    chapters: list('chapters'),
    actors: list('actors'),
    terms: list('terms'),
  };
}

/** FNV-1a over UTF-16 units. */
export function hashKey(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
