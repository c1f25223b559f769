import { describe, expect, it } from 'vitest';
import { buildSearchIndex, openSearchIndex } from '../../src/search/build-index.ts';
import { holdFiles } from '../../src/search/index-files.ts';
import { search } from '../../src/search/search.ts';
import { createVocabularyAnalyzer } from '../../src/search/segment-vocabulary.ts';
import { openWordVocabulary } from '../../src/search/word-vocabulary.ts';
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
});
