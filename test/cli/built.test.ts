import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { copyCorpus } from '../corpus/copy-corpus.ts';

const entry = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const run = (...words: string[]) => promisify(execFile)(process.execPath, [entry, ...words]);

// What is bundled behaves otherwise than the sources where packages look for their own files.
describe.skipIf(!existsSync(entry))('the built entry (skipped before `npm run build`)', () => {
  it('builds a corpus, searches it, compares revisions and runs a rule', async () => {
    const corpus = copyCorpus();
    expect((await run('build', '--corpus', corpus)).stdout).toContain('index written');
    const found = (await run('search', '遅延損害金', '--corpus', corpus, '--limit', '3')).stdout;
    expect(found).toMatch(/^第2条第1項「遅延損害金」/); // a defined term and nothing more asks for its definition
    expect(found).toContain('第39条');
    const revisions = ['general-terms@2025-04-01', 'general-terms@2026-04-01', '--corpus', corpus];
    expect((await run('diff', ...revisions)).stdout).toContain('変更の影響');
    expect((await run('diff', ...revisions, '-f', 'amendment')).stdout).toContain('一部を次のように改正する');
    expect((await run('rule', 'list', '--corpus', corpus)).stdout).toContain('late-charge');
  }, 30_000);
});
