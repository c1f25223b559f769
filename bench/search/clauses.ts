import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from '../../src/parse.ts';
import type { SearchUnit } from '../../src/search/unit/unit.ts';
import { collectUnits } from '../../src/search/unit/units.ts';
import type { SearchAnalyzer } from '../../src/search/words/analyzer.ts';
import { detectTextFormat } from '../../src/source/bytes/detect-format.ts';
import { readText } from '../../src/source/read-text.ts';

const laws = new URL('../../../shared/examples/laws/', import.meta.url);

/** Whether the texts that clauses are made of are there. */
export function hasTexts(): boolean {
  return existsSync(laws);
}

/** Random numbers below 1 that are the same in each run. */
export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function readClauses(): Promise<SearchUnit[]> {
  const units: SearchUnit[] = [];
  for (const name of readdirSync(laws).filter((file) => file.endsWith('.terms.txt'))) {
    const value = readFileSync(new URL(name, laws), 'utf8');
    const { source } = await readText(value, detectTextFormat(value));
    const documentId = name.replace('.terms.txt', '');
    const model = parse(source, { name, sha256: '' });
    units.push(...collectUnits({ documentId, revision: '2026-04-01', isCurrent: true, model }));
  }
  return units;
}

/** Share of the sentences of a copied clause that are taken from elsewhere. */
const exchanged = 0.7;

/** Makes clauses: those of the statutes first, then copies whose sentences are exchanged for others, so that all differ. */
export async function makeClauses(count: number): Promise<SearchUnit[]> {
  const own = await readClauses();
  const random = makeRandom(count);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
  const sentences = own.flatMap(({ leaves }) => leaves.filter(({ field }) => field === undefined));
  const clauses = own.slice(0, count);
  while (clauses.length < count) {
    const model = pick(own);
    const copy = Math.floor(clauses.length / own.length);
    const document = `${model.document}-${copy}`;
    clauses.push({
      ...model,
      document,
      key: `${document}@${model.revision}#${model.node}-${clauses.length}`,
      leaves: model.leaves.map((leaf) =>
        leaf.field === undefined && random() < exchanged
          ? { ...leaf, value: pick(sentences).value, source: [] }
          : leaf,
      ),
    });
  }
  return clauses;
}

/** Makes questions of the kinds that people ask about clauses, of the words that stand in them. */
export function makeQuestions(
  clauses: readonly SearchUnit[],
  analyzer: SearchAnalyzer,
  count: number,
): string[] {
  const random = makeRandom(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
  const pickSentence = () => pick(pick(clauses).leaves).value;
  const pickWords = (most: number): string[] => {
    const sentence = pickSentence();
    const words = analyzer
      .analyzeText(sentence)
      .filter(({ kind, start, end }) => (kind === 'morpheme' || kind === 'compound') && end - start > 1);
    return words.length === 0
      ? ['規定']
      : Array.from({ length: most }, () => pick(words)).map(({ start, end }) => sentence.slice(start, end));
  };
  const common = ['規定', '場合', '国', '申請', '期間', '政令で定める', '者の責任', '届出'];
  const kinds: readonly (readonly [share: number, make: () => string])[] = [
    [0.4, () => [...new Set(pickWords(3))].join(' ')],
    [0.2, () => pick(clauses).caption || pickWords(1)[0]],
    [0.2, () => `${[...new Set(pickWords(2))].join('の')}はどうすればいいですか`],
    [0.08, () => `「${pickPhrase(pickSentence(), random())}」`],
    [0.06, () => pick(common)],
    [0.03, () => `第${1 + Math.floor(random() * 60)}条第${1 + Math.floor(random() * 3)}項`],
    [0.03, () => pickReading(pickSentence(), analyzer) ?? pick(common)],
  ];
  return Array.from({ length: count }, () => {
    let place = random();
    for (const [share, make] of kinds) {
      if (place < share) return make();
      place -= share;
    }
    return pickWords(2).join(' ');
  });
}

function pickPhrase(sentence: string, place: number): string {
  const stretches = sentence.match(/[\p{L}\p{N}]{4,}/gu) ?? ['規定による'];
  return stretches[Math.floor(place * stretches.length)].slice(0, 10);
}

function pickReading(sentence: string, analyzer: SearchAnalyzer): string | undefined {
  return analyzer.analyzeText(sentence).findLast(({ kind, term }) => kind === 'reading' && term.length > 4)
    ?.term;
}
