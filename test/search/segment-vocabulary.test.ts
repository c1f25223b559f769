import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { emptyWords } from '../../src/search/query/empty-words.ts';
import type { SearchAnalyzer } from '../../src/search/words/analyzer.ts';
import {
  collectSurfaces,
  createVocabularyAnalyzer,
  type WordVocabulary,
} from '../../src/search/words/segment-vocabulary.ts';
import { loadSearchAnalyzer } from '../../src/search/words/tokens.ts';

const clauses = [
  '契約者は、利用料金を支払わなければなりません。',
  '当社は、契約を解除することができる。サーバーの障害を除く。',
  '第12条の規定により、30日以内に通知した場合',
];

let full: SearchAnalyzer;
beforeAll(async () => {
  full = await loadSearchAnalyzer();
}, 60_000);

function learn(texts: readonly string[]): WordVocabulary {
  const terms = new Set<string>();
  const readings = new Set<string>();
  const surfaces = new Map<string, Set<string>>();
  for (const text of texts) {
    const tokens = full.analyzeText(text);
    for (const { term, kind } of tokens) (kind === 'reading' ? readings : terms).add(term);
    collectSurfaces(text, tokens, (surface, term) =>
      surfaces.set(surface, (surfaces.get(surface) ?? new Set()).add(term)),
    );
  }
  return {
    has: (term) => terms.has(term),
    listBases: (surface) => [...(surfaces.get(surface) ?? [])],
    readings,
  };
}

function cut(text: string): string[] {
  return createVocabularyAnalyzer(learn(clauses))
    .analyzeQuery(text)
    .filter(({ kind }) => kind !== 'bigram')
    .map(({ term, kind, start, end }) => `${kind} ${term}=${text.slice(start, end)}`);
}

describe('a question cut by the vocabulary of an index', () => {
  test.each([
    ['利用料金', ['morpheme 利用=利用', 'compound 利用料金=利用料金', 'morpheme 料金=料金']],
    ['料金を支払わないとき', ['morpheme 料金=料金', 'morpheme 支払う=支払わ']],
    ['ｻｰﾊﾞの障害', ['morpheme サーバ=ｻｰﾊﾞ', 'morpheme 障害=障害']],
    ['第十二条', ['number 12=十二', 'number 12条=十二条', 'morpheme 条=条']],
    ['かいじょ', ['reading かいじよ=かいじょ']],
    ['壊約の通知', ['morpheme 壊約=壊約', 'morpheme 通知=通知']],
    ['Wi-Fiの契約', ['morpheme wifi=Wi-Fi', 'morpheme 契約=契約']],
    ['𠮷の契約', ['morpheme 契約=契約']],
    ['', []],
  ])('%s', (question, tokens) => {
    expect(cut(question)).toEqual(tokens);
  });

  test('keeps nearly all words that the dictionary finds in our own text', () => {
    const root = new URL('../../', import.meta.url);
    const text = readFileSync(new URL('corpus/general-terms/revisions/2026-04-01.md', root), 'utf8');
    const lines = text.split('\n').filter((line) => line.length > 10 && line.length < 300);
    const analyzer = createVocabularyAnalyzer(learn(lines));
    let [known, found] = [0, 0];
    for (const line of lines) {
      const own = new Set(analyzer.analyzeText(line).map(({ term }) => term));
      for (const { term, kind } of full.analyzeText(line)) {
        if (kind !== 'morpheme') continue;
        known++;
        if (own.has(term)) found++;
      }
    }
    expect(found / known).toBeGreaterThan(0.95);
  });

  test('never throws, and its tokens lie within the question', () => {
    const analyzer = createVocabularyAnalyzer(learn(clauses));
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...clauses, '30', '％'))),
        (units) => {
          const text = units.join('');
          for (const { start, end } of analyzer.analyzeQuery(text))
            expect(start >= 0 && start < end && end <= text.length).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });
});

test('verbs that only help another one are no words, as with the dictionary', () => {
  const texts = ['会員が動かなくなった機器を交換する。', '会員証がなくなったとき、又は手当をもらえるとき。'];
  const analyzer = createVocabularyAnalyzer(learn(texts));
  const cutBoth = (question: string) =>
    [analyzer, full].map(({ analyzeQuery }) => [
      ...new Set(
        analyzeQuery(question)
          .filter(({ kind }) => kind === 'morpheme' || kind === 'compound')
          .map(({ term }) => term)
          .filter((term) => !emptyWords.has(term)),
      ),
    ]);
  for (const question of ['動かなくなったら交換してもらえますか', '会員証がなくなったら手当をもらえる？']) {
    const [ours, known] = cutBoth(question);
    expect(ours).toEqual(known);
  }
});
