// Builds the table of laws in data/laws from lists of facts, and from acts in 法令標準XML that go over them:
// `tsx scripts/build-law-table.ts FOLDER [FOLDER OF XML]`. docs/law.md says what the lists hold.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { encodeArticles, encodeLaw, type TableFacts } from '../src/law/encode.ts';
import { foldTitle } from '../src/law/fold-title.ts';
import type { KnownLaw, LawArticle, LawArticles } from '../src/law/known-law.ts';
import { addFacts, indexNames } from './name-laws.ts';
import { type Act, readAct } from './read-act.ts';

const facts: TableFacts = { format: 'yakkan-laws-1', asOf: '2026-01-01', since: '2013-12-31' };
const [folder, xml] = process.argv.slice(2);
if (folder === undefined)
  throw new Error('Name the folder of the lists: tsx scripts/build-law-table.ts FOLDER');

const articles = readArticles();
const laws = readLaws();
for (const act of xml === undefined ? [] : readActs(xml)) takeIn(act);
const named = addFacts(laws);
write('laws', [...named.map(encodeLaw), '#', ...writeNames(named)]);
write(
  'articles',
  [...articles].map(([id, one]) => encodeArticles(id, one)),
);
console.log(`${laws.length} laws, articles of ${articles.size}.`);

function readLaws(): KnownLaw[] {
  const retitled = new Map<string, string>();
  const gone: KnownLaw[] = [];
  for (const [number, former, title] of readTable('titles-since-2013.tsv')) {
    if (title === '') gone.push({ number, title: plain(former), abbreviations: [], formerTitles: [] });
    else if (foldTitle(former) !== foldTitle(title)) retitled.set(number, plain(former));
  }
  const held = readTable('laws.tsv').map(([id, number, title, names, count, last]): KnownLaw => {
    const former = retitled.get(number);
    return {
      id,
      number,
      title: plain(title),
      abbreviations: splitNames(names),
      formerTitles: former === undefined ? [] : [{ title: former }],
      ...(count !== '' && { articles: { count: Number(count), last: lastOf(id, last) } }),
    };
  });
  const numbers = new Set(held.map(({ number }) => number));
  return [...held, ...gone.filter(({ number }) => !numbers.has(number))];
}

function writeNames(all: readonly KnownLaw[]): string[] {
  const place = new Map(all.map((law, at) => [law, at]));
  return [...indexNames(all)].map(([name, own]) => `${name}\t${own.map((law) => place.get(law)).join(',')}`);
}

function readActs(from: string): Act[] {
  const files = readdirSync(from, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.xml'),
  );
  return files.map((file) => readAct(readFileSync(join(from, file), 'utf8'), file));
}

/** Puts an act in place of what the lists say of it; a title that it no longer bears becomes a former one. */
function takeIn({ id, number, title, abbreviations, articles: own }: Act): void {
  const place = laws.findIndex((law) => law.id === id || (law.id === undefined && law.number === number));
  const known = laws[place];
  const renumbered = articles.get(id)?.renumbered ?? [];
  const last = own.at(-1);
  const law: KnownLaw = {
    id,
    number,
    title,
    abbreviations: [...new Set([...(known?.abbreviations ?? []), ...abbreviations])],
    formerTitles: [
      ...(known?.formerTitles ?? []),
      ...(known && foldTitle(known.title) !== foldTitle(title) ? [{ title: known.title }] : []),
    ],
    ...(last && { articles: { count: own.length, last: last.through ?? last.number } }),
  };
  if (known) laws[place] = law;
  else laws.push(law);
  if (last) articles.set(id, { articles: own, renumbered });
}

function lastOf(id: string, last: string): string {
  const own = articles.get(id)?.articles.at(-1);
  return own?.through ?? own?.number ?? last;
}

/** An act without a title goes by the words in its bracket: 明治三十二年法律第四十号（失火ノ責任ニ関スル法律）. */
function plain(title: string): string {
  const whole = title.replace(/[\s　]*抄$/, '').trim();
  return /^(?:明治|大正|昭和)[^（]*号（(.{3,})）$/.exec(whole)?.[1] ?? whole;
}

/** 特定商取引法、訪問販売、通信販売等法 is two names: one ends where a law's name can end. */
function splitNames(text: string): string[] {
  const names: string[] = [];
  let open = '';
  for (const piece of text.split(/[、,]/).map((one) => one.trim())) {
    if (piece === '') continue;
    open = open === '' ? piece : `${open}、${piece}`;
    if (!/(?:法|法律|令|規則|規程|条例|憲法|典範|命令|四法|告示|基準)$/.test(piece)) continue;
    names.push(open);
    open = '';
  }
  return names;
}

function readArticles(): Map<string, LawArticles> {
  const found = new Map<string, { articles: LawArticle[]; renumbered: { old: string; new: string }[] }>();
  for (const [id, number, through, caption] of readTable('articles.tsv')) {
    const law = found.get(id) ?? { articles: [], renumbered: [] };
    found.set(id, law);
    const article = { number, ...(through !== '' && { through }), caption: caption.replaceAll('|', '｜') };
    law.articles.push({ ...article, deleted: caption === '削除' });
  }
  for (const [id, old, now] of readTable('renumbered-since-2013.tsv')) {
    const law = found.get(id);
    if (law?.articles.some(({ number }) => number === now)) law.renumbered.push({ old, new: now });
  }
  return found;
}

function readTable(name: string): string[][] {
  const [, ...lines] = readFileSync(join(folder, name), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => line.split('\t'));
}

function write(name: string, lines: readonly string[]): void {
  const text = Buffer.from(`${[JSON.stringify(facts), ...lines].join('\n')}\n`);
  const { BROTLI_PARAM_QUALITY: quality, BROTLI_PARAM_LGWIN: window, BROTLI_PARAM_MODE: mode } = constants;
  const packed = brotliCompressSync(text, {
    params: { [quality]: 11, [window]: 22, [mode]: constants.BROTLI_MODE_TEXT },
  });
  const target = new URL('../data/laws/', import.meta.url);
  mkdirSync(target, { recursive: true });
  writeFileSync(new URL(`${name}.br`, target), packed);
  console.log(`data/laws/${name}.br: ${text.length} → ${packed.length} bytes`);
}
