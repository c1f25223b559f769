import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addText } from '../../src/corpus/build/add.ts';
import { buildCorpus, type IndexBuilder } from '../../src/corpus/build/build.ts';
import { findDocument, openCorpus } from '../../src/corpus/open-corpus.ts';
import { copyCorpus, emptyCorpus } from './copy-corpus.ts';

const version = '0.0.0';
const index: IndexBuilder = {
  key: 'words',
  build: async (revisions) => ({
    files: {
      'list.txt': new TextEncoder().encode(
        revisions.map(({ id, effective }) => `${id} ${effective}\n`).join(''),
      ),
    },
    notes: [],
  }),
};
const build = (corpus: string) => buildCorpus(corpus, { version, index });
const manifestOf = (corpus: string) => readFileSync(join(corpus, '.yakkan/manifest.json'), 'utf8');

/** Adds a small document in which one word can be changed. */
async function addRules(corpus: string, word: string, effective = '2024-04-01'): Promise<void> {
  const bytes = new TextEncoder().encode(`規約\n第1条（目的）\nこの規約は、${word}の条件を定める。\n`);
  await addText(corpus, { bytes, name: 'a.txt', document: 'rules', effective, replace: true });
}

describe('buildCorpus', () => {
  it('parses what changed and takes over the rest', async () => {
    const corpus = copyCorpus();
    const { documents, ...first } = await build(corpus);
    expect(first).toMatchObject({ revisions: 6, parsed: 6, indexed: true });
    expect(await build(corpus)).toMatchObject({ parsed: 0, linked: 0, reused: 6, indexed: false });
    await addRules(corpus, '利用');
    expect(await build(corpus)).toMatchObject({
      documents: documents + 1,
      parsed: 1,
      reused: 6,
      indexed: true,
    });
  });

  it('links references to the other documents', async () => {
    const corpus = copyCorpus();
    await build(corpus);
    const opened = await openCorpus(corpus);
    const [revision] = findDocument(opened, 'hosting-terms').revisions;
    const targets = (await revision.model()).references.flatMap((reference) => reference.targets);
    expect(targets.some(({ document }) => document === 'general-terms')).toBe(true);
  });

  it('writes the same whether it is built at once or step by step', async () => {
    const [stepwise, atOnce] = [emptyCorpus(), emptyCorpus()];
    for (const [word, day] of [
      ['利用', '2024-04-01'],
      ['貸出', '2025-04-01'],
      ['返却', '2024-04-01'],
    ]) {
      await addRules(stepwise, word, day);
      await build(stepwise);
    }
    await addRules(atOnce, '貸出', '2025-04-01');
    await addRules(atOnce, '返却', '2024-04-01');
    await build(atOnce);
    expect(manifestOf(stepwise)).toBe(manifestOf(atOnce));
    const files = (corpus: string) => readdirSync(join(corpus, '.yakkan'), { recursive: true }).toSorted();
    expect(files(stepwise)).toEqual(files(atOnce));
  });

  it('gives the text of the source, not of the last build, where the source changed since', async () => {
    const corpus = emptyCorpus();
    await addRules(corpus, '利用');
    await build(corpus);
    await addRules(corpus, '貸出');
    const [{ revisions }] = (await openCorpus(corpus)).documents;
    expect(JSON.stringify(await revisions[0].model())).toContain('貸出');
  });

  it.each([
    ['half a manifest', (folder: string) => writeFileSync(join(folder, 'manifest.json'), '{"format":"yak')],
    ['a foreign manifest', (folder: string) => writeFileSync(join(folder, 'manifest.json'), '{"name":"x"}')],
  ])('builds anew with a message where it finds %s', async (_, damage) => {
    const corpus = emptyCorpus();
    await addRules(corpus, '利用');
    await build(corpus);
    const before = manifestOf(corpus);
    damage(join(corpus, '.yakkan'));
    expect(await build(corpus)).toMatchObject({ parsed: 1, notes: [expect.stringMatching(/built anew/)] });
    expect(manifestOf(corpus)).toBe(before);
  });

  it('writes models and index again where they are missing or damaged', async () => {
    const corpus = emptyCorpus();
    await addRules(corpus, '利用');
    await build(corpus);
    const folder = join(corpus, '.yakkan');
    const before = manifestOf(corpus);
    const [model] = readdirSync(join(folder, 'models'));
    writeFileSync(join(folder, 'models', model), 'broken');
    const [own] = readdirSync(folder).filter((name) => name.startsWith('index-'));
    rmSync(join(folder, own), { recursive: true });
    await build(corpus);
    expect(manifestOf(corpus)).toBe(before);
    expect(readFileSync(join(folder, own, 'list.txt'), 'utf8')).toBe('rules 2024-04-01\n');
  });

  it('tells a damaged index and model, and makes them again', async () => {
    const corpus = emptyCorpus();
    await addRules(corpus, '利用');
    await build(corpus);
    const folder = join(corpus, '.yakkan');
    const before = manifestOf(corpus);
    const own = readdirSync(folder).find((name) => name.startsWith('index-')) ?? '';
    truncateSync(join(folder, own, 'list.txt'), 3);
    expect(await build(corpus)).toMatchObject({
      indexed: true,
      notes: [expect.stringMatching(/search index was missing or damaged/)],
    });
    const [model] = readdirSync(join(folder, 'models'));
    truncateSync(join(folder, 'models', model), 3);
    expect((await build(corpus)).notes).toContainEqual(
      expect.stringMatching(/model of rules 2024-04-01 was/),
    );
    expect(await build(corpus)).toMatchObject({ parsed: 0, linked: 0, indexed: false, notes: [] });
    expect(manifestOf(corpus)).toBe(before);
  });

  it('parses anew a source that got another name, which tells its format', async () => {
    const corpus = emptyCorpus();
    await addRules(corpus, '利用');
    await build(corpus);
    const revision = join(corpus, 'rules/revisions/2024-04-01');
    renameSync(`${revision}.txt`, `${revision}.md`);
    const yaml = join(corpus, 'rules/document.yaml');
    writeFileSync(yaml, readFileSync(yaml, 'utf8').replace('.txt', '.md'));
    const formatOf = async () =>
      (await (await openCorpus(corpus)).documents[0].revisions[0].model()).document.source.format;
    expect(await formatOf()).toBe('markdown');
    expect(await build(corpus)).toMatchObject({ parsed: 1 });
    expect(await formatOf()).toBe('markdown');
  });

  it('names a revision that document.yaml does not, and removes what a killed writer left', async () => {
    const corpus = emptyCorpus();
    await addRules(corpus, '利用');
    const revisions = join(corpus, 'rules/revisions');
    writeFileSync(join(revisions, '2025-04-01.txt'), '第1条 貸出');
    writeFileSync(join(revisions, '2024-04-01.txt.3141592'), '第1');
    writeFileSync(
      join(corpus, '.yakkan/lock.dead'),
      JSON.stringify({ pid: 2 ** 30, host: hostname(), token: 'dead' }),
    );
    const { notes } = await build(corpus);
    expect(notes).toEqual([expect.stringMatching(/does not name revisions\/2025-04-01\.txt/)]);
    expect(readdirSync(revisions)).toEqual(['2024-04-01.txt', '2025-04-01.txt']);
    expect(existsSync(join(corpus, '.yakkan/lock.dead'))).toBe(false);
  });

  it('says what is wrong in a document.yaml, and where', async () => {
    const corpus = emptyCorpus();
    mkdirSync(join(corpus, 'rules'), { recursive: true });
    const yaml = join(corpus, 'rules/document.yaml');
    writeFileSync(yaml, 'revisions:\n  - { effective: 2024-04-01, file: ../../secret.txt }\n');
    await expect(build(corpus)).rejects.toThrow(
      /document\.yaml: revisions\.0\.file must lie in the folder.*line 2/,
    );
    writeFileSync(yaml, 'revisions:\n  - { effective: 2024-13-01, file: revisions/a.md }\n');
    await expect(build(corpus)).rejects.toThrow(/revisions\.0\.effective must be a day of the calendar/);
    writeFileSync(yaml, 'title: [\n');
    await expect(build(corpus)).rejects.toThrow(/document\.yaml cannot be read: .*line 2/);
    writeFileSync(yaml, 'revisions:\n  - { effective: 2024-04-01, file: revisions/none.md }\n');
    await expect(build(corpus)).rejects.toThrow(/not there, though document\.yaml lists it/);
    expect(existsSync(join(corpus, '.yakkan/lock'))).toBe(false);
  });
});

