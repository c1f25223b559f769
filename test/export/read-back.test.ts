import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeAkomaNtoso } from '../../src/export/akoma-ntoso.ts';
import { writeDocxDocument } from '../../src/export/docx-document.ts';
import { writeLawXml } from '../../src/export/egov-xml.ts';
import { writeHtmlDocument } from '../../src/export/html.ts';
import { writeMarkdown } from '../../src/export/markdown.ts';
import { indexTree } from '../../src/model/tree-index.ts';
import type { YakkanDocument } from '../../src/model/yakkan-document.ts';
import { parseFile } from '../../src/parse.ts';
import { assertLossless } from '../block/lossless.ts';
import { parseBytes } from '../block/parse-source.ts';
import { describeTree } from './describe-tree.ts';
import { parseText, parseUrl, revisions } from './parsed-texts.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const formats = {
  'back.md': async (document: YakkanDocument) => encode(writeMarkdown(document)),
  'back.html': async (document: YakkanDocument) => encode(writeHtmlDocument(document)),
  'back.docx': writeDocxDocument,
  'law.xml': async (document: YakkanDocument) => encode(writeLawXml(document).xml),
  'akn.xml': async (document: YakkanDocument) => encode(writeAkomaNtoso(document)),
} as const;
const names = Object.keys(formats) as (keyof typeof formats)[];

/** Elements of law XML belong to that format alone. */
const describe_ = ({ tree }: YakkanDocument) =>
  describeTree(tree).map((line) =>
    line
      .replace(/,"keptElement":.*(?=\}$)/, '')
      .replace(/,"elements":\[.*?\](?=,"(?:function|head|through|deleted|endsLine|marks)"|\})/, ''),
  );

async function readBack(document: YakkanDocument, name: keyof typeof formats): Promise<YakkanDocument> {
  return parseFile(await formats[name](document), { name });
}

/** The same tree again, with every character in one place. */
async function checkAll(document: YakkanDocument, isLossless = true): Promise<void> {
  for (const name of names) {
    const bytes = await formats[name](document);
    const back = await parseFile(bytes, { name });
    expect(describe_(back), name).toEqual(describe_(document));
    if (!isLossless) continue;
    const { documents, source } = await parseBytes(bytes, name);
    assertLossless(
      documents.map(({ tree }) => tree),
      source,
    );
  }
}

const law = (body: string) =>
  `<?xml version="1.0"?><Law><LawNum/><LawBody><LawTitle>見本</LawTitle><MainProvision>${body}</MainProvision></LawBody></Law>`;
const xmlArticle = (inner: string) =>
  `<Article Num="1"><ArticleCaption>（単位）</ArticleCaption><ArticleTitle>第一条</ArticleTitle><Paragraph Num="1"><ParagraphNum/><ParagraphSentence>${inner}</ParagraphSentence></Paragraph></Article>`;

/** What is hard to set in one of the formats or to read again. */
const texts: Readonly<Record<string, string>> = {
  'numbers of every shape':
    '規約\n\n第１条（目的）\n甲とします。\n２　乙とします。\n（１）丙\nア　丁\n①　戊\n３．己とします。\n',
  'signs of markup':
    '規約\n\n第1条（*目的*）\n1. <b>甲</b> と &amp; と `乙` と [丙](x) と _丁_ と ~戊~ とします。\n2. # 己 | 庚\n3. + 辛\n',
  'articles that are no headings':
    '旅行条件書\n\n１．意義\n（１）本書は、条件を説明する。\n（２）定めのない事項は、約款による。\n２．事項\n（１）旅券の取得\n（２）登録（https://www.example.jp/tabi/）\n３．個人情報\n（１）利用します。\n４．保険\n加入をお勧めします。\n',
  'the same number twice': '規約\n\n第1条（甲）\n甲とします。\n第1条（乙）\n乙とします。\n第3条 削除\n',
  'notes, contents and a preamble in no usual order':
    '第2版\n\n規約\n\n前文\n\n甲は、乙を尊重する。\n\n目次\n第1章　総則（第1条・第2条）\n第2章　雑則（第3条）\n附則\n別表\n\n第1章　総則\n\n第1条（目的）\n目的とします。\n第2条（範囲）\n範囲とします。\n第2章　雑則\n第3条（雑則）\n雑則とします。\n',
  'items between words and tables':
    '規約\n\n第1条（料金）\n次のとおりとします。\n(1) 甲\n(2) 乙\n区分\t額\n甲\t1円\n(3) 丙\n※ 税を含みます。\n２　前項の額は、変えません。\n',
  'an annex and 附則 before the articles end':
    '規約\n\n第1章　総則\n第1条（甲）\n甲とします。\n\n別表第1（第1条関係）\n区分\t額\n甲\t1円\n\n第2章　雑則\n第2条（乙）\n乙とします。\n\n附則\nこの規約は、令和7年4月1日から施行します。\n\n以上、契約の証として本書二通を作成します。\n令和7年4月1日\n甲　東京都千代田区　印\n',
  'headings without numbers and deleted clauses':
    '規約\n\nⅠ　総則\n第 一 条（甲）\n甲とします。\n第二条から第四条まで　削除\n第5条　削除\n',
  'members without a sign':
    '規約\n\n第1条（資格）\n次の各号に該当する者は、会員になれません。\n規約を守れない者\n年少の者\n第2条（目的）\n- 利用の目的は、以下のとおりです。\n運営のため\n連絡のため\n',
  tables: '規約\n\n第1条（料金）\n次のとおりとします。\n区分\t額\n甲|乙\t1円\n\t2円\n',
  'words of a template': '規約\n\n第1条（目的）\n{% if a %}甲{% endif %}とします。\n',
  'dated 附則 and annexes':
    '規約\n\n第1条（甲）\n甲とします。\n\n附則\n\n令和7年4月1日変更\n\n１　実施します。\n\n別表第1（第1条関係）\n\n区分\t額\n甲\t1円\n',
};

