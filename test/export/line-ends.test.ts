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

  it('stand before its items in law XML, also for a reader that does not know our record', async () => {
    const { xml } = writeLawXml(await makeDocument('(1) 甲\n(2) 乙\n'));
    const back = await parseText(xml.replace(/<\?yakkan-structure [^>]*\?>/, ''), 'law.xml');
    expect(indexTree(back.tree).sentences.map(({ sentence }) => sentence.endsLine)).toEqual([
      true,
      true,
      undefined,
      undefined,
      undefined,
    ]);
    expect(indexTree(back.tree).byId.has('art_1__para_1__item_2')).toBe(true);
  });

  it('are listed where law XML has no place for them', async () => {
    const document = await parseText('規約\n\n第1条（甲）\n次のとおり。\n(1) 住所\nア 乙\n');
    const [, first] = indexTree(document.tree).sentences.map(({ sentence }) => sentence);
    first.endsLine = true;
    const owner = indexTree(document.tree).byId.get('art_1__para_1__item_1');
    if (owner && 'children' in owner)
      owner.children.splice(1, 0, { ...first, id: `${owner.id}__sent_2`, value: '氏名' });
    const { leftOut } = writeLawXml(document);
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
