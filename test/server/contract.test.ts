import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentIdPattern } from '../../src/corpus/document-id.ts';
import { openCorpus } from '../../src/corpus/open-corpus.ts';
import { correctedReading } from '../../src/model/correction.ts';
import { endpoints } from '../../src/server/api/endpoints.ts';
import { copyCorpus } from '../corpus/copy-corpus.ts';
import { makeTestApp, serverOptions, smallCorpus } from './start-server.ts';

// biome-ignore lint/suspicious/noExplicitAny: a description of many shapes
type Loose = any;

const options = serverOptions();
const { ask, faults, corpus } = makeTestApp(options);
// What is written changes what is there: that is tried on a corpus of its own, which is not built.
const writing = makeTestApp({ ...serverOptions(smallCorpus()), build: async () => {} });
const ajv = new Ajv2020({ strict: false, validateFormats: false });
let description: Loose;

beforeAll(async () => {
  await corpus.openIndex();
  description = await (await ask('/api/v1/openapi.json')).json();
  ajv.addSchema(description, 'api');
}, 120_000);
afterAll(async () => {
  expect(faults).toEqual([]);
  await Promise.all([corpus.settle(), writing.corpus.settle()]);
});

const operations = (): { method: string; path: string; operation: Loose }[] =>
  Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods as Loose).map(([method, operation]) => ({ method, path, operation })),
  );

/** Why an answer is not what the description says; nothing where it is. */
async function findBreach(method: string, path: string, response: Response): Promise<string | undefined> {
  const { responses } = description.paths[path][method];
  const said = responses[response.status];
  const where = `${method} ${path} ${response.status}`;
  if (!said) return `${where} is not described`;
  const type = response.headers.get('content-type')?.split(';')[0] ?? '';
  if (!said.content?.[type]) return `${where} is ${type}`;
  const pointer = `api#/paths/${path.replaceAll('~', '~0').replaceAll('/', '~1')}/${method}/responses/${response.status}/content/${type.replaceAll('/', '~1')}/schema`;
  const validate =
    ajv.getSchema(encodeURI(pointer).replaceAll('%7B', '{').replaceAll('%7D', '}')) ?? ajv.getSchema(pointer);
  if (!validate) return `${where} has no schema`;
  const body = await response.json();
  return validate(body) ? undefined : `${where}: ${ajv.errorsText(validate.errors)}`;
}

describe('the description of the API', () => {
  it('names each operation, what it is about, where it is served, and how it refuses', () => {
    const ids = operations().map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { operation } of operations()) {
      expect(operation.operationId).toMatch(/^[a-z][A-Za-z]+$/);
      expect(description.tags.map(({ name }: Loose) => name)).toContain(operation.tags[0]);
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['403', '503']));
    }
    expect(description.paths['/api/v1/documents'].post.responses).toHaveProperty('409');
    expect(description.servers).toEqual([{ url: '/' }]);
    expect(ids.length).toBe(endpoints.length);
  });

  it('has patterns that are regular expressions without flags, with and without u', () => {
    const patterns = JSON.stringify(description).match(/"pattern":"(?:[^"\\]|\\.)*"/g) ?? [];
    expect(patterns.length).toBeGreaterThan(3);
    for (const found of patterns) {
      const { pattern } = JSON.parse(`{${found}}`);
      expect(pattern).not.toMatch(/^\/|\/[a-z]*$/);
      expect(() => [new RegExp(pattern), new RegExp(pattern, 'u')]).not.toThrow();
    }
  });

  it('has only schemas of JSON Schema 2020-12', () => {
    for (const name of Object.keys(description.components.schemas))
      expect(() => ajv.compile({ $ref: `api#/components/schemas/${name}` }), name).not.toThrow();
    expect(/"items":\[|json-schema.org\/draft-07/.test(JSON.stringify(description))).toBe(false);
  });

  const idPattern = (): string => {
    const [{ schema }] = description.paths['/api/v1/documents/{id}'].get.parameters;
    return schema.pattern;
  };

  it('has a pattern of ids that fits every id that a corpus may hold, and no other', async () => {
    const patterns = [new RegExp(idPattern()), new RegExp(idPattern(), 'u')];
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 30 }),
          fc.string({ unit: fc.constantFrom(...'abz09-_. /\\:*約款𠮷'), maxLength: 12 }),
          fc.constantFrom('general-terms', '412AC0000000061', '約款', '𠮷野家', 'a b', '.hidden', '..', ''),
        ),
        (id) => {
          for (const pattern of patterns) expect(pattern.test(id)).toBe(documentIdPattern.test(id));
        },
      ),
      { numRuns: 1000 },
    );
    const { documents } = await (await ask('/api/v1/documents')).json();
    for (const { id } of documents) expect(id).toMatch(patterns[0]);
  });

  it.each(['約款', '𠮷野家の規約', 'a b', 'A_1', '100%', "x'y"])(
    'and a document whose folder is called %s is asked for by it',
    async (id) => {
      const folder = copyCorpus();
      renameSync(join(folder, 'mobile-terms'), join(folder, id));
      const other = makeTestApp(serverOptions(folder));
      const response = await other.ask(`/api/v1/documents/${encodeURIComponent(id)}`);
      expect(await response.json()).toMatchObject({ id: expect.any(String), revisions: ['2026-04-01'] });
      expect(id).toMatch(new RegExp(idPattern(), 'u'));
    },
  );

  it('and a folder that can be no id is told', async () => {
    const folder = copyCorpus();
    mkdirSync(join(folder, 'x'), { recursive: true });
    renameSync(join(folder, 'mobile-terms'), join(folder, 'a:b'));
    await expect(openCorpus(folder)).rejects.toThrow(/「a:b」 cannot be the id.*rename/);
  });
});

