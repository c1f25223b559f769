import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { UncommentablePackage, writeDocxComments } from '../../src/export/docx-comment.ts';
import { locateDocx, readDocx } from '../../src/source/docx.ts';
import { type DocxContent, level, lists, numbered, packDocx, paragraph, run } from '../source/docx-file.ts';

const name = '約款.docx';
const types =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';

/** A package that Word would open, with changes to its parts. */
function pack(content: DocxContent, change = (parts: Record<string, Uint8Array>) => parts): Uint8Array {
  const parts = unzipSync(packDocx(content));
  return zipSync(change({ '[Content_Types].xml': strToU8(types), ...parts }));
}

/** Comments each place of some words; gives the copy, its parts, and the text and the places of both. */
function comment(bytes: Uint8Array, ...wanted: string[]) {
  const located = locateDocx(bytes, { name });
  const remarks = wanted.map((words) => {
    const start = located.value.indexOf(words);
    expect(start).toBeGreaterThanOrEqual(0);
    return { start, end: start + words.length, words: `「${words}」を確かめる`, unplaced: '（段落）' };
  });
  const copy = writeDocxComments(bytes, located, remarks);
  const parts = unzipSync(copy);
  const text = (path: string) => strFromU8(parts[path]);
  return { copy, parts, text, xml: text('word/document.xml'), located };
}

/** The words between the marks of a comment. */
function commented(xml: string, id: number): string {
  const range = new RegExp(
    `<\\w+:commentRangeStart[^>]*:id="${id}"/>([\\s\\S]*)<\\w+:commentRangeEnd[^>]*:id="${id}"/>`,
  ).exec(xml);
  return (range?.[1] ?? '無').replace(/<[^>]*>/g, '');
}

const removeMarks = (xml: string): string =>
  xml
    .replace(/<\w+:commentRange(?:Start|End)[^>]*\/>/g, '')
    .replace(/<\w+:r(?: [^>]*)?><\w+:commentReference[^>]*\/><\/\w+:r>/g, '');

