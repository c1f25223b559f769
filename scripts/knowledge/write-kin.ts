// Writes what near-words.py and near-vectors.py found as src/search/knowledge/kin.bin: by the terms under which an index has
// the words. `write-kin.ts WORDS VECTORS`
import { readFileSync, writeFileSync } from 'node:fs';
import { type KinWord, writeKin } from '../../src/search/knowledge/kin.ts';
import { loadSearchAnalyzer } from '../../src/search/words/tokens.ts';

/** Most words to which one leads. */
const kept = 40;
/** Cosines of both lie close together: where each begins to say something, and where it says all. */
const [ofWords, ofVectors] = [
  { least: 0.2, most: 0.6 },
  { least: 0.3, most: 0.8 },
];

const analyzer = await loadSearchAnalyzer();

/** The term of a word; none where the analyzer cuts it into several. */
function termOf(word: string): string | undefined {
  return analyzer
    .analyzeText(word)
    .find(
      ({ kind, start, end }) =>
        (kind === 'morpheme' || kind === 'compound') && start === 0 && end === word.length,
    )?.term;
}

/** Reads lists of words with their cosines, by term; of two words for one term the first one counts. */
function readNear(file: string, { least, most }: { least: number; most: number }) {
  const near = new Map<string, Map<string, number>>();
  for (const [word, list] of Object.entries(
    JSON.parse(readFileSync(file, 'utf8')) as Record<string, [string, number][]>,
  )) {
    const term = termOf(word) ?? (near.has(word) ? undefined : word);
    if (term === undefined || near.has(term)) continue;
    near.set(term, new Map(list.map(([other, cosine]) => [other, (cosine - least) / (most - least)])));
  }
  return near;
}

const [words, vectors] = process.argv.slice(2);
const [byWords, byVectors] = [readNear(words, ofWords), readNear(vectors, ofVectors)];
const kin = new Map<string, KinWord[]>();
for (const term of new Set([...byWords.keys(), ...byVectors.keys()])) {
  const [one, two] = [byWords.get(term), byVectors.get(term)];
  const list = [...new Set([...(one?.keys() ?? []), ...(two?.keys() ?? [])])]
    .map((other) => ({
      term: other,
      // What both find is surer.
      nearness: Math.min(1, Math.max(0, one?.get(other) ?? 0) + Math.max(0, two?.get(other) ?? 0)),
    }))
    .filter(({ term: other, nearness }) => nearness > 0.05 && other !== term)
    .sort((a, b) => b.nearness - a.nearness)
    .slice(0, kept);
  if (list.length > 0) kin.set(term, list);
}
const bytes = writeKin(kin);
writeFileSync(new URL('../../src/search/knowledge/kin.bin', import.meta.url), bytes);
console.log(`${kin.size} words, ${bytes.length} bytes.`);
