import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TestProject } from 'vitest/node';
import { writeSite } from '../../src/cli/build/write-site.ts';
import { buildCorpus } from '../../src/corpus/build/build.ts';
import { makeIndexBuilder } from '../../src/corpus/build/index-corpus.ts';
import { readAssets } from '../../src/server/assets.ts';
import { serve } from '../../src/server/serve.ts';
import { copyCorpus } from '../corpus/copy-corpus.ts';
import { makeTemporaryFolder, removeTemporaryFolders } from '../temporary-folder.ts';
import { findBrowser } from './find-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Roots of the same site: from a server, and as a folder. */
    surfaces: { server: string; folder: string };
    browser: string;
    /** Folder of the pictures that $SCREENSHOTS asks for; empty where nobody asks. */
    screenshots: string;
  }
}

let stop: (() => Promise<void>) | undefined;

/** Builds the sample corpus, writes its pages as a folder, and serves it. */
export async function setup(project: TestProject): Promise<void> {
  const browser = findBrowser();
  if (!browser) {
    throw new Error('There is no Chromium; install it (apt-get install chromium), or name it in $CHROMIUM.');
  }
  const corpus = copyCorpus();
  const today = '2026-07-01';
  const build = async (how: { force?: boolean }) => {
    await buildCorpus(corpus, { version: '0.0.0', index: await makeIndexBuilder(corpus), ...how });
  };
  await build({});
  const folder = join(makeTemporaryFolder(), '約款 サイト');
  await writeSite(corpus, folder, { today });
  const { address, close } = await serve({
    corpus,
    host: '127.0.0.1',
    port: 0,
    version: '0.0.0',
    today: () => today,
    assets: readAssets(),
    build,
    onFault: console.error,
  });
  project.provide('surfaces', { server: address, folder: `${pathToFileURL(folder).href}/` });
  project.provide('browser', browser);
  const { SCREENSHOTS: screenshots = '' } = process.env;
  if (screenshots) mkdirSync(screenshots, { recursive: true });
  project.provide('screenshots', screenshots);
  stop = close;
}

export async function teardown(): Promise<void> {
  await stop?.();
  removeTemporaryFolders();
}
