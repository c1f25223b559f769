import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/source/pdf.ts';
import { findLosses } from './lossless.ts';
import { type DrawnPage, stack, writePdf } from './pdf-fixture.ts';

const read = async (...pages: DrawnPage[]) => (await readPdf(writePdf(pages), { name: '約款.pdf' })).source;
const full = (count: number): string => 'あ'.repeat(count);
const rule = (x0: number, y0: number, x1: number, y1: number): string => `${x0} ${y0} m ${x1} ${y1} l S`;

describe('raised and lowered characters of a PDF', () => {
  it.each([
    ['raised', 4, 5, 'sup'],
    ['a little raised', 2, 6, 'sup'],
    ['raised as browsers set them', 4, 8.33, 'sup'],
    ['lowered', -3, 5, 'sub'],
    ['a little lowered', -1, 5.8, 'sub'],
  ] as const)(
    'stand on the line that they hang on where they are %s, marked',
    async (_, shift, size, kind) => {
      const source = await read({
        words: [
          { x: 80, y: 718, text: '（面積）' },
          { x: 80, y: 700, text: '第１条 面積は5m' },
          { x: 80 + 75, y: 700 + shift, text: '2', size },
          { x: 80 + 79, y: 700, text: 'とする。' },
        ],
      });
      expect(source.lines.map(({ text }) => text)).toEqual(['（面積）', '第１条 面積は5m2とする。']);
      expect(source.lines[1].marks).toEqual([{ start: 9, end: 10, kind }]);
      expect(findLosses(source)).toEqual([]);
    },
  );

  it('may be several, with signs among them', async () => {
    const source = await read({
      words: [
        { x: 80, y: 700, text: '料金は千円' },
        { x: 130, y: 704, text: '※12', size: 5 },
        { x: 141, y: 700, text: 'とする。' },
      ],
    });
    expect(source.lines.map(({ text, marks }) => [text, marks])).toEqual([
      ['料金は千円※12とする。', [{ start: 5, end: 8, kind: 'sup' }]],
    ]);
  });

  it('are none where small letters stand on a line of their own or on the same base line', async () => {
    const source = await read({
      words: [
        { x: 80, y: 700, text: '料金は千円とする。' },
        { x: 80, y: 690, text: '（税込）', size: 6 },
        { x: 80, y: 670, text: '注' },
        { x: 92, y: 670, text: '税込', size: 6 },
      ],
    });
    expect(source.lines.map(({ text, marks }) => [text, marks])).toEqual([
      ['料金は千円とする。', undefined],
      ['（税込）', undefined],
      ['注税込', undefined],
    ]);
  });
});

