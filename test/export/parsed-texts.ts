import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { YakkanDocument } from '../../src/model/yakkan-document.ts';
import { parseFile } from '../../src/parse.ts';

/** Every revision of the corpus: its name and its file. */
export const revisions = ['general-terms', 'hosting-terms', 'mobile-terms'].flatMap((id) => {
  const folder = new URL(`../../corpus/${id}/revisions/`, import.meta.url);
  return readdirSync(folder).map((name) => [`${id}@${name}`, new URL(name, folder)] as const);
});

const lawFolder = new URL('../../../shared/examples/laws/', import.meta.url);
/** The laws beside the project, as terms are printed; none where they are missing. */
export const laws = existsSync(lawFolder)
  ? readdirSync(lawFolder)
      .filter((name) => name.endsWith('.terms.txt'))
      .map((name) => [name, new URL(name, lawFolder)] as const)
  : [];

export function parseUrl(url: URL): Promise<YakkanDocument> {
  return parseFile(readFileSync(url), { name: url.pathname.split('/').at(-1) ?? '' });
}

export function parseText(text: string, name = 'a.txt'): Promise<YakkanDocument> {
  return parseFile(new TextEncoder().encode(text), { name });
}
