// Analyzes the lexicon and the general synonyms once, so that no search has to: dist/synonyms.json.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { compileLexicon } from '../src/corpus/build/load-synonyms.ts';
import { createAnalyzer } from '../src/search/words/tokens.ts';
import { loadMorphemes } from '../src/text/dictionary/morpheme.ts';

const compiled = compileLexicon(createAnalyzer(await loadMorphemes()));
const folder = new URL('../dist/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('synonyms.json', folder), JSON.stringify(compiled));
for (const name of ['background.json', 'kin.bin'])
  cpSync(
    new URL(`../src/search/knowledge/${name}`, import.meta.url),
    new URL(`search/knowledge/${name}`, folder),
  );
const { words, groups } = compiled.data;
console.log(`dist/synonyms.json: ${groups.length} groups, ${words.length} words.`);
