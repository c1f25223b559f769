import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/source/pdf.ts';
import { UnreadableSource } from '../../src/source/unreadable-source.ts';
import { findLosses } from './lossless.ts';
import { type DrawnPage, stack, writePdf } from './pdf-fixture.ts';

const read = async (...pages: DrawnPage[]) => readPdf(writePdf(pages), { name: 'terms.pdf' });
const textsOf = async (...pages: DrawnPage[]): Promise<string[]> =>
  (await read(...pages)).source.lines.map(({ text }) => text);
const full = (count: number): string => 'あ'.repeat(count);

describe('readPdf', () => {
  it('puts a marker that was drawn apart before its body, by the base line', async () => {
    const page = {
      words: [
        { x: 80, y: 700, text: '一' },
        { x: 80, y: 682, text: '二' },
        { x: 110, y: 700, text: '申込者の氏名' },
        { x: 110, y: 682, text: '申込者の住所' },
      ],
    };
    expect(await textsOf(page)).toEqual(['一　申込者の氏名', '二　申込者の住所']);
  });

  it('puts no space between wide characters that are set apart a little', async () => {
    const words = [...'契約者は'].map((text, index) => ({ x: 80 + 12 * index, y: 700, text }));
    expect(await textsOf({ words })).toEqual(['契約者は']);
  });

  it('puts characters that overlap in their order (。） of a kerned font)', async () => {
    const words = [
      { x: 80, y: 700, text: 'いいます' },
      { x: 125, y: 700, text: '）は、' },
      { x: 120, y: 700, text: '。' },
    ];
    expect(await textsOf({ words })).toEqual(['いいます。）は、']);
  });

  it('folds Kangxi radicals and counts them', async () => {
    const { source, messages } = await read({
      words: [{ x: 80, y: 700, text: '第１条 ⽤語の意味は、⾦額を含みます。' }],
    });
    expect(source.value).toBe('第１条 用語の意味は、金額を含みます。\n');
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['radicals-folded']);
    expect(messages[0].reason).toMatch(/^2 /);
  });

  it('keeps characters outside the basic plane', async () => {
    const { source } = await read({ words: [{ x: 80, y: 700, text: '第１条 𠮷野家は、契約者とします。' }] });
    expect(source.value).toContain('𠮷野家');
    expect(findLosses(source)).toEqual([]);
  });

  it('leaves ruby out with a message, and keeps small kana that stand above nothing', async () => {
    const words = [
      { x: 80, y: 700, text: '開梱する作業を行います。' },
      { x: 91, y: 710, text: 'こん', size: 4.5 },
      { x: 300, y: 500, text: 'こん', size: 4.5 },
    ];
    const { source, messages } = await read({ words });
    expect(source.lines.map(({ text }) => text)).toEqual(['開梱する作業を行います。', 'こん']);
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['ruby-removed']);
  });

  it('removes page headers and numbers, and nothing else that stands at the edge of a page', async () => {
    const page = (number: number): DrawnPage => ({
      words: [
        { x: 80, y: 800, text: 'サンプル通信株式会社' },
        ...stack(80, 760, [`第${number}条 甲は、第${number}の申込みをします。`, '乙は、これを承諾します。']),
        { x: 280, y: 30, text: `- ${number} -` },
      ],
    });
    const { source, messages } = await read(page(1), page(2), page(3));
    expect(source.value).not.toMatch(/サンプル通信|- \d -/);
    expect(source.lines.map(({ origin }) => origin?.page)).toEqual([1, 1, 2, 2, 3, 3]);
    expect(source.lines.map(({ pageBefore }) => pageBefore)).toEqual([
      false,
      false,
      true,
      false,
      true,
      false,
    ]);
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['page-furniture-removed']);
    expect(messages[0].reason).toMatch(/3 page headers .*3 page numbers .*pages 1 to 3/);
  });

  it('says that a line goes on where what follows did not fit, and not where it did', async () => {
    const lines = [full(40), `${full(9)}。`, '次の事項', `（見出し）`];
    const { source } = await read({ words: stack(80, 700, lines) });
    expect(source.lines.map(({ continues }) => continues)).toEqual([false, true, false, false]);
  });

  it('goes on over a page break', async () => {
    const { source } = await read(
      { words: stack(80, 700, [full(40), 'い'.repeat(40)]) },
      { words: stack(80, 700, ['いいます。', 'う'.repeat(40)]) },
    );
    expect(source.lines.map(({ continues }) => continues)).toEqual([false, true, true, false]);
  });

  it('gives indentation in half characters of the text', async () => {
    const words = [...stack(80, 700, ['第１条 目的', full(40)]), { x: 100, y: 660, text: '一 甲' }];
    const { source } = await read({ words });
    expect(source.lines.map(({ indent }) => indent)).toEqual([0, 0, 4]);
  });

  it.each([90, 180, 270])('reads a page turned by %d degrees', async (rotate) => {
    const turns: Record<number, string> = {
      90: '0 1 -1 0 595 0',
      180: '-1 0 0 -1 595 842',
      270: '0 -1 1 0 0 842',
    };
    const words = stack(80, 500, ['第１条 甲', '第２条 乙']);
    // The text stands upright after the page has been turned.
    expect(await textsOf({ words, rotate, drawing: `${turns[rotate]} cm` })).toEqual([
      '第１条 甲',
      '第２条 乙',
    ]);
    expect(await textsOf({ words, rotate })).toEqual(['第１条 甲', '第２条 乙']);
  });

  it('reads two columns one after the other, and a title over both first', async () => {
    const left = stack(
      60,
      700,
      Array.from({ length: 9 }, (_, index) => `左${index}${full(18)}`),
    );
    const right = stack(
      310,
      700,
      Array.from({ length: 9 }, (_, index) => `右${index}${full(18)}`),
    );
    const texts = await textsOf({
      words: [
        { x: 200, y: 760, text: '題名がここに二つの段に掛かります' },
        ...left.flatMap((word, at) => [word, right[at]]),
      ],
    });
    expect(texts[0]).toMatch(/^題名/);
    expect(texts.slice(1).map((text) => text.slice(0, 2))).toEqual([
      ...left.map(({ text }) => text.slice(0, 2)),
      ...right.map(({ text }) => text.slice(0, 2)),
    ]);
  });

  const rule = (x0: number, y0: number, x1: number, y1: number): string => `${x0} ${y0} m ${x1} ${y1} l S`;
  const grid = [
    ...[720, 690, 640].map((y) => rule(70, y, 500, y)),
    ...[70, 200, 500].map((x) => rule(x, 720, x, 640)),
  ].join('\n');
  const table: DrawnPage = {
    drawing: grid,
    words: [
      { x: 75, y: 705, text: '用語' },
      { x: 205, y: 705, text: '用語の意味' },
      { x: 75, y: 675, text: '契約者' },
      { x: 205, y: 675, text: full(29) },
      { x: 205, y: 657, text: 'いいます' },
    ],
  };

  it('reads a ruled table into rows, wrapped lines of a cell as one', async () => {
    const { source } = await read({
      ...table,
      words: [{ x: 70, y: 760, text: '次の意味で使用します。' }, ...table.words],
    });
    expect(source.lines.map(({ role }) => role)).toEqual(['text', 'tableRow', 'tableRow']);
    expect(source.lines[2].cells?.map(({ text }) => text)).toEqual(['契約者', `${full(29)}いいます`]);
    expect(findLosses(source)).toEqual([]);
  });

  const cells = stack(80, 700, ['第１条　区分は、次のとおりとする。']).concat(
    ['区分', '料金', '甲', '百円', '乙', '二百円'].map((text, at) => ({
      text,
      x: at % 2 === 0 ? 110 : 210,
      y: 680 - 20 * Math.floor(at / 2),
    })),
    stack(80, 620, ['第２条　前条による。']),
  );
  const line = (x0: number, y0: number, x1: number, y1: number): string => `${x0} ${y0} m ${x1} ${y1} l S`;
  const inner = [674, 654].map((y) => line(100, y, 300, y));
  const rowsOf = async (drawing: string[]) => {
    const { source } = await readPdf(writePdf([{ words: cells, drawing: drawing.join('\n') }]), {
      name: '約款.pdf',
    });
    return source.lines.filter(({ role }) => role === 'tableRow').map(({ cells: own = [] }) => own.length);
  };

  it('takes nothing into a table whose outermost lines go beyond its corners', async () => {
    const outermost = [
      ...[694, 634].map((y) => line(80, y, 320, y)),
      ...[100, 300].map((x) => line(x, 715, x, 613)),
    ];
    expect(await rowsOf([...outermost, ...inner, line(200, 694, 200, 634)])).toEqual([2, 2, 2]);
  });

  it('keeps the row of a table that goes on behind it, without a line at its end', async () => {
    const drawn = [100, 200, 300].map((x) => line(x, 694, x, 634));
    expect(await rowsOf([...drawn, line(100, 694, 300, 694), ...inner])).toEqual([2, 2, 2]);
  });

  it('takes a frame around text and an underline for no table', async () => {
    const drawing = '60 600 400 150 re S 80 690 m 200 690 l S';
    const { source } = await read({
      drawing,
      words: stack(80, 700, ['第１条 目的', '契約者は、使用します。']),
    });
    expect(source.lines.map(({ role }) => role)).toEqual(['text', 'text']);
  });

  it('leaves out the head that a table prints again on the next page', async () => {
    const [first, second] = table.words;
    const next = {
      ...table,
      words: [
        first,
        second,
        { x: 75, y: 675, text: '利用者' },
        { x: 205, y: 675, text: '承諾を得て利用する者' },
      ],
    };
    const { source, messages } = await read(table, next);
    expect(source.lines.map(({ cells }) => cells?.[0].text)).toEqual(['用語', '契約者', '利用者']);
    expect(messages.map(({ ruleId }) => ruleId)).toContain('table-head-removed');
  });

  it('reads columns without lines as a table, and numbered clauses with wide gaps as none', async () => {
    const terms = ['契約者', '利用者', '端末設備', '回線'];
    const words = [
      ...stack(80, 700, terms),
      ...stack(
        220,
        700,
        terms.map((term) => `${term}をいいます`),
      ),
    ];
    const { source } = await read({ words });
    expect(source.lines.map(({ cells }) => cells?.length)).toEqual([2, 2, 2, 2]);
    const numbers = ['（１）', '（２）', '（３）', '（４）'];
    const listed = [...stack(80, 700, numbers), ...stack(220, 700, terms)];
    expect((await read({ words: listed })).source.lines.every(({ cells }) => cells === undefined)).toBe(true);
  });

  it.each([
    ['第10条　甲は、乙に通知する。', true],
    ['別に定めるところによる。', false],
  ])(
    'reads （…） below the last row as a caption where a clause follows: %s, %s',
    async (next, isCaption) => {
      const names = [
        '甲種の資格を有する主任の職員',
        '乙種の資格を有する主任の職員',
        '丙種の資格を有する主任の職員',
      ];
      const words = [
        ...stack(80, 700, ['職名は、次のとおりとする。']),
        ...names.flatMap((text, at) => [
          { text: `(${at + 1}) ${text}`, x: 90, y: 686 - 14 * at },
          { text: '主任技術職員', x: 270, y: 686 - 14 * at },
        ]),
        { text: '（補助の職）', x: 90, y: 644 },
        { text: next, x: 80, y: 630 },
      ];
      const { source } = await readPdf(writePdf([{ words }]), { name: '約款.pdf' });
      expect(source.lines.some(({ text }) => text === '（補助の職）')).toBe(isCaption);
    },
  );

  it('leaves out words set at an angle with a message', async () => {
    const { source, messages } = await read({
      words: stack(80, 700, ['第１条 目的は次のとおりとします。', '契約者は、使用します。']),
      drawing: 'q 0.7 0.7 -0.7 0.7 0 0 cm BT /F 40 Tf 200 100 Td <6848> Tj ET Q',
    });
    expect(source.value).not.toContain('案');
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['watermark-removed']);
  });

  it('tells the pages read of all pages', async () => {
    const told: string[] = [];
    const page = { words: stack(80, 700, ['第１条 目的は次のとおりとします。']) };
    const onProgress = (done: number, total: number) => told.push(`${done}/${total}`);
    await readPdf(writePdf([page, page]), { name: 'terms.pdf', onProgress });
    expect(told).toEqual(['1/2', '2/2']);
  });

  it('warns of a page without text', async () => {
    const { messages } = await read(
      { words: stack(80, 700, Array(5).fill('第１条 目的は次のとおりとします。')) },
      { words: [] },
    );
    expect(messages.find(({ ruleId }) => ruleId === 'page-without-text')?.reason).toMatch(
      /^Page 2 has no text/,
    );
  });
});

