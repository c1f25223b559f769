import { describe, expect, it } from 'vitest';
import { search } from '../../src/search/search.ts';
import { holdFiles } from '../../src/search/segment/index-files.ts';
import { buildSearchIndex, openSearchIndex } from '../../src/search/store/build-index.ts';
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
});