describe('the lock', () => {
  const lockOf = (corpus: string) => join(corpus, '.yakkan/lock');
  const write = (corpus: string, pid: number, host = hostname()) => {
    mkdirSync(join(corpus, '.yakkan'), { recursive: true });
    writeFileSync(
      lockOf(corpus),
      JSON.stringify({ pid, host, since: '2026-01-01T00:00:00Z', token: 'other' }),
    );
  };

  it('keeps a second build out and says who has it', async () => {
    const corpus = emptyCorpus();
    await addRules(corpus, '利用');
    write(corpus, process.pid);
    await expect(build(corpus)).rejects.toThrow(new RegExp(`process ${process.pid} on .*2026-01-01`));
    write(corpus, 1, 'another-machine');
    await expect(build(corpus)).rejects.toThrow(/another-machine/);
    expect(existsSync(lockOf(corpus))).toBe(true);
  });

  it('is taken over from a process that is gone', async () => {
    const corpus = emptyCorpus();
    await addRules(corpus, '利用');
    const child = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => child.once('exit', resolve));
    write(corpus, child.pid ?? 0);
    expect(await build(corpus)).toMatchObject({ parsed: 1 });
    expect(existsSync(lockOf(corpus))).toBe(false);
  });

  it('lets one of several builds at once through at a time', async () => {
    const corpus = emptyCorpus();
    await addRules(corpus, '利用');
    const results = await Promise.allSettled([build(corpus), build(corpus), build(corpus)]);
    expect(results.some(({ status }) => status === 'fulfilled')).toBe(true);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason.message).toMatch(/is being written by process/);
    }
    expect(await build(corpus)).toMatchObject({ parsed: 0 });
  });
});
