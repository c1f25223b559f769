import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { readAssets } from '../../src/server/assets.ts';
import { openSiteCorpus } from '../../src/site/data/site-corpus.ts';
import { findPage } from '../../src/site/site-map.ts';
import { runWith } from '../cli/surface.ts';
import { writeAct } from '../law/write-act.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';

const links = 200;
const most = 300 * 1024;
/** Provisions of three paragraphs, each longer than what a preview shows. */
const provisions = Array.from({ length: links }, (_, at): [string, string, string[]] => [
  String(at + 1),
  `見本事項${at + 1}`,
  ['一', '二', '三'].map((name) =>
    `事業者は、第${at + 1}号見本事項${name}について、書面により、速やかに、かつ、誠実に、消費者に対し通知しなければならない。`.repeat(
      4,
    ),
  ),
]);
const terms = [
  '見本利用規約',
  '令和3年4月1日施行',
  ...provisions.flatMap(([number, caption]) => [
    `第${number}条（${caption}）`,
    `会員は、見本契約法（令和2年法律第9999号）第${number}条により${caption}の通知を受けることができる。`,
  ]),
].join('\n');

let corpus: string;
beforeAll(async () => {
  corpus = join(makeTemporaryFolder(), 'corpus');
  mkdirSync(corpus);
  writeFileSync(join(corpus, '..', 'terms.txt'), terms);
  writeFileSync(
    join(corpus, '..', '502AC0000009999_20200401_000.xml'),
    writeAct('見本契約法', '令和二年法律第九千九百九十九号', provisions),
  );
  await runWith(['add', join(corpus, '..', 'terms.txt'), '--document', 'terms', '--corpus', corpus]);
  await runWith(['add', '--law', join(corpus, '..', '502AC0000009999_20200401_000.xml'), '--corpus', corpus]);
  await runWith(['build', '--corpus', corpus]);
}, 60_000);

describe('a document with 200 links to statutes', () => {
  it('weighs at most 300 KB, and with the words of all provisions as much when compressed', async () => {
    const context = { corpus: await openSiteCorpus(corpus, '2026-04-01'), hasServer: false };
    const read = async (path: string) => String(await (await findPage(context, path))?.render());
    const page = await read('documents/terms/2021-04-01.html');
    expect(page.match(/href="[^"]*502AC0000009999\/2020-04-01\.html#art_\d+/g)).toHaveLength(links);
    const loaded = new Set(
      [...page.matchAll(/(?:src|href)="(?:\.\.\/)*(assets\/[^"]+\.(?:js|css))"/g)].map(([, path]) => path),
    );
    expect(loaded.size).toBeGreaterThan(1);
    const parts = [
      page,
      ...readAssets()
        .filter(({ path }) => loaded.has(path))
        .map(({ content }) => content),
    ];
    expect(parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0)).toBeLessThanOrEqual(most);
    // Loaded when a link is first pointed at.
    const words = await read('data/clauses-terms-2021-04-01.js');
    expect(words.match(/見本事項一について/g)?.length).toBeGreaterThanOrEqual(links);
    const compressed = [...parts, words].reduce((sum, part) => sum + gzipSync(part).length, 0);
    expect(compressed).toBeLessThanOrEqual(most);
  });
});
