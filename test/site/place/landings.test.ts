import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addText } from '../../../src/corpus/build/add.ts';
import { buildCorpus } from '../../../src/corpus/build/build.ts';
import { isShared, shared, titleFor } from '../../block/shared-folder.ts';
import { copyCorpus, emptyCorpus } from '../../corpus/copy-corpus.ts';
import { judgeLandings } from './judge-landings.ts';

describe('every article, looked for in every other revision', () => {
  it('is found in the sample where it stands there, and nowhere else', async () => {
    const corpus = copyCorpus();
    await buildCorpus(corpus, { version: '0.0.0' });
    const { all, right, wrong, lost } = await judgeLandings(corpus);
    expect({ wrong, lost }).toEqual({ wrong: [], lost: [] });
    expect(all).toBeGreaterThan(500);
    expect(right / all).toBeGreaterThan(0.9);
  }, 60_000);

  const series = 'examples/revisions/';
  describe.skipIf(!isShared(series))(titleFor('of texts with many revisions', series), () => {
    it.each(isShared(series) ? readdirSync(new URL(series, shared)) : [])(
      'of %s lands nowhere wrong',
      async (name) => {
        const corpus = emptyCorpus();
        const folder = new URL(`${series}${name}/`, shared);
        const files = readdirSync(folder).filter((file) => file.endsWith('.md'));
        for (const [at, file] of files.toSorted().entries()) {
          const effective = `20${String(10 + at).padStart(2, '0')}-04-01`;
          await addText(corpus, {
            bytes: readFileSync(new URL(file, folder)),
            name: file,
            document: name,
            effective,
          });
        }
        await buildCorpus(corpus, { version: '0.0.0' });
        const { all, wrong, lost } = await judgeLandings(corpus);
        expect(all).toBeGreaterThan(500);
        expect({ wrong, lost }).toEqual({ wrong: [], lost: [] });
      },
      120_000,
    );
  });
});
