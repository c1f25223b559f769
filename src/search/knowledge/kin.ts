import { readSections, writeSections } from '../segment/sections.ts';
import { readVocabulary, writeVocabulary } from '../segment/vocabulary.ts';

/** A word of the field that means nearly what another one means, and how nearly: above 0, at most 1. */
export interface KinWord {
  term: string;
  nearness: number;
}

/** Which words of the field are near in meaning to a word, whoever wrote it: 売る → 売却, 競売. */
export interface Kin {
  /** The nearest first; none where the word is unknown. */
  list: (term: string) => KinWord[];
  /** All words that lead somewhere. */
  words: () => Iterable<string>;
  /** The words that lead to what is held, with that alone. */
  filter: (isHeld: (term: string) => boolean) => Map<string, KinWord[]>;
}

const scale = 255;

/** Writes words with those that are near to them, as arrays that nothing parses when they are read. */
export function writeKin(kin: ReadonlyMap<string, readonly KinWord[]>): Uint8Array {
  const words = [...kin.keys()].sort();
  const targets = [...new Set([...kin.values()].flatMap((list) => list.map(({ term }) => term)))].sort();
  const places = new Map(targets.map((term, place) => [term, place]));
  const lists = words.map((word) => kin.get(word) ?? []);
  const firsts = new Uint32Array(words.length + 1);
  for (const [place, list] of lists.entries()) firsts[place + 1] = firsts[place] + list.length;
  const all = lists.flat();
  const own = writeVocabulary(words);
  const others = writeVocabulary(targets);
  return writeSections({
    facts: {},
    arrays: {
      letters: own.letters,
      starts: own.starts,
      targetLetters: others.letters,
      targetStarts: others.starts,
      firsts,
      targets: Uint16Array.from(all, ({ term }) => places.get(term) as number),
      nearness: Uint8Array.from(all, ({ nearness }) => Math.round(nearness * scale)),
    },
  });
}

/**
 * Reads what `writeKin` wrote.
 * @throws {UnusableIndex} where the bytes are not that
 */
export function readKin(bytes: Uint8Array, name: string): Kin {
  const { letters, starts, targetLetters, targetStarts, firsts, targets, nearness } = readSections(
    bytes,
    name,
  ).arrays;
  const words = readVocabulary(letters as Uint16Array, starts as Uint32Array);
  const others = readVocabulary(targetLetters as Uint16Array, targetStarts as Uint32Array);
  return {
    list: (term) => {
      const id = words.find(term);
      if (id < 0) return [];
      return Array.from({ length: firsts[id + 1] - firsts[id] }, (_, index) => ({
        term: others.term(targets[firsts[id] + index]),
        nearness: nearness[firsts[id] + index] / scale,
      }));
    },
    words: function* () {
      for (let id = 0; id < words.size; id++) yield words.term(id);
    },
    filter: (isHeld) => {
      const terms = Array.from({ length: others.size }, (_, id) => others.term(id));
      const held = terms.map(isHeld);
      const kept = new Map<string, KinWord[]>();
      for (let id = 0; id < words.size; id++) {
        const list: KinWord[] = [];
        for (let place = firsts[id]; place < firsts[id + 1]; place++)
          if (held[targets[place]])
            list.push({ term: terms[targets[place]], nearness: nearness[place] / scale });
        if (list.length > 0) kept.set(words.term(id), list);
      }
      return kept;
    },
  };
}

/** Leaves out what an index cannot find. */
export function keepHeldKin(kin: Kin, isHeld: (term: string) => boolean): Uint8Array {
  return writeKin(kin.filter(isHeld));
}
