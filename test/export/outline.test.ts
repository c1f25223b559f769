import { describe, expect, it } from 'vitest';
import { cutColumns, displayWidth, wrapColumns } from '../../src/export/display-width.ts';
import { formatOutline } from '../../src/export/outline.ts';
import { parseLines } from '../tree.ts';

const document = parseLines(
  'サンプル約款',
  '',
  '第１章　総則',
  '',
  '第１条（目的）',
  'この約款は、目的を定めます。',
  '',
  '第２条（用語）',
  '次の用語は、次の意味で使用します。',
  '用語\t用語の意味',
  '契約者\t契約をした者',
  '２　用語は、次のとおりです。',
  '(1)　一の用語',
  '(2)　次の用語であって、とても長い説明が続くために一行には収まらないものとして定めるもの',
  '',
  '第３条　契約者は、払います。',
  '',
  '附則',
  '',
  '平成16年7月1日変更',
  '',
  'この約款は、平成16年7月1日から実施します。',
);

describe('formatOutline', () => {
  it('draws labels, captions, first words where there is no caption, counts and totals', () => {
    expect(formatOutline(document, { width: 70 }).split('\n')).toEqual([
      'サンプル約款',
      '2004-07-01 · test.txt (plain)',
      '',
      '第１章 総則                                       3条 4項 2号 表1 1行',
      '  第１条 （目的）                                 1項',
      '  第２条 （用語）                                 2項 2号 表1 1行',
      '    [1] 次の用語は、次の意味で使用します。        表1 1行',
      '      表 用語 | 用語の意味                        1行',
      '    ２ 用語は、次のとおりです。                   2号',
      '      (1) 一の用語',
      '      (2) 次の用語であって、とても長い説明が続…',
      '  第３条 契約者は、払います。                     1項',
      '附則 （平成16年7月1日変更）                       1項',
      '',
      '本則   1章 3条 4項 2号 表1 1行',
      '附則   附則1 1項',
      '',
    ]);
  });

  it('goes no further down than asked', () => {
    const lines = formatOutline(document, { depth: 'article' }).split('\n');
    expect(lines.filter((line) => /^\s*第/.test(line))).toHaveLength(4);
    expect(lines.join('\n')).not.toContain('(1)');
    expect(formatOutline(document, { depth: 'heading' })).not.toContain('第１条');
    expect(formatOutline(document, { depth: 'paragraph' })).toContain('２ 用語は');
  });
});

describe('columns', () => {
  it('count wide characters twice, surrogate pairs once, and marks not at all', () => {
    expect(['第1条', '𠮷', 'が', 'ｶﾞ', '①'].map(displayWidth)).toEqual([5, 2, 2, 2, 1]);
  });

  it('cut a text and mark the cut', () => {
    expect(cutColumns('当社は、この約款を', 10)).toBe('当社は、…');
    expect(cutColumns('𠮷𠮷', 4)).toBe('𠮷𠮷');
    expect(cutColumns('𠮷𠮷', 3)).toBe('𠮷…');
  });

  it('wrap a text without a closing mark at the start of a line', () => {
    expect(wrapColumns('契約者は、払います。', 8)).toEqual(['契約者は、', '払います。']);
    expect(wrapColumns('', 8)).toEqual(['']);
    expect(wrapColumns('長い', Number.POSITIVE_INFINITY)).toEqual(['長い']);
  });
});
