import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { writeSite } from '../../src/cli/build/write-site.ts';
import { smallCorpus } from '../server/start-server.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';

const isBuilt = existsSync(fileURLToPath(new URL('../../dist/site/assets/theme.css', import.meta.url)));
const options = { today: '2026-07-01' };
const newFolder = () => join(makeTemporaryFolder(), '約款');

describe.skipIf(!isBuilt)('a site that is written (skipped where `npm run build` has not run)', () => {
  it('holds pages, assets and data, and leaves nothing beside it', async () => {
    const folder = newFolder();
    const { files, bytes } = await writeSite(smallCorpus(), folder, options);
    const names = readdirSync(folder, { recursive: true }).map(String);
    for (const name of ['index.html', 'search.html', 'assets/theme.css', 'documents/mobile-terms/index.html'])
      expect(names).toContain(name);
    expect(names).not.toContain('add.html');
    expect(files).toBeGreaterThan(10);
    expect(bytes).toBeGreaterThan(10_000);
    expect(readdirSync(dirname(folder))).toEqual(['約款']);
    const page = readFileSync(join(folder, 'documents', 'mobile-terms', 'index.html'), 'utf8');
    expect(page).not.toMatch(/(?:href|src)="\/(?!\/)/);
  });

  it('takes the place of the one before', async () => {
    const [folder, corpus] = [newFolder(), smallCorpus()];
    await writeSite(corpus, folder, options);
    writeFileSync(join(folder, 'old.html'), 'old');
    await writeSite(corpus, folder, options);
    expect(readdirSync(folder)).not.toContain('old.html');
    expect(readdirSync(dirname(folder))).toEqual(['約款']);
  });

  it('never takes the place of other files, of the corpus, or of a file', async () => {
    const folder = newFolder();
    mkdirSync(folder);
    writeFileSync(join(folder, 'mine.txt'), 'mine');
    const corpus = smallCorpus();
    await expect(writeSite(corpus, folder, options)).rejects.toThrow(/not of a site/);
    await expect(writeSite(corpus, join(folder, 'mine.txt'), options)).rejects.toThrow(/is a file/);
    await expect(writeSite(corpus, dirname(corpus), options)).rejects.toThrow(/holds the corpus/);
    expect(readdirSync(folder)).toEqual(['mine.txt']);
  });

  it('is as before where a page fails', async () => {
    const [folder, corpus] = [newFolder(), smallCorpus()];
    await writeSite(corpus, folder, options);
    const before = readdirSync(folder);
    const [document] = readdirSync(corpus).filter((name) => !name.startsWith('.'));
    const [text] = readdirSync(join(corpus, document, 'revisions'));
    writeFileSync(join(corpus, document, 'revisions', text), new Uint8Array([0, 1, 2, 255]));
    await expect(writeSite(corpus, folder, options)).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(before);
    expect(readdirSync(dirname(folder))).toEqual(['約款']);
  });
});
