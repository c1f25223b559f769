import { describe, expect, it } from 'vitest';
import { writeLawXml } from '../../src/export/egov-xml.ts';
import { describeTree } from './describe-tree.ts';
import { laws, parseText, parseUrl, revisions } from './parsed-texts.ts';
import { cannotValidate, validateXml } from './validate-xml.ts';

const schema = 'XMLSchemaForJapaneseLaw_v3.xsd';

/** What the schema asks for and the writer does not invent. */
const withNumber = (xml: string) => xml.replace('<Law LawType', '<Law Era="Reiwa" Year="8" Num="1" LawType');

async function checkRoundTrip(url: URL): Promise<string> {
  const document = await parseUrl(url);
  const { xml, leftOut } = writeLawXml(document);
  expect(leftOut.filter(({ reason }) => !reason.includes('era, year and number'))).toEqual([]);
  const back = await parseText(xml, 'law.xml');
  expect(back.document.source.format).toBe('egov-xml');
  expect(describeTree(back.tree)).toEqual(describeTree(document.tree));
  return xml;
}

it.each(revisions)('%s: tree → XML → the same tree', async (_, url) => {
  await checkRoundTrip(url);
});

describe.skipIf(laws.length === 0)('laws (skipped where ../shared is missing)', () => {
  it.each(laws.filter((_, index) => index % 3 === 0))('%s: tree → XML → the same tree', async (_, url) => {
    await checkRoundTrip(url);
  });
});

describe.skipIf(cannotValidate)(`against the schema ${cannotValidate ?? ''}`, () => {
  it('the corpus and the laws are valid', async () => {
    const files: string[] = [];
    for (const [, url] of [...revisions, ...laws])
      files.push(withNumber(writeLawXml(await parseUrl(url)).xml));
    expect(validateXml(schema, files)).toBe('');
  }, 60_000);

  it.each([
    ['items between tables', '第1条（表）\n次のとおりとします。\n(1) 甲\n区分\t額\n甲\t1円\n(2) 乙\n'],
    [
      'a note among chapters',
      '第1章 総則\n第1条（目的）\n甲とします。\n第2章 雑則\n第2条（雑則）\n乙とします。\n',
    ],
    ['an article before chapters', '第1条（目的）\n甲とします。\n第1章 総則\n第2条（雑則）\n乙とします。\n'],
    ['paragraphs alone', '1　甲とします。\n2　乙とします。\n'],
    ['nothing but words', '甲とします。\n'],
    ['an annex with articles', '第1条（目的）\n甲とします。\n別紙　特約\n第1条（特約）\n乙とします。\n'],
    ['signs of XML, and what XML cannot hold', '第1条（<&">）\n\u0001 ]]> 𠮷 <b> &amp; とします。\n'],
  ])('%s: valid', async (_, text) => {
    const document = await parseText(`見本規約\n\n${text}附則\nこの規約は、2026年4月1日から施行します。\n`);
    expect(validateXml(schema, [withNumber(writeLawXml(document).xml)])).toBe('');
  });
});

describe('writeLawXml', () => {
  it('writes provisos, numbers of branches, deleted articles and dates', async () => {
    const text =
      '規約\n\n第1条の2（目的）\n甲とします。ただし、乙は除きます。\n\n第2条 削除\n\n附則\nこの規約は、令和8年4月1日から施行します。\n';
    const { xml } = writeLawXml(await parseText(text));
    expect(xml).toContain('<Article Num="1_2">');
    expect(xml).toContain('<Sentence Num="2" Function="proviso">ただし、乙は除きます。</Sentence>');
    expect(xml).toMatch(/<Article Num="2" Delete="true">/);
    expect(xml).not.toMatch(/Era=|Year=| Num="1" LawType/);
    expect(xml).toContain('<SupplProvisionLabel>附則</SupplProvisionLabel>');
  });

  it.each([
    ['令和八年法律第五十二号', 'Era="Reiwa" Year="8" Num="52" LawType="Act"'],
    ['（平成11年厚生省令第3号）', 'Era="Heisei" Year="11" Num="3" LawType="MinisterialOrdinance"'],
  ])('takes era, year and number from the printed %s', async (printed, attributes) => {
    const { xml } = writeLawXml(await parseText(`見本法\n${printed}\n\n第1条（目的）\n甲とします。\n`));
    expect(xml).toContain(attributes);
  });

  it('reads a 附則 of another name back by its label', async () => {
    const label = '付則';
    const document = await parseText(
      `規約\n\n第1条（目的）\n甲とします。\n\n${label}\n\n第1条（施行期日）\n施行します。\n`,
    );
    const back = await parseText(writeLawXml(document).xml, 'law.xml');
    expect(back.tree.children.at(-1)).toMatchObject({ type: 'supplProvision', label });
  });

  it('lists what has no place and keeps its words', async () => {
    const text = '規約\n\n第1条（表）\n次のとおりとします。\n(1) 甲\n区分\t額\n種別\t1円\n(2) 乙\n';
    const document = await parseText(text);
    const { xml, leftOut } = writeLawXml(document);
    for (const words of ['甲', '区分', '種別', '1円', '乙']) expect(xml).toContain(words);
    for (const { node, reason } of leftOut) expect(node.length * reason.length).toBeGreaterThan(0);
  });
});
