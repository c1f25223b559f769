import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addText } from '../../src/corpus/build/add.ts';
import { buildCorpus, type IndexBuilder } from '../../src/corpus/build/build.ts';
import { openCorpus } from '../../src/corpus/open-corpus.ts';
import { emptyCorpus } from './copy-corpus.ts';

const index: IndexBuilder = {
  key: 'digests',
  build: async (revisions) => ({
    files: {
      'list.txt': new TextEncoder().encode(
        (
          await Promise.all(revisions.map(async ({ id, model }) => id + (await model()).document.title))
        ).join(),
      ),
    },
    notes: [],
  }),
};
const titles = { lending: '貸出規程', members: '会員規程', fees: '料金規程' } as const;
type Id = keyof typeof titles;

const id = fc.constantFrom<Id>('lending', 'members', 'fees');
const day = fc.constantFrom('2023-04-01', '2024-04-01', '2025-04-01');
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('add' as const),
      id,
      day,
      cites: id,
      end: fc.constantFrom('.txt', '.md'),
      articles: fc.integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('build' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('rename' as const),
      id,
      name: fc.constantFrom('旧規程', '新規程'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), id }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

async function take(corpus: string, what: Step): Promise<void> {
  if (what.do === 'build') {
    await buildCorpus(corpus, { version: '0.0.0', index }).catch(() => undefined);
  } else if (what.do === 'add') {
    const articles = Array.from(
      { length: what.articles },
      (_, place) =>
        `第${place + 1}条（𠮷野${place}）\n当社は、${titles[what.cites]}第${what.articles}条に従います。\n`,
    );
    const bytes = new TextEncoder().encode(`${titles[what.id]}\n\n${articles.join('\n')}`);
    await addText(corpus, {
      bytes,
      name: `a${what.end}`,
      document: what.id,
      effective: what.day,
      replace: true,
    });
  } else if (what.do === 'remove') {
    rmSync(join(corpus, what.id), { recursive: true, force: true });
  } else {
    const path = join(corpus, what.id, 'document.yaml');
    const held = (await openCorpus(corpus).catch(() => undefined))?.documents.some(
      (one) => one.id === what.id,
    );
    if (held) writeFileSync(path, readFileSync(path, 'utf8').replace(/^title: .*$/m, `title: ${what.name}`));
  }
}

it('gives what a build from nothing gives, after any steps', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const corpus = emptyCorpus();
      await take(corpus, {
        do: 'add',
        id: 'fees',
        day: '2023-04-01',
        cites: 'members',
        end: '.txt',
        articles: 2,
      });
      for (const what of steps) await take(corpus, what);
      await buildCorpus(corpus, { version: '0.0.0', index });
      // What a clause was called before an earlier text came in is kept beside the texts, so they are copied after the build.
      const fresh = emptyCorpus();
      cpSync(corpus, fresh, { recursive: true, filter: (path) => !path.includes('.yakkan') });
      await buildCorpus(fresh, { version: '0.0.0', index });
      const manifestOf = (folder: string) => readFileSync(join(folder, '.yakkan/manifest.json'), 'utf8');
      expect(manifestOf(corpus)).toBe(manifestOf(fresh));
      rmSync(join(corpus, '..'), { recursive: true });
      rmSync(join(fresh, '..'), { recursive: true });
    }),
    { numRuns: 20 },
  );
});
