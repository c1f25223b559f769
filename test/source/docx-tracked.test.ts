import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { level, lists, numbered, paragraph, readContent, run } from './docx-file.ts';

const inserted = (words: string): string => `<w:ins w:id="1" w:author="甲">${words}</w:ins>`;
const deleted = (text: string): string =>
  `<w:del w:id="2" w:author="甲"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const marked = (mark: string, words: string): string =>
  `<w:p><w:pPr><w:rPr><${mark} w:id="3"/></w:rPr></w:pPr>${words}</w:p>`;

async function readSides(body: string, numbering = ''): Promise<[original: string[], final: string[]]> {
  const content = { body, ...(numbering !== '' && { numbering }) };
  return [(await readContent(content, { tracked: 'original' })).texts, (await readContent(content)).texts];
}

describe('tracked changes', () => {
  it('reads insertions on the final side and deletions on the original one', async () => {
    const sides = await readSides(
      `<w:p>${run('14日')}${deleted('以内')}${inserted(run('前まで'))}${run('に')}</w:p>`,
    );
    expect(sides).toEqual([['14日以内に'], ['14日前までに']]);
  });

  it('reads moved words at one place on each side', async () => {
    const body = `<w:p><w:moveFrom>${run('甲')}</w:moveFrom></w:p>${paragraph('乙')}<w:p><w:moveTo>${run('甲')}</w:moveTo></w:p>`;
    expect(await readSides(body)).toEqual([
      ['甲', '乙'],
      ['乙', '甲'],
    ]);
  });

  it('joins paragraphs whose mark was deleted, and those that an inserted mark parted', async () => {
    const gone = marked('w:del', run('前半')) + paragraph('後半');
    const parted = marked('w:ins', run('前半')) + paragraph('後半');
    expect(await readSides(gone)).toEqual([['前半', '後半'], ['前半後半']]);
    expect(await readSides(parted)).toEqual([['前半後半'], ['前半', '後半']]);
  });

  it('does not count a deleted paragraph, nor one that was not yet there', async () => {
    const numbering = lists(level(0, 'decimal', '第%1条'));
    const tracked = (mark: string, words: string): string =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><${mark}/></w:rPr></w:pPr>${words}</w:p>`;
    const body =
      numbered('甲', 1) +
      tracked('w:del', deleted('乙')) +
      numbered('丙', 1) +
      tracked('w:ins', inserted(run('丁'))) +
      numbered('戊', 1);
    expect(await readSides(body, numbering)).toEqual([
      ['第1条　甲', '第2条　乙', '第3条　丙', '第4条　戊'],
      ['第1条　甲', '第2条　丙', '第3条　丁', '第4条　戊'],
    ]);
  });

  it('leaves out rows and cells of the other side', async () => {
    const cell = (text: string, mark = ''): string =>
      `<w:tc><w:tcPr>${mark}</w:tcPr>${paragraph(text)}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell('甲')}${cell('乙')}</w:tr>
      <w:tr><w:trPr><w:del/></w:trPr>${cell('旧')}${cell('1')}</w:tr><w:tr><w:trPr><w:ins/></w:trPr>${cell('新')}${cell('2')}</w:tr>
      <w:tr>${cell('丙', '<w:cellDel/>')}${cell('丁')}</w:tr></w:tbl>`;
    expect(await readSides(body)).toEqual([
      ['甲乙', '旧1', '丙丁'],
      ['甲乙', '新2', '丁'],
    ]);
  });

  it('takes the properties that a paragraph had before they were changed', async () => {
    const body = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:pPrChange><w:pPr/></w:pPrChange></w:pPr>${run('甲')}</w:p>`;
    expect(await readSides(body, lists(level(0, 'decimal', '%1.')))).toEqual([['甲'], ['1.　甲']]);
  });

  it('gives each side the words that stand on both and its own', async () => {
    const kinds = { kept: run, inserted: (text: string) => inserted(run(text)), deleted } as const;
    const word = fc.stringMatching(/^[契約者𠮷１1（）、]{1,4}$/u);
    const piece = fc.record({ kind: fc.constantFrom('kept', 'inserted', 'deleted'), text: word });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(piece, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 }),
        async (paragraphs) => {
          const body = paragraphs
            .map((pieces) => `<w:p>${pieces.map(({ kind, text }) => kinds[kind](text)).join('')}</w:p>`)
            .join('');
          const join = (side: string): string[] =>
            paragraphs
              .map((pieces) =>
                pieces.flatMap(({ kind, text }) => (kind === 'kept' || kind === side ? [text] : [])).join(''),
              )
              .filter((text) => text !== '');
          expect(await readSides(body)).toEqual([join('deleted'), join('inserted')]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('counts them in one message, and says nothing where there are none', async () => {
    const { messages } = await readContent({
      body: `<w:p>${deleted('甲')}${inserted(run('乙'))}${inserted(run('丙'))}</w:p>`,
    });
    expect(messages).toMatchObject([{ ruleId: 'tracked-changes', severity: 'info' }]);
    expect(messages[0].reason).toContain('2 insertions, 1 deletion)');
    expect(messages[0].reason).toContain('--tracked original');
    expect((await readContent({ body: paragraph('甲') })).messages).toEqual([]);
  });
});
