import { describe, expect, it } from 'vitest';
import { search } from '../../src/search/search.ts';
import { holdFiles } from '../../src/search/segment/index-files.ts';
import { buildSearchIndex } from '../../src/search/store/build-index.ts';
import { openSearchIndex } from '../../src/search/store/open-index.ts';
import { openWordVocabulary } from '../../src/search/store/word-vocabulary.ts';
import { createVocabularyAnalyzer } from '../../src/search/words/segment-vocabulary.ts';
import { makeAnalyzer, readSampleCorpus } from './search-corpus.ts';

describe('a search without the dictionary', () => {
  it('finds what one with it finds first', async () => {
    const analyzer = await makeAnalyzer();
    const inputs = (await readSampleCorpus()).filter(({ documentId }) => documentId !== 'general-terms');
    const { files } = await buildSearchIndex(inputs, { analyzer });
    const held = holdFiles(files);
    const index = await openSearchIndex(held, analyzer.version);
    const browser = createVocabularyAnalyzer(openWordVocabulary(index, held));
    for (const question of ['SIMカードの貸与', '通信速度を制限する', '「SIMカード」', '10条']) {
      const [full, cut] = await Promise.all(
        [await makeAnalyzer(index), browser].map(
          async (one) => (await search(index, question, { analyzer: one })).hits,
        ),
      );
      expect(cut[0]?.key, question).toBe(full[0]?.key);
    }
  });

  it('takes words that stand side by side for one name as well', () => {
    const words = new Set(['延滞', '利息', '支払う']);
    const browser = createVocabularyAnalyzer({
      has: (term) => words.has(term),
      listBases: () => [],
      readings: { has: () => false },
    });
    const names = (text: string) =>
      browser
        .analyzeQuery(text)
        .filter(({ kind }) => kind === 'compound')
        .map(({ term }) => term);
    expect(names('延滞利息')).toEqual(['延滞利息']);
    expect(names('延滞の利息')).toEqual([]);
  });
});
