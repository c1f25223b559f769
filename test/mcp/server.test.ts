import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveMcp } from '../../src/mcp/http.ts';
import { makeServer } from '../../src/mcp/server.ts';
import { tools } from '../../src/mcp/tools.ts';
import { copyCorpus } from '../corpus/copy-corpus.ts';

let corpus: string;
let client: Client;
const options = () => ({ corpus, readVersion: () => '0.0.0', today: () => '2026-07-01' });

beforeAll(async () => {
  corpus = copyCorpus();
  // As it lies there once somebody wrote by the page.
  writeFileSync(join(corpus, 'journal.jsonl'), '');
  client = new Client({ name: 'test', version: '0' });
  const [own, other] = InMemoryTransport.createLinkedPair();
  await makeServer(options()).connect(other);
  await client.connect(own);
});
afterAll(() => client.close());

// biome-ignore lint/suspicious/noExplicitAny: answers of many shapes
type Loose = any;

async function ask(name: string, input: Record<string, unknown> = {}, from: Client = client): Promise<Loose> {
  const { structuredContent, content, isError } = (await from.callTool({ name, arguments: input })) as Loose;
  if (structuredContent) expect(JSON.parse(content[0].text)).toEqual(structuredContent);
  return { isError: isError === true, text: content[0].text, ...structuredContent };
}

it('offers at most eight tools, each with a schema and a description', async () => {
  const { tools: offered } = await client.listTools();
  expect(offered.map(({ name }) => name)).toEqual(tools.map(({ name }) => name));
  expect(offered.length).toBeLessThanOrEqual(8);
  for (const { description, inputSchema, outputSchema } of offered) {
    expect(outputSchema?.properties).toHaveProperty('status');
    expect(description?.length).toBeGreaterThan(20);
    expect(inputSchema.type).toBe('object');
  }
});

it('lists documents with their revisions', async () => {
  const { status, documents } = await ask('list_documents');
  expect(status).toBe('found');
  expect(documents).toContainEqual(
    expect.objectContaining({ document: 'mobile-terms', revisions: ['2026-04-01'] }),
  );
});

it('finds clauses, with document, revision, citation and words, page by page', async () => {
  const first = await ask('search_clauses', { question: '解約したい', limit: 2 });
  expect(first).toMatchObject({ status: 'found', nextCursor: 'from:2' });
  for (const clause of first.clauses)
    expect(clause).toMatchObject({
      document: expect.any(String),
      revision: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      citation: expect.stringMatching(/^(?:第|附則)/),
      quote: expect.stringMatching(/./),
    });
  const second = await ask('search_clauses', { question: '解約したい', limit: 2, cursor: first.nextCursor });
  expect(second.clauses[0].node).not.toBe(first.clauses[0].node);
  expect(await ask('search_clauses', { question: '解約', cursor: 'x' })).toMatchObject({ isError: true });
  for (const asOf of ['1990-01-01', '2024-02-30'])
    expect(await ask('search_clauses', { question: '解約', asOf })).toMatchObject({ status: 'not_checked' });
  expect(await ask('search_clauses', { question: '第199条' })).toMatchObject({
    status: 'not_found',
    clauses: [],
    missing: expect.arrayContaining([expect.objectContaining({ kind: 'citation', text: '第199条' })]),
  });
});

it('gives a clause with what belongs to it', async () => {
  const { status, clauses } = await ask('get_clause', { document: 'general-terms', citation: '39条2項' });
  expect(status).toBe('found');
  expect(clauses).toHaveLength(1);
  expect(clauses[0]).toMatchObject({
    revision: '2026-04-01',
    node: 'art_39__para_2',
    citation: '第39条第2項',
  });
  expect(clauses[0].quote).toContain('365日');
  expect(clauses[0].references.map(({ text }: { text: string }) => text)).toContain('前項');
});

it('tells what is not there from what was not looked at', async () => {
  const missing = await ask('get_clause', { document: 'general-terms', citation: '第999条' });
  expect(missing).toMatchObject({ status: 'not_found', revision: '2026-04-01', isError: false });
  const early = await ask('get_clause', { document: 'general-terms', citation: '第1条', asOf: '2001-01-01' });
  expect(early).toMatchObject({ status: 'not_checked', note: expect.stringContaining('2023-04-01') });
  const unknown = await ask('get_clause', { document: 'none', citation: '第1条' });
  expect(unknown).toMatchObject({ status: 'not_checked', note: expect.stringContaining('general-terms') });
  const noText = await ask('get_clause', { document: 'internet-service-general', citation: '第1条' });
  expect(noText).toMatchObject({ status: 'not_checked' });
});

