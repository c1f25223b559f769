import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { compareWithStandard } from '../../src/compare/compare-with-standard.ts';
import { writeStandardDocx } from '../../src/compare/table/write-docx.ts';
import { writeStandardHtml } from '../../src/compare/table/write-html.ts';
import { writeStandardText } from '../../src/compare/table/write-text.ts';
import { parseArticles, textOfKind } from '../topic/fixture-texts.ts';
import { cutArticles, printArticles } from './shuffled-text.ts';

const nda = textOfKind('nda');

async function makeComparison() {
  const { head, articles } = cutArticles(nda);
  const without = articles.filter(({ heading }) => !heading.includes('差止め'));
  const ours = printArticles(head, without)
    .replace('２年間', '５年間')
    .replace('反社会的勢力に該当', '<反社会的勢力>に該当');
  return compareWithStandard(await parseArticles(ours), await parseArticles(nda));
}

describe('the table of a comparison with a standard text', () => {
  it('is written for a terminal with what is missing first', async () => {
    const text = writeStandardText(await makeComparison());
    const lines = text.split('\n').filter((line) => line !== '');
    expect(lines[2]).toBe('■ 標準にあり、当方にない条（1）');
    expect(lines[3]).toBe('  差止め　標準 第9条（差止め）');
    expect(text).toContain('期間：当方は５年間、標準は２年間');
    expect(text).not.toMatch(/undefined|art_|para_/);
  });

  it('is written as HTML in which every word of the texts is text', async () => {
    const html = writeStandardHtml(await makeComparison());
    expect(html).toContain('&#x3C;');
    expect(html).not.toContain('<反社会的勢力>');
    expect(html).toContain('<u>５年間</u>');
    expect(html).toMatch(/<th scope="row">差止め<\/th><td><p>―<\/p><\/td>/);
    expect(html.replace(/<style>[\s\S]*?<\/style>|<[^>]*>/g, '')).not.toMatch(/[A-Za-z]{3}/);
  });

  it('is written as a Word document with a head on every page', async () => {
    const files = unzipSync(await writeStandardDocx(await makeComparison()));
    const xml = strFromU8(files['word/document.xml']);
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml).toMatch(/<w:u w:val="single"\/>[^t]*<\/w:rPr><w:t xml:space="preserve">５年間/);
    expect(xml).toContain('標準にあり、当方にない条（1）');
  });
});
