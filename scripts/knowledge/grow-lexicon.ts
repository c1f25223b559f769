// Grows groups of the lexicon from facts, not from memory: src/search/lexicon/groups/statutes.yaml from the names by which
// statutes go (../shared/laws/laws.tsv), and written.yaml from words of background.json that are one word in two spellings.
// Each group says where it is from (`source`). A name that two statutes have leads to neither.
import { readFileSync, writeFileSync } from 'node:fs';
import { readLexiconFiles } from '../../src/corpus/build/load-synonyms.ts';
import type { Background } from '../../src/search/knowledge/background.ts';
import { cutIntoTerms } from '../../src/search/lexicon/content-words.ts';
import type { LexiconGroup } from '../../src/search/lexicon/group.ts';
import { createAnalyzer } from '../../src/search/words/tokens.ts';
import { loadMorphemes } from '../../src/text/dictionary/morpheme.ts';

const groups = new URL('../../src/search/lexicon/groups/', import.meta.url);

function write(file: string, heading: string, lines: readonly string[]): void {
  writeFileSync(new URL(file, groups), `# ${heading}\n${lines.map((line) => `- ${line}\n`).join('')}`);
  console.log(`${file}: ${lines.length} groups.`);
}

/** Acts with the names that are theirs alone: 特定商取引に関する法律, 特定商取引法. */
function growStatutes(): string[] {
  const rows = readFileSync(new URL('../../../shared/laws/laws.tsv', import.meta.url), 'utf8').split('\n');
  const acts = rows
    .map((row) => row.split('\t'))
    .filter(([id = '', , title = '']) => id.includes('AC') && /^[^（）]+(?:法|法律)$/.test(title));
  const holders = new Map<string, Set<string>>();
  const note = (name: string, title: string) =>
    holders.set(name, (holders.get(name) ?? new Set()).add(title));
  const namesOf = (abbreviations = '') =>
    abbreviations.split('、').filter((name) => name.length > 2 && name.endsWith('法'));
  for (const [, , title, abbreviations] of acts)
    for (const name of [title, ...namesOf(abbreviations)]) note(name, title);
  return acts.flatMap(([id, , title, abbreviations]) => {
    const own = namesOf(abbreviations).filter((name) => name !== title && holders.get(name)?.size === 1);
    return own.length > 0
      ? [`{ id: act-${id.toLowerCase()}, source: abbreviation, words: [${[title, ...own].join(', ')}] }`]
      : [];
  });
}

const kanjiOf = (word: string) => word.replace(/[^\p{Script=Han}]/gu, '');

/** Whether the letters of one word stand in another in their order: き損 (損) in 毀損. */
function isWithin(short: string, long: string): boolean {
  let place = 0;
  for (const letter of long) if (letter === short[place]) place++;
  return place === short.length;
}

/** Words that sound alike and have the same kanji, or some of them in kana: き損 and 毀損, 支払 and 支払い. */
async function growSpellings(): Promise<string[]> {
  const readMorphemes = await loadMorphemes();
  const analyzer = createAnalyzer(readMorphemes);
  const background: Background = JSON.parse(
    readFileSync(new URL('../../src/search/knowledge/background.json', import.meta.url), 'utf8'),
  );
  const known = new Set(
    readLexiconFiles()
      .filter(({ source }) => source === undefined)
      .flatMap(({ spellings = [] }: LexiconGroup) => spellings),
  );
  const byReading = new Map<string, string[]>();
  for (const word of Object.keys(background.found)) {
    if (!/^(?=.*\p{Script=Han})[\p{Script=Han}\p{Script=Hiragana}]{2,}$/u.test(word)) continue;
    if (cutIntoTerms(word, analyzer.analyzeText(word)).length === 0) continue;
    const morphemes = readMorphemes(word);
    const reading = morphemes.map((one) => one.reading || toKatakana(one.surface)).join('');
    if (reading.length < 3 || /\p{Script=Han}/u.test(reading)) continue;
    byReading.set(reading, [...(byReading.get(reading) ?? []), word]);
  }
  const lines: string[] = [];
  for (const words of byReading.values()) {
    // The word with most kanji, and those that are it with fewer; what sounds alike otherwise stays away.
    const [whole, ...others] = words.toSorted((a, b) => kanjiOf(b).length - kanjiOf(a).length);
    const same = others.filter((word) => isWithin(kanjiOf(word), kanjiOf(whole)));
    if (same.length === 0 || [whole, ...same].some((word) => known.has(word))) continue;
    lines.push(`{ id: w-${lines.length + 1}, source: reading, spellings: [${[whole, ...same].join(', ')}] }`);
  }
  return lines;
}

function toKatakana(text: string): string {
  return text.replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}

write('statutes.yaml', '法律の名と略称', growStatutes());
write('written.yaml', '読みが同じで、漢字の一部を仮名で書く語', await growSpellings());
