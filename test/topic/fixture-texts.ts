import { readdirSync, readFileSync } from 'node:fs';
import type { YakkanDocument } from '../../src/model/yakkan-document.ts';
import { parseText } from '../../src/parse-text.ts';

const folder = new URL('../fixtures/playbook/', import.meta.url);

/** A text of our own for each kind: everything that such a text should have, in short sentences. */
export const kindTexts: ReadonlyMap<string, string> = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => [name.slice(0, -4), readFileSync(new URL(name, folder), 'utf8')]),
);

/** The text of a kind. */
export function textOfKind(kind: string): string {
  const text = kindTexts.get(kind);
  if (text === undefined) throw new Error(`No text of the kind ${kind}`);
  return text;
}

/** Parses a text of articles. */
export function parseArticles(text: string): Promise<YakkanDocument> {
  return parseText(text, { name: 'text.txt' });
}

/** The text without the article that holds the words, its heading included. */
export function dropArticle(text: string, heading: string): string {
  const lines = text.split('\n');
  const isHeading = (line: string) => /^第[０-９\d]+(?:条|章)/.test(line) || /^附則/.test(line);
  const start = lines.findIndex((line) => isHeading(line) && line.includes(`（${heading}）`));
  if (start < 0) throw new Error(`No article ${heading}`);
  const rest = lines.findIndex((line, place) => place > start && isHeading(line));
  return [...lines.slice(0, start), ...lines.slice(rest < 0 ? lines.length : rest)].join('\n');
}
