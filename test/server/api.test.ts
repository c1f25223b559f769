import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestApp } from './start-server.ts';

const { ask, faults, corpus } = makeTestApp();
const api = (path: string, init?: RequestInit) => ask(`/api/v1${path}`, init);
// biome-ignore lint/suspicious/noExplicitAny: answers of many shapes
const read = async (path: string, init?: RequestInit): Promise<any> => (await api(path, init)).json();
const send = (path: string, body: unknown) =>
  api(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

beforeAll(async () => {
  await corpus.openIndex();
}, 120_000);
afterAll(() => expect(faults).toEqual([]));

describe('documents', () => {
  it('are listed with their revisions and the one in force', async () => {
    const { documents } = await read('/documents');
    expect(documents).toContainEqual(
      expect.objectContaining({ id: 'mobile-terms', revisions: ['2026-04-01'], current: '2026-04-01' }),
    );
    expect(await read('/documents/mobile-terms')).toEqual(
      documents.find(({ id }: { id: string }) => id === 'mobile-terms'),
    );
  });

  it('give the model of a revision', async () => {
    const model = await read('/documents/general-terms/revisions/2026-04-01');
    expect(model).toMatchObject({ schemaVersion: '1.0.0', tree: { type: 'root' } });
  });

  it.each(['第3条第1項', '3条1項', '第三条第一項', '第３条第１項', 'art_3__para_1'])(
    'give the clause that %s means',
    async (citation) => {
      const path = `/documents/general-terms/revisions/2026-04-01/clauses/${encodeURIComponent(citation)}`;
      expect(await read(path)).toMatchObject({ status: 'found', clauses: [{ node: 'art_3__para_1' }] });
    },
  );

  it.each([
    ['/documents/nothing', 404, /general-terms/],
    ['/documents/general-terms/revisions/2020-01-01', 404, /2026-04-01/],
    ['/documents/general-terms/revisions/2026-02-30', 400, /calendar/],
    ['/documents/general-terms/revisions/2026-04-01/clauses/%E7%AC%AC999%E6%9D%A1', 404, /第999条/],
    ['/documents/..%2F..%2Fetc', 400, /no document id/],
    ['/documents/%F0%A0%AE%B7', 404, /𠮷|𠮷|no document/],
    ['/nothing', 404, /openapi\.json/],
  ])('answer %s with %i and say why', async (path, status, detail) => {
    const response = await api(path);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({
      type: 'about:blank',
      status,
      detail: expect.stringMatching(detail),
      instance: `/api/v1${path}`,
    });
  });
});

describe('search', () => {
  it('says what does not exist', async () => {
    const { hits, missing } = await read(`/search?q=${encodeURIComponent('第199条')}&document=mobile-terms`);
    expect(hits).toEqual([]);
    expect(missing).toMatchObject([{ kind: 'citation', text: '第199条', document: 'mobile-terms' }]);
  });

  it('finds clauses with the filters that are given', async () => {
    const { hits } = await read(`/search?q=${encodeURIComponent('解約')}&document=mobile-terms&limit=3`);
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.length).toBeLessThanOrEqual(3);
    expect(new Set(hits.map(({ document }: { document: string }) => document))).toEqual(
      new Set(['mobile-terms']),
    );
  });

  it('takes a filter several times', async () => {
    const path = `/search?q=${encodeURIComponent('料金')}&document=mobile-terms&document=general-terms&limit=50`;
    const { hits } = await read(path);
    expect(new Set(hits.map(({ document }: { document: string }) => document)).size).toBe(2);
  });

  it.each([
    ['/search', /q/],
    ['/search?q=a&limit=0', /limit/],
    ['/search?q=a&limit=x', /limit/],
    ['/search?q=a&norm=nothing', /norm/],
    ['/search?q=a&asOf=yesterday', /asOf/],
    ['/search?q=a&colour=red', /colour/],
    ['/search?q=%FF&limit=-1', /limit/],
  ])('refuses %s', async (path, detail) => {
    const response = await api(path);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ detail: expect.stringMatching(detail) });
  });
});

describe('studies', () => {
  it('compare two revisions', async () => {
    const path = '/diff?document=general-terms&old=2025-04-01&new=2026-04-01';
    const { changes, map } = await read(path);
    expect(changes.length).toBeGreaterThan(0);
    expect(map.length).toBeGreaterThan(changes.length);
  });

  it('proof-read a revision and a text', async () => {
    expect(await read('/check?document=general-terms')).toMatchObject({
      document: 'general-terms',
      revision: '2026-04-01',
      findings: expect.any(Array),
    });
    const text =
      '第1条（目的）\n　この約款は、料金を定めます。\n第2条（料金）\n　料金は、第9条のとおりとします。\n';
    const { findings } = await (await send('/check', { text })).json();
    expect(findings.map(({ quote }: { quote: string }) => quote)).toContainEqual(
      expect.stringContaining('第9条'),
    );
  });
});