// More of them find more: RUNS=2000 npx vitest run test/server/contract.test.ts.
const runs = Number(process.env.RUNS ?? 150);
const ids = ['general-terms', 'mobile-terms', 'internet-service-general', 'nothing', '..', '約款', ''];
const days = ['2026-04-01', '2025-04-01', '2023-04-01', '2026-02-30', 'x'];
const word = fc.oneof(
  fc.constantFrom(
    ...ids,
    ...days,
    '第3条',
    'art_3__para_1',
    '39条2項',
    '第999条',
    'late-charge',
    '解約',
    '義務',
    '1',
    '0',
    '-1',
  ),
  fc.string({ unit: 'grapheme', maxLength: 10 }),
);
const pathWords: Readonly<Record<string, readonly string[]>> = {
  id: ids,
  document: ids,
  date: days,
  clause: ['第3条', '39条2項', 'art_3__para_1', 'root', '第999条', '別表'],
  name: ['late-charge', 'nothing', 'A'],
  lineage: ['c00000000', 'c7k2m9px1', 'x'],
};
const fields = [
  'q',
  'document',
  'old',
  'new',
  'revision',
  'asOf',
  'limit',
  'from',
  'kind',
  'norm',
  'hasRule',
  'explain',
  'x',
];
const body = fc.oneof(
  { weight: 1, arbitrary: fc.jsonValue() },
  {
    weight: 4,
    arbitrary: fc.record(
      {
        text: fc.constantFrom('第1条　料金は、第9条による。\n', '', 'x'),
        name: fc.constantFrom('a.txt', 'a.pdf', ''),
        given: fc.constantFrom(
          { amount: 100000, due: '2026-03-31', paid: '2026-07-15' },
          { amount: 'x' },
          {},
        ),
        options: fc.dictionary(word, word, { maxKeys: 1 }),
        asOf: fc.constantFrom(...days),
        allowStale: fc.boolean(),
        title: word,
        kind: word,
        general: fc.constantFrom(...ids),
        effective: fc.constantFrom(...days),
        token: word,
        document: fc.constantFrom('new-terms', ...ids),
        corrections: fc.array(fc.record({ line: word, as: fc.constantFrom(...correctedReading.options) }), {
          maxLength: 2,
        }),
        removed: fc.array(word, { maxLength: 1 }),
      },
      { requiredKeys: [] },
    ),
  },
);

/** A call of an operation: mostly words that it takes, sometimes any. */
const call = fc.record({
  at: fc.nat(),
  words: fc.dictionary(fc.constantFrom(...Object.keys(pathWords)), word, { maxKeys: 1 }),
  picks: fc.array(fc.nat(20), { minLength: 6, maxLength: 6 }),
  query: fc.dictionary(fc.constantFrom(...fields), word, { maxKeys: 3 }),
  body,
});

describe('a method that a path does not take', () => {
  it.each([
    ['PATCH', '/documents:preview', 'POST'],
    ['GET', '/documents:preview', 'POST'],
    ['PUT', '/documents', 'GET, HEAD, POST'],
    ['GET', '/documents/general-terms:withdraw', 'POST'],
    ['POST', '/documents/general-terms', 'GET, HEAD, PATCH'],
    ['GET', '/documents/general-terms/notes/n00000000', 'PATCH'],
  ])('%s %s is refused with those that it takes', async (method, path, allow) => {
    const answer = await ask(`/api/v1${path}`, { method });
    expect([answer.status, answer.headers.get('allow')?.split(', ').sort().join(', ')]).toEqual([405, allow]);
  });

  it('and a document that is called like a verb is a document', async () => {
    expect((await ask('/api/v1/documents/preview')).status).toBe(404);
    expect((await ask('/api/v1/documents/preview', { method: 'DELETE' })).status).toBe(405);
  });
});

