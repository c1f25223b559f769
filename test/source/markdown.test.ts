import { describe, expect, it } from 'vitest';
import type { Line } from '../../src/model/line.ts';
import { readMarkdown } from '../../src/source/markdown.ts';
import { expectLossless } from './lossless.ts';

function readLines(value: string): Line[] {
  const source = readMarkdown(value);
  expectLossless(source);
  return source.lines;
}

/** Lines as `role depth/listDepth label=ordinal~|text`; only what is not the default is printed. */
function read(value: string): string[] {
  return readLines(value).map((line) => {
    const role = line.role === 'text' ? '' : `${line.role}${line.depth || ''}`;
    const list = line.listDepth ? `/${line.listDepth}` : '';
    const label = line.listLabel ? ` ${line.listLabel.text}` : '';
    const ordinal = line.ordinal === undefined ? '' : `=${line.ordinal}`;
    const cells = line.cells
      ? ` ${JSON.stringify(line.cells.map((cell) => cell.text))}${line.head ? ' head' : ''}`
      : '';
    return `${role}${list}${label}${ordinal}${cells}${line.continues ? '~' : ''}|${line.cells ? '' : line.text}`;
  });
}

function readSyntax(value: string): string[] {
  return readMarkdown(value).syntax.map(([start, end]) => value.slice(start, end));
}

describe('headings', () => {
  it('reads marks, closing marks and underlines', () => {
    expect(read('# 規約\n### 第1条 (目的) ###\n附則\n---\n')).toEqual([
      'heading1|規約',
      'heading3|第1条 (目的)',
      'heading2|附則',
    ]);
    expect(readSyntax('### 第1条 ###\n附則\n---\n')).toEqual(['###', '###', '---']);
  });

  it('reads marks without a space, or with a full-width one, before Japanese', () => {
    expect(read('##第1条\n\n#　総則\n\n#1 号室')).toEqual(['heading2|第1条', 'heading1|総則', '|#1 号室']);
  });

  it('takes no sentence and no table row above a rule for a heading', () => {
    expect(read('本文とする。\n---\n')).toEqual(['|本文とする。']);
    expect(read('用語\t意味\n--\n')).toEqual(['|用語\t意味']);
    expect(read('一行目\n二行目\n---\n')).toEqual(['|一行目', '~|二行目']);
  });
});

describe('paragraphs', () => {
  it('gives a line for each printed line and tells soft breaks from hard ones', () => {
    expect(read('当社は、\n契約者に  \n通知し\\\nます。<br>ただし\n')).toEqual([
      '|当社は、',
      '~|契約者に',
      '|通知し',
      '|ます。',
      '|ただし',
    ]);
  });

  it('keeps offsets behind a byte order mark, CRLF and 𠮷', () => {
    const value = '\ufeff# 𠮷野\r\n\r\n**第1条**\r\n';
    expect(readLines(value).map((line) => [line.text, line.pieces, line.blankBefore])).toEqual([
      ['𠮷野', [[0, 3]], 0],
      ['第1条', [[0, 12]], 1],
    ]);
  });

  it('takes marks inside a line out and leaves their text', () => {
    const value =
      '**甲**と`乙`と[丙](a.html "題")と<https://example.jp>と![図](x.png)と\\*注 &amp; <b>丁</b><URL>';
    expect(read(value)).toEqual(['|甲と乙と丙とhttps://example.jpとと*注 &amp; 丁<URL>']);
  });

  it('takes brackets around Japanese for text and not for a link or a target', () => {
    expect(read('[利用者](以下「会員」という。)は\n\n[注]: 本条は\n')).toEqual([
      '|[利用者](以下「会員」という。)は',
      '|[注]: 本条は',
    ]);
    expect(read('[甲][r]\n\n[r]: https://example.jp/約款\n')).toEqual(['|甲']);
  });

  it('finds link targets that stand far away in a long text', () => {
    const filler = '第１条　当社は、契約者に通知します。\n\n'.repeat(300);
    expect(read(`[甲][r]\n\n${filler}\n[r]: https://example.jp\n`)[0]).toBe('|甲');
  });
});

