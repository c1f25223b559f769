import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readRecord, readWords, writeRecord } from '../../src/search/segment/unit-record.ts';
import { collectUnits } from '../../src/search/unit/units.ts';
import { readInput } from './search-corpus.ts';

const text = [
  '温室利用規約',
  '第1条（会費）',
  '会費は、𠮷円とする。',
  '2 Fees are due on the 1st of each month.',
];
const units = collectUnits(await readInput(text.join('\n')));

it('gives back what was written, shorter', () => {
  for (const unit of units) {
    const { node, citation, caption, leaves, terms, citations } = unit;
    const written = writeRecord(unit);
    expect(readRecord(written)).toEqual({ node, citation, caption, leaves, terms, citations });
    expect(written.length).toBeLessThan(JSON.stringify([node, citation, caption, leaves, citations]).length);
    expect(readWords(written)).toBe(leaves.map(({ value }) => value).join(''));
  }
});

const id = fc.constantFrom('art_1', 'art_1__para_1', 'art_1__para_1__sent_1', 'suppl_1');
const words = fc.string({ unit: 'binary' });
const run = fc.tuple(fc.nat(9), fc.nat());

it('keeps whatever a unit holds', () => {
  fc.assert(
    fc.property(
      id,
      words,
      fc.array(fc.record({ leaf: id, node: id, value: words, source: fc.array(run, { maxLength: 2 }) })),
      fc.array(fc.record({ key: fc.constantFrom('1条', '1条1項', ''), node: id })),
      (node, caption, leaves, citations) => {
        const unit = { ...units[0], node, caption, leaves, citations, citation: '第1条' };
        const read = readRecord(writeRecord(unit));
        const { terms } = unit;
        expect(read).toEqual({ node, caption, leaves, citations, citation: '第1条', terms });
      },
    ),
  );
});
