import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { findFileMaps, findInMaps } from '../../src/source/pdf/engine/file-maps.ts';
import { findUnicode, readUnicodeMap } from '../../src/source/pdf/engine/unicode-map.ts';

describe('a map to Unicode', () => {
  const map = readUnicodeMap(
    '2 beginbfchar\n<0003> <0020>\n<e000><D842DFB7> endbfchar 3 beginbfrange <33ff><3400><901f> <0010> <0012> [<3042> <3044><3046>]\n<0100><0101><00660066> endbfrange',
  );

  it.each([
    [0x0003, ' '],
    [0xe000, '𠮷'],
    [0x33ff, '速'],
    [0x3400, '造'],
    [0x3401, undefined],
    [0x0012, 'う'],
    [0x0101, 'fg'],
  ])('says what code %i stands for', (code, text) => {
    expect(findUnicode(map, code)).toBe(text);
  });

  it('of no text is empty', () => {
    expect(findUnicode(readUnicodeMap('beginbfrange <00'), 0)).toBeUndefined();
  });
});

describe('the maps of a file', () => {
  const map = (code: string, text: string): Buffer =>
    deflateSync(`begincmap 1 beginbfchar <${code}> <${text}> endbfchar endcmap`);
  const write = (second: string): Uint8Array => {
    const parts = [map('0001', '7532'), map('0001', second)].map((bytes, index) =>
      Buffer.concat([
        Buffer.from(`${index + 1} 0 obj << /Length ${bytes.length} /Filter /FlateDecode >>\nstream\n`),
        bytes,
        Buffer.from('\nendstream endobj\n'),
      ]),
    );
    const fonts =
      '3 0 obj << /Type /Font /BaseFont /A+Min#63ho /ToUnicode 1 0 R >> endobj\n4 0 obj << /ToUnicode 2 0 R /BaseFont /B+Gothic >> endobj\n';
    return new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.7\n'), ...parts, Buffer.from(fonts)]));
  };

  it('are found by the names of the fonts', () => {
    const maps = findFileMaps(write('4e59'));
    expect(findInMaps(maps, 'A+Mincho', 1)).toBe('甲');
    expect(findInMaps(maps, 'B+Gothic', 1)).toBe('乙');
  });

  it('say nothing of a font that is not named unless all agree', () => {
    expect(findInMaps(findFileMaps(write('4e59')), 'C+Other', 1)).toBeUndefined();
    expect(findInMaps(findFileMaps(write('7532')), 'C+Other', 1)).toBe('甲');
  });

  it('of damaged bytes are none', () => {
    const bytes = write('4e59');
    bytes.fill(0xff, 60, 90);
    expect(findInMaps(findFileMaps(bytes), 'A+Mincho', 1)).toBeUndefined();
  });
});
