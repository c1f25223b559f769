import type { ReadMorphemes } from '../../../text/dictionary/morpheme.ts';
import { readCompany } from './read-company.ts';
import { readComplements } from './read-complements.ts';

/** A text counts so often at most, so that no one text decides. */
const mostOfOneText = 3;
/** Fewer are not kept. */
const fewestOfWord = 8;
const fewest = 2;

/** Counts by keys whose parts are joined with tabs. */
type Counts = Map<string, number>;

/**
 * Counts the company of words in texts, each a list of its sentences.
 * @returns the lines of the table: first how many were counted, then a line for each sound, noun and verb
 */
export function writeCompanyLines(
  texts: readonly (readonly string[])[],
  readMorphemes: ReadMorphemes,
): string[] {
  const [company, joins]: [Counts, Counts] = [new Map(), new Map()];
  for (const sentences of texts) {
    const [ownCompany, ownJoins]: [Counts, Counts] = [new Map(), new Map()];
    for (const sentence of new Set(sentences)) {
      const words = readMorphemes(sentence);
      for (const { sound, word, company: around } of readCompany(words))
        for (const one of ['', ...around]) add(ownCompany, [sound, word, one].join('\t'));
      for (const { noun, particle = '', verb, isCompound } of readComplements(words))
        add(ownJoins, [noun, isCompound ? '＋' : particle, verb].join('\t'));
    }
    for (const [own, all] of [
      [ownCompany, company],
      [ownJoins, joins],
    ])
      for (const [key, count] of own) add(all, key, Math.min(count, mostOfOneText));
  }
  return [String(sumOf(company)), ...writeSounds(company), ...writeJoins(joins)];
}

function add(counts: Counts, key: string, count = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

function sumOf(counts: Counts): number {
  return [...counts].reduce((sum, [key, count]) => (key.endsWith('\t') ? sum + count : sum), 0);
}

/** A line for each sound that several words have, or a frequent one. */
function writeSounds(company: Counts): string[] {
  const all: Counts = new Map();
  const groups = new Map<string, Map<string, Map<string, number>>>();
  for (const [key, count] of company) {
    const [sound, word, one] = key.split('\t');
    if (one !== '') add(all, one, count);
    const words = groups.get(sound) ?? new Map<string, Map<string, number>>();
    groups.set(sound, words);
    const own = words.get(word) ?? new Map<string, number>();
    words.set(word, own);
    own.set(one, count);
  }
  return [...groups].toSorted(byKey).flatMap(([sound, words]) => {
    const frequent = [...words].filter(([, own]) => (own.get('') ?? 0) >= fewestOfWord);
    if (frequent.length === 0) return [];
    const telling = new Set(
      frequent.flatMap(([, own]) => [...own].flatMap(([one, count]) => (count >= fewest ? [one] : []))),
    );
    const cells = [...words].toSorted(byKey).map(([word, own]) => {
      const kept = [...own].filter(
        ([one, count]) => one !== '' && telling.has(one) && (words.size > 1 || count >= fewest),
      );
      const listed = kept.toSorted(byKey).flatMap(([one, count]) => [one, count, all.get(one) ?? count]);
      return [word, own.get('') ?? 0, ...listed].join(' ');
    });
    return [[sound, ...cells].join('\t')];
  });
}

/** A line for each noun and each verb: joined, bare, particles, compounds. */
function writeJoins(joins: Counts): string[] {
  const rows = new Map<string, { joined: number; bare: number; particles: Counts; compounds: Set<string> }>();
  const rowOf = (key: string) => {
    const row = rows.get(key) ?? { joined: 0, bare: 0, particles: new Map(), compounds: new Set() };
    rows.set(key, row);
    return row;
  };
  for (const [key, count] of joins) {
    const [noun, particle, verb] = key.split('\t');
    const [ofNoun, ofVerb] = [rowOf(`n ${noun}`), rowOf(`v ${verb}`)];
    if (particle === '＋') {
      ofNoun.compounds.add(verb);
    } else if (particle === '') {
      ofNoun.bare += count;
      ofVerb.bare += count;
      if (count > 0) ofNoun.compounds.add(verb);
    } else {
      ofNoun.joined += count;
      ofVerb.joined += count;
      add(ofVerb.particles, particle, count);
      if (count >= fewest) add(ofNoun.particles, `${particle}${verb}`, count);
    }
  }
  return [...rows]
    .toSorted(byKey)
    .flatMap(([key, { joined, bare, particles, compounds }]) =>
      joined >= fewestOfWord
        ? [
            [
              key,
              joined,
              bare,
              [...particles].toSorted(byKey).flat().join(' '),
              [...compounds].toSorted().join(' '),
            ].join('\t'),
          ]
        : [],
    );
}

function byKey([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : 1;
}
