import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addText } from '../../../src/corpus/build/add.ts';
import { buildCorpus } from '../../../src/corpus/build/build.ts';
import { openCorpus } from '../../../src/corpus/open-corpus.ts';
import { indexTree } from '../../../src/model/tree-index.ts';
import { emptyCorpus } from '../copy-corpus.ts';
import { makeSeries } from './series.ts';

async function add(corpus: string, effective: string, text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  await addText(corpus, { bytes, name: 'a.txt', document: 'rules', effective, replace: true });
  await buildCorpus(corpus, { version: '0.0.0' });
}

/** The lineages of all clauses of a revision, by id. */
async function lineagesOf(corpus: string, effective: string): Promise<Map<string, string | undefined>> {
  const [{ revisions }] = (await openCorpus(corpus)).documents;
  const model = await revisions.find((revision) => revision.effective === effective)?.model();
  if (!model) throw new Error(`${effective} is not there`);
  const { containers } = indexTree(model.tree);
  expect(containers.filter(({ type, lineage }) => type === 'article' && lineage === undefined)).toEqual([]);
  return new Map(containers.map(({ id, lineage }) => [id, lineage]));
}

const newArticle = (caption: string, words: string) =>
  `規約\n第1条（目的）\nこの規約は、会の運営を定める。\n第2条（${caption}）\n${words}\n第3条（雑則）\nその他の事項は、別に定める。\n`;
const first =
  '規約\n第1条（目的）\nこの規約は、会の運営を定める。\n第2条（雑則）\nその他の事項は、別に定める。\n';

it('keeps every lineage when a revision is put in between later, and when a text is replaced', async () => {
  const corpus = emptyCorpus();
  await add(corpus, '2022-04-01', first);
  await add(
    corpus,
    '2024-04-01',
    newArticle('会費の額', '会員は、会費として年額3千円を毎年四月末日までに支払う。'),
  );
  const before = await lineagesOf(corpus, '2024-04-01');
  // The new article was there already, under another caption.
  await add(
    corpus,
    '2023-04-01',
    newArticle('年会費', '会員は、会費として年額2千円を毎年四月末日までに支払う。'),
  );
  expect(await lineagesOf(corpus, '2024-04-01')).toEqual(before);
  expect((await lineagesOf(corpus, '2023-04-01')).get('art_2')).toBe(before.get('art_2'));
  await add(corpus, '2022-04-01', first.replace('別に定める', '理事会が定める'));
  expect(await lineagesOf(corpus, '2024-04-01')).toEqual(before);
  // What is kept beside the texts is enough to make the same from nothing.
  expect(existsSync(join(corpus, 'rules/lineage.json'))).toBe(true);
  const manifest = readFileSync(join(corpus, '.yakkan/manifest.json'), 'utf8');
  rmSync(join(corpus, '.yakkan'), { recursive: true });
  await buildCorpus(corpus, { version: '0.0.0' });
  expect(readFileSync(join(corpus, '.yakkan/manifest.json'), 'utf8')).toBe(manifest);
});

it('writes nothing beside the texts where the lineages follow from them', async () => {
  const corpus = emptyCorpus();
  for (const [place, { text }] of makeSeries(3, 4).entries()) await add(corpus, `202${place}-04-01`, text);
  expect(existsSync(join(corpus, 'rules/lineage.json'))).toBe(false);
});
