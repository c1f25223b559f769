/** Adds texts to a corpus and builds it, over and over, until it is killed: `write-forever.ts FOLDER add|build SEED`. */
import { addText } from '../../src/corpus/build/add.ts';
import { type BuiltRevision, buildCorpus, type IndexBuilder } from '../../src/corpus/build/build.ts';

const [corpus, what, seed] = process.argv.slice(2);
const write = (revisions: readonly BuiltRevision[]) =>
  Object.fromEntries(
    revisions.map(({ id, effective }) => [
      `${id}@${effective}.txt`,
      new TextEncoder().encode(`${id} ${effective}\n`),
    ]),
  );
/** One file a revision, so that most stay from one build to the next. */
const index: IndexBuilder = {
  key: 'all',
  build: async (revisions) => ({ files: write(revisions), notes: [] }),
  update: async ({ names }, { added, gone }) => {
    const changed = write(added);
    const kept = names.filter((name) => !gone.includes(name.replace('.txt', '')) && !(name in changed));
    return { changed, kept };
  },
};
for (let round = 0; ; round++) {
  const word = `利用${seed}の${round}`.repeat(1 + (round % 7) * 40);
  const bytes = new TextEncoder().encode(`規約\n第1条（目的）\nこの規約は、${word}の条件を定める。\n`);
  const effective = `20${10 + (round % 15)}-04-01`;
  await addText(corpus, {
    bytes,
    name: `terms${round % 2 === 0 ? '.txt' : '.md'}`,
    document: 'rules',
    effective,
    replace: true,
  });
  if (what === 'build') await buildCorpus(corpus, { version: '0.0.0', index });
  // From here on, nothing is loaded any more: every moment that follows lies in an add or a build.
  if (round === 0) process.stdout.write('ready\n');
}