describe('where lines of a PDF stand', () => {
  it('gives the distances from both edges, whether a line was full, and what is in the middle', async () => {
    const source = await read({
      words: [
        { x: 248, y: 740, text: '見本規約題', size: 20 },
        ...stack(80, 700, [full(43), full(10)]),
        { x: 100, y: 664, text: '一 甲に関すること' },
        { x: 100, y: 646, text: '二 乙に関すること' },
      ],
    });
    expect(source.lines.map(({ left, right, end }) => [left, right, end])).toEqual([
      [16.8, 16.2, 'hard'],
      [0, 0, 'soft'],
      [0, 33, 'hard'],
      [2, 32.5, 'hard'],
      [2, 32.5, 'hard'],
    ]);
    expect(source.lines.map(({ style }) => style)).toEqual([
      { centred: true, size: 2 },
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('takes the margins of a page without a full line for equal', async () => {
    const source = await read({
      words: stack(85, 700, ['第１条 甲は、乙とする。', '第２条 丙は、丁とする。']),
    });
    expect(source.lines.map(({ continues, end }) => [continues, end])).toEqual([
      [false, 'hard'],
      [false, 'hard'],
    ]);
    expect(source.lines[0].right).toBeGreaterThan(25);
  });

  it('goes on over ragged ends while a sentence is open, and not into a marker', async () => {
    const source = await read({
      words: stack(60, 700, [
        full(47),
        `${full(45)}甲`,
        'に通知する。',
        full(47),
        `${full(42)}こと`,
        '(2) 乙',
        '丙',
      ]),
    });
    expect(source.lines.map(({ continues }) => continues)).toEqual([
      false,
      true,
      true,
      false,
      true,
      false,
      false,
    ]);
  });
});

describe('lists and tables of a PDF', () => {
  const rows = (first: readonly string[], second: readonly string[]): DrawnPage => ({
    words: [...stack(110, 700, first), ...stack(220, 700, second)],
  });

  it('leaves a numbered list whose words stand apart a list', async () => {
    const source = await read(
      rows(
        ['1. 総務部', '2. 審判部', '3. 競技部'],
        ['大会を運営する。', '規則を運用する。', '日程を定める。'],
      ),
    );
    expect(source.lines.map(({ text, cells }) => [text, cells])).toEqual([
      ['1. 総務部　大会を運営する。', undefined],
      ['2. 審判部　規則を運用する。', undefined],
      ['3. 競技部　日程を定める。', undefined],
    ]);
  });

  it.each([
    ['words without numbers', ['総務部', '審判部', '競技部']],
    ['numbers alone beside words', ['一号', '二号', '三号']],
  ])('makes a table of %s', async (_, first) => {
    const source = await read(rows(first, ['大会を運営する。', '規則を運用する。', '日程を定める。']));
    expect(source.lines.map(({ role }) => role)).toEqual(['tableRow', 'tableRow', 'tableRow']);
  });

  it('makes a table of numbered terms whose meaning is wrapped in its column', async () => {
    const source = await read({
      words: [
        ...[0, 1, 2].flatMap((row) => [
          { x: 80, y: 700 - 40 * row, text: `${row + 1}. 用語` },
          { x: 180, y: 700 - 40 * row, text: full(30) },
          { x: 180, y: 686 - 40 * row, text: 'をいう。' },
        ]),
      ],
    });
    expect(source.lines.map(({ cells }) => cells?.map(({ text }) => text.length))).toEqual(
      Array(3).fill([5, 34]),
    );
  });

  const grid = (ys: readonly number[], xs: readonly number[]): string =>
    [
      ...ys.map((y) => rule(xs[0], y, xs[xs.length - 1], y)),
      ...xs.map((x) => rule(x, ys[0], x, ys[ys.length - 1])),
    ].join('\n');

  it('puts the label of each annex before its table, and numbers the tables', async () => {
    const source = await read({
      drawing: [grid([690, 670, 650], [80, 200, 400]), grid([590, 570, 550], [80, 200, 400])].join('\n'),
      words: [
        { x: 80, y: 700, text: '別表１' },
        ...stack(90, 675, ['甲', '乙']),
        ...stack(210, 675, ['千円', '百円']),
        { x: 80, y: 600, text: '別表２' },
        ...stack(90, 575, ['丙', '丁']),
        ...stack(210, 575, ['千円', '百円']),
      ],
    });
    expect(source.lines.map(({ text, table }) => [text, table])).toEqual([
      ['別表１', undefined],
      ['甲千円', '1'],
      ['乙百円', '1'],
      ['別表２', undefined],
      ['丙千円', '2'],
      ['丁百円', '2'],
    ]);
  });

  it('marks raised characters in cells, and keeps columns in order beside a cell over two rows', async () => {
    const source = await read({
      drawing: [
        rule(80, 720, 400, 720),
        rule(80, 660, 400, 660),
        rule(80, 690, 200, 690),
        ...[80, 200, 400].map((x) => rule(x, 720, x, 660)),
      ].join('\n'),
      words: [
        { x: 90, y: 700, text: '甲種' },
        { x: 90, y: 670, text: '乙種' },
        { x: 210, y: 700, text: '面積は5m' },
        { x: 250, y: 704, text: '2', size: 5 },
      ],
    });
    expect(source.lines.map(({ cells }) => cells?.map(({ text }) => text))).toEqual([
      ['甲種', '面積は5m2'],
      ['乙種', ''],
    ]);
    expect(source.lines[0].marks).toEqual([{ start: 7, end: 8, kind: 'sup' }]);
  });

  it('puts a label that stands to the left of its table before it, and one within the frame of two between them', async () => {
    const frame = [rule(140, 720, 400, 720), ...[140, 400].map((x) => rule(x, 720, x, 580))];
    const lines = [700, 680, 620, 600, 580].map((y) => rule(140, y, 400, y));
    const source = await read({
      drawing: [...frame, ...lines, rule(260, 720, 260, 680), rule(260, 620, 260, 580)].join('\n'),
      words: [
        { x: 80, y: 705, text: '別表１' },
        ...[705, 685].flatMap((y) => [
          { x: 150, y, text: '甲種' },
          { x: 270, y, text: '千円' },
        ]),
        { x: 150, y: 640, text: '別表２' },
        ...[605, 585].flatMap((y) => [
          { x: 150, y, text: '乙種' },
          { x: 270, y, text: '百円' },
        ]),
      ],
    });
    expect(source.lines.map(({ text, table }) => [text, table])).toEqual([
      ['別表１', undefined],
      ['甲種千円', '1'],
      ['甲種千円', '1'],
      ['別表２', undefined],
      ['乙種百円', '2'],
      ['乙種百円', '2'],
    ]);
  });

  it('keeps the paragraphs of a cell apart where its lines end before its border', async () => {
    const source = await read({
      drawing: grid([720, 660], [80, 200, 400]),
      words: [
        ...stack(90, 700, ['委託業務', '']),
        { x: 210, y: 700, text: '設計業務' },
        { x: 210, y: 682, text: '保守業務' },
      ],
    });
    expect(source.value).toContain('設計業務\n保守業務');
  });

  it.each([
    [
      'a row for each member of a list beside which words stand',
      ['千円', '二千円'],
      [
        ['イ　前日まで', '千円'],
        ['ロ　当日', '二千円'],
      ],
    ],
    ['one row where words stand beside one member only', ['千円', ''], [['イ　前日までロ　当日', '千円']]],
  ])('makes %s', async (_, second, rows) => {
    const source = await read({
      drawing: grid([720, 660], [80, 200, 400]),
      words: [...stack(90, 700, ['イ　前日まで', 'ロ　当日']), ...stack(210, 700, second)],
    });
    expect(source.lines.map(({ cells }) => cells?.map(({ text }) => text))).toEqual(rows);
  });

  it('reads the columns of a frame that holds articles one after the other', async () => {
    const source = await read({
      drawing: grid([740, 560], [60, 300, 540]),
      words: [
        ...stack(70, 720, [
          '第１条（目的）',
          'この規約は、目的を定める。',
          '第２条（料金）',
          '料金は、次のとおりとする。',
          '（１） 月額',
        ]),
        ...stack(310, 720, [
          '第３条（解約）',
          '契約者は、解約できる。',
          '附則',
          'この規約は、４月から施行する。',
        ]),
      ],
    });
    expect(source.lines.map(({ text, cells }) => [text.slice(0, 3), cells])).toEqual(
      ['第１条', 'この規', '第２条', '料金は', '（１）', '第３条', '契約者', '附則', 'この規'].map((text) => [
        text,
        undefined,
      ]),
    );
  });
});

describe('ruby of a PDF', () => {
  it('is taken out above a title too, where it is as large as the text', async () => {
    const source = await read({
      words: [
        { x: 80, y: 740, text: '運送約款', size: 20 },
        { x: 80, y: 759, text: 'うんそうやっかん', size: 10 },
        ...stack(80, 690, ['第１条 甲は、乙とする。', '第２条 丙は、丁とする。']),
      ],
    });
    expect(source.lines.map(({ text }) => text)).toEqual([
      '運送約款',
      '第１条 甲は、乙とする。',
      '第２条 丙は、丁とする。',
    ]);
  });

  it('leaves text above a title', async () => {
    const source = await read({
      words: [
        { x: 80, y: 766, text: 'あおば' },
        { x: 80, y: 730, text: '運送約款', size: 20 },
        ...stack(80, 690, ['第１条 甲は、乙とする。', '第２条 丙は、丁とする。']),
      ],
    });
    expect(source.lines[0].text).toBe('あおば');
  });
});

describe('bullets that are drawn', () => {
  const circle = (x: number, y: number, paint = 'f'): string =>
    `${x - 2} ${y} m ${x - 2} ${y + 2} ${x + 2} ${y + 2} ${x + 2} ${y} c ${x + 2} ${y - 2} ${x - 2} ${y - 2} ${x - 2} ${y} c ${paint}`;
  const square = (x: number, y: number): string => `${x} ${y} 4 4 re f`;

  it('are the characters that look like them', async () => {
    const source = await read({
      drawing: [circle(84, 703), circle(84, 685, 'S'), square(82, 665)].join('\n'),
      words: stack(95, 700, ['甲に関すること', '乙に関すること', '丙に関すること']),
    });
    expect(source.lines.map(({ text }) => text.replace(/\s/g, ''))).toEqual([
      '•甲に関すること',
      '○乙に関すること',
      '■丙に関すること',
    ]);
  });

  it('are none where dots lead from words to words, or stand alone', async () => {
    const source = await read({
      drawing: [0, 1, 2, 3, 4]
        .map((at) => circle(140 + 8 * at, 703))
        .concat(circle(300, 500))
        .join('\n'),
      words: [
        { x: 80, y: 700, text: '総則' },
        { x: 185, y: 700, text: '3' },
        { x: 80, y: 682, text: '甲に関すること' },
      ],
    });
    expect(source.value).not.toMatch(/[•○■]/);
  });
});

describe('footnotes of a PDF', () => {
  it('are notes, and a sentence goes on over them to the next page', async () => {
    const source = await read(
      {
        words: [
          ...stack(80, 700, [full(43), `${full(20)}`]),
          { x: 280, y: 686, text: '注1', size: 5 },
          { x: 290, y: 682, text: 'い'.repeat(22) },
          { x: 80, y: 60, text: '注1　少額の訴訟による。', size: 8 },
        ],
      },
      { words: stack(80, 700, ['に従う。', '第２条 甲は、乙とする。']) },
    );
    expect(source.lines.map(({ role, text, continues }) => [role, text.slice(0, 3), continues])).toEqual([
      ['text', 'あああ', false],
      ['text', 'あああ', true],
      ['note', '注1　', false],
      ['text', 'に従う', true],
      ['text', '第２条', false],
    ]);
  });

  it('may be as large as the text where a raised mark begins them', async () => {
    const source = await read({
      words: [
        ...stack(80, 700, ['第１条 会員は、料金']),
        { x: 176, y: 704, text: '1', size: 5 },
        { x: 180, y: 700, text: 'を期日' },
        { x: 210, y: 704, text: '※2', size: 5 },
        { x: 218, y: 700, text: 'に払う。' },
        ...stack(80, 682, ['２ 乙は、これを守る。']),
        { x: 80, y: 84, text: '1', size: 5 },
        { x: 84, y: 80, text: '税を含む額であり、改定したときは' },
        { x: 84, y: 62, text: '改定した額である。' },
        { x: 80, y: 48, text: '※2', size: 5 },
        { x: 87.5, y: 44, text: '別に定める日をいう。' },
      ],
    });
    expect(source.lines.map(({ role, text, marks }) => [role, text, marks?.length ?? 0])).toEqual([
      ['text', '第１条 会員は、料金1を期日※2に払う。', 2],
      ['text', '２ 乙は、これを守る。', 0],
      ['note', '1税を含む額であり、改定したときは', 1],
      ['note', '改定した額である。', 0],
      ['note', '※2別に定める日をいう。', 1],
    ]);
    expect(findLosses(source)).toEqual([]);
  });

  it('are none where no mark stands above', async () => {
    const source = await read({
      words: [
        ...stack(80, 700, ['第１条 甲は、乙とする。']),
        { x: 80, y: 60, text: '注1　少額の訴訟による。', size: 8 },
      ],
    });
    expect(source.lines.map(({ role }) => role)).toEqual(['text', 'text']);
  });
});

describe('pages of several columns', () => {
  it('are read one after the other where there are three, their title and page numbers of contents apart', async () => {
    const column = (from: number): string[] =>
      [from, from + 1, from + 2].flatMap((number) => [
        `第${number}条（名称）`,
        '会員は、会の定める会費を',
        '期限までに納めるものとし',
        'ます。この場合において、',
        '会費の額は、会が定める。',
      ]);
    const three = await read({
      words: [
        { x: 230, y: 760, text: '見本会員規約', size: 14 },
        ...stack(50, 720, column(1)),
        ...stack(220, 720, column(4)),
        ...stack(390, 720, column(7)),
      ],
    });
    expect(three.lines.filter(({ text }) => /規約|^第/.test(text)).map(({ text }) => text)).toEqual([
      '見本会員規約',
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `第${number}条（名称）`),
    ]);
    const contents = await read({
      words: [
        { x: 250, y: 760, text: '目　次' },
        ...stack(
          60,
          720,
          [1, 2, 3, 4, 5, 6, 7].map((number) => `第${number}条　名称`),
        ),
        ...stack(500, 720, ['1', '1', '2', '2', '3', '3', '4']),
      ],
    });
    expect(contents.lines[0].text).toBe('目　次');
  });

  it('have their contents read column after column', async () => {
    const entries = (from: number): string[] =>
      Array.from(
        { length: 12 },
        (_, at) =>
          `第${from + at}条 ${'事項'.repeat(1 + (at % 3))}${'…'.repeat(14 - 2 * (at % 3))}${from + at}`,
      );
    const source = await read({
      words: [
        { x: 250, y: 780, text: '目次' },
        ...stack(60, 740, entries(1)),
        ...stack(310, 740, entries(13)),
      ],
    });
    expect(source.lines.map(({ text }) => /\d+/.exec(text)?.[0])).toEqual([
      undefined,
      ...Array.from({ length: 24 }, (_, at) => `${at + 1}`),
    ]);
  });

  it('have the tiers of a vertical page read from top to bottom, each from right to left', async () => {
    const tier = (top: number, texts: readonly string[]): DrawnPage['words'] =>
      texts.flatMap((text, column) =>
        [...text].map((character, at) => ({ x: 520 - 18 * column, y: top - 10 * at, text: character })),
      );
    const texts = (number: string): string[] => [
      `第${number}条　甲は、${full(29)}`,
      ...Array<string>(8).fill(full(36)),
      `${full(10)}とする。`,
    ];
    const source = await read({ words: [...tier(780, texts('一')), ...tier(390, texts('二'))] });
    expect(source.lines.map(({ text }) => text.slice(0, 3))).toEqual([
      '第一条',
      ...Array(9).fill('あああ'),
      '第二条',
      ...Array(9).fill('あああ'),
    ]);
    expect(source.lines.map(({ continues }) => continues)).toEqual([
      ...[false, ...Array(9).fill(true)],
      ...[false, ...Array(9).fill(true)],
    ]);
  });
});
