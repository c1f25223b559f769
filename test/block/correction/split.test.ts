import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCorrected } from '../../../src/block/correction/build-corrected.ts';
import type { Correction } from '../../../src/model/correction.ts';
import { indexTree } from '../../../src/model/tree-index.ts';
import { splitChoices } from '../../../src/site/page/add/split-choices.ts';
import { readText } from '../../../src/source/read-text.ts';
import { documents as randomDocuments } from '../random-documents.ts';
import { findTreeLosses } from '../tree-losses.ts';

async function build(value: string, corrections: readonly Correction[]) {
  const { source } = await readText(value, 'plain');
  const { documents, ornaments } = buildCorrected(source, corrections);
  const [{ tree, messages }] = documents;
  return {
    tree,
    losses: findTreeLosses(
      documents.map((one) => one.tree),
      { ...source, syntax: [...source.syntax, ...ornaments] },
    ),
    ids: indexTree(tree).containers.map(({ id }) => id),
    reasons: messages.map(({ ruleId }) => ruleId),
  };
}

const joined =
  '第3条　会員は、会費を納める／第4条　会員は、退会することができる／第5条　会は、解散することがある';
const text = `会規約\n第1条　この規約は、会を定める。\n第2条　会員は、入会の届を出す。\n${joined}\n`;
const split: Correction = { line: joined, as: 'split', at: ['第4条　会員は', '第5条　会は'] };

describe('a line that is several', () => {
  it('is split before the words that are said, each part read as it stands', async () => {
    expect((await build(text, [])).ids).not.toContain('art_4');
    const { ids, losses, reasons } = await build(text, [split]);
    expect(ids).toEqual(expect.arrayContaining(['art_3', 'art_4', 'art_5']));
    expect(losses).toEqual([]);
    expect(reasons).not.toContain('correction-unplaced');
  });

  it('is split in a later revision that is renumbered and reworded as well', async () => {
    const later = text
      .replace('第3条', '第4条')
      .replace('／第4条　会員は、退', '／第5条　会員は、いつでも退')
      .replace('／第5条　会は', '／第6条　会は')
      .replace('\n第4条', '\n第3条　会員は、名を届け出る。\n第4条');
    const { ids, losses } = await build(later, [split]);
    expect(ids).toEqual(expect.arrayContaining(['art_4', 'art_5', 'art_6']));
    expect(losses).toEqual([]);
  });

  it('is split part by part, and a part is corrected like any line', async () => {
    const rest = joined.slice(joined.indexOf('第4条'));
    const { ids, losses } = await build(text, [
      { line: joined, as: 'split', at: ['第4条　会員は'] },
      { line: rest, as: 'split', at: ['第5条　会は'] },
      { line: rest.slice(rest.indexOf('第5条')), as: 'text' },
    ]);
    expect(ids).toContain('art_4');
    expect(ids).not.toContain('art_5');
    expect(losses).toEqual([]);
  });

  it('is left as it is where the words are not there or stand in several places, and that is told', async () => {
    for (const at of [['第9項'], ['会']]) {
      const { ids, reasons } = await build(text, [{ ...split, at }]);
      expect(ids).toEqual((await build(text, [])).ids);
      expect(reasons).toContain('correction-unplaced');
    }
  });

  it('is joined to the line before where it goes on from it', async () => {
    const torn = '会規約\n第1条　この規約は、\n第2条の会を定める。\n第2条　会員は、届を出す。\n';
    const { ids, losses } = await build(torn, [{ line: '第2条の会を定める。', as: 'goesOn' }]);
    expect(ids.filter((id) => /^art_\d+$/.test(id))).toEqual(['art_1', 'art_2']);
    expect(losses).toEqual([]);
  });

  it('loses nothing wherever it is split', async () => {
    await fc.assert(
      fc.asyncProperty(randomDocuments, fc.nat(30), fc.nat(40), async (value, at, from) => {
        const lines = value.split(/\r\n|[\n\r\f]/).map((line) => line.trim());
        const line = lines[at % lines.length];
        const words = line
          .slice(from % Math.max(1, line.length))
          .slice(0, 20)
          .trim();
        if (line === '' || words === '') return;
        expect((await build(value, [{ line, as: 'split', at: [words] }])).losses).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('is offered to be split where a sentence or a label begins', () => {
    const offered = splitChoices('第3条　納める。第4条　退会する。(2)　その他').map(
      ({ properties }) => properties.dataSplit,
    );
    expect(offered).toEqual(['第4条　退会する。(2)　そ', '(2)　その他', 'その他']);
  });
});
