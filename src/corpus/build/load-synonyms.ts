import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { compileSynonyms, type WordAnalyzer } from '../../search/lexicon/compile.ts';
import type { SynonymData } from '../../search/lexicon/data.ts';
import { type GeneralGroup, reduceGeneral } from '../../search/lexicon/general.ts';
import { type LexiconGroup, readLexicon } from '../../search/lexicon/group.ts';

/** The analyzed lexicon with the digest of the files it was made of, as `npm run build` writes it. */
export interface CompiledSynonyms {
  digest: string;
  data: SynonymData;
}

const here = dirname(fileURLToPath(import.meta.url));
const lexiconFolder = join(here, '../../search/lexicon/groups');
/** In `dist`: above the bundled command line, above this folder as a module, or in the last build when these are the sources. */
const compiledFiles = ['..', '../..', '../../../dist'].map((folder) => join(here, folder, 'synonyms.json'));

/**
 * Loads the analyzed lexicon: the one that the build wrote where it fits the analyzer and the lexicon's files,
 * otherwise from these files anew, which takes about a second.
 */
export function loadSynonyms(analyzer: WordAnalyzer): SynonymData {
  return readCompiledSynonyms(analyzer.version) ?? compileLexicon(analyzer).data;
}

/** The lexicon that the build wrote; nothing where it does not fit. */
export function readCompiledSynonyms(analyzerVersion: string): SynonymData | undefined {
  const file = compiledFiles.find((path) => existsSync(path));
  if (!file) return undefined;
  const { digest, data } = JSON.parse(readFileSync(file, 'utf8')) as CompiledSynonyms;
  const isCurrent = !existsSync(lexiconFolder) || digest === digestLexicon();
  return isCurrent && data.analyzerVersion === analyzerVersion ? data : undefined;
}

/** Analyzes the lexicon's files and the general synonyms. */
export function compileLexicon(analyzer: WordAnalyzer): CompiledSynonyms {
  const sources = { lexicon: readLexiconFiles(), general: readGeneralSynonyms() };
  return { digest: digestLexicon(), data: compileSynonyms(sources, analyzer) };
}

/** Reads all groups of the field's lexicon. */
export function readLexiconFiles(): LexiconGroup[] {
  return listLexiconFiles().flatMap((file) =>
    readLexicon(parse(readFileSync(join(lexiconFolder, file), 'utf8')), file),
  );
}

/** Reads the general synonyms that may stand in terms of contract. */
export function readGeneralSynonyms(): string[][] {
  const file = findGeneralDictionary();
  return reduceGeneral(JSON.parse(readFileSync(file, 'utf8')) as GeneralGroup[]);
}

function findGeneralDictionary(): string {
  const entry = createRequire(import.meta.url).resolve('sudachi-synonyms-dictionary');
  return join(dirname(entry), 'sudachi-synonyms-dictionary.json');
}

function listLexiconFiles(): string[] {
  return readdirSync(lexiconFolder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
}

function digestLexicon(): string {
  const hash = createHash('sha256');
  for (const file of listLexiconFiles()) hash.update(readFileSync(join(lexiconFolder, file)));
  return hash.digest('hex');
}
