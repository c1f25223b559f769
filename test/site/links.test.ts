import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openSiteCorpus } from '../../src/site/data/site-corpus.ts';
import { listPages } from '../../src/site/site-map.ts';

const folder = fileURLToPath(new URL('../../corpus', import.meta.url));
const decode = (text: string) => decodeURIComponent(text.replaceAll('&#x26;', '&').replaceAll('&amp;', '&'));

interface Written {
  ids: Set<string>;
  links: string[];
}

/** Writes every page of the sample corpus once, as a folder holds it. */
async function writePages(): Promise<{ paths: Set<string>; pages: Map<string, Written> }> {
  const corpus = await openSiteCorpus(folder, '2026-07-01');
  const files = await listPages({ corpus, hasServer: false });
  const pages = new Map<string, Written>();
  for (const { path, type, render } of files) {
    if (!type.startsWith('text/html')) continue;
    const html = String(await render());
    pages.set(path, {
      ids: new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => decode(id))),
      links: [...html.matchAll(/<a [^>]*?href="([^"]*)"/g)].map(([, href]) => href),
    });
  }
  return { paths: new Set(files.map(({ path }) => path)), pages };
}

describe('the pages of the sample corpus', async () => {
  const { paths, pages } = await writePages();

  it.each([...pages.keys()])('%s has links that lead to a place', (path) => {
    const dead = (pages.get(path)?.links ?? []).filter((href) => {
      if (/^https?:/.test(href)) return false;
      const [file, hash] = decode(href).split('#');
      const wanted = file === '' ? path : posix.join(posix.dirname(path), file.split('?')[0]);
      const page = pages.get(wanted);
      return !paths.has(wanted) || (hash !== undefined && page !== undefined && !page.ids.has(hash));
    });
    expect(dead).toEqual([]);
  });

  it('hold the clauses that one can point at', () => {
    for (const revision of ['2025-04-01', '2026-04-01'])
      expect(pages.get(`documents/general-terms/${revision}.html`)?.ids).toContain('art_1__para_1');
  });
});
