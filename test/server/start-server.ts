import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildCorpus } from '../../src/corpus/build/build.ts';
import { makeIndexBuilder } from '../../src/corpus/build/index-corpus.ts';
import { makeApp } from '../../src/server/app.ts';
import { type ServeOptions, serve } from '../../src/server/serve.ts';
import { ServedCorpus } from '../../src/server/served-corpus.ts';
import { copyBuiltCorpus } from '../corpus/copy-built-corpus.ts';

/** A copy of two short texts of the sample corpus, which is built again at once. */
export function smallCorpus(): string {
  const folder = copyBuiltCorpus();
  for (const id of ['general-terms', 'internet-service-general'])
    rmSync(join(folder, id), { recursive: true });
  return folder;
}

/** Options of a server for a copy of the sample corpus; builds run in this process. */
export function serverOptions(corpus = copyBuiltCorpus()): ServeOptions {
  return {
    corpus,
    host: '127.0.0.1',
    port: 0,
    version: '0.0.0',
    today: () => '2026-07-01',
    freshFor: 0,
    buildPatience: { quiet: 0 },
    assets: [{ path: 'assets/shell.js', type: 'text/javascript; charset=utf-8', content: Buffer.from('0;') }],
    build: async (how) => {
      await buildCorpus(corpus, { version: '0.0.0', index: await makeIndexBuilder(corpus), ...how });
    },
  };
}

/** Most tests read what programs read. */
const english = { 'accept-language': 'en' };

/** Starts a server; faults of the program are collected. */
export async function startServer(options: Partial<ServeOptions> = {}) {
  const faults: unknown[] = [];
  const serving = await serve({ ...serverOptions(), onFault: (error) => faults.push(error), ...options });
  return {
    ...serving,
    faults,
    ask: (path: string, { headers, ...init }: RequestInit = {}) =>
      fetch(new URL(path, serving.address), {
        ...init,
        headers: { ...english, ...(headers as Record<string, string>) },
      }),
  };
}

/** The app without a network; faults of the program are collected. */
export function makeTestApp(options = serverOptions()) {
  const faults: unknown[] = [];
  const corpus = new ServedCorpus(options);
  const app = makeApp({
    corpus,
    assets: options.assets ?? [],
    version: options.version,
    onFault: (error) => faults.push(error),
  });
  const ask = (path: string, { headers, ...init }: RequestInit = {}) =>
    app.request(path, {
      ...init,
      headers: { host: 'localhost', ...english, ...(headers as Record<string, string>) },
    });
  return { app, corpus, faults, ask };
}