describe('comments in a copy of a Word document', () => {
  it('stand around the runs that hold the words', () => {
    const body = `<w:p>${run('第1条　会員は、')}${run('第9条')}${run('により')}${run('届け')}${run('出る。')}</w:p>`;
    const { xml, text } = comment(pack({ body }), '第9条', '届け出る');
    expect(commented(xml, 0)).toBe('第9条');
    expect(commented(xml, 1)).toBe('届け出る。');
    expect(text('word/comments.xml').match(/<w:comment /g)).toHaveLength(2);
    expect(text('word/comments.xml')).not.toContain('（段落）');
  });

  it('leave all other parts and the rest of the text as they are', () => {
    const bytes = pack({
      body: paragraph('第1条　𠮷は、第9条による。'),
      styles: '<w:style w:styleId="a"/>',
    });
    const before = unzipSync(bytes);
    const { parts, xml } = comment(bytes, '第9条');
    const changed = Object.keys(parts).filter(
      (path) => before[path] === undefined || strFromU8(before[path]) !== strFromU8(parts[path]),
    );
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'word/_rels/document.xml.rels',
      'word/comments.xml',
      'word/document.xml',
    ]);
    expect(removeMarks(xml)).toBe(strFromU8(before['word/document.xml']));
  });

  it('are named to Word: content type and relation', () => {
    const { text } = comment(pack({ body: paragraph('第1条　会員') }), '会員');
    expect(text('[Content_Types].xml')).toContain('PartName="/word/comments.xml"');
    expect(text('word/_rels/document.xml.rels')).toMatch(/relationships\/comments" Target="comments\.xml"/);
  });

  it('follow comments that are there already', () => {
    const old = '<w:comment w:id="7" w:author="甲"><w:p><w:r><w:t>前からの指摘</w:t></w:r></w:p></w:comment>';
    const { text, xml, parts } = comment(pack({ body: paragraph('第1条　会員'), comments: old }), '会員');
    expect(text('word/comments.xml')).toContain(old);
    expect(text('word/comments.xml')).toMatch(/<w:comment [^>]*w:id="8"/);
    expect(commented(xml, 8)).toBe('第1条　会員');
    expect(Object.keys(parts).filter((path) => path.includes('comments'))).toEqual(['word/comments.xml']);
  });

  it('say so where the words are an automatic number', () => {
    const numbering = lists(level(0, 'decimal', '第%1条'));
    const body = numbered('目的', 1) + numbered('', 1) + paragraph('以上');
    const { text, xml } = comment(pack({ body, numbering }), '第1条', '第2条', '以上');
    expect(commented(xml, 0)).toBe('目的');
    expect(commented(xml, 1)).toBe('');
    expect(xml).toMatch(/<\/w:pPr><w:commentRangeStart w:id="1"\/>/);
    expect(text('word/comments.xml').match(/（段落）/g)).toHaveLength(2);
  });

  it('stand where a note or a text box is anchored', () => {
    const box = `<w:r><w:pict><w:txbxContent>${paragraph('欄外の説明')}</w:txbxContent></w:pict></w:r>`;
    const body = `<w:p>${run('会員は、')}<w:r><w:footnoteReference w:id="1"/></w:r>${run('払う。')}${box}</w:p>`;
    const footnotes = `<w:footnote w:id="1">${paragraph('税込みの額')}</w:footnote>`;
    const { xml, parts } = comment(pack({ body, footnotes }), '税込み', '欄外');
    expect(xml).toContain(
      '<w:commentRangeStart w:id="0"/><w:r><w:footnoteReference w:id="1"/></w:r><w:commentRangeEnd w:id="0"/>',
    );
    expect(xml).toContain('<w:commentRangeStart w:id="1"/><w:r><w:pict>');
    expect(strFromU8(parts['word/footnotes.xml'])).not.toContain('comment');
  });

  it('stand in cells, links, tracked insertions, headings and text after a break', () => {
    const heading = paragraph('　総則', '<w:outlineLvl w:val="0"/>');
    const cell = (words: string) => `<w:tc>${paragraph(words)}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell('区分')}${cell('金額')}</w:tr><w:tr>${cell('甲')}${cell('百円')}</w:tr></w:tbl>`;
    const body = `${heading}<w:p>${run('前')}<w:ins w:id="3">${run('追加')}</w:ins><w:hyperlink>${run('参照')}</w:hyperlink><w:r><w:br/></w:r>${run('次の行')}</w:p>${table}`;
    const wanted = ['総則', '追加', '参照', '次の行', '百円'];
    const { xml, text } = comment(pack({ body }), ...wanted);
    expect(wanted.map((_, id) => commented(xml, id).trim())).toEqual(['　総則'.trim(), ...wanted.slice(1)]);
    expect(text('word/comments.xml')).not.toContain('（段落）');
  });

  it('take the prefix that the document has, and UTF-16', () => {
    const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const xml = `<a:document xmlns:a="${namespace}"><a:body><a:p><a:r><a:t>第1条　会員</a:t></a:r></a:p></a:body></a:document>`;
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le'));
    const bytes = pack({ body: '' }, (parts) => ({ ...parts, 'word/document.xml': utf16 }));
    const { copy, parts } = comment(bytes, '会員');
    const written = new TextDecoder('utf-16le').decode(parts['word/document.xml']);
    expect(written).toContain('<a:commentRangeStart a:id="0"/><a:r><a:t>');
    expect(removeMarks(written)).toBe(xml);
    expect(locateDocx(copy, { name }).value).toBe(locateDocx(bytes, { name }).value);
  });

  it('are of the strict form in a strict document, without a prefix of its own as well', () => {
    const word = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const xml = `<document xmlns="${word}"><body><p><r><t>第1条　会員</t></r></p></body></document>`;
    const bytes = pack({ body: '' }, (parts) => ({ ...parts, 'word/document.xml': strToU8(xml) }));
    const { copy, xml: written, text } = comment(bytes, '会員');
    expect(written).toContain(`<yk:commentRangeStart xmlns:yk="${word}" yk:id="0"/><r>`);
    expect(removeMarks(written)).toBe(xml);
    expect(text('word/comments.xml')).toContain(word);
    expect(text('word/_rels/document.xml.rels')).toContain(
      'purl.oclc.org/ooxml/officeDocument/relationships/comments',
    );
    expect(locateDocx(copy, { name }).value).toBe(locateDocx(bytes, { name }).value);
  });

  it('are refused where the package does not say what its parts are', () => {
    const bytes = packDocx({ body: paragraph('第1条　会員') });
    expect(() => comment(bytes, '会員')).toThrow(UncommentablePackage);
  });

  it('never change the text that is read', async () => {
    const words = fc.stringMatching(/^[あ条第1〈&<>　 \t𠮷]{0,8}$/u);
    const writeEscaped = (text: string) =>
      text.replace(/[<>&]/g, (sign) => ({ '<': '&lt;', '>': '&gt;' })[sign] ?? '&amp;');
    const anyBody = fc
      .array(fc.array(words, { maxLength: 4 }), { minLength: 1, maxLength: 5 })
      .map((paragraphs) =>
        paragraphs.map((runs) => `<w:p>${runs.map((one) => run(writeEscaped(one))).join('')}</w:p>`).join(''),
      );
    const anyStretch = fc.tuple(fc.nat(40), fc.nat(12));
    await fc.assert(
      fc.asyncProperty(anyBody, fc.array(anyStretch, { maxLength: 6 }), async (body, stretches) => {
        const bytes = pack({ body: `${paragraph('第1条')}${body}` });
        const located = locateDocx(bytes, { name });
        const before = await readDocx(bytes, { name });
        expect(located.value).toBe(before.source.value);
        const remarks = stretches.map(([at, length]) => {
          const start = Math.min(at, located.value.length - 1);
          return { start, end: Math.min(start + length, located.value.length), words: '指摘', unplaced: '' };
        });
        const copy = writeDocxComments(bytes, located, remarks);
        const after = await readDocx(copy, { name });
        expect(after.source).toEqual(before.source);
        const comments = strFromU8(unzipSync(copy)['word/comments.xml']);
        expect(comments.match(/<w:comment /g) ?? []).toHaveLength(stretches.length);
      }),
      { numRuns: 60 },
    );
  });
});
