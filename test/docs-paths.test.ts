import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../', import.meta.url);
const pages = ['', 'docs/', 'docs/decisions/'].flatMap((folder) =>
  readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith('.md'))
    .map((name) => folder + name),
);

/** Paths of ours that a page names: links, and names in backticks from a folder at the top. */
function pathsIn(page: string, text: string): string[] {
  const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
    .map(([, link]) => link)
    .filter((link) => !/^[a-z]+:/.test(link))
    .map((link) => new URL(link, new URL(page, root)).href);
  const names = [...text.matchAll(/`((?:src|test|docs|bench|scripts|schema|corpus)\/[\w./-]+)`/g)].map(
    ([, name]) => new URL(name, root).href,
  );
  return [...links, ...names];
}

/** Pages that say how things stand today; a decision names what stood on its day. */
const living = pages.filter((page) => !page.startsWith('docs/decisions/') && page !== 'CHANGELOG.md');

describe.each(living)('%s', (page) => {
  it('names only files that exist', () => {
    const paths = pathsIn(page, readFileSync(new URL(page, root), 'utf8'));
    expect(paths.filter((path) => !existsSync(new URL(path)))).toEqual([]);
  });
});

describe('the reader of paths', () => {
  it('sees links, anchors and names in backticks', () => {
    const text = 'See [a](../src/parse.ts#top), `src/block/none.ts` and [b](https://example.com).';
    expect(pathsIn('docs/x.md', text)).toEqual([
      new URL('src/parse.ts', root).href,
      new URL('src/block/none.ts', root).href,
    ]);
  });
});
