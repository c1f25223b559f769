import { cpSync, mkdirSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { searchResult } from '../../src/model/search-result.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { runWith } from './surface.ts';

let corpus: string;

beforeAll(() => {
  corpus = makeTemporaryFolder();
  cpSync(fileURLToPath(new URL('../../corpus/', import.meta.url)), corpus, {
    recursive: true,
    filter: (path) => !/[\\/]\.yakkan|[\\/]rules$/.test(path),
  });
});

async function ask(...words: string[]) {
  const { code, stdout, stderr } = await runWith(['search', '--corpus', corpus, ...words]);
  return { code, out: stdout, err: stderr };
}

describe('yakkan search', () => {
  it('builds the corpus first, says so, and prints clauses', async () => {
    const { code, out, err } = await ask('34条2項');
    expect(code).toBe(0);
    expect(err).toMatch(/never built; building it/);
    expect(out).toMatch(/^第34条第2項（.*） {2}.*\n/);
    expect(out).toContain('general-terms@2026-04-01#art_34__para_2');
  });

  it('uses what was built', async () => {
    expect((await ask('34条2項')).err).toBe('');
  });

  it('finds a revision whose file is called otherwise, and builds again when document.yaml changes', async () => {
    const folder = makeTemporaryFolder();
    mkdirSync(join(folder, 'rules'));
    const yaml = join(folder, 'rules/document.yaml');
    writeFileSync(yaml, 'revisions: [{ effective: 2024-12-01, file: terms.md }]\n');
    writeFileSync(
      join(folder, 'rules/terms.md'),
      '# 規約\n\n第1条（目的）\nこの規約は、利用の条件を定める。\n',
    );
    const search = () => runWith(['search', '--corpus', folder, '利用の条件']);
    expect((await search()).stdout).toContain('第1条');
    expect((await search()).stderr).toBe('');
    writeFileSync(yaml, 'title: 貸出規約\nrevisions: [{ effective: 2024-12-01, file: terms.md }]\n');
    expect(await search()).toMatchObject({
      stdout: expect.stringContaining('貸出規約'),
      stderr: expect.stringContaining('building it'),
    });
  });

  it('prints JSON by the schema', async () => {
    const { out } = await ask('遅延損害金', '--format', 'json', '--limit', '3', '--explain');
    const result = searchResult.parse(JSON.parse(out));
    expect(result.hits).toHaveLength(3);
    expect(result.hits[0]?.parts).toBeDefined();
  });

  it('passes filters on', async () => {
    const { out } = await ask('料金', '--document', 'mobile-terms', '--format', 'json');
    const { hits } = searchResult.parse(JSON.parse(out));
    expect(new Set(hits.map(({ document }) => document))).toEqual(new Set(['mobile-terms']));
    const old = searchResult.parse(
      JSON.parse((await ask('料金', '--as-of', '2024-06-01', '--format', 'json')).out),
    );
    expect(new Set(old.hits.map(({ revision }) => revision))).toEqual(new Set(['2024-04-01']));
  });

  it('takes options before the question, and several times', async () => {
    const { code, out } = await ask(
      ...[
        '--document',
        'mobile-terms',
        '--document',
        'hosting-terms',
        '--norm',
        '義務',
        '料金',
        '--format',
        'json',
      ],
    );
    expect(code).toBe(0);
    const { hits, question } = searchResult.parse(JSON.parse(out));
    expect(question).toBe('料金');
    expect(new Set(hits.map(({ document }) => document))).toEqual(new Set(['mobile-terms', 'hosting-terms']));
  });

  it('says what does not exist, and how many clauses there are', async () => {
    const { out } = await ask('--document', 'general-terms', '第199条');
    expect(out).toMatch(/^There is no 第199条 in .* \(it ends with 第\d+条\)\.\n/);
    expect(out).toContain('Nothing was found.');
    expect((await ask('--as-of', '1990-01-01', '料金')).out).toMatch(/^No text was in force on 1990-01-01/);
    expect((await ask('料金', '--limit', '3')).out).toMatch(/\n3 of \d+ clauses; --limit shows more\.\n$/);
  });

  it('refuses and rebuilds a damaged index', async () => {
    const built = join(corpus, '.yakkan');
    const folder = readdirSync(built).find((name) => name.startsWith('index-')) as string;
    truncateSync(join(built, folder, 'segment-1.head'), 100);
    const { code, out, err } = await ask('34条2項');
    expect(code).toBe(0);
    expect(err).toMatch(/cannot be used: .*building it/);
    expect(out).toContain('art_34__para_2');
    expect((await ask('34条2項')).err).toBe('');
  });

  it.each([
    [['料金', '--norm', 'ねこ'], /no norm ねこ/],
    [['料金', '--as-of', '2025-02-30'], /Give a day/],
    [['料金', '--limit', '0'], /from 1 to 1000/],
    [[], /missing required argument/],
  ])('tells wrong usage: %j', async (words, message) => {
    const { code, err } = await ask(...words);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  it('says where there is no corpus', async () => {
    const { code, stderr } = await runWith(['search', '--corpus', join(corpus, 'nowhere'), '料金']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/no corpus at/);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
