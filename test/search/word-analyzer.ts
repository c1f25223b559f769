import type { WordAnalyzer } from '../../src/search/lexicon/compile.ts';
import type { WordToken } from '../../src/search/lexicon/content-words.ts';
import { loadMorphemes } from '../../src/text/dictionary/morpheme.ts';

const functionWords: ReadonlySet<string> = new Set(['助詞', '助動詞', '記号', '接続詞']);

/** Analyzes by the dictionary alone, so that these tests stand by themselves. */
export async function makeWordAnalyzer(): Promise<
  WordAnalyzer & { analyzeText: (text: string) => WordToken[] }
> {
  const readMorphemes = await loadMorphemes();
  return {
    version: 'test',
    analyzeText: (text) =>
      readMorphemes(text)
        .filter(({ pos }) => !functionWords.has(pos))
        .map(({ base, start, end }) => ({ term: base, kind: 'morpheme', start, end })),
  };
}
