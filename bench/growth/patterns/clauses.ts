import { readdirSync, readFileSync } from 'node:fs';
import type { Pattern } from '../pattern.ts';

const texts = new URL('../../../test/check/', import.meta.url);
const heading = /^第[0-9０-９一二三四五六七八九十百]+条/;

/** The articles of the texts in which defects are planted, without their numbers: caption and words of contracts of many trades. */
function readArticles(): string[] {
  const files = readdirSync(texts, { recursive: true, encoding: 'utf8' })
    .filter((name) => /planter-[^/]*\/texts\/[^/]+\.txt$/.test(name))
    .toSorted();
  return files.flatMap((name) => {
    const lines = readFileSync(new URL(name, texts), 'utf8').split('\n');
    const starts = lines.flatMap((line, at) => (heading.test(line) ? [at] : []));
    return starts.slice(0, -1).map((start, at) => {
      const words = lines.slice(start, starts[at + 1]).filter((line) => !/^[（(].*[）)]$/.test(line));
      return words.join('\n').replace(heading, '').trim();
    });
  });
}

/** Unlike clauses, as a long text has them. */
export const clauses: readonly Pattern[] = [
  {
    name: 'unlike articles',
    file: 'a.txt',
    base: 240,
    make: (n) => {
      const articles = readArticles();
      return `見本規程\n\n${Array.from({ length: n }, (_, at) => `第${at + 1}条　${articles[at % articles.length]}\n\n`).join('')}`;
    },
  },
];