describe('readPdf refuses', () => {
  const refuse = async (bytes: Uint8Array): Promise<string> => {
    const error = await readPdf(bytes, { name: 'terms.pdf' }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnreadableSource);
    return (error as Error).message;
  };

  it('a scan without a text layer, and says what to do', async () => {
    expect(await refuse(writePdf([{ words: [] }, { words: [] }]))).toMatch(
      /terms\.pdf has no text layer.*OCR/,
    );
  });

  it('a damaged file', async () => {
    expect(await refuse(new TextEncoder().encode('%PDF-1.7\nnothing'))).toMatch(/damaged PDF; get it again/);
    expect(await refuse(writePdf([{ words: [] }]).slice(0, 30))).toMatch(/damaged PDF/);
  });

  it('an encrypted file', async () => {
    const password = '0'.repeat(64);
    const encrypt = `/ID [<00><00>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${password}> /U <${password}> >> `;
    expect(await refuse(writePdf([{ words: [] }], encrypt))).toMatch(/needs a password.*save it without/);
  });

  it('ten thousand pages', async () => {
    expect(await refuse(writePdf(Array(10_000).fill({ words: [] })))).toMatch(/10000 pages.*split it/);
  });

  it('leaves the bytes that it is given as they are', async () => {
    const bytes = writePdf([{ words: stack(80, 700, ['第１条 目的は次のとおりとします。']) }]);
    const before = bytes.slice();
    await readPdf(bytes, { name: 'terms.pdf' });
    expect(bytes).toEqual(before);
    const { source } = await readPdf(Buffer.from(bytes), { name: 'terms.pdf' });
    expect(source.lines).toHaveLength(1);
  });
});
