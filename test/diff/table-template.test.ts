import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTemplate } from '../../src/cli/diff/read-template.ts';
import { diffDocuments } from '../../src/diff/diff-documents.ts';
import { buildComparisonTable } from '../../src/diff/table/build-table.ts';
import type { TableOptions } from '../../src/diff/table/comparison-table.ts';
import { writeDocx } from '../../src/diff/table/write-docx.ts';
import { writeHtml } from '../../src/diff/table/write-html.ts';
import { writeMarkdown } from '../../src/diff/table/write-markdown.ts';
import { parseFile } from '../../src/parse.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';

const folder = makeTemporaryFolder();
const file = join(folder, 'house.yaml');

function read(yaml: string): Promise<TableOptions> {
  writeFileSync(file, yaml);
  return readTemplate(file, '会員規約');
}

const parse = (text: string) => parseFile(new TextEncoder().encode(text), { name: 'a.txt' });
const before =
  '会員規約\n\n第1条（届出）\n会員は、申込みの日から三十日以内に届け出るものとし当会は受理する。\n\n第2条（会費）\n会員は、会費を1,000円納める。\n\n附　則\nこの規約は、2024年4月1日から施行する。\n';
const after = before
  .replace('申込みの日から三十日以内', '申し込みの日から、30日以内')
  .replace('1,000円', '2,000円')
  .replace('2024年', '2025年');

async function build(options: TableOptions) {
  const [old, young] = [await parse(before), await parse(after)];
  return buildComparisonTable(old, young, diffDocuments(old, young), options);
}

const house = `
title: '{title}　変更箇所'
columns:
  - { content: clause, heading: 条項, width: 12 }
  - { content: new, heading: 変更後 }
  - { content: old, heading: 変更前 }
mark: bold
fonts: { body: 明朝体, size: 9.5 }
page: { orientation: portrait, numbers: n }
dates: western
notation: mark
`;

describe('a house style', () => {
  it('sets head, columns, dates, marks, fonts and page', async () => {
    const table = await build(await read(house));
    expect(table.title).toBe('会員規約　変更箇所');
    const markdown = writeMarkdown(table);
    expect(markdown).toContain('| 条項 | 変更後（2025年4月1日施行） | 変更前（2024年4月1日施行） | 備考 |');
    expect(markdown).toContain('<b>2,000円</b>');
    const html = writeHtml(table);
    expect(html).toContain('太字の部分は改正部分');
    expect(html).toContain('size: A4 portrait');
    expect(html).toContain('font-family: "明朝体"');
    expect(html).toContain('<b>2,000円</b>');
    const parts = unzipSync(await writeDocx(table));
    const body = strFromU8(parts['word/document.xml']);
    expect(body).toMatch(/<w:b\/>.*?2,000円/);
    expect(body).not.toContain('<w:u ');
    expect(body).toContain('変更後（2025年4月1日施行）');
    expect(strFromU8(parts['word/styles.xml'])).toContain('明朝体');
    const footers = Object.entries(parts).filter(([path]) => path.includes('footer'));
    expect(strFromU8(footers[0][1])).not.toContain('NUMPAGES');
  });

  it.each([
    ['colums: []', '最上段に、使えない項目「colums」があります。'],
    [
      'columns: [{ content: newer, heading: 後 }, { content: old, heading: 前 }]',
      'old、new、clause、reason、remark のいずれかを書いてください。',
    ],
    [
      'columns: [{ content: new, heading: 後 }, { content: clause, heading: 条項 }]',
      'columns に old（改正前の本文）の列がありません。',
    ],
    [
      'columns: [{ content: new, heading: 後 }, { content: new, heading: 前 }]',
      'columns に new が二つあります。',
    ],
    [
      'columns: [{ content: new, heading: 後, width: 70 }, { content: old, heading: 前, width: 70 }]',
      'width の合計が 140％です。',
    ],
    ['fonts: { size: 99 }', '24までにしてください。'],
    ['shorten: 3', 'true か false'],
    ['mark: [x', 'YAML として読めません'],
  ])('is refused with what is wrong: %s', async (yaml, message) => {
    await expect(read(yaml)).rejects.toThrow(message);
  });

  it('is refused where there is no such file', async () => {
    await expect(readTemplate(join(folder, 'none.yaml'), '')).rejects.toThrow('ファイルがありません');
  });
});

describe('rows that differ in notation only', () => {
  it('are shown, named 表記, or left out', async () => {
    const remarks = async (options: TableOptions) =>
      (await build({ hasRemarks: true, hasClauses: true, ...options })).rows.map(
        ({ clause, remark }) => `${clause} ${remark}`,
      );
    expect(await remarks({})).toEqual(['第1条 変更', '第2条 変更', '附則 変更']);
    expect(await remarks({ notation: 'mark' })).toEqual(['第1条 表記', '第2条 変更', '附則 変更']);
    expect(await remarks({ notation: 'omit' })).toEqual(['第2条 変更', '附則 変更']);
  });
});
