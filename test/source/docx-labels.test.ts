import { describe, expect, it } from 'vitest';
import type { Node } from '../../src/model/node.ts';
import { parseFile } from '../../src/parse.ts';
import { writeNumber } from '../../src/source/docx/number-format.ts';
import { level, lists, numbered, packDocx, paragraph, readContent } from './docx-file.ts';

const formats = [
  ...['decimal', 'decimalFullWidth', 'decimalEnclosedCircle', 'decimalZero', 'numberInDash', 'ordinal'],
  ...['japaneseCounting', 'japaneseLegal', 'ideographDigital', 'ideographTraditional', 'ideographZodiac'],
  ...['aiueo', 'aiueoFullWidth', 'iroha', 'irohaFullWidth', 'lowerLetter', 'upperLetter'],
  ...['lowerRoman', 'upperRoman', 'chicago'],
];
const patterns = [
  ...['%1', '%1.', '%1．', '%1、', '%1)', '%1）', '(%1)', '（%1）', '[%1]', '〔%1〕', '【%1】', '《%1》'],
  ...[
    '%1：',
    '%1:',
    '%1－',
    '§%1',
    '※%1',
    '注%1',
    'No.%1',
    '#%1',
    '第%1号',
    '別紙%1',
    'Article %1',
    '【第%1条】',
  ],
];

describe('members of a Word list', () => {
  it.each(formats)('are list items with their label apart, whatever stands around %s', async (format) => {
    const { source } = await readContent({
      numbering: lists(...patterns.map((pattern) => level(0, format, pattern))),
      body: patterns
        .map(
          (_, index) =>
            paragraph('次のとおり。') + numbered('甲のこと。', index + 1) + numbered('乙のこと。', index + 1),
        )
        .join(''),
    });
    const members = source.lines.filter(({ list }) => list !== undefined);
    expect(members.map(({ text }) => text)).toEqual(patterns.flatMap(() => ['甲のこと。', '乙のこと。']));
    expect(members.map(({ listLabel }) => listLabel?.text)).toEqual(
      patterns.flatMap((pattern) => [1, 2].map((value) => pattern.replace('%1', writeNumber(value, format)))),
    );
    expect(members.every(({ role, depth }) => role === 'listItem' && depth === 1)).toBe(true);
    expect(members.map(({ ordinal }) => ordinal)).toEqual(patterns.flatMap(() => [1, 2]));
    expect(new Set(members.map(({ list }) => list)).size).toBe(patterns.length);
  });

  it('have no label where their level prints none, and are not numbered where it has a bullet', async () => {
    const { source } = await readContent({
      numbering: lists(level(0, 'none', ''), level(0, 'bullet', '◆')),
      body: numbered('甲', 1) + numbered('乙', 2),
    });
    expect(source.lines).toMatchObject([
      { text: '甲', role: 'listItem', ordered: false },
      { text: '乙', role: 'listItem', ordered: false, listLabel: { text: '◆' } },
    ]);
    expect(source.lines[0].listLabel).toBeUndefined();
  });

  it('keep in their text the words that name a provision', async () => {
    const { source } = await readContent({
      numbering: lists(level(0, 'decimal', '第%1条') + level(1, 'decimalFullWidth', '%2')),
      body: numbered('甲', 1) + numbered('乙', 1, 1),
    });
    expect(source.lines).toMatchObject([
      { text: '第1条　甲', role: 'text', ordinal: 1 },
      { text: '乙', role: 'listItem', depth: 2, ordinal: 1, listLabel: { text: '１' } },
    ]);
  });

  it.each(formats)('become clauses with their label: %s', async (format) => {
    const { tree } = await parseFile(
      packDocx({
        numbering: lists(...patterns.map((pattern) => level(0, format, pattern))),
        body: patterns
          .map(
            (_, index) =>
              paragraph(`第${index + 1}条（様式${index + 1}）`) +
              paragraph('次のとおりとします。') +
              numbered('甲のこと。', index + 1) +
              numbered('乙のこと。', index + 1),
          )
          .join(''),
      }),
      { name: '規程.docx' },
    );
    const labels = listNodes(tree)
      .filter(({ type }) => type === 'item' || type === 'paragraph')
      .flatMap((node) => ('label' in node && node.label !== undefined ? [node.label] : []));
    expect(labels).toEqual(
      patterns.flatMap((pattern) => [1, 2].map((value) => pattern.replace('%1', writeNumber(value, format)))),
    );
  });
});

function listNodes(node: Node): Node[] {
  return [node, ...('children' in node ? node.children.flatMap((child) => listNodes(child as Node)) : [])];
}
