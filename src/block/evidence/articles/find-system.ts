import type { LineEvidence } from '../evidence.ts';
import { readApartTitles, readBareTitles } from './bare-titles.ts';
import { readCaptionedNumbers, readCaptions } from './captions.ts';
import { readDottedTitles } from './dotted-titles.ts';
import { readHeadings } from './headings.ts';
import { readLoneTitle } from './lone-title.ts';
import { readLostOrdinals } from './lost-ordinal.ts';
import { readNumberedHeadings, readNumberedTitles } from './numbered-titles.ts';
import { readPrefixedNumbers } from './prefixed-numbers.ts';
import { readRestartTitles } from './restart-titles.ts';
import type { ArticleSystem } from './system.ts';

/** Titles before lists that begin again, and of a text that has more of them those before sentences too. */
function readTitles(lines: readonly LineEvidence[]): ArticleSystem {
  const restarts = readRestartTitles(lines);
  if (restarts.size === 0) return restarts;
  const bare = readBareTitles(lines);
  return bare.size > restarts.size && [...restarts.keys()].every((index) => bare.has(index))
    ? bare
    : restarts;
}

/** The systems that a text may have, the likeliest first. */
const systems: readonly ((lines: readonly LineEvidence[]) => ArticleSystem)[] = [
  readLostOrdinals,
  readNumberedHeadings,
  readPrefixedNumbers,
  readCaptionedNumbers,
  readNumberedTitles,
  readDottedTitles,
  readTitles,
  readCaptions,
  readHeadings,
  readLoneTitle,
  readBareTitles,
  readApartTitles,
];

/**
 * Titles that nothing marks, where a run of numbered titles stands below the last of them, `個人情報の取扱いについて`⏎`…とおりです。`⏎`(1) 目的`:
 * what holds the run is the outer one.
 */
function readOuterTitles(lines: readonly LineEvidence[], inner: ArticleSystem): ArticleSystem {
  const [first, ...others] = [...inner.keys()];
  const bare = readBareTitles(lines);
  const places = [...bare.keys()];
  const own = places.filter((index) => !inner.has(index));
  const holds = own.length >= fewestOuter && own.length === places.length && own.at(-1)! < first;
  const direct = first - 1 === own.at(-1);
  return holds && !direct && others.length > 0 ? bare : inner;
}

const fewestOuter = 3;

/** Finds what the articles are in a document without 第1条: numbered titles, captions, headings of the format. */
export function findArticleSystem(lines: readonly LineEvidence[]): ArticleSystem {
  for (const read of systems) {
    const system = read(lines);
    if (system.size > 0) return read === readNumberedTitles ? readOuterTitles(lines, system) : system;
  }
  return new Map();
}
