import { describe, expect, it } from 'vitest';
import { writeAkomaNtoso } from '../../src/export/akoma-ntoso.ts';
import { indexTree } from '../../src/model/tree-index.ts';
import { readAkomaNtoso } from '../../src/source/akoma-ntoso.ts';
import { UnreadableSource } from '../../src/source/unreadable-source.ts';
import { describeTree } from '../export/describe-tree.ts';
import { parseText, parseUrl, revisions } from '../export/parsed-texts.ts';

const act = (body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta/><preface><p><docTitle>見本法</docTitle></p></preface><body>${body}</body></act></akomaNtoso>`;

describe('readAkomaNtoso', () => {
  it.each(revisions.filter((_, index) => index % 2 === 1))(
    '%s: tree → Akoma Ntoso → the same tree',
    async (_, url) => {
      const { tree } = await parseUrl(url);
      const written = writeAkomaNtoso(await parseUrl(url));
      const back = await parseText(written, 'a.xml');
      expect(back.document.source.format).toBe('akoma-ntoso');
      expect(describeTree(back.tree)).toEqual(describeTree(tree));
    },
  );

  it('reads acts of others: paragraphs without spans, points, line ends, raised words', async () => {
    const { tree, document } = await parseText(
      act(
        '<chapter eId="chp_1"><num>第一章</num><heading>総則</heading><article eId="art_3-2"><num>第三条の二</num><heading>目的</heading><paragraph eId="art_3-2__para_1"><intro><p><span eId="s">次のとおり。</span></p></intro><point eId="art_3-2__para_1__item_1"><num>（一）</num><content><p><span eId="t">一〇<sup>六</sup></span><eol/><span eId="u">乙</span></p></content></point></paragraph></article></chapter>',
      ),
      'a.xml',
    );
    expect(document.title).toBe('見本法');
    const { byId } = indexTree(tree);
    expect(byId.get('art_3-2')).toMatchObject({ label: '第三条の二', caption: '目的', number: '3-2' });
    expect(byId.get('art_3-2__para_1__item_1')).toMatchObject({
      number: '1',
      children: [
        { value: '一〇六', endsLine: true, marks: [{ start: 2, end: 3, kind: 'sup' }] },
        { value: '乙' },
      ],
    });
  });

  it.each([
    ['without an act', '<akomaNtoso><judgment/></akomaNtoso>', 'without an act'],
    ['not well-formed', '<akomaNtoso><act>', 'well-formed'],
  ])('refuses what is %s', async (_, xml, why) => {
    await expect(readAkomaNtoso(xml, 'a.xml')).rejects.toThrow(UnreadableSource);
    await expect(readAkomaNtoso(xml, 'a.xml')).rejects.toThrow(why);
  });
});