describe('every answer', () => {
  it('of any call is what the description says', async () => {
    const all = operations();
    await fc.assert(
      fc.asyncProperty(call, async ({ at, words, picks, query, body: content }) => {
        const { method, path, operation } = all[at % all.length];
        const rest = [...picks];
        const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
          const known = pathWords[name] ?? ['x'];
          return encodeURIComponent(
            (words[name] ?? known[(rest.pop() ?? 0) % known.length]).replace(/\p{Surrogate}/gu, ''),
          );
        });
        // A way that has an empty part, or one of points only, is another way.
        if (/\/\/|\/$|\/\.{1,2}(?:\/|:|$)|\/:/.test(filled)) return;
        const known = (operation.parameters ?? []).filter((one: Loose) => one.in === 'query');
        const asked = Object.entries(query).filter(
          ([name]) => name === 'x' || known.some((one: Loose) => one.name === name),
        );
        for (const { name, required } of known)
          if (required && !(name in query))
            asked.push([name, name === 'document' ? 'general-terms' : name === 'q' ? '解約' : '2026-04-01']);
        const search = new URLSearchParams(
          asked.map(([name, value]) => [name, value.replace(/\p{Surrogate}/gu, '')]),
        ).toString();
        const app = ['intake', 'notes'].includes(operation.tags[0]) ? writing : { ask };
        const response = await app.ask(`${filled}${search && `?${search}`}`, {
          method: method.toUpperCase(),
          ...(operation.requestBody && {
            body: JSON.stringify(content),
            headers: { 'content-type': 'application/json' },
          }),
        });
        expect(await findBreach(method, path, response)).toBeUndefined();
      }),
      { numRuns: runs },
    );
    expect([...faults, ...writing.faults]).toEqual([]);
  }, 120_000);

  const revision = '/documents/mobile-terms/revisions/2026-04-01';
  const facts = { amount: 100000, due: '2026-03-31', paid: '2026-07-15' };
  const calls: Readonly<Record<string, readonly [path: string, body?: object]>> = {
    listDocuments: ['/documents'],
    getDocument: ['/documents/mobile-terms'],
    getRevision: [revision],
    getClauses: ['/documents/general-terms/revisions/2026-04-01/clauses/39条2項'],
    searchClauses: ['/search?q=解約&document=mobile-terms&explain=true'],
    searchWithFacets: ['/search/facets?q=解約&from=mobile-terms'],
    compareRevisions: ['/diff?document=general-terms&old=2025-04-01&new=2026-04-01'],
    compareWithStandard: ['/standard?document=mobile-terms&standard=general-terms'],
    checkPlaybook: ['/playbook?document=mobile-terms&playbook=telecom'],
    checkRevision: ['/check?document=mobile-terms'],
    checkText: ['/check', { text: '第1条　料金は、第9条による。\n' }],
    listRules: ['/rules'],
    getRule: ['/rules/general-terms/late-charge?asOf=2026-07-01'],
    evaluateRule: ['/rules/general-terms/late-charge:evaluate', { given: facts }],
    listNotes: ['/documents/mobile-terms/notes'],
    getBuild: ['/build'],
    getFacts: ['/documents/mobile-terms/facts'],
    changeDocument: ['/documents/mobile-terms', { title: '携帯電話約款', kind: '' }],
    previewRevision: [`${revision}:preview`, { corrections: [{ line: '附則', as: 'text' }] }],
    correctRevision: [`${revision}:correct`, { corrections: [{ line: '附則', as: 'text' }] }],
    withdrawRevision: [`${revision}:withdraw`],
    restoreRevision: [`${revision}:restore`],
    changeRevision: [revision, { effective: '2026-05-01' }],
    withdrawDocument: ['/documents/mobile-terms:withdraw'],
    restoreDocument: ['/documents/mobile-terms:restore'],
    listJournal: ['/journal?document=mobile-terms&limit=2'],
  };

  it('of a right call is what the description says, and no refusal', async () => {
    const whole = makeTestApp({ ...serverOptions(smallCorpus()), build: async () => {} });
    const done = new Set<string>();
    for (const [id, [address, content]] of Object.entries(calls)) {
      const found = operations().find(({ operation }) => operation.operationId === id);
      const app = found?.operation.tags[0] === 'intake' ? whole : { ask };
      const response = await app.ask(encodeURI(`/api/v1${address}`), {
        method: found?.method.toUpperCase(),
        ...(content && { body: JSON.stringify(content), headers: { 'content-type': 'application/json' } }),
      });
      expect([id, response.status]).toEqual([id, 200]);
      expect(await findBreach(found?.method ?? '', found?.path ?? '', response)).toBeUndefined();
      done.add(id);
    }
    const { clauses } = await (await ask(encodeURI(`/api/v1${calls.getClauses[0]}`))).json();
    const lineage = clauses[0].lineage as string;
    const located = await ask(`/api/v1/documents/general-terms/lineages/${lineage}`);
    expect(await findBreach('get', '/api/v1/documents/{id}/lineages/{lineage}', located)).toBeUndefined();
    const notes = '/api/v1/documents/general-terms/notes';
    const headers = { 'content-type': 'application/json' };
    const noted = { effective: '2026-04-01', node: 'art_3', words: '見直す' };
    const added = await ask(notes, { method: 'POST', body: JSON.stringify(noted), headers });
    expect(await findBreach('post', '/api/v1/documents/{id}/notes', added.clone())).toBeUndefined();
    const { id: made } = await added.json();
    const changed = await ask(`${notes}/${made}`, { method: 'PATCH', body: '{"words":""}', headers });
    expect(changed.status).toBe(200);
    expect(await findBreach('patch', '/api/v1/documents/{id}/notes/{note}', changed)).toBeUndefined();
    // Files are sent below.
    const others = operations().filter(({ operation }) => !done.has(operation.operationId));
    expect(others.map(({ operation }) => operation.operationId).sort()).toEqual([
      'addDocument',
      'addNote',
      'changeNote',
      'locateClause',
      'previewFile',
    ]);
  }, 60_000);

  it('of files that are looked at and stored, twice and against what is there, is what the description says', async () => {
    const send = async (path: string, entries: Record<string, string | File>) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(entries)) form.append(name, value);
      const response = await writing.ask(path, { method: 'POST', body: form });
      const { status } = response;
      expect(await findBreach('post', path, response.clone() as Response)).toBeUndefined();
      return { status, content: (await response.json()) as Loose };
    };
    const file = (text: string) => new File([text], '規約.txt');
    const text =
      'みどり会員規約\n第1条（目的）\n利用の条件を定める。\n附則\nこの規約は、令和6年4月1日から施行する。\n';
    const looked = await send('/api/v1/documents:preview', { file: file(text) });
    expect(looked).toMatchObject({
      status: 200,
      content: {
        title: 'みどり会員規約',
        effectiveDate: '2024-04-01',
        effectiveDateFrom: { line: 5 },
        proposed: { id: 'midori-kaiin-kiyaku', kana: 'みどりかいいんきやく' },
      },
    });
    const { token, lines } = looked.content;
    expect(lines.map(({ line, as, node }: Loose) => [line, as, node])).toEqual([
      [1, 'text', 'root'],
      [2, 'article', 'art_1'],
      [3, 'text', 'art_1__para_1'],
      [4, 'supplProvision', 'suppl_1'],
      [5, 'text', 'suppl_1__para_1'],
    ]);
    const again = await send('/api/v1/documents:preview', {
      token,
      corrections: JSON.stringify([{ line: '利用の条件を定める。', as: 'none' }]),
    });
    expect(again.content.token).toBe(token);
    expect(again.content.lines[2]).toMatchObject({ as: 'none', corrected: true });
    expect((await send('/api/v1/documents:preview', { token: 'x' })).status).toBe(410);
    expect((await send('/api/v1/documents:preview', { token, corrections: '{' })).status).toBe(400);
    const stored = { document: 'midori-kaiin-kiyaku' };
    expect((await send('/api/v1/documents', { token, ...stored })).status).toBe(201);
    expect((await send('/api/v1/documents', { file: file(text), ...stored })).status).toBe(200);
    const other = file(text.replace('利用', '貸出'));
    expect((await send('/api/v1/documents', { file: other, ...stored })).status).toBe(409);
    expect((await send('/api/v1/documents', { file: other, ...stored, replace: 'true' })).status).toBe(201);
    expect((await send('/api/v1/documents', { file: file('はじめに\n'), ...stored })).status).toBe(422);
    expect((await send('/api/v1/documents', { file: other, document: 'A B' })).status).toBe(400);
  }, 60_000);
});
