import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { removePageFurniture } from '../../src/source/page/furniture.ts';
import { readPlain } from '../../src/source/plain.ts';
import { documents } from './fragments.ts';
import { expectLossless, findLosses } from './lossless.ts';

/** What is left, and what was removed. */
function clean(value: string): { left: string[]; removed: string[] } {
  const { source, removed } = removePageFurniture(readPlain(value));
  expectLossless(source);
  return {
    left: source.lines.map((line) => `${line.pageBefore ? '¶' : ''}${line.text}`),
    removed: removed.map(({ kind, text }) => `${kind} ${text}`),
  };
}

const body = (page: number): string => `第${page}条　当社は、第${page}の事項を\n定めます。`;
const pages = (count: number, make: (page: number) => string, separator = '\n\f'): string =>
  Array.from({ length: count }, (_, index) => make(index + 1)).join(separator);

describe('page numbers', () => {
  it.each(['- N -', '‑ N ‑', '－N－', '― N ―', 'N', '(N)', 'N/4', 'Page N', 'Nページ', 'N 頁'])(
    'removes %s at the end of pages',
    (shape) => {
      const { removed, left } = clean(
        pages(4, (page) => `${body(page)}\n\n${shape.replace('N', String(page))}\n`),
      );
      expect(removed).toEqual([1, 2, 3, 4].map((page) => `number ${shape.replace('N', String(page))}`));
      expect(left.filter((line) => line.startsWith('¶'))).toHaveLength(3);
    },
  );

  it.each([
    ['－', ['一', '二', '三', '四']],
    ['-', ['i', 'ii', 'iii', 'iv']],
  ])('removes numbers between %s that are no digits', (dash, numerals) => {
    const { removed } = clean(pages(4, (page) => `${body(page)}\n${dash} ${numerals[page - 1]} ${dash}`));
    expect(removed).toHaveLength(4);
  });

  it('removes full-width numbers, CRLF and numbers that start late', () => {
    const { removed } = clean(
      pages(3, (page) => `${body(page)}\r\n－${'０１２３４５６７８９'[page + 4]}－\r\n`, '\f'),
    );
    expect(removed).toEqual(['number －５－', 'number －６－', 'number －７－']);
  });

  it('removes `- 1 -` without form feeds where the numbers count', () => {
    const { removed, left } = clean(pages(3, (page) => `${body(page)}\n   - ${page} -`, '\n'));
    expect(removed).toHaveLength(3);
    expect(left[2]).toBe('¶第2条　当社は、第2の事項を');
  });

  it('drops the blank lines around the break and joins nothing itself', () => {
    const { source } = removePageFurniture(readPlain('当社は、\n\n- 1 -\n\n\f契約者に\n\n- 2 -\n'));
    expect(source.lines.map(({ text, blankBefore, pageBefore }) => [text, blankBefore, pageBefore])).toEqual([
      ['当社は、', 0, false],
      ['契約者に', 0, true],
    ]);
  });

  it.each([
    ['markers that stand alone in the text', '1\n当社は\n2\n契約者は\n3\n甲は\n'],
    ['numbers at the end of two pages only', `${body(1)}\n1\n\f${body(2)}\n2\n\f${body(3)}\n\f${body(4)}`],
    ['markers at the top of two pages', '１\n当社は\n\f２\n契約者は'],
    ['a bullet', '甲\n- 1\n- 2\n- 3\n'],
    ['numbers that do not count the pages', pages(4, (page) => `${body(page)}\n${page * 7}`)],
  ])('leaves %s', (_, value) => {
    expect(clean(value).removed).toEqual([]);
  });
});

