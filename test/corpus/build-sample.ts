import type { TestProject } from 'vitest/node';
import { buildCorpus } from '../../src/corpus/build/build.ts';
import { makeIndexBuilder } from '../../src/corpus/build/index-corpus.ts';
import { removeTemporaryFolders } from '../temporary-folder.ts';
import { copyCorpus } from './copy-corpus.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the sample corpus as a build leaves it. */
    builtSample: string;
  }
}

/** Builds the sample corpus once, for all tests that ask a built one. */
export async function setup(project: TestProject): Promise<void> {
  const corpus = copyCorpus();
  await buildCorpus(corpus, { version: '0.0.0', index: await makeIndexBuilder(corpus) });
  project.provide('builtSample', corpus);
}

export const teardown = removeTemporaryFolders;
