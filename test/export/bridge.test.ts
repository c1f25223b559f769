import { toHtml } from 'hast-util-to-html';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { describe, expect, it } from 'vitest';
import { toHast, toMdast, writeDocxDocument } from '../../src/export/index.ts';
import { parseText } from './parsed-texts.ts';

const text =
  '規約\n\n第１章　総則\n\n第１条（目的）\n甲は*強調*とします。\n２　乙は、次のとおりとします。\n(1) 丙\n区分\t額\n甲\t1円\n\n附則\n実施します。\n';

describe('toHast', () => {
  it('keeps ids, types, numbers and captions', async () => {
    const html = toHtml(toHast((await parseText(text)).tree));
    expect(html).toContain(
      '<h3 id="art_1" data-type="article"><span class="label" data-part="label">第１条</span>（目的）</h3>',
    );
    expect(html).toMatch(/<p id="art_1__para_2" data-type="paragraph"[^>]*><span[^>]*>２<\/span>　乙は/);
    expect(html).toContain('<td>1円</td>');
  });
});

describe('toMdast', () => {
  it('keeps ids, types, numbers and captions', async () => {
    const root = toMdast((await parseText(text)).tree);
    const article = root.children.find(({ data }) => data?.yakkan?.type === 'article');
    expect(article).toMatchObject({
      type: 'heading',
      depth: 3,
      children: [{ value: '第１条（' }, { value: '目的' }, { value: '）' }],
      data: { yakkan: { id: 'art_1', label: '第１条', caption: '目的' }, hProperties: { id: 'art_1' } },
    });
  });

  it('is set as Markdown in which every sign is a sign', async () => {
    const root = toMdast((await parseText(text)).tree);
    const markdown = toMarkdown(root, { extensions: [gfmTableToMarkdown()] });
    expect(markdown).toContain('甲は\\*強調\\*とします。');
    expect(markdown).toContain('(1)　丙');
    expect(markdown).toContain('| 甲  | 1円 |');
  });
});

it('writes Word from the public entry', async () => {
  expect((await writeDocxDocument(await parseText(text))).length).toBeGreaterThan(1000);
});
