// Writes what near-words.py found as src/search/knowledge/kin.bin: by the terms under which an index has the words.
import { readFileSync, writeFileSync } from 'node:fs';
import { type KinWord, writeKin } from '../../src/search/knowledge/kin.ts';
import { loadSearchAnalyzer } from '../../src/search/words/tokens.ts';

const [source] = process.argv.slice(2);
const near = JSON.parse(readFileSync(source, 'utf8')) as Record<string, [string, number][]>;
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

/** Cosines of the model lie close together; what is just near enough counts a quarter. */
const readNearness = (cosine: number) => Math.min(1, (cosine - 0.2) / 0.4);

const kin = new Map<string, KinWord[]>();
for (const [word, list] of Object.entries(near)) {
  const term = termOf(word) ?? (kin.has(word) ? undefined : word);
  if (term === undefined || kin.has(term) || list.length === 0) continue;
  kin.set(
    term,
    list.map(([other, cosine]) => ({ term: other, nearness: readNearness(cosine) })),
  );
}
const bytes = writeKin(kin);
writeFileSync(new URL('../../src/search/knowledge/kin.bin', import.meta.url), bytes);
console.log(`${kin.size} words, ${bytes.length} bytes.`);
