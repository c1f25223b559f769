import { readCompanyFile } from '../../company-file.ts';
import { type KanaRuns, readKanaCells } from '../kana/kana-runs.ts';

/** How often a word stands in terms and statutes at large, and with whom. */
export interface WordCount {
  word: string;
  count: number;
  /** Its company: how often it stands with this word, and how often all words do. */
  company: ReadonlyMap<string, { own: number; all: number }>;
}

/** How often a noun or a verb stands with a particle between it and the other, and how often without. */
export interface JoinCount {
  joined: number;
  bare: number;
  /** 返還 → を 12, of a noun; を → 30, of a verb. */
  particles: ReadonlyMap<string, number>;
  /** Nouns of acts that a noun makes one word with: 行使 of 権利. */
  compounds: ReadonlySet<string>;
}

/** Counts over terms and statutes at large. */
export interface CompanyTable {
  /** The words of one sound, with their company. */
  listSounds: (sound: string) => readonly WordCount[];
  findNoun: (noun: string) => JoinCount | undefined;
  findVerb: (verb: string) => JoinCount | undefined;
  /** Runs of hiragana; none where the table has no counts. */
  runs: KanaRuns;
  /** All places at which a word's company was counted. */
  places: number;
}

let table: CompanyTable | undefined;

/** Opens the table; lines are read when they are asked for. */
export function openCompanyTable(): CompanyTable {
  table ??= makeTable(readCompanyFile());
  return table;
}

/** Makes the table of the lines that `writeCompanyLines` made. */
export function makeTable([head = '0', ...lines]: readonly string[]): CompanyTable {
  const byKey = new Map(lines.map((line) => [line.slice(0, line.indexOf('\t')), line] as const));
  const cellsOf = (key: string) => byKey.get(key)?.split('\t').slice(1);
  const sounds = new Map<string, readonly WordCount[]>();
  const joins = new Map<string, JoinCount>();
  const readJoins = (key: string): JoinCount | undefined => {
    const known = joins.get(key) ?? toJoins(cellsOf(key));
    if (known) joins.set(key, known);
    return known;
  };
  return {
    places: Number(head),
    runs: readKanaCells(cellsOf('k')?.[0]),
    listSounds: (sound) => {
      const known = sounds.get(sound) ?? (cellsOf(sound) ?? []).map(readWord);
      sounds.set(sound, known);
      return known;
    },
    findNoun: (noun) => readJoins(`n ${noun}`),
    findVerb: (verb) => readJoins(`v ${verb}`),
  };
}

function toJoins(cells: readonly string[] | undefined): JoinCount | undefined {
  if (!cells) return undefined;
  const [joined = '0', bare = '0', particles = '', compounds = ''] = cells;
  return {
    joined: Number(joined),
    bare: Number(bare),
    particles: new Map(readPairs(particles).map(([word, count]) => [word, Number(count)])),
    compounds: new Set(compounds.split(' ')),
  };
}

/** 期間 433 >を定める 120 900 … */
function readWord(cell: string): WordCount {
  const [word = '', count = '0', ...rest] = cell.split(' ');
  const company = new Map<string, { own: number; all: number }>();
  for (let at = 0; at + 2 < rest.length; at += 3)
    company.set(rest[at], { own: Number(rest[at + 1]), all: Number(rest[at + 2]) });
  return { word, count: Number(count), company };
}

function readPairs(cell: string): [string, string][] {
  const parts = cell.split(' ');
  return parts.flatMap((part, at): [string, string][] =>
    at % 2 === 0 && part !== '' ? [[part, parts[at + 1]]] : [],
  );
}
