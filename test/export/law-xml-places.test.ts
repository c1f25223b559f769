import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeLawXml } from '../../src/export/egov-xml.ts';
import { indexTree } from '../../src/model/tree-index.ts';
import { parseFile } from '../../src/parse.ts';
import { readXml, type XmlElement } from '../../src/source/egov-xml/element.ts';
import { makeLaws } from './random-law.ts';

const parseXml = (xml: string) => parseFile(new TextEncoder().encode(xml), { name: 'law.xml' });

/** What an attribute says that means the same as if it were not there. */
const plain = /^(?:WritingMode="vertical"|(?:Hide|Delete|OldStyle|OldNum|Extract)="false"|Num="1")$/;

/** Every element by its place, with its words and what its attributes say. */
function listElements(element: XmlElement, path = ''): string[] {
  const counts = new Map<string, number>();
  const words = element.children
    .filter((child) => typeof child === 'string')
    .join('')
    .replace(/\s/g, '');
  const attributes = Object.entries(element.attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .filter((attribute) => !plain.test(attribute))
    .toSorted();
  return [
    `${path} ${attributes.join(' ')} ${words}`,
    ...element.children.flatMap((child) => {
      if (typeof child === 'string') return [];
      const count = (counts.get(child.name) ?? 0) + 1;
      counts.set(child.name, count);
      return listElements(child, `${path}/${child.name}[${count}]`);
    }),
  ];
}

async function checkPlaces(xml: string): Promise<void> {
  const { xml: back } = writeLawXml(await parseXml(xml));
  expect(listElements(readXml(back, 'back'))).toEqual(listElements(readXml(xml, 'law')));
}

const act = (body: string, attributes = 'Era="Showa" Year="22" Num="49" LawType="Act" Lang="ja"') =>
  `<?xml version="1.0" encoding="UTF-8"?><Law ${attributes}><LawNum>昭和二十二年法律第四十九号</LawNum><LawBody><LawTitle>見本法</LawTitle>${body}</LawBody></Law>`;
const main = (body: string) => act(`<MainProvision>${body}</MainProvision>`);
const article = (num: string, title: string, body: string) =>
  `<Article Num="${num}"><ArticleTitle>${title}</ArticleTitle>${body}</Article>`;
const paragraph = (words: string, rest = '', num = 1, printed = '') =>
  `<Paragraph Num="${num}"><ParagraphNum>${printed}</ParagraphNum><ParagraphSentence><Sentence>${words}</Sentence></ParagraphSentence>${rest}</Paragraph>`;

const kinds: Readonly<Record<string, string>> = {
  'provisions that an amendment quotes': main(
    article(
      '1',
      '第一条',
      paragraph(
        '貸出法の一部を次のように改正する。',
        `<AmendProvision><AmendProvisionSentence><Sentence>第二条の次に次の一条を加える。</Sentence></AmendProvisionSentence><NewProvision>${article('2_2', '第二条の二', paragraph('加えた条である。', '<Item Num="1"><ItemTitle>一</ItemTitle><ItemSentence><Sentence>号</Sentence></ItemSentence></Item>'))}</NewProvision></AmendProvision><AmendProvision><AmendProvisionSentence><Sentence>第三条を削る。</Sentence></AmendProvisionSentence></AmendProvision>`,
      ),
    ) + article('2', '第二条', paragraph('経過措置は、政令で定める。')),
  ),
  lists: main(
    article(
      '1',
      '第一条',
      paragraph(
        '次のとおり。',
        '<List><ListSentence><Sentence>住所</Sentence></ListSentence><Sublist1><Sublist1Sentence><Sentence>番地</Sentence></Sublist1Sentence></Sublist1></List><List><ListSentence><Sentence>氏名</Sentence></ListSentence></List>',
      ),
    ),
  ),
  'contents of another name, an old act without numbers': act(
    '<TOC><TOCLabel>見本法目次</TOCLabel><TOCPreambleLabel>前文</TOCPreambleLabel><TOCChapter Num="1"><ChapterTitle>第一章　総則（案）</ChapterTitle><ArticleRange>（第一条（定義を除く。））</ArticleRange></TOCChapter><TOCSupplProvision><SupplProvisionLabel>附則</SupplProvisionLabel></TOCSupplProvision></TOC><Preamble>' +
      paragraph('前の文。') +
      `</Preamble><MainProvision><Chapter Num="1"><ChapterTitle>第一章　総則（案）</ChapterTitle>${article('1', '第一条', paragraph('見本ニハ左ノ事項ヲ記載スベシ', '<Item Num="1"><ItemTitle>一</ItemTitle><ItemSentence><Sentence>日附</Sentence></ItemSentence></Item>') + paragraph('前項ノ見本ハ之ヲ保存ス', '', 2))}</Chapter></MainProvision>`,
  ),
  'columns of several sentences': main(
    article(
      '1',
      '第一条',
      paragraph(
        '次のとおり。',
        '<Item Num="1"><ItemTitle>一</ItemTitle><ItemSentence><Column Num="1"><Sentence Num="1">甲</Sentence></Column><Column Num="2"><Sentence Num="1">乙をいう。</Sentence><Sentence Num="2">丙を除く。</Sentence></Column><Column Num="3"><Sentence Num="1">丁</Sentence></Column></ItemSentence></Item>',
      ),
    ),
  ),
  'tables with spans, empty cells, items and remarks': main(
    article(
      '1',
      '第一条',
      paragraph(
        '次の表のとおり。',
        '<TableStruct><TableStructTitle>料金</TableStructTitle><Table><TableHeaderRow><TableHeaderColumn colspan="2">区分</TableHeaderColumn></TableHeaderRow><TableRow><TableColumn rowspan="2"><Sentence Num="1">甲</Sentence></TableColumn><TableColumn><Item Num="1"><ItemTitle>一</ItemTitle><ItemSentence><Sentence>乙</Sentence></ItemSentence></Item><Item Num="2"><ItemTitle>二</ItemTitle><ItemSentence><Sentence>丙</Sentence></ItemSentence></Item></TableColumn></TableRow><TableRow><TableColumn><Sentence Num="1"/></TableColumn></TableRow><TableRow><TableColumn/><TableColumn><Column Num="1"><Sentence>丁</Sentence></Column></TableColumn></TableRow></Table><Remarks><RemarksLabel>備考</RemarksLabel><Item Num="1"><ItemTitle>１</ItemTitle><ItemSentence><Sentence>税を含む。</Sentence></ItemSentence></Item></Remarks></TableStruct>',
      ),
    ),
  ),
  'annexes of every kind, figures and formulas': act(
    `<MainProvision>${paragraph('甲とする。')}</MainProvision><SupplProvision AmendLawNum="令和八年法律第二号" Extract="true"><SupplProvisionLabel>附　則</SupplProvisionLabel>${paragraph('施行する。', '', 1, '１')}<SupplProvisionAppdxTable><SupplProvisionAppdxTableTitle>附則別表</SupplProvisionAppdxTableTitle><RelatedArticleNum>（附則第一条関係）</RelatedArticleNum></SupplProvisionAppdxTable></SupplProvision><AppdxTable Num="1"><AppdxTableTitle>別表第一</AppdxTableTitle><RelatedArticleNum>課税物件表（第二条関係）</RelatedArticleNum><Item Num="1"><ItemTitle/><ItemSentence><Sentence/></ItemSentence></Item></AppdxTable><AppdxNote><AppdxNoteTitle>別記（書式）</AppdxNoteTitle><NoteStruct><NoteStructTitle>一</NoteStructTitle><Note>${article('1', '第一条', paragraph('別の条'))}</Note></NoteStruct></AppdxNote><AppdxStyle><AppdxStyleTitle>様式第一号</AppdxStyleTitle><StyleStruct><Style><FigStruct><Fig src="./pict/1.jpg"/></FigStruct></Style></StyleStruct></AppdxStyle><Appdx><ArithFormulaNum>附録第一</ArithFormulaNum><RelatedArticleNum>（第三条関係）</RelatedArticleNum><ArithFormula>Ａ＝Ｂ<Sup>２</Sup></ArithFormula></Appdx>`,
  ),
  'readings, raised and lowered text, quotations': main(
    article(
      '1',
      '第一条',
      paragraph(
        '一〇<Sup>６</Sup>とＣＯ<Sub>２</Sub>を<Ruby>賭<Rt>と</Rt></Ruby>し、<Line>線</Line>と<QuoteStruct>引用</QuoteStruct>する。',
      ),
    ).replace(
      '<ArticleTitle>',
      '<ArticleCaption>（<Ruby>遡<Rt>そ</Rt></Ruby>及）</ArticleCaption><ArticleTitle>',
    ),
  ),
  'deleted ranges and an item with no title': main(
    article('5:8', '第五条から第八条まで', paragraph('削除')) +
      `<Article Num="9" Delete="true"><ArticleTitle>第九条</ArticleTitle>${paragraph('削除')}</Article>`,
  ),
};

describe('law XML → tree → law XML', () => {
  it.each(Object.entries(kinds))('keeps %s at their place', (_, xml) => checkPlaces(xml));

  it('keeps era, year, number and the printed law number', async () => {
    const { xml } = writeLawXml(await parseXml(kinds.lists));
    expect(xml).toContain('<Law Era="Showa" Year="22" Num="49" LawType="Act" Lang="ja">');
    expect(xml).toContain('<LawNum>昭和二十二年法律第四十九号</LawNum>');
  });
});

describe('the tree of law XML', () => {
  const idsOf = async (xml: string, type: string) =>
    indexTree((await parseXml(xml)).tree)
      .containers.filter((node) => node.type === type)
      .map(({ id }) => id);

  it('holds no clause that an amendment only quotes', async () => {
    expect(await idsOf(kinds['provisions that an amendment quotes'], 'article')).toEqual(['art_1', 'art_2']);
  });

  it('has 目次 of any wording, and 項 without a printed number', async () => {
    const { tree } = await parseXml(kinds['contents of another name, an old act without numbers']);
    expect(tree.children.find(({ type }) => type === 'toc')).toMatchObject({
      label: '見本法目次',
      children: [
        { value: '前文' },
        { value: '第一章　総則（案）（第一条（定義を除く。））' },
        { value: '附則' },
      ],
    });
    expect(indexTree(tree).byId.get('art_1__para_2')).toMatchObject({
      children: [{ value: '前項ノ見本ハ之ヲ保存ス' }],
    });
    expect(indexTree(tree).byId.get('chp_1')).toMatchObject({ label: '第一章', caption: '総則（案）' });
  });

  it('ends the lines of a list', async () => {
    const { tree } = await parseXml(kinds.lists);
    const lines = indexTree(tree).sentences.map(({ sentence }) => [sentence.value, sentence.endsLine]);
    expect(lines).toEqual([
      ['次のとおり。', true],
      ['住所', true],
      ['番地', true],
      ['氏名', undefined],
    ]);
  });

  it('marks raised and lowered text', async () => {
    const { tree } = await parseXml(kinds['readings, raised and lowered text, quotations']);
    expect(indexTree(tree).sentences[0].sentence.marks).toEqual([
      { start: 2, end: 3, kind: 'sup' },
      { start: 6, end: 7, kind: 'sub' },
      { start: 8, end: 9, kind: 'ruby', reading: 'と' },
    ]);
  });

  it('gives a deleted range its first number and tells its last', async () => {
    const { tree } = await parseXml(kinds['deleted ranges and an item with no title']);
    expect(tree.children[1]).toMatchObject({ id: 'art_5', number: '5', through: '8', deleted: true });
  });
});

describe('an element that is kept as it stood', () => {
  const xml = main(
    article(
      '1',
      '第一条',
      paragraph(
        '甲とする。',
        '<Item Num="1"><ItemTitle>一</ItemTitle><ItemSentence><Table><TableRow><TableColumn BorderTop="none"><Sentence>乙</Sentence></TableColumn></TableRow></Table></ItemSentence></Item>',
      ),
    ).replace('<ArticleTitle>', '<ArticleCaption CommonCaption="true">目的</ArticleCaption><ArticleTitle>'),
  );

  it('is written again while its words are the same', () => checkPlaces(xml));

  it('gives way to new words', async () => {
    const document = await parseXml(xml);
    const first = indexTree(document.tree).byId.get('art_1');
    expect(first).toMatchObject({ caption: '目的', keptElement: {} });
    if (first && 'caption' in first) first.caption = '趣旨';
    expect(writeLawXml(document).xml).toContain('<ArticleCaption>（趣旨）</ArticleCaption>');
    expect(writeLawXml(document).xml).toContain('<TableColumn BorderTop="none">');
  });

  it('gives way where a clause was put in', async () => {
    const document = await parseXml(xml);
    const first = indexTree(document.tree).containers.find(({ id }) => id === 'art_1');
    if (first) first.children = [...first.children, ...first.children];
    expect(writeLawXml(document).xml.match(/<Paragraph /g)).toHaveLength(2);
  });
});

const schema = new URL('../../../shared/schemas/XMLSchemaForJapaneseLaw_v3.xsd', import.meta.url);
describe.skipIf(!existsSync(schema))(
  'laws that the schema allows (skipped where ../shared is missing)',
  () => {
    it.each([1, 2, 3, 4])('have every element at its place, none beside (%s)', async (seed) => {
      const make = makeLaws(readXml(readFileSync(schema, 'utf8'), 'schema'), seed);
      for (let count = 0; count < 20; count++) await checkPlaces(make());
    });
  },
);

const folder = new URL('../../../shared/laws/xml/', import.meta.url);
describe.skipIf(!existsSync(folder))('acts (skipped where ../shared is missing)', () => {
  it.each(existsSync(folder) ? readdirSync(folder) : [])(
    '%s: every element at its place, none beside',
    (name) => checkPlaces(readFileSync(new URL(name, folder), 'utf8')),
  );
});
