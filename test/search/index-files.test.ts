import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { search } from '../../src/search/search.ts';
import { holdFiles } from '../../src/search/segment/index-files.ts';
import { UnusableIndex } from '../../src/search/segment/unusable-index.ts';
import { buildSearchIndex } from '../../src/search/store/build-index.ts';
import { indexFileName } from '../../src/search/store/description.ts';
import { openSearchIndex } from '../../src/search/store/open-index.ts';
import { updateSearchIndex } from '../../src/search/store/update-index.ts';
import { openWordVocabulary, surfaceFileName } from '../../src/search/store/word-vocabulary.ts';
import { collectUnits } from '../../src/search/unit/units.ts';
import { makeAnalyzer, readInput, type SourcedInput } from './search-corpus.ts';

const text =
  '規約\n（料金）\n第1条　会員は、料金を支払います。\n（退会）\n第2条　会員は、いつでも退会することができます。\n';

let input: SourcedInput;
let files: Record<string, Uint8Array>;
let analyzer: Awaited<ReturnType<typeof makeAnalyzer>>;

beforeAll(async () => {
  input = await readInput(text);
  analyzer = await makeAnalyzer();
  ({ files } = await buildSearchIndex([input], { analyzer }));
});

const open = (changed: Record<string, Uint8Array>) => openSearchIndex(holdFiles(changed), analyzer.version);
const encode = (value: string) => new TextEncoder().encode(value);

describe('an index', () => {
  it('has the same bytes for the same texts', async () => {
    expect((await buildSearchIndex([input], { analyzer })).files).toEqual(files);
  });

  it('opens', async () => {
    expect((await open(files)).count).toBeGreaterThanOrEqual(2);
  });

  it.each<[string, (files: Record<string, Uint8Array>) => Record<string, Uint8Array>]>([
    ['without its first file', ({ [indexFileName]: _first, ...others }) => others],
    ['of another program', (all) => ({ ...all, [indexFileName]: encode('{"format":"other"}') })],
    [
      'of another version',
      (all) => ({ ...all, [indexFileName]: encode('{"format":"yakkan-search-index","version":0}') }),
    ],
    [
      'without segments',
      (all) => ({ ...all, [indexFileName]: encode('{"format":"yakkan-search-index","version":1}') }),
    ],
    ['that is no JSON', (all) => ({ ...all, [indexFileName]: encode('PK') })],
    ['without a part', ({ 'segment-1.units': _units, ...others }) => others],
  ])('%s is refused', async (_name, change) => {
    await expect(open(change(files))).rejects.toThrow(UnusableIndex);
  });

  it('cut by another analyzer is refused', async () => {
    await expect(openSearchIndex(holdFiles(files), 'other')).rejects.toThrow(/analyzer .* Build it again/);
  });

  it('is refused when any file is shorter', async () => {
    for (const name of Object.keys(files).filter((one) => one !== surfaceFileName)) {
      await expect(
        open({ ...files, [name]: files[name].subarray(0, files[name].length - 3) }),
        name,
      ).rejects.toThrow(UnusableIndex);
    }
  });

  it('is refused when what a browser needs is shorter', async () => {
    const shorter = { ...files, [surfaceFileName]: files[surfaceFileName].subarray(0, -3) };
    const index = await open(shorter);
    expect(() => openWordVocabulary(index, holdFiles(shorter))).toThrow(UnusableIndex);
  });

  it('is refused when a bit of its head is wrong', async () => {
    const name = 'segment-1.head';
    await fc.assert(
      fc.asyncProperty(fc.nat(files[name].length - 1), fc.nat(7), async (place, bit) => {
        const damaged = files[name].slice();
        damaged[place] ^= 1 << bit;
        await expect(open({ ...files, [name]: damaged })).rejects.toThrow(UnusableIndex);
      }),
      { numRuns: 200 },
    );
  });
});

describe('updateSearchIndex', () => {
  it('replaces a clause and leaves the other files alone', async () => {
    const unit = collectUnits(await readInput(text.replace('退会する', '脱退する'))).filter(
      ({ node }) => node === 'art_2__para_1',
    );
    const changed = await updateSearchIndex(holdFiles(files), { added: unit }, { analyzer });
    expect(Object.keys(changed).filter((name) => name in files)).toEqual([indexFileName]);
    const index = await open({ ...files, ...changed });
    const found = async (question: string) =>
      (await search(index, question, { analyzer })).hits.map(({ node, snippet }) => [node, snippet.text]);
    expect(await found('「脱退する」')).toEqual([['art_2__para_1', expect.stringContaining('脱退する')]]);
    expect((await search(index, '「退会する」', { analyzer })).relaxed[0].kind).toBe('phrase');
    expect(index.count).toBe((await open(files)).count);
  });

  it('removes a clause', async () => {
    const changed = await updateSearchIndex(
      holdFiles(files),
      { added: [], removed: ['terms@2026-04-01#art_2__para_1'] },
      { analyzer },
    );
    const index = await open({ ...files, ...changed });
    const { hits } = await search(index, '退会', { analyzer, allRevisions: true });
    expect(hits.map(({ node }) => node)).not.toContain('art_2__para_1');
  });
});
