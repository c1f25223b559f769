import { expect, it } from 'vitest';
import { type DrawnPage, stack, writePdf } from './pdf-fixture.ts';
import { readFlipped } from './pdf-flip.ts';

it('a PDF with changed bytes is read without loss, or refused', async () => {
  const page = (number: number): DrawnPage => ({
    drawing: '70 690 m 500 690 l S 70 720 m 500 720 l S 200 690 m 200 720 l S',
    words: [
      ...stack(80, 660, [`第${number}条 契約者は、次の申込みをします。`, '一 甲の申込み', '二 乙の申込み']),
      { x: 75, y: 705, text: '用語' },
      { x: 205, y: 705, text: '用語の意味' },
    ],
  });
  expect(await readFlipped(writePdf([page(1), page(2)]), 60, 7)).toEqual([]);
});