it('resolves citations in every width and numeral', async () => {
  for (const citation of ['第三十九条第二項', '39条2項', '第３９条第２項']) {
    const { clauses } = await ask('resolve_citation', { citation, document: 'general-terms' });
    expect(clauses.map(({ node }: { node: string }) => node)).toEqual(['art_39__para_2']);
  }
  const { clauses } = await ask('resolve_citation', { citation: '第3条' });
  expect(new Set(clauses.map((clause: Loose) => clause.document)).size).toBeGreaterThan(1);
});

it('compares revisions, who is worse off first', async () => {
  const answer = await ask('compare_revisions', {
    document: 'general-terms',
    old: '2025-04-01',
    new: '2026-04-01',
  });
  expect(answer.status).toBe('found');
  const worse = answer.consequences.map((one: Loose) => one.worseFor !== undefined);
  expect(worse).toContain(true);
  expect(worse.lastIndexOf(true)).toBe(worse.filter(Boolean).length - 1);
  expect(answer.changes[0]).toHaveProperty('kinds');
  // The line below the title, which no clause holds, is quoted alone.
  const [day] = answer.changes.filter(({ new: [clause] }: Loose) => clause?.quote.endsWith('現在'));
  expect(day.new).toEqual([
    expect.objectContaining({ node: 'root', citation: '「令和8年4月1日現在」', quote: '令和8年4月1日現在' }),
  ]);
});

it('sets a text beside another of another numbering', async () => {
  const {
    status,
    new: revision,
    rows,
    terms,
  } = await ask('compare_revisions', {
    document: 'mobile-terms',
    standard: { document: 'hosting-terms' },
  });
  expect({ status, revision }).toEqual({ status: 'found', revision: '2026-04-01' });
  expect(terms).toBeInstanceOf(Array);
  expect(rows[0]).toMatchObject({
    kind: 'missing',
    ours: [],
    standard: [{ citation: expect.stringMatching(/^第/) }],
  });
  expect(rows.map(({ kind }: Loose) => kind)).not.toContain('same');
  expect(await ask('compare_revisions', { document: 'mobile-terms' })).toMatchObject({
    status: 'not_checked',
  });
});

it('tells by a playbook what a text lacks', async () => {
  const { findings } = await ask('check_document', { document: 'mobile-terms', playbook: 'telecom' });
  expect(findings.map(({ checkId }: Loose) => checkId)).toContain('playbook-missing-clause');
  const told = await ask('check_document', { document: 'mobile-terms', playbook: 'auto' });
  expect(told.findings).toEqual(findings);
  expect(await ask('check_document', { document: 'mobile-terms', playbook: 'novel' })).toMatchObject({
    isError: true,
  });
});

it('checks a text of the corpus and one that is given', async () => {
  expect(
    (await ask('check_document', { document: 'general-terms' })).findings.filter(
      (one: Loose) => one.severity !== 'info',
    ),
  ).toEqual([]);
  const given = await ask('check_document', {
    text: '規約\n\n第1条（目的）\n会員は、第9条に従う。\n第2条（適用）\nこの規約を適用する。\n',
  });
  expect(given.findings).toContainEqual(
    expect.objectContaining({ checkId: 'reference-unresolved', quote: '第9条', line: 4 }),
  );
  expect(await ask('check_document')).toMatchObject({ status: 'not_checked' });
});

it('evaluates rules with quotes, and says which facts are wrong', async () => {
  const listed = await ask('evaluate_rule');
  expect(listed.rules.map(({ rule }: { rule: string }) => rule)).toContain('general-terms/late-charge');
  const answer = await ask('evaluate_rule', {
    rule: 'general-terms/late-charge',
    given: { amount: 100000, due: '2026-03-31', paid: '2026-07-15' },
  });
  expect(answer.status).toBe('found');
  expect(JSON.stringify(answer.trace)).toContain('14.5');
  const wrong = await ask('evaluate_rule', { rule: 'general-terms/late-charge', given: { amount: 'viel' } });
  expect(wrong).toMatchObject({ isError: true, status: 'not_checked' });
});

describe('verify_quote', () => {
  it('finds words in every revision that has them', async () => {
    const { looked, places, status } = await ask('verify_quote', { quote: 'その端数を切り捨てます' });
    expect(status).toBe('found');
    expect(looked).toContain('general-terms@2023-04-01');
    expect(new Set(places.map(({ match }: Loose) => match))).toEqual(new Set(['exact']));
    expect(places.map(({ revision }: Loose) => revision)).toContain('2023-04-01');
  });

  it('tells the same words in another width from other words', async () => {
    const folded = await ask('verify_quote', {
      quote: '遅延損害金の額に１円未満の 端数が生じたとき',
      document: 'general-terms',
      revision: '2026-04-01',
    });
    expect(folded.places[0]).toMatchObject({ match: 'folded', citation: '第39条第2項' });
    const changed = await ask('verify_quote', {
      quote: '遅延損害金の額に1円未満の端数が生じたときは、その端数を切り上げます',
      document: 'general-terms',
      revision: '2026-04-01',
    });
    expect(changed).toMatchObject({ status: 'not_found', nearest: { citation: '第39条第2項' } });
    expect(
      await ask('verify_quote', { quote: 'あいう', document: 'general-terms', revision: '2020-01-01' }),
    ).toMatchObject({ status: 'not_checked' });
  });
});

