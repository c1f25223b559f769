import type { MeanLengths } from '../../search/segment/impact.ts';
import { readSections, writeSections } from '../../search/segment/sections.ts';
import type { UnitTerms } from '../../search/segment/unit-terms.ts';
import { readVocabulary, type Vocabulary, writeVocabulary } from '../../search/segment/vocabulary.ts';
import type { SearchUnit } from '../../search/unit/unit.ts';

/** One text of the cluster. */
export interface ClusterText {
  document: string;
  title: string;
  kind: string;
  revision: string;
  isCurrent: boolean;
  units: number;
}

/** What is counted over all units, by which the scorer rates what the cluster brings. */
export class ClusterCounts {
  readonly found = new Map<string, number>();
  readonly texts = new Map<string, ClusterText>();
  count = 0;
  bodyLength = 0;
  captionLength = 0;

  /** Counts a unit in (1) or out (-1). */
  add(
    { document, title, revision, facts: { kind, isCurrent } }: SearchUnit,
    terms: UnitTerms,
    by: 1 | -1,
  ): void {
    for (const term of terms.counts.keys()) {
      const found = (this.found.get(term) ?? 0) + by;
      if (found > 0) this.found.set(term, found);
      else this.found.delete(term);
    }
    this.count += by;
    this.bodyLength += by * Math.min(terms.bodyLength, 0xffff);
    this.captionLength += by * Math.min(terms.captionLength, 0xff);
    const key = `${document}@${revision}`;
    const text = this.texts.get(key) ?? { document, title, kind, revision, isCurrent, units: 0 };
    text.units += by;
    if (text.units > 0) this.texts.set(key, text);
    else this.texts.delete(key);
  }
}

/** What `ClusterCounts` counted, as an index reads it. */
export interface ClusterDictionary {
  analyzerVersion: string;
  count: number;
  bodyLength: number;
  captionLength: number;
  mean: MeanLengths;
  texts: ClusterText[];
  vocabulary: Vocabulary;
  found: Uint32Array;
}

export function writeDictionary(counts: ClusterCounts, analyzerVersion: string): Uint8Array {
  const terms = [...counts.found.keys()].sort();
  const { letters, starts } = writeVocabulary(terms);
  const found = Uint32Array.from(terms, (term) => counts.found.get(term) ?? 0);
  const { count, bodyLength, captionLength } = counts;
  const facts = { analyzerVersion, count, bodyLength, captionLength, texts: [...counts.texts.values()] };
  return writeSections({ facts, arrays: { letters, starts, found } });
}

/** @throws {UnusableIndex} where the bytes are not what `writeDictionary` wrote */
export function readDictionary(bytes: Uint8Array): ClusterDictionary {
  const { facts, arrays } = readSections(bytes, 'the dictionary of the cluster');
  const held = facts as unknown as Omit<ClusterDictionary, 'mean' | 'vocabulary' | 'found'>;
  const meanOf = (sum: number) => Math.max(1, sum / Math.max(1, held.count));
  return {
    ...held,
    mean: { body: meanOf(held.bodyLength), caption: meanOf(held.captionLength) },
    vocabulary: readVocabulary(arrays.letters as Uint16Array, arrays.starts as Uint32Array),
    found: arrays.found as Uint32Array,
  };
}

/** The counts behind a dictionary, to count further. */
export function countOn({
  count,
  bodyLength,
  captionLength,
  texts,
  vocabulary,
  found,
}: ClusterDictionary): ClusterCounts {
  const counts = new ClusterCounts();
  Object.assign(counts, { count, bodyLength, captionLength });
  for (let id = 0; id < vocabulary.size; id++) counts.found.set(vocabulary.term(id), found[id]);
  for (const text of texts) counts.texts.set(`${text.document}@${text.revision}`, { ...text });
  return counts;
}
