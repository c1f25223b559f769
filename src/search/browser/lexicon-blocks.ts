import { readTerms, type SynonymData, type SynonymGroup } from '../lexicon/data.ts';
import { indexWords, type LexiconLookup } from '../lexicon/lookup.ts';
import { ByteWriter } from '../segment/byte-writer.ts';
import { ByteReader, readUnits, writeUnits } from './number-lists.ts';
import type { Entry, SortedBlocks } from './sorted-blocks.ts';
import { readTerm, type TermWriter } from './told-terms.ts';

const kinds = ['spelling', 'field', 'general'] as const satisfies readonly SynonymGroup['kind'][];

/** Of each word, beginning and term of a lexicon what it leads to, with all that is needed to follow it. */
export function listLexicon(data: SynonymData, writeTerm: TermWriter): Entry[] {
  const { words, beginnings, spellings, groups } = indexWords(data);
  const writeSpellings = (writer: ByteWriter, term: string) => {
    const terms = spellings.get(term) ?? [];
    writer.number(terms.length);
    for (const one of terms) writeTerm(writer, one);
  };
  const writeTarget = (writer: ByteWriter, word: number) => {
    writeUnits(writer, data.words[word]);
    const terms = readTerms(data, word);
    writer.number(terms.length);
    for (const term of terms) {
      writeTerm(writer, term);
      writeSpellings(writer, term);
    }
  };
  const writeWord = (writer: ByteWriter, word: number) => {
    writeUnits(writer, data.words[word]);
    const own = groups.get(word) ?? [];
    writer.number(own.length);
    for (const { kind, words: targets, related = [] } of own) {
      writer.byte(kinds.indexOf(kind));
      for (const list of [targets.filter((target) => target !== word), related]) {
        writer.number(list.length);
        for (const target of list) writeTarget(writer, target);
      }
    }
  };
  const keys = [...new Set([...words.keys(), ...beginnings, ...spellings.keys()])].sort();
  return keys.map((key) => {
    const writer = new ByteWriter(256);
    writer.byte(beginnings.has(key) ? 1 : 0);
    writeSpellings(writer, key);
    const own = words.get(key) ?? [];
    writer.number(own.length);
    for (const word of own) writeWord(writer, word);
    return { key, value: writer.finish() };
  });
}

/** What is known of a key. */
interface Known {
  isBeginning: boolean;
  spellings: string[];
  words?: number[];
}

/** Opens what `listLexicon` listed: words are numbered as they are met. */
export function openLexicon(blocks: SortedBlocks, vocabulary: SortedBlocks): LexiconLookup {
  const met = meetWords(vocabulary);
  const known = new Map<string, Known>();
  const readKey = (key: string): Known | undefined => {
    const held = known.get(key);
    if (held) return held;
    const id = blocks.find(key);
    const value = id < 0 ? undefined : blocks.value(id);
    if (!value) return undefined;
    const reader = new ByteReader(value);
    const isBeginning = reader.byte() === 1;
    const spellings = repeat(reader, () => readTerm(reader, vocabulary));
    const words = repeat(reader, () => met.readWord(reader, key));
    const read: Known = { isBeginning, spellings, ...(words.length > 0 && { words }) };
    known.set(key, read);
    return read;
  };
  const spell = (term: string) => {
    const terms = met.spellings.get(term) ?? readKey(term)?.spellings ?? [];
    return terms.length > 0 ? terms : undefined;
  };
  return {
    data: met.data,
    spellings: { get: spell, has: (term) => spell(term) !== undefined },
    words: { get: (key) => readKey(key)?.words },
    beginnings: { has: (key) => readKey(key)?.isBeginning ?? false },
    groups: met.groups,
  };
}

function repeat<Value>(reader: ByteReader, read: () => Value): Value[] {
  return Array.from({ length: reader.number() }, read);
}

/** The words that were met, with the groups that they lead into and how the terms of those are spelled. */
function meetWords(vocabulary: SortedBlocks) {
  const data: LexiconLookup['data'] = { words: [], terms: [] };
  const groups = new Map<number, SynonymGroup[]>();
  const spellings = new Map<string, string[]>();
  const addWord = (text: string, terms: readonly string[]) => {
    data.terms.push(terms.join(' '));
    return data.words.push(text) - 1;
  };
  const readSpelled = (reader: ByteReader): string => {
    const term = readTerm(reader, vocabulary);
    const others = repeat(reader, () => readTerm(reader, vocabulary));
    spellings.set(term, others);
    return term;
  };
  const readTarget = (reader: ByteReader): number => {
    const text = readUnits(reader);
    return addWord(
      text,
      repeat(reader, () => readSpelled(reader)),
    );
  };
  const readWord = (reader: ByteReader, key: string): number => {
    const word = addWord(readUnits(reader), [key]);
    const own = repeat(reader, (): SynonymGroup => {
      const kind = kinds[reader.byte()];
      const targets = repeat(reader, () => readTarget(reader));
      return { kind, words: targets, related: repeat(reader, () => readTarget(reader)) };
    });
    groups.set(word, own);
    return word;
  };
  return { data, groups, spellings, readWord };
}
