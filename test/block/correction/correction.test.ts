import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCorrected } from '../../../src/block/correction/build-corrected.ts';
import { type Correction, correctedReading } from '../../../src/model/correction.ts';
import type { Container, Node } from '../../../src/model/node.ts';
import { walk } from '../../../src/model/tree-walk.ts';
import { readText } from '../../../src/source/read-text.ts';
import { documents as randomDocuments } from '../random-documents.ts';
import { findTreeLosses } from '../tree-losses.ts';
import { correctionOf, lineOf, type Plant, plants, textOf } from './planted.ts';

async function build(value: string, corrections: readonly Correction[] = []) {
  const { source } = await readText(value, 'plain');
  const { documents, ornaments } = buildCorrected(source, corrections);
  const whole = { ...source, syntax: [...source.syntax, ...ornaments] };
  return { trees: documents.map(({ tree }) => tree), source: whole, messages: documents[0].messages };
}

/** What a line was read as: the clause that begins with it, else what holds its words. */
function readingOf(trees: readonly Container[], text: string, line: string): string {
  const start = text.indexOf(`\n${line}\n`) + 1;
  const found: string[] = [];
  let holder = 'none';
  const visit = (node: Node, parents: readonly Container[]): void => {
    const own = 'children' in node ? (node.labelPosition ?? node.captionPosition) : undefined;
    const { start: from, end } = node.position;
    if ('children' in node) {
      const begins = own ? own.start.offset === start : from.offset === start && node.type !== 'root';
      const kinds: Readonly<Record<string, string>> = {
        part: 'heading',
        chapter: 'heading',
        section: 'heading',
      };
      if (begins) found.push(`${kinds[node.type] ?? node.type}${own ? '' : ' without a label'}`);
      else if (node.captionPosition?.start.offset === start) found.push('caption');
      for (const child of node.children) visit(child, [...parents, node]);
    } else if (from.offset <= start && end.offset > start && JSON.stringify(node).includes(line)) {
      holder = from.offset < start ? 'goesOn' : `text in ${parents.at(-1)?.type}`;
    }
  };
  for (const tree of trees) visit(tree, []);
  return found[0] ?? holder;
}

/** Whether a line is read as was said. */
function isReadAs(as: Plant['as'], reading: string, trees: readonly Container[], line: string): boolean {
  if (as === 'text') return /^(?:text in|goesOn|note|paragraph without a label)/.test(reading);
  if (as === 'caption') return reading === 'caption' || hasCaption(trees, line);
  return reading.replace(' without a label', '') === as;
}

function hasCaption(trees: readonly Container[], line: string): boolean {
  let found = false;
  for (const tree of trees)
    walk(tree, (node) => {
      if ('children' in node && node.label !== undefined && node.caption === line) found = true;
    });
  return found;
}

describe.each(plants.map((plant) => [plant.name, plant] as const))('%s', (_, plant) => {
  it('is misread, and is mended in its revision and in a later one that is renumbered', async () => {
    const correction = correctionOf(plant);
    for (const later of [false, true]) {
      const text = textOf(plant, later);
      const line = lineOf(plant, later);
      const before = await build(text);
      expect(isReadAs(plant.as, readingOf(before.trees, text, line), before.trees, line), 'as it is').toBe(
        false,
      );
      const { trees, source, messages } = await build(text, [correction]);
      const reading = readingOf(trees, text, line);
      expect(isReadAs(plant.as, reading, trees, line), `${later ? 'later: ' : ''}${reading}`).toBe(true);
      expect(findTreeLosses(trees, source)).toEqual([]);
      expect(messages.filter(({ ruleId }) => ruleId === 'correction-unplaced')).toEqual([]);
    }
  });
});

it('there are thirty kinds at least', () => {
  expect(plants.length).toBeGreaterThanOrEqual(30);
});

describe('a correction', () => {
  const [plant] = plants;

  it('of a line that is not there, or could be several, changes nothing and is told', async () => {
    const text = textOf(plant, false);
    const lost: Correction = { line: '第99条（ここにない見出し）', as: 'none' };
    const twice = text.replace(
      '附則\n',
      '社外秘\n別に定める者を除く。\n社外秘\n別に定める者を除く。\n附則\n',
    );
    const several: Correction = { line: '社外秘', as: 'none' };
    for (const [value, one] of [
      [text, lost],
      [twice, several],
    ] as const) {
      const { trees, messages } = await build(value, [one]);
      expect(trees).toEqual((await build(value)).trees);
      expect(messages).toContainEqual(expect.objectContaining({ ruleId: 'correction-unplaced' }));
    }
  });

  it('is found among equal lines by those beside it', async () => {
    const text =
      '規約\n第1条（甲）\n甲とする。\n社外秘\n第2条（乙）\n乙とする。\n社外秘\n第3条（丙）\n丙とする。\n';
    const { trees } = await build(text, [
      { line: '社外秘', as: 'none', before: '乙とする。', after: '第3条（丙）' },
    ]);
    const words = JSON.stringify(trees);
    expect(words.split('社外秘')).toHaveLength(2);
    expect(words).toMatch(/甲とする。.*社外秘.*乙とする/);
  });

  it('of any line of any text loses nothing, and gives the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(
        randomDocuments,
        fc.array(fc.record({ at: fc.nat(40), as: fc.constantFrom(...correctedReading.options) }), {
          minLength: 1,
          maxLength: 4,
        }),
        async (value, chosen) => {
          const lines = value.split(/\r\n|[\n\r\f]/).map((line) => line.trim());
          const corrections = chosen.flatMap(({ at, as }): Correction[] => {
            const line = lines[at % lines.length];
            return line === '' ? [] : [{ line, as, before: lines[at - 1] ?? '', after: lines[at + 1] ?? '' }];
          });
          const { trees, source } = await build(value, corrections);
          expect(findTreeLosses(trees, source)).toEqual([]);
          expect(await build(value, corrections)).toEqual({ ...(await build(value, corrections)) });
        },
      ),
      { numRuns: 200 },
    );
  });
});
