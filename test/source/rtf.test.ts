import { describe, expect, it } from 'vitest';
import type { Line } from '../../src/model/line.ts';
import { readSource } from '../../src/source/read.ts';
import type { ReadOptions } from '../../src/source/readable-text.ts';

const fonts = '{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset128 MS Mincho;}{\\f2\\fcharset2 Symbol;}}';

async function read(body: string, options: Partial<ReadOptions> = {}) {
  const rtf = `{\\rtf1\\ansi\\ansicpg932\\deff1${fonts}${body}}`;
  const { source, messages } = await readSource(Buffer.from(rtf, 'latin1'), { name: '約款.rtf', ...options });
  const texts = source.lines.map(
    ({ text, listLabel }: Line) => (listLabel ? `${listLabel.text}|` : '') + text,
  );
  return { source, texts, messages };
}

describe('Rich Text', () => {
  it('is decoded by the code pages of its fonts, and by the numbers of its characters', async () => {
    const { texts } = await read(
      [
        "\\pard \\'91\\'e61\\'8f\\'f0\\par ",
        // The second byte of 表 and of ソ is a backslash.
        "\\'95\\\\\\'83\\'5c\\par ",
        '\\uc1\\u31532?\\u-10179?\\u-9137?\\par ',
        "\\uc2\\u12354\\'82\\'a0\\uc1 b\\{\\}\\~c\\par ",
        "{\\upr{old}{\\*\\ud{\\u26032?}}}{\\f2\\'b7}x",
      ].join('\r\n'),
    );
    expect(texts).toEqual(['第1条', '表ソ', `第${'\u{1F44F}'}`, 'あb{}\u00a0c', '新・x']);
  });

  it('has the numbers of lists as they were printed, or as their table counts them', async () => {
    const level = (nfc: number, text: string) =>
      `{\\listlevel\\levelnfc${nfc}\\levelstartat1\\levelfollow0{\\leveltext ${text};}{\\levelnumbers;}}`;
    const { texts, source } = await read(
      [
        `{\\*\\listtable{\\list${level(14, "\\'03?\\'00?")}${level(20, "\\'01\\'01")}\\listid7}}`,
        '{\\*\\listoverridetable{\\listoverride\\listid7\\listoverridecount0\\ls1}}',
        "{\\listtext\\pard\\plain \\'91\\'e6\\'82P\\'8f\\'f0\\tab}\\pard\\ls1\\ilvl0 \\'96\\'da\\'93I\\par ",
        '\\pard\\ls1\\ilvl1 a\\par \\pard\\ls1\\ilvl1 b\\par ',
        '\\pard{\\pntext (1)\\tab}c\\par ',
      ].join(''),
    );
    expect(texts).toEqual(['第１条　目的', 'ア|a', 'イ|b', '(1)　c']);
    expect(source.lines.map(({ role, ordinal }) => [role, ordinal])).toEqual([
      ['text', 1],
      ['listItem', 1],
      ['listItem', 2],
      ['text', undefined],
    ]);
  });

  it('has tables by the edges of their cells, merged ones and those within others', async () => {
    const row = (cells: string) => `${cells}\\row `;
    const { source } = await read(
      [
        row('\\trowd\\trhdr\\cellx1000\\cellx3000\\pard\\intbl a\\cell b\\cell'),
        row('\\trowd\\clvmgf\\cellx1000\\cellx2010\\cellx3000\\pard\\intbl c\\cell d\\par e\\cell f\\cell'),
        row(
          '\\trowd\\clvmrg\\cellx1000\\cellx2000\\cellx3000\\pard\\intbl \\cell g\\cell ' +
            '\\pard\\intbl\\itap2 x\\nestcell y\\nestcell{\\*\\nesttableprops\\trowd\\cellx50\\cellx99\\nestrow}' +
            '\\pard\\intbl\\itap1 z\\cell',
        ),
        '\\pard after\\par ',
      ].join(''),
    );
    expect(source.lines.map(({ cells, head }) => [cells?.map(({ text }) => text), head ?? false])).toEqual([
      [['a', 'b', ''], true],
      [['c', 'de', 'f'], false],
      [['', 'g', 'x　yz'], false],
      [undefined, false],
    ]);
  });

  it('has notes behind their paragraphs, boxes as notes, and no furniture', async () => {
    const { texts, source, messages } = await read(
      [
        '{\\header head\\par}{\\footer 1\\par}',
        'a{\\super\\chftn}{\\footnote\\pard\\chftn  n1}b{\\footnote\\ftnalt\\pard n2\\par}\\par ',
        '{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt\\pard box\\par}}{\\shprslt old\\par}}c\\par ',
        '{\\*\\annotation{\\*\\atnid A}\\pard why\\par}{\\pict\\pngblip 0011}d{\\*\\unknown e}\\par ',
      ].join(''),
    );
    expect(texts).toEqual(['a（注1）b（文末注1）', '（注1）n1', '（文末注1）n2', 'c', 'box', 'd']);
    expect(source.lines.map(({ role }) => role)).toEqual(['text', 'note', 'note', 'text', 'note', 'text']);
    expect(messages.map(({ reason }) => reason).join()).toMatch(/why.*pictures.*page headers.*head/s);
  });

  it('keeps headings, settings, raised digits and one side of the changes', async () => {
    const body = [
      '{\\stylesheet{\\s1\\outlinelevel0\\fs32 heading 1;}{\\*\\cs9 strong;}}',
      '\\pard\\plain\\s1\\qc\\fs40\\b Head\\par ',
      '\\pard\\plain\\fs20\\li210 10{\\super 6}m{\\up0 x}{\\v secret}{\\revised new}{\\deleted old}.\\line next\\par ',
      '\\pard\\pagebb p{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt q}}\\par ',
      '{\\field{\\*\\fldinst EQ \\\\* jc2 \\\\o\\\\ad(\\\\s\\\\up 9(ruby),base)}{\\fldrslt }}\\par ',
      '{\\field{\\*\\fldinst FORMCHECKBOX {\\*\\formfield{\\fftype1\\ffres25\\ffdefres1}}}{\\fldrslt }}yes\\par ',
    ].join('');
    const { source, texts } = await read(body);
    expect(texts).toEqual(['Head', '106mxnew.', 'next', 'pq', 'base', '☑yes']);
    expect(source.lines[0]).toMatchObject({ role: 'heading', depth: 1, style: { bold: true, size: 2 } });
    expect(source.lines[1]).toMatchObject({ indent: 2, marks: [{ start: 2, end: 3, kind: 'sup' }] });
    expect(source.lines[3].pageBefore).toBe(true);
    expect((await read(body, { tracked: 'original' })).texts[1]).toBe('106mxold.');
  });

  it('is refused where it is cut off or nested without end', async () => {
    const refuse = (rtf: string) => expect(readSource(Buffer.from(rtf), { name: '約款.rtf' })).rejects;
    await refuse('{\\rtf1 a\\par').toThrow(/cut off/);
    await refuse(`{\\rtf1 ${'{'.repeat(3000)}a${'}'.repeat(3001)}`).toThrow(/nested too deep/);
  });
});
