import { describe, expect, it } from 'vitest';
import { formatOutline, writeAkomaNtoso, writeCsv, writeLawXml } from '../../src/export/index.ts';
import { indexTree } from '../../src/model/tree-index.ts';
import type { YakkanDocument } from '../../src/model/yakkan-document.ts';
import { parseText } from './parsed-texts.ts';

/** A clause of three lines with a raised digit, as readers give it. */
async function makeDocument(rest = ''): Promise<YakkanDocument> {
  const document = await parseText(
    `規約\n\n第1条（連絡先）\n住所とする。広さは10m2とする。受付とする。\n${rest}`,
  );
  const [first, second] = indexTree(document.tree).sentences.map(({ sentence }) => sentence);
  first.endsLine = true;
  second.endsLine = true;
  second.marks = [{ start: 6, end: 7, kind: 'sup' }];
  return document;
}

describe('line ends and raised words', () => {
  it('stand in law XML as a list, and come back', async () => {
    const { xml, leftOut } = writeLawXml(await makeDocument());
    expect(xml.replace(/>\s+</g, '><')).toContain(
      '<List><ListSentence><Sentence Num="1">広さは10m<Sup>2</Sup>とする。</Sentence></ListSentence></List><List><ListSentence><Sentence Num="1">受付とする。</Sentence></ListSentence></List>',
    );
    expect(leftOut.map(({ reason }) => reason).join()).not.toContain('lines');
    const back = indexTree((await parseText(xml, 'law.xml')).tree).sentences.map(({ sentence }) => sentence);
    expect(back.map(({ endsLine }) => endsLine)).toEqual([true, true, undefined]);
    expect(back[1].marks).toEqual([{ start: 6, end: 7, kind: 'sup' }]);
  });

  it('are listed where law XML has no place for them', async () => {
    const { leftOut } = writeLawXml(await makeDocument('(1) 甲\n(2) 乙\n'));
    expect(leftOut.map(({ reason }) => reason).join()).toContain('lines that end before items');
  });

  it('stand in Akoma Ntoso, in tables for Excel and in the outline', async () => {
    const document = await makeDocument();
    expect(writeAkomaNtoso(document).replace(/>\s+</g, '><')).toMatch(
      /住所とする。<\/span><eol\/><span[^>]*>広さは10m<sup>2<\/sup>とする。/,
    );
    expect(writeCsv(document, 'clauses')).toContain('"住所とする。\n広さは10m2とする。\n受付とする。"');
    expect(formatOutline(document, { depth: 'paragraph', width: 200 })).not.toContain('住所とする。広さ');
  });
});
