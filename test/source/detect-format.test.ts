import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../src/source/bytes/detect-format.ts';

const detect = (text: string, name?: string): string => detectFormat(new TextEncoder().encode(text), name);

describe('detectFormat', () => {
  it.each([
    ['%PDF-1.7\n', 'a.txt', 'pdf'],
    ['PK\x03\x04', undefined, 'docx'],
    ['第１条', 'kiyaku.MD', 'markdown'],
    ['# 甲\n# 乙\n', 'a.html', 'html'],
    ['<!DOCTYPE html>\n<html>', undefined, 'html'],
    ['# 規約\r\n\r\n## 第1条\r\n', undefined, 'markdown'],
    ['| 用語 | 意味 |\r\n|---|:--|\r\n', 'a.txt', 'markdown'],
    ['<?xml version="1.0"?>\r\n<!-- 法令 -->\n<Law Era="Reiwa">', 'a.xml', 'egov-xml'],
    ['<DataRoot><Result/>', undefined, 'egov-xml'],
    ['<Lawn>第１条', 'a.xml', 'plain'],
    ['第１条　甲', undefined, 'plain'],
  ])('reads %j named %s as %s', (text, name, format) => {
    expect(detect(text, name)).toBe(format);
  });

  it.each([
    '- (1) 甲\n- (2) 乙\n',
    '# 規約\n第１条\n',
    '用語\t意味\n--\t--\n',
    '<p>契約者</p>\n第１条',
    '#1 号室\n#2 号室\n',
    '\n-----\n',
  ])('takes leftovers for no format: %j', (text) => {
    expect(detect(text, 'a.txt')).toBe('plain');
  });

  it('knows no format by the name of an object member', () => {
    expect(detect('甲', 'a.constructor')).toBe('plain');
  });
});
