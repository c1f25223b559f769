import type { ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { beforeAll, expect, it } from 'vitest';
import { buildCorpus } from '../../src/corpus/build/build.ts';
import { openSiteCorpus } from '../../src/site/data/site-corpus.ts';
import { listPages } from '../../src/site/site-map.ts';
import type { SitePage } from '../../src/site/site-page.ts';
import { copyCorpus } from '../corpus/copy-corpus.ts';
import { makeTestApp, serverOptions } from '../server/start-server.ts';
import { findForeign } from './find-foreign.ts';

const folder = copyCorpus();
let pages: SitePage[] = [];
beforeAll(async () => {
  await buildCorpus(folder, { version: '0.0.0' });
  const corpus = await openSiteCorpus(folder, '2026-07-01');
  pages = (await listPages({ corpus, hasServer: true })).filter(({ path }) => path.endsWith('.html'));
}, 60_000);

/** Commands and words that are typed stand as they are typed. */
const typed: ReadonlySet<string> = new Set(['kbd', 'pre', 'script', 'style', 'template']);
const spoken = ['ariaLabel', 'title', 'placeholder', 'alt'];

/** Words of a page as people see and hear them: a part to a line. */
function wordsOf(node: Root | ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' && node.type !== 'root') return '';
  if (node.type === 'element' && typed.has(node.tagName)) return '';
  if (node.type === 'element' && node.properties.lang === 'en') return '';
  const own = node.type === 'element' ? spoken.map((name) => String(node.properties[name] ?? '')) : [];
  const inner = node.children.map((child) => wordsOf(child as ElementContent)).join('');
  const isBlock =
    node.type === 'element' && !/^(?:a|b|span|q|small|strong|ins|del|mark|em|sup|sub)$/.test(node.tagName);
  return [...own.filter((words) => words !== ''), inner].join('\n') + (isBlock ? '\n' : '');
}

const findIn = (html: string) => findForeign(wordsOf(fromHtml(html)));

it('of every page that is made no word is English, an id, or one of the program', async () => {
  const found: string[] = [];
  for (const page of pages)
    for (const one of findIn(String(await page.render()))) found.push(`${page.path}: ${one}`);
  expect(pages.length).toBeGreaterThan(60);
  expect([...new Set(found)]).toEqual([]);
}, 120_000);

it('and none of those that only a server has', async () => {
  const { ask } = makeTestApp({ ...serverOptions(folder), build: async () => {} });
  for (const path of ['manage.html', 'journal.html', 'add.html', 'nothing.html']) {
    const answer = await ask(`/${path}`, { headers: { accept: 'text/html', 'accept-language': 'ja' } });
    expect([path, ...findIn(await answer.text())]).toEqual([path]);
  }
});

it('what is foreign is found', () => {
  const said = [
    'The corpus has no such document',
    '第1条 art_3__para_1',
    'see /srv/terms/a.yaml',
    'root',
    '期間 P10D',
    'c7k2m9px1',
  ];
  for (const one of said) expect(findForeign(one), one).not.toEqual([]);
  for (const one of [
    'yakkan serve',
    '第3条（IPv6 の利用）',
    '2026-04-01',
    'https://example.jp/a/b',
    'XMLのテンプレート',
  ])
    expect(findForeign(one), one).toEqual([]);
});
