import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findNorms } from '../../src/inline/norm.ts';
import { indexTree } from '../../src/model/tree-index.ts';
import { parseFile } from '../../src/parse.ts';
import { loadMorphemes } from '../../src/text/dictionary/morpheme.ts';
import { isShared, shared, titleFor } from '../block/shared-folder.ts';

const folder = 'examples/terms/';
const labels = readFileSync(new URL('../fixtures/inline/norm/labels.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [file, sentence, digest, norms] = line.split('\t');
    return { file, sentence, digest, norms: norms.split('; ') };
  });

const digestOf = (text: string) =>
  createHash('sha256').update(text.replace(/\s/g, '')).digest('hex').slice(0, 12);

/** Norms by the digest of their sentence, so that a label stands whatever ids the outline gives. */
async function readNorms(file: string): Promise<Map<string, string[]>> {
  const document = await parseFile(readFileSync(new URL(folder + file, shared)), { name: file });
  const index = indexTree(document.tree);
  const digests = new Map(index.sentences.map(({ sentence }) => [sentence.id, digestOf(sentence.value)]));
  const wanted = new Set(labels.filter((label) => label.file === file).map(({ digest }) => digest));
  const norms = new Map<string, string[]>();
  const counted = new Set<string>();
  const sentences = index.sentences.filter(({ sentence }) => wanted.has(digests.get(sentence.id) ?? ''));
  for (const { node, modality, actor } of findNorms(
    { ...index, sentences },
    await loadMorphemes(),
    document,
  )) {
    const digest = digests.get(node) ?? '';
    // A sentence that stands twice counts once.
    if (norms.has(digest) && !counted.has(node)) continue;
    counted.add(node);
    norms.set(digest, [...(norms.get(digest) ?? []), `${modality} ${actor ?? '-'}`]);
  }
  return norms;
}

describe.skipIf(!isShared(folder))(titleFor('sentences labelled by hand', folder), () => {
  it('do what their labels say, and are done by whom they say', async () => {
    expect(labels.length).toBeGreaterThan(200);
    let [found, sameModality, sameActor] = [0, 0, 0];
    const wrong: string[] = [];
    for (const file of new Set(labels.map((label) => label.file))) {
      const norms = await readNorms(file);
      for (const label of labels) {
        const read = label.file === file ? norms.get(label.digest) : undefined;
        if (!read) continue;
        found++;
        const [modalities, actors] = [0, 1].map(
          (part) => (list: readonly string[]) => list.map((norm) => norm.split(' ')[part]).join(),
        );
        const isRight = modalities(read) === modalities(label.norms);
        if (isRight) sameModality++;
        if (actors(read) === actors(label.norms)) sameActor++;
        if (read.join() !== label.norms.join())
          wrong.push(`${label.file} ${label.sentence}: ${read} for ${label.norms}`);
      }
    }
    // Sentences whose outline changed are not met; most must be.
    expect(found / labels.length).toBeGreaterThan(0.9);
    expect(sameModality / found, wrong.join('\n')).toBeGreaterThan(0.95);
    expect(sameActor / found, wrong.join('\n')).toBeGreaterThan(0.97);
  }, 60_000);
});