describe('rules', () => {
  it('are listed, described and computed', async () => {
    const { rules } = await read('/rules?document=general-terms');
    const names = rules.map(({ id }: { id: string }) => id);
    expect(names).toContain('general-terms/late-charge');
    const rule = await read('/rules/general-terms/late-charge');
    expect(rule).toMatchObject({ id: 'general-terms/late-charge', state: 'fresh' });
    const [{ given }] = rule.examples;
    const result = await (await send('/rules/general-terms/late-charge:evaluate', { given })).json();
    expect(result).toMatchObject({ rule: 'general-terms/late-charge', status: expect.any(String) });
    expect(result.trace.length).toBeGreaterThan(0);
  });

  it('say which facts cannot be used', async () => {
    const response = await send('/rules/general-terms/late-charge:evaluate', { given: { nothing: 1 } });
    expect(response.status).toBe(422);
    expect((await response.json()).issues.length).toBeGreaterThan(0);
  });

  it.each([
    ['/rules/general-terms/nothing', 404],
    ['/rules/nothing/late-charge', 404],
    ['/rules/general-terms/..%2F..%2Fx', 400],
  ])('answer %s with %i', async (path, status) => {
    expect((await api(path)).status).toBe(status);
  });
});

describe('bodies', () => {
  it.each([
    ['{', 400, /no JSON/],
    ['[]', 400, /object/],
    ['{"text":1}', 400, /text/],
    ['null', 400, /object/],
  ])('of %s are refused', async (body, status, detail) => {
    const response = await send('/check', body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ detail: expect.stringMatching(detail) });
  });

  it('of another type are refused with what is taken', async () => {
    const response = await api('/check', {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: 'x',
    });
    expect(response.status).toBe(415);
    expect(response.headers.get('accept')).toBe('application/json');
  });

  it('that are too long are refused', async () => {
    const response = await send('/check', { text: 'あ'.repeat(400_000) });
    expect(response.status).toBe(413);
  });

  it('of the wrong method are refused with those that are possible', async () => {
    const response = await api('/documents', { method: 'DELETE' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toContain('POST');
    expect(await response.json()).toMatchObject({ status: 405 });
  });
});

describe('answers', () => {
  it('are not sent again where nothing changed', async () => {
    const first = await api('/documents');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^(?:W\/)?"/);
    const second = await api('/documents', { headers: { 'if-none-match': etag } });
    expect(second.status).toBe(304);
    expect(await second.text()).toBe('');
  });

  it('are compressed for those who take it', async () => {
    const response = await api('/rules', { headers: { 'accept-encoding': 'gzip' } });
    expect(response.headers.get('content-encoding')).toBe('gzip');
  });

  it('have no body for HEAD', async () => {
    const response = await api('/documents', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });
});

describe('the description of the API', () => {
  it('names each endpoint and holds every type that it refers to', async () => {
    const description = await read('/openapi.json');
    expect(description.openapi).toBe('3.1.0');
    expect(Object.keys(description.paths)).toContain('/api/v1/rules/{document}/{name}:evaluate');
    const references = JSON.stringify(description).match(/(?<="\$ref":")[^"]+/g) ?? [];
    expect(references.length).toBeGreaterThan(20);
    for (const reference of new Set(references)) {
      expect(reference).toMatch(/^#\//);
      const target = reference
        .slice(2)
        .split('/')
        .reduce((part, name) => part?.[name], description);
      expect(target, reference).toBeTypeOf('object');
    }
  });

  it('is shown as a page', async () => {
    const page = await (await ask('/api.html')).text();
    expect(page).toContain('GET /api/v1/search');
  });
});

describe('the journal', () => {
  it('holds every write with who made it, and is a page and a table', async () => {
    const body = new FormData();
    body.append('file', new File(['規約\n第1条（目的）\nこの規約は、利用の条件を定める。\n'], 'a.txt'));
    body.append('document', 'written-rules');
    body.append('effective', '2024-04-01');
    expect((await api('/documents', { method: 'POST', body })).status).toBe(201);
    const { entries, total, breaks } = await read('/journal?document=written-rules');
    expect([total, breaks]).toEqual([1, []]);
    expect(entries[0]).toMatchObject({ action: 'add', from: '127.0.0.1', effective: '2024-04-01' });
    const page = await (await ask('/journal.html')).text();
    expect(page).toContain('2024-04-01');
    expect(await (await ask('/journal.csv')).text()).toContain('written-rules');
    const english = { headers: { 'accept-language': 'en' } };
    expect(await (await ask('/journal.csv', english)).text()).toMatch(
      /when,what,document.*\r\n.*,added,written-rules/,
    );
    for (const path of ['/journal.html', '/manage.html', '/api.html'])
      expect(await (await ask(path, english)).text(), path).toContain('data-language="en"');
  });
});
