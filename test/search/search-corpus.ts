import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { loadKnowledge } from '../../src/corpus/build/load-knowledge.ts';
import { readDocuments } from '../../src/parse.ts';
import { holdFiles } from '../../src/search/segment/index-files.ts';
import { buildSearchIndex } from '../../src/search/store/build-index.ts';
import { openSearchIndex } from '../../src/search/store/open-index.ts';
import { listReadings, type SearchIndex } from '../../src/search/store/search-index.ts';
import type { SearchInput } from '../../src/search/unit/units.ts';
import { createAnalyzer } from '../../src/search/words/tokens.ts';
import { loadMorphemes } from '../../src/text/dictionary/morpheme.ts';

const folder = new URL('../../corpus/', import.meta.url);

/** A revision with the text that its positions point into. */
export type SourcedInput = SearchInput & { source: string };

/** Reads one text as a document of a corpus. */
export async function readInput(
  text: string | Uint8Array,
  facts: Partial<SearchInput> & { name?: string } = {},
): Promise<SourcedInput> {
  const { name = 'terms.txt', ...others } = facts;
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const { source, documents } = await readDocuments(bytes, { name, norms: true });
  return {
    documentId: 'terms',
    kind: 'general',
    revision: '2026-04-01',
    isCurrent: true,
    model: documents[0],
    source: source.value,
    ...others,
  };
}

let sample: Promise<SourcedInput[]> | undefined;

/** All revisions of the sample corpus, which are read once for all files of tests. */
export async function readSampleCorpus(): Promise<SourcedInput[]> {
  sample ??= readAll();
  return [...(await sample)];
}

async function readAll(): Promise<SourcedInput[]> {
  const inputs: SourcedInput[] = [];
  for (const documentId of readdirSync(folder).sort()) {
    const revisions = new URL(`${documentId}/revisions/`, folder);
    // Of some documents the corpus has the rules and not the text.
    if (!existsSync(revisions)) continue;
    const files = readdirSync(revisions).sort();
    for (const file of files) {
      const bytes = readFileSync(new URL(`${documentId}/revisions/${file}`, folder));
      inputs.push(
        await readInput(bytes, {
          name: file,
          documentId,
          kind: documentId === 'general-terms' ? 'general' : 'individual',
          revision: basename(file, extname(file)),
          isCurrent: file === files.at(-1),
        }),
      );
    }
  }
  return inputs;
}

/** The analyzer with the dictionary, which cuts questions in kana by the readings of an index. */
export async function makeAnalyzer(index?: SearchIndex) {
  return createAnalyzer(await loadMorphemes(), index ? { readings: listReadings(index) } : {});
}

/** Builds and opens an index in memory. */
export async function indexInputs(
  inputs: readonly SearchInput[],
  engine: 'arrays' | 'lunr' = 'arrays',
): Promise<SearchIndex> {
  const analyzer = await makeAnalyzer();
  const { background, kin } = loadKnowledge();
  const built = await buildSearchIndex(inputs, { analyzer, engine, background, kin });
  return openSearchIndex(holdFiles(built.files), analyzer.version);
}
