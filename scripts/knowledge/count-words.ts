// Counts in how many clauses of terms and statutes at large each word stands: src/search/knowledge/background.json.
// Numbers alone are kept. Texts that questions of test/search/questions are about are left out, so that what these
// questions measure is not known beforehand. With a path as argument, also writes the words that are near in meaning to
// others are looked for among.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { readDocuments } from '../../src/parse.ts';
import { collectUnits } from '../../src/search/unit/units.ts';
import { loadSearchAnalyzer } from '../../src/search/words/tokens.ts';

const shared = new URL('../../../shared/examples/', import.meta.url);
const questions = new URL('../../test/search/questions/', import.meta.url);
/** Texts in which a word must stand to be kept, and to be a word of the field. */
const [fewestTexts, fewestOfField] = [2, 3];
const mostStatutes = 120;

function listTexts(): URL[] {
  const asked = new Set<string>();
  for (const file of readdirSync(questions)) {
    for (const { file: text } of parse(readFileSync(new URL(file, questions), 'utf8')) as { file?: string }[])
      if (text) asked.add(text.replace(/\.[^.]+$/, ''));
  }
  const list = (folder: string, fits: (name: string) => boolean) =>
    readdirSync(new URL(`${folder}/`, shared))
      .filter(fits)
      .map((name) => new URL(`${folder}/${name}`, shared));
  const isStatute = (name: string) => name.endsWith('.statute.txt');
  return [
    ...list(
      'terms',
      (name) => /\.(?:txt|md|html|pdf|docx)$/.test(name) && !asked.has(name.replace(/\.[^.]+$/, '')),
    ),
    ...[...list('laws', isStatute), ...list('laws-2', isStatute)].slice(0, mostStatutes),
  ];
}

const analyzer = await loadSearchAnalyzer();
const found = new Map<string, number>();
const texts = new Map<string, number>();
let clauses = 0;
for (const place of listTexts()) {
  const name = basename(place.pathname);
  const { source, documents } = await readDocuments(readFileSync(place), { name });
  const own = new Set<string>();
  const [model] = documents;
  if (!model) continue;
  const input = { documentId: name, revision: '2026-01-01', isCurrent: true, model, source: source.value };
  for (const { leaves } of collectUnits(input)) {
    clauses++;
    const words = analyzer
      .analyzeText(leaves.map(({ value }) => value).join('\n'))
      .filter(({ kind }) => kind === 'morpheme' || kind === 'compound');
    for (const term of new Set(words.map(({ term }) => term))) {
      found.set(term, (found.get(term) ?? 0) + 1);
      own.add(term);
    }
  }
  for (const term of own) texts.set(term, (texts.get(term) ?? 0) + 1);
}
const kept = [...found]
  .filter(([term]) => (texts.get(term) ?? 0) >= fewestTexts)
  .sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(
  new URL('../../src/search/knowledge/background.json', import.meta.url),
  `${JSON.stringify({ clauses, found: Object.fromEntries(kept) })}\n`,
);
console.log(`${kept.length} words of ${clauses} clauses.`);
const [target] = process.argv.slice(2);
if (target) {
  const isWord = (term: string) =>
    /^[\u3040-\u30ff\u4e00-\u9fff々ー]{1,8}$/.test(term) && !/^[ぁ-ん]$/.test(term);
  const isNumber = (term: string) => /^[一二三四五六七八九十百千〇]+.?$/.test(term);
  const field = kept.filter(
    ([term]) => (texts.get(term) ?? 0) >= fewestOfField && isWord(term) && !isNumber(term),
  );
  writeFileSync(target, JSON.stringify(field.map(([term]) => term)));
}
