import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/source/pdf.ts';
import { UnreadableSource } from '../../src/source/unreadable-source.ts';
import { findLosses } from './lossless.ts';
import { type DrawnPage, stack, writePdf } from './pdf-fixture.ts';

const numbers = fc.oneof(
  fc.integer({ min: -20, max: 900 }).map(String),
  fc.constantFrom('0', '-1', '1e9', '99999999999', '0.0000001', '.', 'NaN'),
);
const operators = fc.oneof(
  fc.constantFrom(
    'q',
    'Q',
    'f',
    'S',
    'B',
    'n',
    'W n',
    'h',
    'BT',
    'ET',
    'T*',
    '[] 0 d',
    '/F 10 Tf',
    '/X Do',
    '/G gs',
  ),
  fc.constantFrom(
    '<3042> Tj',
    '<0031004e> Tj',
    '<6761> Tj',
    '[<3042> -500 <3044>] TJ',
    '<ffff> Tj',
    '() Tj',
    '<< /A',
  ),
  fc
    .tuple(numbers, fc.constantFrom('Tr', 'Ts', 'Tz', 'TL', 'Tc', 'Tw', 'w', 'i'))
    .map((parts) => parts.join(' ')),
  fc.tuple(numbers, numbers, fc.constantFrom('m', 'l', 'Td', 'TD')).map((parts) => parts.join(' ')),
  fc.tuple(numbers, numbers, numbers, numbers, fc.constant('re')).map((parts) => parts.join(' ')),
  fc
    .tuple(numbers, numbers, numbers, numbers, numbers, numbers, fc.constantFrom('cm', 'Tm', 'c'))
    .map((parts) => parts.join(' ')),
);

describe('pages of a PDF', () => {
  it('with any operators are read without loss or refused', { timeout: 30_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(operators, { maxLength: 30 }),
        fc.constantFrom(0, 90, 180, 270),
        async (list, rotate) => {
          const page: DrawnPage = {
            words: stack(80, 700, ['第１条（目的）', '甲は、乙に通知する。', '(1) 丙']),
            drawing: list.join('\n'),
            rotate,
          };
          try {
            const { source } = await readPdf(writePdf([page, page]), { name: '約款.pdf' });
            expect(findLosses(source)).toEqual([]);
            for (const { left, right, style } of source.lines)
              for (const number of [left ?? 0, right ?? 0, style?.size ?? 1])
                expect(number).toBeGreaterThanOrEqual(0);
          } catch (error) {
            if (!(error instanceof UnreadableSource)) throw error;
          }
        },
      ),
      { numRuns: 50, seed: 11 },
    );
  });

  const squared = (count: number): string =>
    Array.from({ length: count }, (_, at) => `${at} 0 m ${at} 800 l S 0 ${at} m 590 ${at} l S`).join('\n');

  it.each<[string, DrawnPage]>([
    [
      'squared paper',
      {
        words: stack(80, 700, ['第１条 甲は、乙とする。', '第２条 丙は、丁とする。']),
        drawing: squared(550),
      },
    ],
    [
      'ten thousand dots',
      {
        words: stack(80, 700, ['甲']),
        drawing: Array.from({ length: 10_000 }, (_, at) => `${at % 590} ${at % 800} 3 3 re f`).join('\n'),
      },
    ],
    [
      'twenty thousand small letters in one place',
      {
        words: [...Array(40).keys()].map((at) => ({
          x: 80,
          y: 700 + (at % 3),
          text: 'あ'.repeat(500),
          size: 4 + (at % 2) * 6,
        })),
      },
    ],
  ])('with %s are read in time', { timeout: 20_000 }, async (_, page) => {
    const { source } = await readPdf(writePdf([page]), { name: '約款.pdf' });
    expect(findLosses(source)).toEqual([]);
  });

  it('with more letters than a page can hold are refused, and what to do is said', {
    timeout: 20_000,
  }, async () => {
    const words = [...Array(130).keys()].map((at) => ({
      x: 10,
      y: 10 + at,
      text: String.fromCharCode(0x3042 + at).repeat(500),
      size: 1,
    }));
    await expect(readPdf(writePdf([{ words }]), { name: '約款.pdf' })).rejects.toThrow(
      /^Page 1 of 約款\.pdf holds more than 60000 characters.*print it to a new PDF/,
    );
  });
});
