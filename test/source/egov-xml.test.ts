import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinWords } from '../../src/export/egov-xml/element.ts';
import { indexTree } from '../../src/model/tree-index.ts';
import { parseFile } from '../../src/parse.ts';
import { readLawXml } from '../../src/source/egov-xml.ts';
import { placeCells } from '../../src/source/line/place-cells.ts';
import { UnreadableSource } from '../../src/source/unreadable-source.ts';
import { describeTree } from '../export/describe-tree.ts';

const law = (body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\r\n<Law Era="Reiwa" Year="8" Num="1" LawType="Act" Lang="ja"><LawNum>令和八年法律第一号</LawNum><LawBody><LawTitle>見本法</LawTitle><MainProvision>${body}</MainProvision></LawBody></Law>`;
const article = (number: string, inner: string) =>
  `<Article Num="${number === '第三条の二' ? '3_2' : '1'}"><ArticleCaption>（目的）</ArticleCaption><ArticleTitle>${number}</ArticleTitle>${inner}</Article>`;
const paragraph = (number: string, words: string, rest = '') =>
  `<Paragraph Num="${number === '２' ? 2 : 1}"><ParagraphNum>${number}</ParagraphNum><ParagraphSentence>${words}</ParagraphSentence>${rest}</Paragraph>`;
const sentence = (words: string) => `<Sentence>${words}</Sentence>`;
const item = (number: string, words: string, rest = '') =>
  `<Item Num="${number === '二' ? 2 : 1}"><ItemTitle>${number}</ItemTitle><ItemSentence>${words}</ItemSentence>${rest}</Item>`;

const treeOf = async (xml: string) =>
  describeTree((await parseFile(new TextEncoder().encode(xml), { name: 'law.xml' })).tree).map((line) =>
    line.trim(),
  );

describe('readLawXml', () => {
  it('reads 条 項 号 イロハ with branches, provisos and captions', async () => {
    const xml = law(
      article(
        '第三条の二',
        paragraph(
          '',
          '<Sentence Num="1" Function="main">甲とする。</Sentence><Sentence Num="2" Function="proviso">ただし、𠮷は除く。</Sentence>',
        ) +
          paragraph(
            '２',
            sentence('次のとおりとする。'),
            item(
              '一',
              sentence('甲'),
              `<Subitem1 Num="1"><Subitem1Title>イ</Subitem1Title><Subitem1Sentence>${sentence('乙')}</Subitem1Sentence></Subitem1>`,
            ) +
              item(
                '二',
                '<Column Num="1"><Sentence>丙</Sentence></Column><Column Num="2"><Sentence>丁</Sentence></Column>',
              ),
          ),
      ),
    );
    const tree = await treeOf(xml);
    for (const line of [
      '{"type":"title","value":"見本法"}',
      '{"type":"article","id":"art_3-2","label":"第三条の二","number":"3-2","caption":"目的"}',
      '{"type":"sentence","id":"art_3-2__para_1__sent_2","value":"ただし、𠮷は除く。","function":"proviso"}',
      '{"type":"paragraph","id":"art_3-2__para_2","label":"２","number":"2"}',
      '{"type":"sentence","id":"art_3-2__para_2__item_1__subitem_1__sent_1","value":"乙","function":"main"}',
    ])
      expect(tree).toContain(line);
    expect(tree.at(-1)).toContain('"value":"丙　丁"');
  });

  it('reads tables by their grid and leaves readings out', async () => {
    const xml = law(
      article(
        '第一条',
        paragraph(
          '',
          sentence('<Ruby>甲<Rt>こう</Rt></Ruby>は、次の表のとおりとする。'),
          '<TableStruct><Table><TableRow><TableColumn rowspan="2"><Sentence>区分</Sentence></TableColumn><TableColumn><Sentence>一円</Sentence></TableColumn></TableRow><TableRow><TableColumn><Sentence>二円</Sentence></TableColumn></TableRow></Table></TableStruct>',
        ),
      ),
    );
    const { tree } = await parseFile(new TextEncoder().encode(xml), { name: 'law.xml' });
    const { sentences, containers } = indexTree(tree);
    expect(sentences[0].sentence).toMatchObject({
      value: '甲は、次の表のとおりとする。',
      marks: [{ start: 0, end: 1, kind: 'ruby', reading: 'こう' }],
    });
    const rows = containers.filter(({ type }) => type === 'tableRow');
    expect(rows.map(({ children }) => children.map((cell) => joinWords(cell)))).toEqual([
      ['区分', '一円'],
      ['', '二円'],
    ]);
  });

  it('reads 附則 with the number of the amending law, and an extract of it', async () => {
    const suppl = `<SupplProvision AmendLawNum="令和八年法律第二号" Extract="true"><SupplProvisionLabel>附　則</SupplProvisionLabel>${paragraph('', sentence('この法律は、公布の日から施行する。'))}</SupplProvision>`;
    const xml = law(article('第一条', paragraph('', sentence('甲とする。')))).replace(
      '</LawBody>',
      `${suppl}</LawBody>`,
    );
    const tree = await treeOf(xml);
    expect(tree).toContain(
      '{"type":"supplProvision","id":"suppl_1","label":"附　則","number":"1","caption":"令和八年法律第二号"}',
    );
    expect(tree).toContain('{"type":"note","value":"抄"}');
  });

  it('reads the envelope of an API and knows law XML by its root', async () => {
    const inner = law(article('第一条', paragraph('', sentence('甲とする。')))).replace(
      /<\?xml.*?\?>\s*/,
      '',
    );
    const xml = `<DataRoot><Result><Code>0</Code></Result><ApplData><LawFullText>${inner}</LawFullText></ApplData></DataRoot>`;
    const { document } = await parseFile(new TextEncoder().encode(xml), { name: '-' });
    expect(document).toMatchObject({ title: '見本法', source: { format: 'egov-xml' } });
  });

  it('says that figures cannot be read', async () => {
    const figure = '<FigStruct><Fig src="./pict/a.jpg"/></FigStruct>';
    const { messages } = await readLawXml(
      law(article('第一条', paragraph('', sentence('甲'), figure))),
      'law.xml',
    );
    expect(messages).toMatchObject([{ ruleId: 'left-out', severity: 'warning' }]);
  });

  it.each([
    ['what is not well-formed', '<Law><LawBody>', 'well-formed'],
    ['other XML', '<html><body/></html>', 'no law XML'],
    ['what nests too deep', `${'<a>'.repeat(100_000)}`, 'deep'],
    [
      'entities of its own',
      '<!DOCTYPE Law [<!ENTITY a "b">]><Law><LawBody><LawTitle>&a;</LawTitle></LawBody></Law>',
      'well-formed',
    ],
  ])('refuses %s', async (_, xml, why) => {
    const reading = readLawXml(xml, 'law.xml');
    await expect(reading).rejects.toThrow(UnreadableSource);
    await expect(reading).rejects.toThrow(why);
  });

  it('ends in lines or in a refusal, whatever the bytes', async () => {
    const xml = law(article('第一条', paragraph('', sentence('甲とする。'), item('一', sentence('乙')))));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(xml.length - 1),
        fc.constantFrom('<', '>', '&', '"', '第', '\u0000', '/'),
        async (at, sign) => {
          const outcome = await readLawXml(xml.slice(0, at) + sign + xml.slice(at + 1), 'law.xml').then(
            ({ source }) => source.structure !== undefined,
            (error) => error instanceof UnreadableSource,
          );
          expect(outcome).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('placeCells', () => {
  const cell = (content: string, rows = 1, columns = 1) => ({ content, rows, columns });
  it('places cells by spans over rows and columns', () => {
    expect(placeCells([[cell('甲', 2, 2), cell('乙')], [cell('丙')]])).toEqual([
      ['甲', undefined, '乙'],
      [undefined, undefined, '丙'],
    ]);
    expect(placeCells([[cell('甲', 0)], [cell('乙')], []])).toEqual([['甲'], [undefined, '乙'], [undefined]]);
  });
});
