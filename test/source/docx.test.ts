import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseFile } from '../../src/parse.ts';
import { readDocx } from '../../src/source/docx.ts';
import { level, lists, numbered, packDocx, paragraph, readContent, run } from './docx-file.ts';

const cell = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
const row = (cells: string, properties = ''): string => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;

describe('the text of a Word document', () => {
  it('reads what runs, links, fields and content controls print', async () => {
    const { texts, source } = await readContent({
      body: [
        `<w:p>${run('当社')}<w:hyperlink>${run('は、𠮷')}</w:hyperlink><w:r><w:noBreakHyphen/><w:softHyphen/></w:r>${run('野')}</w:p>`,
        `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGEREF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('12')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
        `<w:p><w:fldSimple w:instr="DATE">${run('令和8年')}</w:fldSimple></w:p>`,
        `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph('契約者')}</w:sdtContent></w:sdt>`,
        '<w:p><w:r><w:t> 端 </w:t></w:r></w:p>',
        '<w:p><w:r><w:sym w:font="Wingdings" w:char="F082"/><w:t>申込</w:t></w:r></w:p>',
      ].join(''),
    });
    expect(texts).toEqual(['当社は、𠮷-野', '12', '令和8年', '契約者', '端', '②申込']);
    for (const line of source.lines)
      expect(source.value.slice(line.pieces[0][1], line.pieces[0][1] + line.text.length)).toBe(line.text);
  });

  it('parts lines at manual breaks and marks where a page begins', async () => {
    const { source } = await readContent({
      body: [
        '<w:p><w:r><w:t>（目的）</w:t><w:br/><w:t>第1条</w:t></w:r></w:p>',
        '<w:p/><w:p/>',
        '<w:p><w:r><w:br w:type="page"/></w:r></w:p>',
        paragraph('別表'),
        paragraph('附則', '<w:pageBreakBefore/>'),
      ].join(''),
    });
    expect(source.lines.map(({ text, blankBefore, pageBefore }) => [text, blankBefore, pageBefore])).toEqual([
      ['（目的）', 0, false],
      ['第1条', 0, false],
      ['別表', 2, true],
      ['附則', 1, true],
    ]);
  });

  it('takes headings from styles and outline levels, and whole sentences for text', async () => {
    const { source } = await readContent({
      styles: `<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/></w:style>
        <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>
        <w:style w:type="paragraph" w:styleId="x"><w:name w:val="条"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>`,
      body: [
        paragraph('約款', '<w:pStyle w:val="a3"/>'),
        paragraph('第1章', '<w:pStyle w:val="1"/>'),
        paragraph('第1条', '<w:pStyle w:val="x"/>'),
        paragraph('当社は、通知します。', '<w:outlineLvl w:val="2"/>'),
        paragraph('本文', '<w:outlineLvl w:val="9"/>'),
      ].join(''),
    });
    expect(source.lines.map(({ role, depth }) => [role, depth])).toEqual([
      ['heading', 1],
      ['heading', 2],
      ['heading', 3],
      ['text', 0],
      ['text', 0],
    ]);
  });

  it('places merged cells, and leaves the words of what goes on from above', async () => {
    const { source } = await readContent({
      body: `<w:tbl>${row(cell('区分') + cell('料金', '<w:gridSpan w:val="2"/>'), '<w:tblHeader/>')}
        ${row(cell('甲', '<w:vMerge w:val="restart"/>') + cell('1') + cell('2'))}
        ${row(cell('', '<w:vMerge/>') + cell('3') + cell('4'))}</w:tbl>`,
    });
    expect(source.lines.map(({ cells, head }) => [cells?.map(({ text }) => text), head ?? false])).toEqual([
      [['区分', '料金', ''], true],
      [['甲', '1', '2'], false],
      [['', '3', '4'], false],
    ]);
  });

  it('reads a frame as its text and a table in a cell as words of that cell', async () => {
    const inner = `<w:tbl>${row(cell('子') + cell('丑'))}</w:tbl>`;
    const { source, texts } = await readContent({
      body: `<w:tbl>${row(cell('枠の中'))}</w:tbl><w:tbl>${row(`<w:tc>${paragraph('外')}${inner}<w:p/></w:tc>${cell('乙')}`)}</w:tbl>`,
    });
    expect(texts[0]).toBe('枠の中');
    expect(source.lines[0].role).toBe('text');
    expect(source.lines[1].cells?.map(({ text }) => text)).toEqual(['外子　丑', '乙']);
  });

  it('puts notes behind the paragraph that refers to them, with marks', async () => {
    const { texts, messages } = await readContent({
      body: `<w:p>${run('料金')}<w:r><w:footnoteReference w:id="7"/></w:r>${run('とは')}</w:p>${paragraph('終')}`,
      footnotes: `<w:footnote w:id="0" w:type="separator">${paragraph('―')}</w:footnote><w:footnote w:id="7"><w:p><w:r><w:footnoteRef/></w:r>${run(' 税込')}</w:p></w:footnote>`,
    });
    expect(texts).toEqual(['料金（注1）とは', '（注1）税込', '終']);
    expect(messages).toMatchObject([{ ruleId: 'notes-in-text' }]);
  });

  it('reads a text box once, and leaves ruby readings, hidden text, pictures and page headers out with a message', async () => {
    const box = `<w:txbxContent>${paragraph('箱')}</w:txbxContent>`;
    const { texts, messages } = await readContent({
      header: paragraph('社外秘'),
      body: [
        `<w:p>${run('本文')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
        `<w:p><w:r><w:ruby><w:rt>${run('やっかん')}</w:rt><w:rubyBase>${run('約款')}</w:rubyBase></w:ruby></w:r></w:p>`,
        `<w:p>${run('見える')}${run('隠し', '<w:vanish/>')}${run('文字', '<w:vanish w:val="0"/>')}</w:p>`,
        '<w:p><w:r><w:drawing><wps:a/></w:drawing></w:r></w:p>',
      ].join(''),
    });
    expect(texts).toEqual(['本文', '箱', '約款', '見える文字']);
    expect(messages).toHaveLength(1);
    for (const word of ['やっかん', '隠し', 'pictures (1)', '社外秘'])
      expect(messages[0].reason).toContain(word);
  });

  it('reads other prefixes, the strict form of the standard, UTF-16 and CRLF', async () => {
    const xml =
      '\ufeff<?xml version="1.0" encoding="UTF-16"?>\r\n<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body>\r\n<x:p><x:pPr><x:outlineLvl x:val="0"/></x:pPr><x:r><x:t>𠮷野\r\n約款</x:t></x:r></x:p></x:body></x:document>';
    const bytes = zipSync({ 'word/document.xml': new Uint8Array(Buffer.from(xml, 'utf16le')) });
    const { source } = await readDocx(bytes, { name: '約款.docx' });
    expect(source.lines).toMatchObject([{ text: '𠮷野 約款', role: 'heading', depth: 1 }]);
    expect(source.value).toBe('𠮷野 約款\n');
  });

  it('makes the clauses of 枝番 and full-width numbers of what Word counts', async () => {
    const bytes = packDocx({
      numbering: lists(
        level(0, 'decimalFullWidth', '第%1条', '<w:suff w:val="nothing"/>') +
          level(1, 'decimalFullWidth', '%2', '', 2),
      ),
      body: [
        numbered('（目的）', 1),
        paragraph('この約款は、条件を定めます。'),
        numbered('当社は、これを変更することがあります。', 1, 1),
        paragraph('第１条の２（適用）'),
        paragraph('契約者は、この約款に従います。'),
        numbered('（定義）', 1),
        paragraph('前条の用語は、次のとおりとします。'),
      ].join(''),
    });
    const { tree } = await parseFile(bytes, { name: '約款.docx' });
    expect(tree.children.map((child) => ('id' in child ? child.id : child.type))).toEqual([
      'art_1',
      'art_1-2',
      'art_2',
    ]);
  });
});