describe('lists', () => {
  it('counts positions where every marker is `1.` and keeps the printed label', () => {
    expect(read('1. 甲\n1. 乙\n    1. 丙\n1. 丁\n')).toEqual([
      'listItem1/1 1.=1|甲',
      'listItem1/1 1.=2|乙',
      'listItem2/2 1.=1|丙',
      'listItem1/1 1.=3|丁',
    ]);
  });

  it('counts from the printed start', () => {
    expect(read('3) 甲\n4) 乙\n')).toEqual(['listItem1/1 3)=3|甲', 'listItem1/1 4)=4|乙']);
  });

  it('drops bullets, keeps the markers after them, and numbers nothing', () => {
    expect(read('- (1) 甲\n- 乙\n  続き\n')).toEqual(['listItem1/1|(1) 甲', 'listItem1/1|乙', '/1~|続き']);
  });

  it('gives no line to a bullet without text, but one to a number without text', () => {
    expect(read('-\n- - 甲\n')).toEqual(['listItem2/2|甲']);
    expect(read('1. - 甲\n')).toEqual(['/1|1.', 'listItem2/2|甲']);
  });

  it('does not lose nested lists that Markdown reads as code', () => {
    const lines = readLines('1. 甲\n\n        1. 乙\n        - (1) 丙\n');
    expect(lines.map(({ role, listDepth, indent, text }) => [role, listDepth, indent, text])).toEqual([
      ['listItem', 1, 0, '甲'],
      ['text', 1, 8, '1. 乙'],
      ['text', 1, 8, '(1) 丙'],
    ]);
  });

  it('leaves full-width numbers and 枝番 as text', () => {
    expect(read('２．甲\n\n第九条の二　乙\n\n5.5％の\n')).toEqual(['|２．甲', '|第九条の二　乙', '|5.5％の']);
  });
});

describe('tables', () => {
  it('gives rows with their cells, empty ones included, and says which is the head', () => {
    const value = '| 用語 | 意味 |\n|:--|---|\n| 契約者 | 甲\\|乙 |\n| | 続き |\n';
    expect(read(value)).toEqual([
      'tableRow ["用語","意味"] head|',
      'tableRow ["契約者","甲|乙"]|',
      'tableRow ["","続き"]|',
    ]);
  });

  it('leaves out a row of empty cells', () => {
    expect(read('|||\n|---|---|\n|甲|乙|\n')).toEqual(['tableRow ["甲","乙"]|']);
  });

  it('reads rows that lost their head', () => {
    expect(read('| | 以外の日 |\n| 営業日 | 休日 |\n')).toEqual([
      'tableRow ["","以外の日"]|',
      'tableRow ["営業日","休日"]|',
    ]);
  });

  it('takes a paragraph right below a table for text', () => {
    expect(read('|甲|乙|\n|--|--|\n第2条\n')).toEqual(['tableRow ["甲","乙"] head|', '|第2条']);
  });
});

describe('other blocks', () => {
  it('reads quotations, fences, HTML and comments as text without their marks', () => {
    expect(read('> 引用\n>\n> - 甲\n')).toEqual(['|引用', 'listItem1/1|甲']);
    expect(read('```yaml\n第1条\n```\n')).toEqual(['|第1条']);
    expect(read('<div class="x">\n第1条\n</div>\n<!-- 注\n意 -->\n')).toEqual(['|第1条']);
  });

  it('counts the blank lines of the source', () => {
    expect(readLines('甲\n\n\n乙\n\n---\n\n丙\n').map((line) => line.blankBefore)).toEqual([0, 2, 2]);
  });

  it('takes front matter for syntax but for the title of a text without one, and no text between rules', () => {
    expect(read('---\nlayout: a\ntitle: 規約\n---\n本文\n')).toEqual(['heading1|規約', '|本文']);
    expect(read('---\ntitle: "会員 規約"\ndate: 2024\n---\n## 甲\n')).toEqual([
      'heading1|会員 規約',
      'heading2|甲',
    ]);
    expect(read('---\ntitle: 規約\n---\n# 会員規約\n')).toEqual(['heading1|会員規約']);
    expect(read('---\ntitle: 規約\n---\n# 1. 甲\n乙\n# 2. 丙\n')[0]).toBe('heading1|規約');
    expect(read('---\ntitle: >\n  規約\n---\n本文\n')).toEqual(['|本文']);
    expect(read('---\n第1条\n\n---\n')).toEqual(['|第1条']);
  });

  it('takes attributes for syntax, and the list that stands for a contents', () => {
    expect(read('- TOC\n{:toc}\n\n## 甲\n乙とする。\n{: .a}\n')).toEqual(['heading2|甲', '|乙とする。']);
    expectLossless(readMarkdown('1. 目次\n{:toc}\n\n甲\n'));
    expect(read('{% include a.html %}\n{{ page.title }}\n甲とする。\n{% endif %}\n')).toEqual([
      '|甲とする。',
    ]);
    expect(read("{% include a.html title='総則' %}\n")).toEqual(["|{% include a.html title='総則' %}"]);
  });

  it('reads a section that nobody wrote as Markdown as plain text, fast', () => {
    expectLossless(readMarkdown(`${'1. '.repeat(20_000)}甲`));
    expectLossless(readMarkdown('[a]('.repeat(50_000)));
  });
});
