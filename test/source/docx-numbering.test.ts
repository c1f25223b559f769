import { describe, expect, it } from 'vitest';
import { writeNumber } from '../../src/source/docx/number-format.ts';
import { level, lists, numbered, paragraph, readContent } from './docx-file.ts';

describe('the automatic numbers of Word', () => {
  it('puts the number of each level before the text and restarts what stands below', async () => {
    const { texts } = await readContent({
      numbering: lists(
        level(0, 'decimal', '第%1条') +
          level(1, 'decimalFullWidth', '%2', '<w:suff w:val="space"/>') +
          level(2, 'japaneseCounting', '%3') +
          level(3, 'irohaFullWidth', '%4'),
      ),
      body:
        numbered('甲', 1) +
        numbered('乙', 1, 1) +
        numbered('丙', 1, 2) +
        numbered('丁', 1, 2) +
        numbered('戊', 1, 3) +
        numbered('己', 1, 1) +
        numbered('庚', 1, 2) +
        numbered('辛', 1) +
        numbered('壬', 1, 1),
    });
    expect(texts).toEqual([
      '第1条　甲',
      '１　乙',
      '一　丙',
      '二　丁',
      'イ　戊',
      '２　己',
      '一　庚',
      '第2条　辛',
      '１　壬',
    ]);
  });

  it('writes the numbers of the levels above, as decimal where the level says so', async () => {
    const { texts } = await readContent({
      numbering: lists(
        level(0, 'japaneseCounting', '%1、') +
          level(1, 'decimal', '%1.%2') +
          level(2, 'upperLetter', '%1.%2.%3', '<w:isLgl/><w:suff w:val="nothing"/>'),
      ),
      body: numbered('甲', 1) + numbered('乙', 1) + numbered('丙', 1, 1) + numbered('丁', 1, 2),
    });
    expect(texts).toEqual(['一、　甲', '二、　乙', '二.1　丙', '2.1.1丁']);
  });

  it('goes on below where lvlRestart is 0, and restarts only at the level that it names', async () => {
    const { texts } = await readContent({
      numbering: lists(
        level(0, 'decimal', '第%1章') +
          level(1, 'decimal', '第%2節') +
          level(2, 'decimal', '第%3条', '<w:lvlRestart w:val="0"/>') +
          level(3, 'decimal', '(%4)', '<w:lvlRestart w:val="1"/>'),
      ),
      body: [
        numbered('', 1, 0),
        numbered('', 1, 1),
        numbered('', 1, 2),
        numbered('', 1, 3),
        numbered('', 1, 1),
        numbered('', 1, 3),
        numbered('', 1, 0),
        numbered('', 1, 2),
        numbered('', 1, 3),
      ].join(''),
    });
    expect(texts).toEqual(['第1章', '第1節', '第1条', '(1)', '第2節', '(2)', '第2章', '第2条', '(1)']);
  });

  it('lets lists of one definition count on together, and one with a start begin anew once', async () => {
    const numbering = `${lists(level(0, 'decimal', '%1.'))}
      <w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>
      <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
      <w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">${level(0, 'upperRoman', '%1')}</w:lvlOverride></w:num>`;
    const { texts } = await readContent({
      numbering,
      body: numbered('甲', 1) + numbered('乙', 2) + numbered('丙', 3) + numbered('丁', 3) + numbered('戊', 4),
    });
    expect(texts).toEqual(['1.　甲', '2.　乙', '5.　丙', '6.　丁', 'VII　戊']);
  });

  it('takes the list of a style and of what that is based on, and none where the paragraph has list 0', async () => {
    const styles = `
      <w:style w:type="paragraph" w:styleId="Jo"><w:name w:val="条"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Ko"><w:name w:val="項"/><w:basedOn w:val="Jo"/></w:style>
      <w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="環"/><w:basedOn w:val="Loop"/></w:style>`;
    const numbering = lists(
      level(0, 'decimal', '第%1条', '<w:pStyle w:val="Jo"/>') +
        level(1, 'decimalFullWidth', '%2', '<w:pStyle w:val="Ko"/>', 2),
    );
    const { texts } = await readContent({
      styles,
      numbering,
      body: [
        paragraph('甲', '<w:pStyle w:val="Jo"/>'),
        paragraph('乙', '<w:pStyle w:val="Ko"/>'),
        paragraph('丙', '<w:pStyle w:val="Jo"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
        paragraph('丁', '<w:pStyle w:val="Loop"/>'),
        paragraph('戊', '<w:pStyle w:val="Jo"/>'),
      ].join(''),
    });
    expect(texts).toEqual(['第1条　甲', '２　乙', '丙', '丁', '第2条　戊']);
  });

  it('follows a link to a list style', async () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
    const numbering = lists(
      '<w:numStyleLink w:val="L"/>',
      `<w:styleLink w:val="L"/>${level(0, 'lowerRoman', '%1')}`,
    );
    const { texts } = await readContent({ styles, numbering, body: numbered('甲', 1) + numbered('乙', 1) });
    expect(texts).toEqual(['i　甲', 'ii　乙']);
  });

  it('prints pictures of bullets as characters', async () => {
    const { texts } = await readContent({
      numbering: lists(
        level(0, 'bullet', '\uf0b7', '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>') +
          level(1, 'bullet', 'n', '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>') +
          level(2, 'bullet', '\uf0ff') +
          level(3, 'bullet', '・'),
      ),
      body: [0, 1, 2, 3].map((at) => numbered('甲', 1, at)).join(''),
    });
    expect(texts).toEqual(['・　甲', '■　甲', '・　甲', '・　甲']);
  });

  it('says which formats it does not know', async () => {
    const { texts, messages } = await readContent({
      numbering: lists(level(0, 'hebrew1', '%1)')),
      body: numbered('甲', 1),
    });
    expect(texts).toEqual(['1)　甲']);
    expect(messages).toMatchObject([{ ruleId: 'unknown-number-format', severity: 'warning' }]);
  });

  it.each([
    ['decimalZero', 7, '07'],
    ['decimalFullWidth', 12, '１２'],
    ['decimalEnclosedCircle', 12, '⑫'],
    ['decimalEnclosedCircle', 21, '㉑'],
    ['decimalEnclosedCircle', 51, '51'],
    ['japaneseCounting', 10, '十'],
    ['japaneseCounting', 120, '百二十'],
    ['japaneseCounting', 12_034, '一万二千三十四'],
    ['japaneseDigitalTenThousand', 12, '一二'],
    ['ideographDigital', 20, '二〇'],
    ['japaneseLegal', 12, '壱拾弐'],
    ['irohaFullWidth', 12, 'ヲ'],
    ['iroha', 3, 'ﾊ'],
    ['aiueoFullWidth', 46, 'ン'],
    ['aiueoFullWidth', 47, 'アア'],
    ['aiueo', 2, 'ｲ'],
    ['upperRoman', 14, 'XIV'],
    ['lowerRoman', 0, '0'],
    ['lowerLetter', 27, 'aa'],
    ['lowerLetter', 28, 'bb'],
    ['ordinal', 22, '22nd'],
    ['none', 3, ''],
    ['001', 7, '007'],
    ['constructor', 7, '7'],
  ])('writes %s %i as %s', (format, value, printed) => {
    expect(writeNumber(value, format)).toBe(printed);
  });
});
