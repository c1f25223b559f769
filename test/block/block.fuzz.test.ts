import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDocumentTrees } from '../../src/block/block.ts';
import { decodeText } from '../../src/source/bytes/decode.ts';
import { readText } from '../../src/source/read-text.ts';
import { findFaults } from './check-document.ts';
import { documents, fileNames, lined } from './random-documents.ts';
import { findTreeLosses } from './tree-losses.ts';

const runs = Number(process.env.RUNS ?? 10_000);

describe('any text', () => {
  it('assembled from real markers has a lossless tree', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(documents, lined), fileNames, async (value, name) => {
        expect(await findFaults(value, name)).toEqual([]);
      }),
      { numRuns: runs },
    );
  });

  it('decoded from random bytes has a lossless tree', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .tuple(documents, fc.uint8Array({ minLength: 1, maxLength: 8 }), fc.nat())
        .map(([text, noise, at]) => {
          const encoded = new TextEncoder().encode(text);
          encoded.set(noise.slice(0, encoded.length), at % Math.max(1, encoded.length - noise.length));
          return encoded;
        }),
    );
    await fc.assert(
      fc.asyncProperty(bytes, fileNames, async (encoded, name) => {
        const { value } = await decodeText(encoded);
        expect(await findFaults(value, name)).toEqual([]);
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  });
});

const million = 1_000_000;
const repeat = (text: string, length = million): string =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length);
const count = (lines: number, line: (index: number) => string): string =>
  Array.from({ length: lines }, (_, index) => line(index)).join('\n');

/** Texts that make a careless pattern or search slow; a time limit is all that fails them. */
const hostile: Record<string, string> = {
  'opening brackets': repeat('（'),
  'closing brackets': repeat('）'),
  'pairs of brackets': repeat('（）'),
  'nested brackets': '（「'.repeat(million / 4) + '」）'.repeat(million / 4),
  'crossed brackets': repeat(`${'「'.repeat(1000)}${'）'.repeat(1000)}`),
  'full stops': repeat('。'),
  tabs: repeat('a\t'),
  'lone tabs': repeat('\t'),
  digits: repeat('1'),
  'full-width digits': repeat('１'),
  'kanji numerals': repeat('十'),
  第: repeat('第'),
  'markers of items on one line': repeat('(1)'),
  'circled markers on one line': repeat('①'),
  'articles on one line': repeat('第1条'),
  'branches on one line': `第1条${repeat('の2')}`,
  'dotted numbers': repeat('1.'),
  leaders: `第1条${repeat('…')}1`,
  spaces: `${repeat(' ')}甲${repeat('　')}乙`,
  hashes: repeat('#'),
  pipes: repeat('|'),
  dashes: repeat('- '),
  'unclosed tags': repeat('<p'),
  'lines of an open bracket': count(200_000, () => '（甲'),
  'lines of one caption': count(100_000, () => '（目的）'),
  'lines of lone markers': count(100_000, (index) => `(${(index % 9) + 1})`),
  'lines of lone kana': count(200_000, () => 'イ'),
  'lines of one article': count(50_000, () => '第1条（目的）'),
  'lines of falling articles': count(50_000, (index) => `第${50_000 - index}条 甲`),
  'lines of chapters behind 目次': `目次\n${count(50_000, () => '第1章 総則')}`,
  'lines of dates': `附則\n${count(50_000, () => '令和5年4月1日改正')}`,
  'lines of mixed markers': count(
    50_000,
    (index) => ['(1) 甲', '① 乙', 'イ 丙', 'a. 丁', 'ⅰ 戊', '1) 己', '一 庚'][index % 7],
  ),
  'lines of full width': count(50_000, () => 'あ'.repeat(40)),
  'rows with empty first cells': count(100_000, () => 'a\tb\n\tc\n'),
  'pages of one line': '甲\f'.repeat(100_000),
};

describe('one text of a million characters or of many lines', () => {
  it.each(Object.keys(hostile))('%s: has a tree', { timeout: 60_000 }, async (name) => {
    const { source } = await readText(hostile[name], 'plain');
    const trees = buildDocumentTrees(source).documents.map(({ tree }) => tree);
    expect(findTreeLosses(trees, source)).toEqual([]);
  });
});

it('a text of 40 MB has a tree', { timeout: 300_000 }, async () => {
  const chapter = (index: number): string =>
    [
      `第${index}章　総則`,
      `第${index}条（目的）`,
      '当社は、契約者に対し、この約款に従って見本を渡します。ただし、休みの日は、この限りではありません。',
      '２　前項の見本は、次のとおりとします。',
      '(1) 当社が別に定める見本',
      'イ　大きい見本',
      'ロ　小さい見本',
      '契約者\t当社と契約した者',
      '当社\t見本社',
      '',
    ].join('\n');
  const parts: string[] = [];
  for (let index = 1, bytes = 0; bytes < 40e6; index++) {
    const part = chapter(index % 900);
    bytes += Buffer.byteLength(part);
    parts.push(part);
  }
  const value = parts.join('');
  expect(Buffer.byteLength(value)).toBeGreaterThan(40e6);
  const { source } = await readText(value, 'plain');
  const [{ tree }] = buildDocumentTrees(source).documents;
  expect(tree.children.length).toBeGreaterThan(10_000);
});
