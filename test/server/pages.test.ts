import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { emptyCorpus } from '../corpus/copy-corpus.ts';
import { makeTestApp, serverOptions, smallCorpus, startServer } from './start-server.ts';

const options = serverOptions(smallCorpus());
const { ask, corpus, faults } = makeTestApp(options);
afterAll(async () => {
  await corpus.settle();
  expect(faults).toEqual([]);
});

const terms =
  '試験利用規約\r\n\r\n第1条（目的）\r\n　𠮷田商店は、この規約を定めます。\r\n第1条の2（料金）\r\n１　料金は、第9条による。\r\n';
const hostile =
  '罠の規約\n\n第1条（<b>目的</b>）\n　<script>alert(1)</script>と<img src=x onerror=alert(1)>と[押す](javascript:alert(1))を定めます。\n第2条（"onmouseover="x）\n　&lt;p&gt;と<https://example.com/>を定めます。\n';

function form(fields: Record<string, string | File>): RequestInit {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return { method: 'POST', body };
}
const textFile = (text: string, name = '規約.txt') => new File([text], name);
const sendJson = (path: string, body: object) =>
  ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

describe('pages', () => {
  it.each(['/', '/index.html', '/documents/mobile-terms/', '/documents/mobile-terms/2026-04-01.html'])(
    '%s is sent',
    async (path) => {
      const response = await ask(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(await response.text()).toMatch(/^<!doctype html><html lang="ja"/);
    },
  );

  it('of a folder have their links relative to it', async () => {
    const response = await ask('/documents/mobile-terms');
    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toBe('/documents/mobile-terms/');
  });

  it('that are not there are a problem', async () => {
    for (const path of ['/nothing', '/documents/mobile-terms/2020-01-01.html', '/documents/nothing/']) {
      expect((await ask(path)).status).toBe(404);
    }
  });

  it('that are not there lead from the root, however deep they were looked for', async () => {
    const response = await ask('/documents/nothing/', { headers: { accept: 'text/html' } });
    expect(response.status).toBe(404);
    const ways = [...(await response.text()).matchAll(/ (?:href|src|action)="([^"]*)"/g)].map(
      ([, way]) => way,
    );
    expect(ways.length).toBeGreaterThan(5);
    expect(ways.filter((way) => !/^(?:[/#]|data:)/.test(way))).toEqual([]);
  });

  it('are not sent again where nothing changed', async () => {
    const etag = (await ask('/')).headers.get('etag') ?? '';
    expect((await ask('/', { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it('may load what they name', async () => {
    expect((await ask('/assets/shell.js')).headers.get('content-type')).toContain('text/javascript');
    expect((await ask('/assets/nothing.js')).status).toBe(404);
  });
});

describe('adding', () => {
  it('shows what was read, then stores it by its token', async () => {
    const response = await ask('/api/v1/documents:preview', form({ file: textFile(terms) }));
    expect(response.status).toBe(200);
    const preview = await response.json();
    expect(preview).toMatchObject({
      title: '試験利用規約',
      counts: { articles: 2, unresolved: 1 },
      outline: expect.arrayContaining([expect.objectContaining({ label: '第1条の2', caption: '料金' })]),
    });
    expect((await ask('/documents/trial-terms/')).status).toBe(404);
    const body = { token: preview.token, document: 'trial-terms', effective: '2026-06-01' };
    const stored = await sendJson('/api/v1/documents', body);
    expect(stored.status).toBe(201);
    expect(await stored.json()).toMatchObject({
      state: 'added',
      page: 'documents/trial-terms/2026-06-01.html',
    });
    const page = await ask(stored.headers.get('location') ?? '');
    expect(await page.text()).toContain('𠮷田商店');
    expect((await sendJson('/api/v1/documents', body)).status).toBe(410);
  });

  it('makes the text searchable, and answers meanwhile', async () => {
    const before = await corpus.openIndex();
    const stored = await ask(
      '/api/v1/documents',
      form({ file: textFile(terms), document: 'other-terms', effective: '2026-06-01' }),
    );
    expect(stored.status).toBe(201);
    expect(await (await ask('/api/v1/build')).json()).toHaveProperty('state');
    expect(before.index).toBeDefined();
    await corpus.settle();
    expect(await (await ask('/api/v1/build')).json()).toEqual({ state: 'idle' });
    const found = await ask(`/api/v1/search?document=other-terms&q=${encodeURIComponent('料金')}`);
    expect((await found.json()).hits.length).toBeGreaterThan(0);
  });

  it.each([
    [{ document: '../etc', effective: '2026-06-01' }, 400, /document/],
    [{ document: 'con', effective: '2026-06-01' }, 400, /document/],
    [{ document: 'a', effective: '2026-02-30' }, 400, /effective/],
    [{ document: 'a', effective: '' }, 422, /--effective|effective/],
    [{ document: 'a', general: '../x', effective: '2026-06-01' }, 422, /general-terms/],
    [{ effective: '2026-06-01' }, 400, /document/],
  ] as const)('of %j is refused', async (fields, status, detail) => {
    const response = await ask('/api/v1/documents', form({ ...fields, file: textFile(terms) }));
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ detail: expect.stringMatching(detail) });
  });

  it('of another text for a day that is taken is refused, and said to replace it', async () => {
    const send = (text: string, more = {}) =>
      ask(
        '/api/v1/documents',
        form({ file: textFile(text), document: 'twice-terms', effective: '2026-06-01', ...more }),
      );
    expect((await send(terms)).status).toBe(201);
    expect((await send(terms)).status).toBe(200);
    expect((await send(`${terms}第2条　終わり。\n`)).status).toBe(409);
    expect((await send(`${terms}第2条　終わり。\n`, { replace: 'true' })).status).toBe(201);
  });

  it.each([
    ['nothing', new File([], 'a.txt')],
    ['no text', new File([new Uint8Array([0, 1, 2, 3, 255, 254])], 'a.bin')],
    ['a broken PDF', new File(['%PDF-1.7\nnothing'], 'a.pdf')],
    ['a broken Word file', new File([zipSync({ 'word/document.xml': strToU8('<w:document') })], 'a.docx')],
    ['an archive', new File([zipSync({ 'a.txt': strToU8('a') })], '../../a.zip')],
  ])('of %s says why', async (_, file) => {
    const response = await ask('/api/v1/documents:preview', form({ file }));
    expect([200, 422]).toContain(response.status);
    const { detail, messages } = await response.json();
    expect(detail ?? messages[0].reason).toMatch(/\S/);
  });
});

describe('a text full of tricks', () => {
  it('stands on its pages as text', async () => {
    const folder = smallCorpus();
    mkdirSync(join(folder, 'trap', 'revisions'), { recursive: true });
    writeFileSync(join(folder, 'trap', 'revisions', '2026-04-01.txt'), hostile);
    writeFileSync(
      join(folder, 'trap', 'document.yaml'),
      'title: "<script>alert(2)</script>"\nrevisions:\n  - { effective: 2026-04-01, file: revisions/2026-04-01.txt }\n',
    );
    const served = makeTestApp(serverOptions(folder));
    for (const path of ['/', '/documents/trap/', '/documents/trap/overview.html', '/search.html']) {
      const page = await (await served.ask(path)).text();
      expect(page).not.toMatch(/<script>|<img|<b>|href="javascript|<[^>]*\sonerror|<[^>]*\sonmouseover/i);
    }
    expect(await (await served.ask('/documents/trap/')).text()).toContain('&#x3C;script>alert(1)');
    expect(served.faults).toEqual([]);
  });
});

describe('a corpus that changes on disk', () => {
  it('is read again without a restart', async () => {
    const folder = smallCorpus();
    const served = makeTestApp(serverOptions(folder));
    const list = async () => {
      const { documents } = await (await served.ask('/api/v1/documents')).json();
      return documents.map(({ id }: { id: string }) => id);
    };
    expect(await list()).toContain('mobile-terms');
    rmSync(join(folder, 'mobile-terms'), { recursive: true });
    expect(await list()).not.toContain('mobile-terms');
    writeFileSync(join(folder, 'hosting-terms', 'document.yaml'), 'revisions: 3\n');
    const broken = await served.ask('/api/v1/documents');
    expect(broken.status).toBe(503);
    expect((await broken.json()).detail).toContain('document.yaml');
    writeFileSync(join(folder, 'hosting-terms', 'document.yaml'), 'title: 新\nrevisions: []\n');
    expect((await served.ask('/')).status).toBe(200);
  });
});

describe('a build that fails', () => {
  it('is told, and what was there answers on', async () => {
    const own = serverOptions(smallCorpus());
    let isBroken = false;
    const served = makeTestApp({
      ...own,
      build: async (how, signal) => {
        if (isBroken) throw new Error('no space left');
        await own.build(how, signal);
      },
    });
    await served.corpus.openIndex();
    isBroken = true;
    const stored = await served.ask(
      '/api/v1/documents',
      form({ file: textFile(terms), document: 'new-terms', effective: '2026-06-01' }),
    );
    expect(stored.status).toBe(201);
    await served.corpus.settle();
    expect(await (await served.ask('/api/v1/build')).json()).toEqual({
      state: 'failed',
      reason: 'no space left',
    });
    expect((await served.ask(`/api/v1/search?q=${encodeURIComponent('解約')}`)).status).toBe(200);
    expect((await served.ask('/documents/new-terms/')).status).toBe(200);
  });
});

describe('the server', () => {
  it('ends when it is asked to, and frees its port', async () => {
    const first = await startServer(serverOptions(smallCorpus()));
    const { port } = new URL(first.address);
    await expect(startServer({ ...serverOptions(smallCorpus()), port: Number(port) })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
    expect((await first.ask('/')).status).toBe(200);
    await first.close();
    const second = await startServer({ ...serverOptions(smallCorpus()), port: Number(port) });
    await second.close();
  });

  it('does not start without a corpus', async () => {
    await expect(startServer(serverOptions(emptyCorpus()))).rejects.toThrow(/no corpus/);
  });
});
