import { describe, expect, it } from 'vitest';
import { level, lists, numbered, paragraph, readContent, run } from './docx-file.ts';
import { findLosses } from './lossless.ts';

const cell = (...texts: string[]): string => `<w:tc>${texts.map((text) => paragraph(text)).join('')}</w:tc>`;
const table = (...rows: string[][][]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((texts) => cell(...texts)).join('')}</w:tr>`).join('')}</w:tbl>`;

describe('what a Word document says of its lines', () => {
  it('says that each paragraph and each manual break ends a line', async () => {
    const { source } = await readContent({
      body: `<w:p>${run('住所：北市')}<w:r><w:br/></w:r>${run('電話：00')}</w:p>${paragraph('以上')}`,
    });
    expect(source.lines.map(({ text, end }) => [text, end])).toEqual([
      ['住所：北市', 'hard'],
      ['電話：00', 'hard'],
      ['以上', 'hard'],
    ]);
  });

  it('marks raised and lowered characters, by themselves or by a style, also behind a number and in cells', async () => {
    const raised = run('2', '<w:vertAlign w:val="superscript"/>');
    const { source } = await readContent({
      styles:
        '<w:style w:type="character" w:styleId="sub"><w:rPr><w:vertAlign w:val="subscript"/></w:rPr></w:style>',
      numbering: lists(level(0, 'decimal', '第%1条') + level(1, 'decimal', '(%2)')),
      body: [
        `<w:p>${run('　面積は5m')}${raised}${run('、CO')}${run('2', '<w:rStyle w:val="sub"/>')}とする。</w:p>`,
        `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run('10')}${raised}</w:p>`,
        `<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>${run('10')}${raised}</w:p>`,
        `<w:tbl><w:tr>${cell('面積')}<w:tc><w:p>${run('5m')}${raised}</w:p></w:tc></w:tr></w:tbl>`,
      ].join(''),
    });
    const marked = source.lines.map(({ text, marks = [] }) =>
      marks.map(({ start, end, kind }) => [text.slice(0, end), text.slice(start, end), kind]),
    );
    expect(marked).toEqual([
      [
        ['面積は5m2', '2', 'sup'],
        ['面積は5m2、CO2', '2', 'sub'],
      ],
      [['第1条　102', '2', 'sup']],
      [['102', '2', 'sup']],
      [['面積5m2', '2', 'sup']],
    ]);
    expect(findLosses(source)).toEqual([]);
  });

  it('gives weight, size against the text, and what is centred, also by styles', async () => {
    const { source } = await readContent({
      styles: [
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults>',
        '<w:style w:type="paragraph" w:styleId="a"><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="30"/></w:rPr></w:style>',
        '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/><w:rPr><w:sz w:val="24"/></w:rPr></w:style>',
      ].join(''),
      body: [
        paragraph('見本約款', '<w:pStyle w:val="a"/>'),
        paragraph('総則', '<w:pStyle w:val="b"/><w:jc w:val="left"/>'),
        paragraph('この約款は、見本を定めます。'),
        `<w:p>${run('太字', '<w:b/>')}${run('と普通')}</w:p>`,
      ].join(''),
    });
    expect(source.lines.map(({ style }) => style)).toEqual([
      { bold: true, centred: true, size: 1.5 },
      { bold: true, size: 1.2 },
      undefined,
      undefined,
    ]);
  });

  it('takes the level of a heading from the style that a style is based on, with a number and without', async () => {
    const { source } = await readContent({
      styles:
        '<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>' +
        '<w:style w:type="paragraph" w:styleId="own"><w:name w:val="節"/><w:basedOn w:val="h"/></w:style>',
      numbering: lists(level(0, 'decimal', '%1.')),
      body:
        paragraph('料金', '<w:pStyle w:val="own"/>') +
        paragraph(
          '解約',
          '<w:pStyle w:val="own"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
        ),
    });
    expect(source.lines.map(({ role, depth, text }) => [role, depth, text])).toEqual([
      ['heading', 2, '料金'],
      ['heading', 2, '1.　解約'],
    ]);
    expect(source.lines[1]).toMatchObject({ ordinal: 1, ordered: true });
  });

  it('measures the way from the margin in characters of the text, leading blanks included', async () => {
    const { source } = await readContent({
      body:
        paragraph('　二字下げ', '<w:ind w:left="210"/>') +
        paragraph('ぶら下げ', '<w:ind w:left="420" w:hanging="210"/>'),
      styles: '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>',
    });
    expect(source.lines.map(({ left, indent }) => [left, indent])).toEqual([
      [2, 4],
      [1, 2],
    ]);
  });

  it('puts text boxes and notes behind their paragraph as notes, and a box with provisions as text', async () => {
    const box = (...texts: string[]): string =>
      `<w:r><w:pict><v:textbox xmlns:v="urn:v"><w:txbxContent>${texts.map((text) => paragraph(text)).join('')}</w:txbxContent></v:textbox></w:pict></w:r>`;
    const { source } = await readContent({
      body: [
        `<w:p>${run('第１条（目的）')}${box('受付時間は9時から。')}</w:p>`,
        `<w:p>${run('乙は従う。')}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`,
        `<w:p>${box('第２条（料金）', '料金は、千円とする。')}</w:p>`,
      ].join(''),
      footnotes: `<w:footnote w:id="1">${paragraph('甲の注。')}</w:footnote>`,
    });
    expect(source.lines.map(({ role, text }) => [role, text])).toEqual([
      ['text', '第１条（目的）'],
      ['note', '受付時間は9時から。'],
      ['text', '乙は従う。（注1）'],
      ['note', '（注1）甲の注。'],
      ['text', '第２条（料金）'],
      ['text', '料金は、千円とする。'],
    ]);
    expect(source.lines[2].marks).toEqual([{ start: 5, end: 9, kind: 'sup' }]);
  });

  it('keeps a table of words as a table, each with its own id', async () => {
    const { source } = await readContent({
      body:
        table([['締結日'], ['令和８年４月１日']], [['委託者'], ['見本商事', '東市']]) +
        paragraph('前文') +
        table([['甲'], ['乙']]),
    });
    expect(source.lines.map(({ role, table: id }) => [role, id])).toEqual([
      ['tableRow', '1'],
      ['tableRow', '1'],
      ['text', undefined],
      ['tableRow', '2'],
    ]);
  });

  it('reads a table that only lays the page out as its text, column after column', async () => {
    const { source } = await readContent({
      body: table([
        ['第１条（目的）', 'この規約は、目的を定めます。', '第２条（料金）', '次のとおりとします。'],
        ['第３条（解約）', '解約は、書面による。', '附則', 'この規約は、４月１日から施行する。'],
      ]),
    });
    expect(source.lines.map(({ role, text }) => [role, text.slice(0, 3)])).toEqual(
      ['第１条', 'この規', '第２条', '次のと', '第３条', '解約は', '附則', 'この規'].map((text) => [
        'text',
        text,
      ]),
    );
  });

  it('reads headings of articles beside their sentences as text', async () => {
    const { source } = await readContent({
      body: table(
        [['第１条（目的）'], ['目的を定めます。']],
        [['第２条（料金）'], ['料金を定めます。', '千円とします。']],
      ),
    });
    expect(source.lines.map(({ role }) => role)).toEqual(['text', 'text', 'text', 'text', 'text']);
  });

  it.each([
    [
      'compares two texts',
      [
        [
          ['第１条（目的）', '甲。', '第２条（料金）', '乙。'],
          ['第１条（目的）', '丙。', '第２条（料金）', '丁。'],
        ],
      ],
    ],
    [
      'lists articles by number',
      [
        [['第１条'], ['千円']],
        [['第２条'], ['二千円']],
      ],
    ],
    ['names one article', [[['第１条（目的）', '甲。'], ['乙']]]],
  ])('leaves a table that %s a table', async (_, rows) => {
    const { source } = await readContent({ body: table(...(rows as string[][][])) });
    expect(source.lines.every(({ role }) => role === 'tableRow')).toBe(true);
  });

  it('prints the boxes and choices of forms', async () => {
    const field = (data: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const { texts } = await readContent({
      body: `<w:p>${field('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>')}${run('希望する')}${field('<w:checkBox><w:default w:val="0"/></w:checkBox>')}${run('しない ')}${field('<w:ddList><w:result w:val="1"/><w:listEntry w:val="月払"/><w:listEntry w:val="年払"/></w:ddList>')}</w:p>`,
    });
    expect(texts).toEqual(['☑希望する☐しない 年払']);
  });

  it('lists comments in a message', async () => {
    const { texts, messages } = await readContent({
      body: `<w:p>${run('甲は')}<w:r><w:commentReference w:id="1"/></w:r>${run('乙に')}</w:p>`,
      comments: `<w:comment w:id="1">${paragraph('要確認')}</w:comment><w:comment w:id="2">${paragraph('削る')}</w:comment>`,
    });
    expect(texts).toEqual(['甲は乙に']);
    expect(messages).toMatchObject([
      { ruleId: 'comments', reason: expect.stringMatching(/2 comments.*要確認.*削る/) },
    ]);
  });

  it('numbers levels that print the numbers above them', async () => {
    const { source } = await readContent({
      numbering: lists(
        level(0, 'decimal', '第%1章') + level(1, 'decimal', '%1.%2') + level(2, 'decimal', '(%1-%2-%3)'),
      ),
      body: numbered('総則', 1) + numbered('甲', 1, 1) + numbered('乙', 1, 2) + numbered('丙', 1, 2),
    });
    expect(source.lines.map(({ listLabel, depth, ordinal }) => [listLabel?.text, depth, ordinal])).toEqual([
      [undefined, 0, 1],
      ['1.1', 2, 1],
      ['(1-1-1)', 3, 1],
      ['(1-1-2)', 3, 2],
    ]);
  });
});
