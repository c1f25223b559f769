import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WorkPool } from '../../src/corpus/work/work-pool.ts';
import { hidePlaces } from '../../src/server/hide-places.ts';
import { serverOptions, smallCorpus, startServer } from './start-server.ts';

/** A text that takes long: one sentence of many references. */
const long = `規約\n第1条（目的）\n${'第1条、'.repeat(150_000)}に従う。\n`;
const short = '規約\n第1条（目的）\nこの規約は、会の運営を定める。\n';

const formOf = (text: string, more: Record<string, string> = {}): FormData => {
  const form = new FormData();
  form.set('file', new File([text], 'a.txt'));
  for (const [name, value] of Object.entries(more)) form.set(name, value);
  return form;
};

describe('the server while a long text is read', () => {
  const corpus = smallCorpus();
  let serving: Awaited<ReturnType<typeof startServer>>;
  beforeAll(async () => {
    serving = await startServer({
      ...serverOptions(corpus),
      limits: { milliseconds: 4000 },
      lockPatience: 1500,
    });
    // The first thread loads the program.
    await serving.ask('api/v1/documents:preview', { method: 'POST', body: formOf(short) });
  });
  afterAll(() => serving.close());

  it('answers others at once, and says in Japanese that the text takes too much', async () => {
    const preview = serving.ask('api/v1/documents:preview', { method: 'POST', body: formOf(long.repeat(4)) });
    let done = false;
    void preview.then(() => {
      done = true;
    });
    const waits: number[] = [];
    while (!done && waits.length < 100) {
      const start = performance.now();
      expect((await serving.ask('assets/shell.js')).status).toBe(200);
      waits.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const answer = await preview;
    expect(answer.status).toBe(422);
    expect((await answer.json()).detail).toMatch(/終わらなかったため、中止しました/);
    // On a machine that is busy with other things a median says more than the longest.
    expect(waits.toSorted((a, b) => a - b)[waits.length >> 1]).toBeLessThan(100);
    expect(serving.faults).toEqual([]);
  }, 30_000);

  it('waits for another process that writes, and then asks to come again, without naming it', async () => {
    const lock = join(corpus, '.yakkan/lock');
    mkdirSync(join(corpus, '.yakkan'), { recursive: true });
    const holder = { pid: process.pid, host: hostname(), since: '2026-01-01T00:00:00Z', token: 'other' };
    const add = (document: string) =>
      serving.ask('api/v1/documents', {
        method: 'POST',
        body: formOf(short, { document, effective: '2026-04-01' }),
      });
    writeFileSync(lock, JSON.stringify(holder));
    setTimeout(() => rmSync(lock), 500);
    expect((await add('waits')).status).toBe(201);
    writeFileSync(lock, JSON.stringify(holder));
    const answer = await add('refused');
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
    const { detail } = await answer.json();
    expect(detail).toContain('ほかの処理が終わるのを待っています');
    expect(detail).not.toMatch(/process|yakkan|\d{3,}/);
    rmSync(lock);
  }, 30_000);
});

it('ends a job when nobody waits for it any more, and does the next one', async () => {
  const pool = new WorkPool({ atOnce: 1 });
  const file = (text: string) => ({ name: 'a.txt', bytes: new TextEncoder().encode(text) });
  const leaves = new AbortController();
  const given = pool.run('describe', file(long.repeat(4)), leaves.signal);
  const next = pool.run('describe', file(short));
  setTimeout(() => leaves.abort(new Error('left')), 300);
  await expect(given).rejects.toThrow('left');
  expect((await next).described.counts.articles).toBe(1);
  await expect(pool.run('describe', file(' '))).rejects.toThrow();
  await pool.close();
}, 30_000);

it('counts the time of a job from when its thread has loaded the program', async () => {
  const pool = new WorkPool({ milliseconds: 500 });
  const empty = { name: 'a.txt', bytes: new TextEncoder().encode(' ') };
  await expect(pool.run('describe', empty)).rejects.toMatchObject({ name: 'UnreadableSource' });
  await pool.close();
}, 60_000);

it('hides where the corpus lies and who writes it', () => {
  expect(hidePlaces('/srv/terms/a/document.yaml: two revisions.', '/srv/terms')).toBe(
    'a/document.yaml: two revisions.',
  );
  expect(
    hidePlaces(
      'The corpus is being written by process 31 on vm.local, since 2026-01-01T00:00:00Z. Wait until it is done; if no such process runs any more, delete /srv/terms/.yakkan/lock.',
      '/srv/terms',
    ),
  ).toBe('The corpus is being written by another process.');
});
