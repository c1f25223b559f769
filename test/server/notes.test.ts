import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/corpus/build/build.ts';
import { readJournal } from '../../src/corpus/intake/journal.ts';
import type { Note } from '../../src/model/review/note.ts';
import { makeTestApp, serverOptions, smallCorpus } from './start-server.ts';

const folder = smallCorpus();
const { ask, faults, corpus } = makeTestApp({ ...serverOptions(folder), build: async () => {} });
const address = '/api/v1/documents/mobile-terms/notes';
const send = (method: string, path: string, content: object) =>
  ask(path, { method, body: JSON.stringify(content), headers: { 'content-type': 'application/json' } });
const list = async (): Promise<{ notes: Note[] }> => (await ask(address)).json();

beforeAll(() => buildCorpus(folder, { version: '0.0.0' }));
afterAll(async () => {
  expect(faults).toEqual([]);
  await corpus.settle();
});

describe('notes beside clauses', () => {
  it('are kept with the lineage of their clause, changed and taken out, and each is in the journal', async () => {
    const body = { effective: '2026-04-01', node: 'art_3', words: ' 次の改正で\n見直す ', by: '田中' };
    const answer = await send('POST', address, body);
    expect(answer.status).toBe(201);
    const made = (await answer.json()) as Note;
    expect(made).toMatchObject({ words: '次の改正で\n見直す', by: '田中', on: { citation: '第3条' } });
    expect(made.clause).toMatch(/^c[0-9a-z]{8}$/);
    expect((await list()).notes).toEqual([made]);
    const changed = await send('PATCH', `${address}/${made.id}`, { words: '見直した' });
    expect(await changed.json()).toMatchObject({ id: made.id, words: '見直した', at: made.at });
    expect((await send('PATCH', `${address}/${made.id}`, { words: '' })).status).toBe(200);
    expect((await list()).notes).toEqual([]);
    const { entries, breaks } = await readJournal(folder);
    expect(breaks).toEqual([]);
    expect(entries.map(({ action, changes }) => [action, changes])).toEqual([
      ['note', [{ field: '第3条', new: '次の改正で\n見直す' }]],
      ['note', [{ field: '第3条', old: '次の改正で\n見直す', new: '見直した' }]],
      ['note', [{ field: '第3条', old: '見直した' }]],
    ]);
  });

  it.each([
    ['a clause that is not there', { effective: '2026-04-01', node: 'art_999', words: 'x' }, 404],
    ['a revision that is not there', { effective: '2020-01-01', node: 'art_3', words: 'x' }, 404],
    ['no words', { effective: '2026-04-01', node: 'art_3', words: '  ' }, 400],
    ['too many words', { effective: '2026-04-01', node: 'art_3', words: 'あ'.repeat(4001) }, 400],
  ])('are refused with %s', async (_, body, status) => {
    expect((await send('POST', address, body)).status).toBe(status);
  });

  it('that are not there are told in Japanese', async () => {
    const answer = await ask(`${address}/n00000000`, {
      method: 'PATCH',
      body: '{"words":"x"}',
      headers: { 'content-type': 'application/json', 'accept-language': 'ja' },
    });
    expect(answer.status).toBe(404);
    expect((await answer.json()).detail).toBe('そのメモはありません。ほかの人が消したかもしれません。');
  });

  it('that cannot be read are never written over', async () => {
    const path = join(folder, 'mobile-terms', 'notes.yaml');
    writeFileSync(path, '- id: [');
    expect((await ask(address)).status).toBe(503);
    expect((await send('POST', address, { effective: '2026-04-01', node: 'art_3', words: 'x' })).status).toBe(
      422,
    );
    expect(readFileSync(path, 'utf8')).toBe('- id: [');
  });
});