it('gives texts and clauses as resources, which are listed, completed and read', async () => {
  const { resources } = await client.listResources();
  const terms = resources.find(({ uri }) => uri.startsWith('yakkan://general-terms/'));
  expect(terms).toMatchObject({ uri: 'yakkan://general-terms/2026-04-01', mimeType: 'text/plain' });
  const { resourceTemplates } = await client.listResourceTemplates();
  expect(resourceTemplates.map(({ name }) => name)).toEqual(['text', 'clause']);
  const read = async (uri: string): Promise<Loose> => (await client.readResource({ uri })).contents;
  const [whole] = await read('yakkan://mobile-terms/2026-04-01');
  expect(whole.text.length).toBeGreaterThan(1000);
  const [clause] = await read(`yakkan://general-terms/2026-04-01/${encodeURIComponent('第39条第2項')}`);
  expect(clause.text).toContain('365日');
  await expect(read('yakkan://general-terms/2026-04-01/art_999')).rejects.toThrow(/no clause/);
  const ref = { type: 'ref/resource' as const, uri: 'yakkan://{document}/{revision}/{citation}' };
  const propose = async (name: string, value: string, given: Record<string, string> = {}) =>
    (await client.complete({ ref, argument: { name, value }, context: { arguments: given } })).completion
      .values;
  expect(await propose('document', 'gen')).toEqual(['general-terms']);
  expect(await propose('revision', '2025', { document: 'general-terms' })).toEqual(['2025-04-01']);
  const known = { document: 'general-terms', revision: '2026-04-01' };
  expect(await propose('citation', '第39', known)).toEqual(['第39条']);
});

it('offers prompts that say how to answer', async () => {
  const { prompts } = await client.listPrompts();
  expect(prompts.map(({ name }) => name)).toContain('explain_clause');
  const { messages } = await client.getPrompt({
    name: 'explain_clause',
    arguments: { document: 'general-terms', citation: '第39条' },
  });
  expect((messages[0].content as Loose).text).toMatch(/general-terms.*第39条[\s\S]*verify_quote/);
});

it('gives long lists page by page', async () => {
  const first = await ask('resolve_citation', { citation: '第3条' });
  expect(first.total).toBe(first.clauses.length);
  const rules = await ask('evaluate_rule', { cursor: 'from:1' });
  expect(rules.rules.length).toBe(rules.total - 1);
  const { documents, total } = await ask('list_documents', { cursor: 'from:1' });
  expect(documents.length).toBe(total - 1);
});

it('refuses input that is not by the schema', async () => {
  expect(await ask('search_clauses', { question: 5 })).toMatchObject({ isError: true });
  expect(await ask('get_clause', {})).toMatchObject({ isError: true });
});

it('answers over standard input and output', async () => {
  const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
  const other = new Client({ name: 'test', version: '0' });
  await other.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: ['--import', 'tsx', main, 'mcp', '--corpus', corpus],
      stderr: 'pipe',
    }),
  );
  expect((await ask('list_documents', {}, other)).status).toBe('found');
  await other.close();
}, 20_000);

describe('over HTTP', () => {
  let served: Awaited<ReturnType<typeof serveMcp>>;
  beforeAll(async () => {
    served = await serveMcp(options(), 0);
  });
  afterAll(() => served.close());

  it('answers', async () => {
    const other = new Client({ name: 'test', version: '0' });
    await other.connect(new StreamableHTTPClientTransport(new URL(served.address)) as never);
    expect((await ask('list_documents', {}, other)).status).toBe('found');
    await other.close();
  });

  const post = (body: string, headers: Record<string, string> = {}, path = '') =>
    fetch(served.address + path, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });

  it.each([
    ['pages of other sites', 403, () => post('{}', { origin: 'https://evil.example' })],
    ['what is no JSON', 400, () => post('{')],
    ['what is too long', 413, () => post('x'.repeat(4_100_000))],
    ['other paths', 404, () => post('{}', {}, '/../x')],
    ['other methods', 405, () => fetch(served.address)],
  ])('refuses %s', async (_, status, request) => {
    const response = await request();
    expect(response.status).toBe(status);
    expect((await response.json()).detail).toMatch(/./);
  });
});
