import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AlignmentType, Document, LevelFormat, Packer, Paragraph, TextRun } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { runWith } from './surface.ts';

const folder = makeTemporaryFolder();
const old = join(folder, 'old.docx');

const listed = (text: string, level = 0) => new Paragraph({ text, numbering: { reference: 'items', level } });

/** A regulation whose items Word numbers, and whose words stand in runs of two formats. */
function makeRegulation(): Document {
  const [format, alignment] = [LevelFormat.DECIMAL, AlignmentType.LEFT];
  const levels = [{ level: 0, format, text: '(%1)', alignment }];
  return new Document({
    numbering: { config: [{ reference: 'items', levels }] },
    sections: [
      {
        children: [
          new Paragraph({ children: [new TextRun({ text: '備品規程', bold: true })], alignment: 'center' }),
          new Paragraph('第1条（目的）'),
          new Paragraph({
            children: [
              new TextRun('この規程は、'),
              new TextRun({ text: '備品', bold: true }),
              new TextRun('の貸出を定める。'),
            ],
          }),
          new Paragraph('第2条（種類）'),
          new Paragraph('備品は、次のとおりとする。'),
          listed('机'),
          listed('いす'),
          new Paragraph('第3条（返却）'),
          new Paragraph('備品は、七日以内に返す。'),
        ],
      },
    ],
  });
}

async function amend(name: string, ...lines: string[]) {
  const amendment = join(folder, `${name}.txt`);
  writeFileSync(amendment, `${lines.join('\n')}\n`);
  const output = join(folder, `${name}.docx`);
  const { code, stderr } = await runWith(['amend', old, amendment, '-o', output]);
  expect([code, stderr]).toEqual([0, `Wrote ${output}.\n`]);
  const [before, after] = [old, output].map((path) => unzipSync(readFileSync(path)));
  const others = Object.keys(before).filter((path) => path !== 'word/document.xml');
  for (const path of others) expect(after[path]).toEqual(before[path]);
  const { stdout } = await runWith(['parse', output, '--format', 'outline']);
  const bodies = [before, after].map((parts) => strFromU8(parts['word/document.xml']));
  return { text: stdout, paragraphs: bodies.map((xml): string[] => xml.match(/<w:p>.*?<\/w:p>/gs) ?? []) };
}

describe('yakkan amend of a Word document', () => {
  beforeAll(async () => writeFileSync(old, await Packer.toBuffer(makeRegulation())));

  it('changes words in their runs, and no other paragraph', async () => {
    const { paragraphs } = await amend('words', '第1条中「備品の」を「備品の無償の」に改める。');
    const [before, after] = paragraphs;
    const changed = after.filter((paragraph) => !before.includes(paragraph));
    expect(after).toHaveLength(before.length);
    expect(changed).toHaveLength(1);
    expect(changed[0]).toContain('<w:b/>');
    expect(changed[0].replace(/<[^>]*>/g, '')).toBe('この規程は、備品の無償の貸出を定める。');
  });

  it('puts an item into the list that Word numbers', async () => {
    const { text, paragraphs } = await amend(
      'item',
      '第2条第2号を同条第3号とし、同条第1号の次に次の一号を加える。',
      '　(2)　黒板',
    );
    expect(text).toMatch(/\(1\) 机\s+\(2\) 黒板\s+\(3\) いす/);
    const [before, after] = paragraphs;
    const added = after.filter((paragraph) => !before.includes(paragraph));
    expect(added).toHaveLength(1);
    expect(added[0]).toContain('<w:numPr>');
    expect(added[0].replace(/<[^>]*>/g, '')).toBe('黒板');
  });

  it('takes paragraphs out and puts articles in like their neighbours', async () => {
    const { text } = await amend(
      'article',
      '第2条第2号を削る。',
      '第3条の次に次の一条を加える。',
      '　第4条（弁償）',
      '　備品を壊した者は、弁償する。',
    );
    expect(text).not.toContain('いす');
    expect(text).toMatch(/第3条 （返却）.*\n第4条 （弁償）/);
  });
});
