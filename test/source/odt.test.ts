import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/source/read.ts';
import type { ReadOptions } from '../../src/source/readable-text.ts';

const kinds = { office: 'office', text: 'text', table: 'table', style: 'style', draw: 'drawing' };
const namespaces = [
  ...Object.entries(kinds).map(
    ([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  ),
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
].join(' ');

async function read(body: string, styles = '', options: Partial<ReadOptions> = {}) {
  const part = (name: string, content: string) =>
    strToU8(`<office:${name} ${namespaces}>${content}</office:${name}>`);
  const automatic = `<office:automatic-styles>${styles}</office:automatic-styles>`;
  const bytes = zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': part(
      'document-content',
      `${automatic}<office:body><office:text>${body}</office:text></office:body>`,
    ),
  });
  const { source, messages } = await readSource(bytes, { name: '約款.odt', ...options });
  const texts = source.lines.map(({ text, listLabel }) => (listLabel ? `${listLabel.text}|` : '') + text);
  return { source, texts, messages };
}

const listLevel = (level: number, format: string, prefix: string, suffix: string) =>
  `<text:list-level-style-number text:level="${level}" style:num-format="${format}" style:num-prefix="${prefix}" style:num-suffix="${suffix}"/>`;
const list = `<text:list-style style:name="L">${listLevel(1, '1', '第', '条')}${listLevel(2, 'ア, イ, ウ, ...', '(', ')')}</text:list-style>`;
const item = (inner: string, more = '') => `<text:list-item${more}>${inner}</text:list-item>`;
const p = (inner: string, style = '') => `<text:p${style && ` text:style-name="${style}"`}>${inner}</text:p>`;

describe('OpenDocument texts', () => {
  it('collapse the white space of the file and keep that of the text', async () => {
    const { texts } = await read(
      p('  甲\n  は<text:s text:c="2"/>乙<text:tab/>丙<text:line-break/>丁 <text:span>戊</text:span>') +
        p(
          '<text:ruby><text:ruby-base>都</text:ruby-base><text:ruby-text>と</text:ruby-text></text:ruby><text:number>9</text:number>内',
        ),
    );
    expect(texts).toEqual(['甲 は  乙\t丙', '丁 戊', '都内']);
  });

  it('have the numbers that their lists count on, begin anew and start at', async () => {
    const { texts, source } = await read(
      [
        `<text:list xml:id="a" text:style-name="L">${item(`${p('一')}<text:list>${item(p('内') + p('続き'))}${item(p('外'))}</text:list>`)}</text:list>`,
        p('間'),
        `<text:list text:continue-list="a" text:style-name="L">${item(p('二'))}${item(p('九'), ' text:start-value="9"')}${item(p('十'))}</text:list>`,
        `<text:list text:style-name="L">${item(p('新'))}<text:list-header>${p('見出し')}</text:list-header></text:list>`,
      ].join(''),
      list,
    );
    expect(texts).toEqual([
      '第1条　一',
      '(ア)|内',
      '続き',
      '(イ)|外',
      '間',
      '第2条　二',
      '第9条　九',
      '第10条　十',
      '第1条　新',
      '見出し',
    ]);
    expect(source.lines[1]).toMatchObject({ role: 'listItem', depth: 2, ordered: true });
  });

  it('number headings by the outline, but those whose style has no number', async () => {
    const outline = `<text:outline-style><text:outline-level-style text:level="1" style:num-format="一, 二, 三, ..." style:num-prefix="第" style:num-suffix="章"/></text:outline-style>`;
    const { texts, source } = await read(
      '<text:h text:outline-level="1" text:style-name="T">規約</text:h><text:h text:outline-level="1">総則</text:h><text:h text:outline-level="2">目的</text:h>',
      `${outline}<style:style style:name="T" style:family="paragraph" style:list-style-name=""/>`,
    );
    expect(texts).toEqual(['規約', '第一章　総則', '目的']);
    expect(source.lines.map(({ depth }) => depth)).toEqual([1, 1, 2]);
  });

  it('have tables with merged cells at their first places', async () => {
    const cell = (text: string, more = '') => `<table:table-cell${more}>${p(text)}</table:table-cell>`;
    const row = (cells: string) => `<table:table-row>${cells}</table:table-row>`;
    const covered = '<table:covered-table-cell/>';
    const { source } = await read(
      `<table:table><table:table-header-rows>${row(cell('区分') + cell('料金', ' table:number-columns-spanned="2"') + covered)}</table:table-header-rows>${row(cell('甲', ' table:number-rows-spanned="2"') + cell('1') + cell('2'))}${row(covered + cell('3') + cell('4'))}</table:table>`,
    );
    expect(source.lines.map(({ cells, head }) => [cells?.map(({ text }) => text), head ?? false])).toEqual([
      [['区分', '料金', ''], true],
      [['甲', '1', '2'], false],
      [['', '3', '4'], false],
    ]);
  });

  it('have notes behind their paragraphs, boxes as notes, and raised digits', async () => {
    const { texts, source, messages } = await read(
      [
        p(
          '10<text:span text:style-name="S">6</text:span>円<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>税込</text:p></text:note-body></text:note>とする。',
        ),
        p(
          '箱<draw:frame><draw:text-box><text:p>案内</text:p></draw:text-box></draw:frame><draw:frame><draw:image/></draw:frame>',
          'C',
        ),
        p(
          '<office:annotation><text:p>確認</text:p></office:annotation>見える<text:span text:style-name="H">隠す</text:span>',
        ),
      ].join(''),
      [
        '<style:style style:name="S" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>',
        '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>',
        '<style:style style:name="C" style:family="paragraph"><style:paragraph-properties fo:text-align="center" fo:break-before="page"/></style:style>',
      ].join(''),
    );
    expect(texts).toEqual(['106円（注1）とする。', '（注1）税込', '箱', '案内', '見える']);
    expect(source.lines.map(({ role }) => role)).toEqual(['text', 'note', 'text', 'note', 'text']);
    expect(source.lines[0].marks?.[0]).toEqual({ start: 2, end: 3, kind: 'sup' });
    expect(source.lines[2]).toMatchObject({ pageBefore: true, style: { centred: true } });
    expect(messages.map(({ reason }) => reason).join()).toMatch(/確認.*pictures.*hidden text.*隠す/s);
  });

  it('are read on one side of their changes, over the ends of paragraphs too', async () => {
    const body = [
      '<text:tracked-changes><text:changed-region text:id="i"><text:insertion/></text:changed-region>',
      `<text:changed-region text:id="d"><text:deletion>${p('旧一')}${p('旧二')}</text:deletion></text:changed-region></text:tracked-changes>`,
      p('前<text:change-start text:change-id="i"/>新<text:change-end text:change-id="i"/>後'),
      p('左<text:change text:change-id="d"/>右'),
    ].join('');
    expect((await read(body)).texts).toEqual(['前新後', '左右']);
    expect((await read(body, '', { tracked: 'original' })).texts).toEqual(['前後', '左旧一', '旧二右']);
  });

  it('are refused with what to do where they are protected', async () => {
    const bytes = zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
      'META-INF/manifest.xml': strToU8(
        '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>',
      ),
      'content.xml': new Uint8Array([1, 2, 3]),
    });
    await expect(readSource(bytes, { name: '約款.odt' })).rejects.toThrow(/password/);
  });
});
