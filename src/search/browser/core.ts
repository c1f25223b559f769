import type { ListColumn } from '../segment/columns.ts';
import type { MeanLengths } from '../segment/impact.ts';
import type { SectionArray } from '../segment/sections.ts';
import { narrow, readSteps, writeSteps } from './number-lists.ts';
import type { BlockLayout } from './sorted-blocks.ts';

/** Version of the shards. */
export const browserIndexVersion = 1;

/** Names of the shards that stand alone; those of which there are many have a number behind theirs. */
export const shardNames = {
  core: 'core',
  /** Titles of the documents. */
  titles: 'titles',
  chapters: 'chapters',
  terms: 'terms',
  vocabulary: 'vocabulary',
  surfaces: 'surfaces',
  kin: 'kin',
  lexicon: 'lexicon',
  letters: 'letters',
  alike: 'alike',
  actors: 'actors',
  postings: 'postings',
  places: 'places',
  units: 'units',
} as const;

/** What is known before the first question, beside the numbers of the units. */
export interface CoreFacts {
  format: 'yakkan-browser-index';
  version: number;
  analyzerVersion: string;
  count: number;
  mean: MeanLengths;
  /** Ids of the documents and their kinds, by their places among `kindNames`. */
  documents: string[];
  kinds: number[];
  kindNames: string[];
  revisions: string[];
  vocabulary: BlockLayout;
  /** How words are printed. */
  surfaces: BlockLayout;
  /** Words that are near in meaning. */
  kin: BlockLayout;
  /** Words of the lexicon with those that they lead to. */
  lexicon: BlockLayout;
  /** Words by the characters in them. */
  letters: BlockLayout;
  /** Clauses at large in which words were counted; nothing where the index was built without. */
  clauses?: number;
}

/** Writes lists as how many each unit has, and all of them. */
export function writeList({ starts, values }: ListColumn, name: string): Record<string, SectionArray> {
  const counts = Array.from({ length: starts.length - 1 }, (_, unit) => starts[unit + 1] - starts[unit]);
  return { [`${name}Counts`]: narrow(counts), [`${name}Values`]: writeSteps(values) };
}

/** Reads what `writeList` wrote. */
export function readList(arrays: Record<string, SectionArray>, name: string): ListColumn {
  const counts = arrays[`${name}Counts`];
  const starts = new Uint32Array(counts.length + 1);
  for (const [unit, count] of counts.entries()) starts[unit + 1] = starts[unit] + count;
  return { starts, values: readSteps(arrays[`${name}Values`]) };
}

/** Writes numbers of two bytes as their low bytes and their high ones, which pack better. */
export function writePlanes(values: Uint16Array, name: string): Record<string, Uint8Array> {
  return {
    [`${name}Low`]: Uint8Array.from(values, (value) => value & 0xff),
    [`${name}High`]: Uint8Array.from(values, (value) => value >> 8),
  };
}

/** Reads what `writePlanes` wrote. */
export function readPlanes(arrays: Record<string, SectionArray>, name: string): Uint16Array {
  const [low, high] = [arrays[`${name}Low`], arrays[`${name}High`]];
  return Uint16Array.from(low, (value, at) => value | (high[at] << 8));
}
