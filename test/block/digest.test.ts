import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDigests } from '../../src/block/tree/digest.ts';
import type { Container } from '../../src/model/node.ts';
import { anyTree, node, sentence } from '../tree.ts';

function digestOf(words: string): string {
  return createHash('sha256').update(words).digest('hex').slice(0, 16);
}

function makeArticle({
  label = '第１条',
  caption = '目 的',
  text = 'この約款は、ＩＰを定めます。',
  item = '甲',
} = {}): Container {
  const article = node(
    'article',
    { label, caption },
    node('paragraph', {}, sentence(text), node('item', { label: '（１）' }, sentence(item))),
  );
  addDigests(article);
  return article;
}

function paragraphOf(article: Container): Container {
  return article.children[0] as Container;
}

describe('addDigests', () => {
  it('hashes what anyone can recompute: words without width and white space', () => {
    const article = makeArticle();
    expect(article.ownDigest).toBe(digestOf(''));
    expect(article.subtreeDigest).toBe(digestOf('目的この約款は、IPを定めます。(1)甲'));
    expect(paragraphOf(article).ownDigest).toBe(digestOf('この約款は、IPを定めます。'));
    expect(paragraphOf(article).subtreeDigest).toBe(digestOf('この約款は、IPを定めます。(1)甲'));
  });

  it('does not see widths, Kangxi radicals and white space', () => {
    const other = makeArticle({ caption: '⽬的', text: 'この約款は、 IP を\n定めます。' });
    expect(other.subtreeDigest).toBe(makeArticle().subtreeDigest);
    expect(paragraphOf(other).ownDigest).toBe(paragraphOf(makeArticle()).ownDigest);
  });

  it('stays when only the own label changes, as in a renumbered article', () => {
    expect(makeArticle({ label: '第２条の２' }).subtreeDigest).toBe(makeArticle().subtreeDigest);
  });

  it.each([
    ['caption', { caption: '趣旨' }, false],
    ['text', { text: '𠮷' }, true],
    ['item', { item: '乙' }, false],
  ])('changes above a changed %s', (_, change, changesOwn) => {
    const [before, after] = [makeArticle(), makeArticle(change)];
    expect(after.subtreeDigest).not.toBe(before.subtreeDigest);
    expect(paragraphOf(after).ownDigest !== paragraphOf(before).ownDigest).toBe(changesOwn);
  });

  it('counts a table as the own text of its clause', () => {
    const cell = node('tableCell', {}, sentence('契約者'));
    const paragraph = node(
      'paragraph',
      {},
      sentence('次の表'),
      node('table', {}, node('tableRow', {}, cell)),
    );
    addDigests(paragraph);
    expect(paragraph.ownDigest).toBe(digestOf('次の表契約者'));
  });

  it('gives digests to clauses and to nothing else', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        addDigests(tree);
        const unclaused = new Set(['root', 'toc', 'table', 'tableRow', 'tableCell']);
        const visit = (one: Container): void => {
          expect(one.subtreeDigest !== undefined && one.ownDigest !== undefined).toBe(
            !unclaused.has(one.type),
          );
          for (const child of one.children) if ('children' in child) visit(child);
        };
        visit(tree);
      }),
      { numRuns: 50 },
    );
  });
});
