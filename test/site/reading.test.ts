import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { indexTree, walk, type YakkanDocument } from '../../src/model/index.ts';
import { parseFile } from '../../src/parse.ts';
import type { SiteDocument } from '../../src/site/data/site-corpus.ts';
import { readingPage } from '../../src/site/page/read/reading-page.ts';

const shown = { effective: '2026-04-01' } as SiteDocument['revisions'][number];
const document: SiteDocument = {
  id: 'a',
  title: '規約',
  facts: {} as SiteDocument['facts'],
  revisions: [shown],
  current: shown,
  rules: async () => ({ rules: [], notComputable: [] }) as never,
};
const path = 'documents/a/2026-04-01.html';

function write(model: YakkanDocument): string {
  return toHtml(
    readingPage({
      corpus: { today: '2026-05-01' },
      document,
      revision: shown,
      model,
      hasServer: false,
      path,
    }),
  );
}

const read = (text: string) => parseFile(new TextEncoder().encode(text), { name: 'a.txt' });

/** Words of the page as a browser reads them, without white space. */
function wordsOf(html: string): string {
  const words: string[] = [];
  const visit = (node: ReturnType<typeof fromHtml>['children'][number]): void => {
    if (node.type === 'text') words.push(node.value);
    if ('children' in node) node.children.forEach(visit);
  };
  fromHtml(html).children.forEach(visit);
  return words.join('').replace(/\s/g, '');
}

/** Words of the text that the page does not hold. */
function missingWords(model: YakkanDocument): string[] {
  const words = wordsOf(write(model));
  const missing: string[] = [];
  walk(model.tree, (node) => {
    const parts = 'value' in node ? [node.value] : [node.label, node.caption];
    for (const part of parts) if (part && !words.includes(part.replace(/\s/g, ''))) missing.push(part);
  });
  return missing;
}

function missingAnchors(model: YakkanDocument): string[] {
  const ids = idsOf(write(model));
  return indexTree(model.tree)
    .containers.filter(({ type }) => type !== 'root' && type !== 'tableCell')
    .map(({ id }) => id)
    .filter((id) => !ids.has(id));
}

function idsOf(html: string): Set<string> {
  return new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
}

/** Addresses within the page that lead nowhere. */
function deadLinks(html: string): string[] {
  const ids = idsOf(html);
  return [...html.matchAll(/ href="#([^"]*)"/g)]
    .map(([, id]) => decodeURIComponent(id))
    .filter((id) => !ids.has(id));
}

const terms = `試験利用規約\r\n\r\n第1条（定義）\r\n　この規約において「𠮷田店」とは、本店をいいます。\r\n第１条の２（料金）\r\n１　𠮷田店は、次の各号の料金を請求します。ただし、第1条の場合を除きます。\r\n　(1)　基本料\r\n　(2)　手数料\r\n２　第99条は、前項に準用します。\r\n\r\n附則\r\nこの規約は、2026年4月1日から施行します。\r\n`;

describe('the text of a revision', () => {
  it('has every word and an anchor for every clause', async () => {
    const model = await read(terms);
    expect(missingWords(model)).toEqual([]);
    expect(missingAnchors(model)).toEqual([]);
    expect(deadLinks(write(model))).toEqual([]);
    expect(idsOf(write(model))).toContain('art_1-2__para_1__item_2');
  });

  it('keeps ただし書 in its paragraph, and lets one point at it', async () => {
    expect(write(await read(terms))).toMatch(
      /<p><span id="art_1-2__para_1__sent_1"(?:(?!<p>).)*?<\/span><span id="art_1-2__para_1__sent_2" class="proviso">/,
    );
  });

  it('marks terms, references, and references that lead nowhere', async () => {
    const html = write(await read(terms));
    const [, term] = /<dfn data-definition="(def_[0-9a-f]{8})">𠮷田店<\/dfn>/.exec(html) ?? [];
    expect(html).toMatch(new RegExp(`<(a|span) class="term[^>]*data-definition="${term}">𠮷田店</\\1>`));
    expect(html).toMatch(/<a class="reference is-marked" [^>]*href="#art_1">第1条<\/a>/);
    expect(html).toMatch(/<span class="is-unresolved[^>]*>第99条<\/span>/);
  });

  it('shows words of markup as words', async () => {
    const model = await read(
      '罠の規約\n\n第1条（<b>目的</b>）\n　<script>alert(1)</script>と<img src=x onerror=alert(1)>、"><svg onload=x>を定めます。\n第2条（"onmouseover="x）\n　&lt;p&gt;と[押す](javascript:alert(1))と<https://example.com/>を定めます。\n',
    );
    const html = write(model);
    expect(missingWords(model)).toEqual([]);
    expect(html).not.toMatch(
      /<script>|<script(?! src="\.\.\/\.\.\/assets)|<img|<svg|<b>|<https|href="javascript/,
    );
    expect(html).not.toMatch(/<[^>]* on[a-z]+=/);
  });

  it('has every word, whatever the words are', async () => {
    const words = fc.string({
      unit: fc.constantFrom(...'<>&"\'/=a第1条２（）「」ただし書𠮷 \n|\u3000'),
      maxLength: 80,
    });
    await fc.assert(
      fc.asyncProperty(words, async (text) => {
        const model = await read(`第1条（目的）\n　${text}。\n第2条（料金）\n２　${text}\n`);
        expect(missingWords(model)).toEqual([]);
        expect(missingAnchors(model)).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});

const examples = fileURLToPath(new URL('../../../shared/', import.meta.url));
const laws = `${examples}examples/laws/`;
const seed = `${examples}seed/`;

describe.skipIf(!existsSync(laws))('real texts (skipped without ../shared)', () => {
  const files = existsSync(laws)
    ? [
        ...readdirSync(seed)
          .filter((name) => name.endsWith('.txt'))
          .map((name) => seed + name),
        ...readdirSync(laws)
          .filter((name) => name.endsWith('.terms.txt'))
          .slice(0, 6)
          .map((name) => laws + name),
      ]
    : [];
  it.each(files.map((file) => [file.slice(examples.length), file]))('%s', async (_, file) => {
    const model = await parseFile(readFileSync(file), { name: file });
    expect(missingWords(model).map((words) => words.length)).toEqual([]);
    expect(missingAnchors(model)).toEqual([]);
    expect(deadLinks(write(model))).toEqual([]);
  });
});
