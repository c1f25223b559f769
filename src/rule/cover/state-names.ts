import type { SentenceCoverage } from './sentence-coverage.ts';

/** What is done with a sentence, in words; their first signs differ, so that one is enough. */
export const sentenceStateNames: Readonly<
  Record<SentenceCoverage['state'], readonly [ja: string, en: string]>
> = {
  computed: ['計算', 'computed'],
  drafted: ['下書き', 'can be drafted'],
  declared: ['対象外', 'not computable'],
  open: ['未対応', 'open'],
};