describe('what is written out is read back', () => {
  it.each(Object.entries(texts))('with %s', async (_, text) => checkAll(await parseText(text)));

  it('with raised and lowered text, line ends and sentences that do not end with a stop', async () => {
    const xml = law(
      xmlArticle(
        '<Sentence>一〇<Sup>６</Sup>立方</Sentence><Sentence>ＣＯ<Sub>２</Sub>　とは</Sentence>',
      ).replace(
        '</ParagraphSentence>',
        '</ParagraphSentence><List><ListSentence><Sentence>住所：北市</Sentence></ListSentence></List><List><ListSentence><Sentence>電話：〇〇</Sentence></ListSentence></List>',
      ),
    );
    const document = await parseText(xml, 'a.xml');
    expect(indexTree(document.tree).sentences.map(({ sentence }) => sentence.endsLine)).toEqual([
      undefined,
      true,
      true,
      undefined,
    ]);
    await checkAll(document);
    expect(writeMarkdown(document)).toContain('住所：北市\\\n電話：〇〇');
    expect(writeMarkdown(document)).toContain('一〇<sup>６</sup>立方');
    expect(writeHtmlDocument(document)).toContain('ＣＯ<sub>２</sub>　とは<br>住所');
  });

  it('whatever the words are', async () => {
    const words = fc
      .array(fc.constantFrom(...'甲乙。（）「」*_`<>[]()|\\#&;~-+=.0123:{}!$^ 　/'.split('')), {
        minLength: 1,
        maxLength: 24,
      })
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 4 }), async (lines) => {
        const body = lines.map((line, at) => `${at + 2}　甲${line.trim()}乙とします。`).join('\n');
        const document = await parseText(`規約\n\n第1条（目的）\n目的とします。\n${body}\n`);
        for (const name of ['back.md', 'back.html', 'law.xml', 'akn.xml'] as const) {
          const back = await readBack(document, name);
          expect(describe_(back), name).toEqual(describe_(document));
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each(revisions.filter((_, index) => index % 2 === 1))('%s', async (_, url) =>
    checkAll(await parseUrl(url)),
  );
});

describe('what a person changed', () => {
  const text =
    '規約\n\n第1条（目的）\nこの規約は、目的を定めます。\n２　契約者は、規約を守ります。\n(1) 第一の事項\n(2) 第二の事項\n\n第2条（変更）\n当社は、規約を変えます。\n';
  const idsOf = ({ tree }: YakkanDocument) => indexTree(tree).containers.map(({ id }) => id);

  it.each(['back.md', 'back.html'] as const)(
    'in the words of a clause is read, and all else kept (%s)',
    async (name) => {
      const document = await parseText(text);
      const written = new TextDecoder().decode(await formats[name](document));
      const back = await parseFile(
        encode(written.replace('第一の事項', '第一の事項。ただし、別の定めを除く。')),
        { name },
      );
      expect(idsOf(back)).toEqual(idsOf(document));
      const item = indexTree(back.tree).byId.get('art_1__para_2__item_1');
      expect(item).toMatchObject({
        label: '(1)',
        children: [{ value: '第一の事項。' }, { function: 'proviso' }],
      });
      expect(back.messages.map(({ ruleId }) => ruleId)).not.toContain('structure-outdated');
    },
  );

  it('by taking a clause out leaves the others as they are', async () => {
    const document = await parseText(text);
    const back = await parseFile(encode(writeMarkdown(document).replace(/\(1\).*\n\n/, '')), {
      name: 'a.md',
    });
    expect(idsOf(back)).toEqual(idsOf(document).filter((id) => id !== 'art_1__para_2__item_1'));
  });

  it('otherwise is read from its words, which is told', async () => {
    const document = await parseText(text);
    const written = writeMarkdown(document).replace(
      '## 第2条',
      '## 第1条の2（追加）\n\n加えます。\n\n## 第2条',
    );
    const back = await parseFile(encode(written), { name: 'a.md' });
    expect(idsOf(back)).toContain('art_1-2');
    expect(back.messages.map(({ ruleId }) => ruleId)).toContain('structure-outdated');
  });

  it('in the record itself does no harm', async () => {
    const document = await parseText(text);
    const written = writeMarkdown(document);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(written.length - 1),
        fc.constantFrom('[', '"', '0', '-->', '甲', '}'),
        async (at, sign) => {
          const changed = written.slice(0, at) + sign + written.slice(at + 1);
          const { documents, source } = await parseBytes(encode(changed), 'a.md');
          assertLossless(
            documents.map(({ tree }) => tree),
            source,
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});

const folder = new URL('../../../shared/examples/terms/', import.meta.url);
const real = existsSync(folder)
  ? readdirSync(folder).filter((name) => /\.(?:md|html|docx|txt)$/.test(name))
  : [];
describe.skipIf(real.length === 0)('real texts (skipped where ../shared is missing)', () => {
  it.each(real.filter((_, index) => index % 3 === 0))('%s', async (name) => {
    // Blanks that a format cannot set are others there.
    await checkAll(await parseFile(readFileSync(new URL(name, folder)), { name }), false);
  });
});
