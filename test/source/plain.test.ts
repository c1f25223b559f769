import { describe, expect, it } from 'vitest';
import { readPlain } from '../../src/source/plain.ts';
import { expectLossless } from './lossless.ts';

/** Lines as `indent·blank·page|text`, so that a whole case is one list. */
function read(value: string): string[] {
  const source = readPlain(value);
  expectLossless(source);
  return source.lines.map(
    ({ indent, blankBefore, pageBefore, text }) =>
      `${indent}·${blankBefore}${pageBefore ? '·page' : ''}|${text}`,
  );
}

function readSyntax(value: string): string[] {
  const source = readPlain(value);
  expectLossless(source);
  return source.syntax.map(([start, end]) => value.slice(start, end));
}

describe('lines', () => {
  it('ends lines at LF, CRLF, CR, VT and U+2028', () => {
    expect(read('甲\n乙\r\n丙\r丁\v戊\u2028己')).toEqual([
      '0·0|甲',
      '0·0|乙',
      '0·0|丙',
      '0·0|丁',
      '0·0|戊',
      '0·0|己',
    ]);
  });

  it('counts blank lines, one for each CRLF', () => {
    expect(read('\n甲\r\n\r\n　\r\n乙\n\n')).toEqual(['0·1|甲', '0·2|乙']);
  });

  it('measures indentation in columns: full-width space 2, tab to the next multiple of 4', () => {
    expect(read('　一\n  二\n\t三\n 　\t四')).toEqual(['2·0|一', '2·0|二', '4·0|三', '4·0|四']);
  });

  it('skips a byte order mark and trims ideographic spaces', () => {
    expect(read('\ufeff第１条　目的　\n')).toEqual(['0·0|第１条　目的']);
  });

  it('takes a form feed for a page break and not for a blank line', () => {
    expect(read('甲\n\f乙')).toEqual(['0·0|甲', '0·0·page|乙']);
    expect(read('甲\n\f\n乙')).toEqual(['0·0|甲', '0·0·page|乙']);
    expect(read('甲\n\n\f乙')).toEqual(['0·0|甲', '0·1·page|乙']);
    expect(read('甲\f乙')).toEqual(['0·0|甲', '0·0·page|乙']);
  });

  it('keeps characters outside the basic plane whole, with UTF-16 offsets', () => {
    const source = readPlain('𠮷野家\n𠮷');
    expect(source.lines.map((line) => line.pieces)).toEqual([[[0, 0]], [[0, 5]]]);
  });

  it('gives no lines for white space alone', () => {
    expect(read('')).toEqual([]);
    expect(read(' 　\r\n\f\t')).toEqual([]);
  });
});

describe('leftovers of other formats', () => {
  it('takes tags out and tells where the rest stands', () => {
    const source = readPlain('用語\t<p>契約<br/>者</p>');
    expectLossless(source);
    expect(source.lines[0].text).toBe('用語\t契約者');
    expect(source.lines[0].pieces).toEqual([
      [0, 0],
      [3, 6],
      [5, 13],
    ]);
  });

  it('keeps words in angle brackets', () => {
    expect(readSyntax('<URL>と<契約者>と a < b と <会社名 A>')).toEqual([]);
  });

  it('keeps a picture that somebody wrote amid the words', () => {
    const [line] = readPlain('会則は、<img src=x>本会を<b>定める</b>。').lines;
    expect(line.text).toBe('会則は、<img src=x>本会を定める。');
  });

  it.each(['--\t--', '-----', '-', '|---|---|', '=====', '──────', '***', '－－－', '\u200b'])(
    'takes %j for a drawn rule',
    (rule) => {
      expect(readSyntax(`甲\n${rule}\n乙`)).toEqual([rule]);
      expect(read(`甲\n${rule}\n乙`)).toEqual(['0·0|甲', '0·0|乙']);
    },
  );

  it.each(['－', '―', '－　－', '- 1 -', '|', 'ー'])('judges the lone %j by its width', (text) => {
    expect(readSyntax(text)).toEqual(text === '|' ? ['|'] : []);
  });

  it.each([
    '- (1) 甲',
    '- （１） 甲',
    '* 一 甲',
    '+ 1. 甲',
    '- ２．甲',
    '- ① 甲',
    '- イ）甲',
    '- ア　甲',
    '- a) 甲',
    '- 第１条（目的）',
    '- 第九条の二 甲',
    '- ⅱ) 甲',
    '- ２　甲',
  ])('takes the bullet off %j', (text) => {
    expect(readSyntax(`  ${text}`)).toEqual([text[0]]);
    expect(read(`  ${text}`)).toEqual([`2·0|${text.slice(2)}`]);
  });

  it.each([
    '- 甲',
    '- 30 日以内に',
    '- 5.5％',
    '- 第3条に定める事項',
    '- 第3条（定義）に定める事項',
    '-甲',
    '・（１）甲',
    '- アクセス回線',
    '- IPv6',
  ])('leaves %j as it is', (text) => {
    expect(readSyntax(text)).toEqual([]);
    expect(read(text)).toEqual([`0·0|${text}`]);
  });

  it('takes a leftover heading mark off', () => {
    expect(read('## 第１条\n#1 号室')).toEqual(['0·0|第１条', '0·0|#1 号室']);
  });
});
