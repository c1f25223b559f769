import fc from 'fast-check';
import type { ElementContent } from 'hast';
import { expect, it } from 'vitest';
import { longWords } from '../../src/site/page/long-words.ts';
import { sayAmount } from '../../src/text/quantity-words.ts';

/** All words of a part. */
function toText(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(toText).join('') : '';
}

it('long words are whole, the rest of them behind a fold', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('条', '項', '\n', '号'), { maxLength: 3000 }), (letters) => {
      const words = letters.join('');
      const made = longWords(words, 'x');
      const shown = made.flatMap((part) => (part.tagName === 'details' ? part.children.slice(1) : [part]));
      expect(
        shown
          .map((part) => toText(part))
          .join('')
          .replaceAll('\n', ''),
      ).toBe(words.replaceAll('\n', ''));
      expect(toText(made[0]).length).toBeLessThanOrEqual(600);
      expect(made.some(({ tagName }) => tagName === 'details')).toBe(words.length > 600);
    }),
  );
});

it.each([
  ['P10D', undefined, '10日'],
  ['P1Y6M', undefined, '1年6か月'],
  ['PT24H', undefined, '24時間'],
  ['P2W', undefined, '2週間'],
  ['14.5', 'percentage', '14.5%'],
  ['5000', 'money', '5,000円'],
  ['floor', 'rounding', '切捨て'],
  ['2026-04-01', 'date', '2026-04-01'],
  ['P', undefined, 'P'],
])('%s is said as %s says it', (value, kind, words) => {
  expect(sayAmount(value, kind)).toBe(words);
});