describe('page headers and footers', () => {
  it('removes what most pages begin with, on the first page too where the title follows', () => {
    const { removed, left } = clean(
      pages(3, (page) => `　　　　サンプル約款${page === 1 ? '\nサンプル約款' : ''}\n${body(page)}`),
    );
    expect(removed).toEqual(['header サンプル約款', 'header サンプル約款', 'header サンプル約款']);
    expect(left[0]).toBe('サンプル約款');
  });

  it('leaves the title on the first page where it is the header of the others', () => {
    const { removed, left } = clean(pages(3, (page) => `サンプル約款\n${body(page)}`));
    expect(removed).toHaveLength(2);
    expect(left[0]).toBe('サンプル約款');
  });

  it('removes page headers and numbers of a part of the pages, each part with its own', () => {
    const { removed, left } = clean(
      pages(11, (page) =>
        page <= 4
          ? `規約（甲型）\n${body(page)}\n${page}`
          : `規約（甲型）コメント\n${body(page)}\n${page - 4}`,
      ),
    );
    expect(removed.filter((line) => line === 'header 規約（甲型）')).toHaveLength(4);
    expect(removed.filter((line) => line === 'header 規約（甲型）コメント')).toHaveLength(7);
    expect(removed.filter((line) => line.startsWith('number'))).toHaveLength(11);
    expect(left).toHaveLength(22);
  });

  it('removes a page header with its number on three pages of many, on every second one too', () => {
    const { removed } = clean(
      pages(20, (page) => (page % 2 === 0 && page < 8 ? `別冊料金編 ${page}\n${body(page)}` : body(page))),
    );
    expect(removed).toEqual(['header 別冊料金編 2', 'header 別冊料金編 4', 'header 別冊料金編 6']);
  });

  it('removes the name of the chapter at the top of its pages, and leaves its heading', () => {
    const chapter = (page: number): string => (page <= 3 ? '第１章　総則' : '第２章　料金');
    const { removed, left } = clean(
      pages(7, (page) =>
        page === 3
          ? `${chapter(page)}\n${body(page)}\n第２章　料金\n第30条　本文。`
          : `${chapter(page)}\n${body(page)}`,
      ),
    );
    expect(removed).toEqual([
      ...Array(2).fill('header 第１章　総則'),
      ...Array(4).fill('header 第２章　料金'),
    ]);
    expect(left.filter((line) => line.includes('章'))).toEqual(['第１章　総則', '第２章　料金']);
  });

  it('leaves headings of chapters that begin pages of their own', () => {
    expect(clean(pages(5, (page) => `第${page}章　料金\n${body(page)}`)).removed).toEqual([]);
  });

  it('leaves what two pages of many begin with', () => {
    const { removed } = clean(
      pages(8, (page) => (page === 3 || page === 4 ? `料金の計算\n${body(page)}` : body(page))),
    );
    expect(removed).toEqual([]);
  });

  it('removes a header that was cut short, on a lone page that is numbered', () => {
    const { removed, left } = clean(
      '　　　　サンプル通信サービスの提供に関\nサンプル通信サービスの提供に関する約款\n本文。\n- 1 -\n',
    );
    expect(removed).toEqual(['header サンプル通信サービスの提供に関', 'number - 1 -']);
    expect(left).toEqual(['サンプル通信サービスの提供に関する約款', '本文。']);
  });

  it('removes addresses, with form feeds and without', () => {
    for (const separator of ['\n\f', '\n']) {
      const { removed } = clean(pages(3, (page) => `http://www.example.jp/tc/\n${body(page)}`, separator));
      expect(removed).toEqual(Array(3).fill('header http://www.example.jp/tc/'));
    }
  });

  it('removes headers and footers of several lines whose numbers count', () => {
    const { removed, left } = clean(
      pages(3, (page) => `社外秘\nサンプル通信 ${page}/3\n${body(page)}\n2026.2.1\n- ${page} -`),
    );
    expect(removed).toHaveLength(12);
    expect(left).toHaveLength(6);
  });

  it.each([
    ['sentences', '契約者に通知します。'],
    ['以上', '以上'],
    ['附則', '附　則'],
    ['article headings', '第１条（目的）'],
    ['captions', '（目的）'],
    ['items', '(1) 氏名'],
  ])('leaves %s that pages repeat', (_, text) => {
    expect(clean(pages(4, (page) => `${text}\n${body(page)}\n${text}`)).removed).toEqual([]);
  });

  it('leaves a text without pages', () => {
    expect(clean(`サンプル約款\n${body(1)}\nサンプル約款\n${body(2)}`).removed).toEqual([]);
  });
});

describe('message', () => {
  it('says what was removed and where', () => {
    const value = pages(2, (page) => `${body(page)}\n- ${page} -`);
    const { messages } = removePageFurniture(readPlain(value));
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ ruleId: 'page-furniture-removed', severity: 'info' });
    expect(messages[0].reason).toContain('2 page numbers (- 1 - · - 2 -), at lines 3, 6');
    expect(messages[0].position?.start).toEqual({ line: 3, column: 1, offset: value.indexOf('- 1 -') });
    expect(messages[0].position?.spans?.map(([start, end]) => value.slice(start, end))).toEqual([
      '- 1 -',
      '- 2 -',
    ]);
  });

  it('is not there where nothing was removed', () => {
    expect(removePageFurniture(readPlain('第１条')).messages).toEqual([]);
  });
});

it('stays lossless whatever the text', () => {
  fc.assert(
    fc.property(documents, (value) => {
      expect(findLosses(removePageFurniture(readPlain(value)).source)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
