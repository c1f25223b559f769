import fc from 'fast-check';
import { expect, it } from 'vitest';
import { yen } from '../../src/rule/inputs.ts';
import { readTypedNumber } from '../../src/text/typed-number.ts';

it.each([
  ['10万円', '100000'],
  ['¥50,000', '50000'],
  ['￥50,000', '50000'],
  ['５０，０００', '50000'],
  ['５０，０００円', '50000'],
  ['50000', '50000'],
  ['金五万円也', '50000'],
  ['十五万円', '150000'],
  ['1億2,000万', '120000000'],
  ['1億2000万円', '120000000'],
  ['1.5万', '15000'],
  ['1.2345億円', '123450000'],
  ['3千円', '3000'],
  ['3千500円', '3500'],
  ['5百', '500'],
  ['2兆', '2000000000000'],
  ['10万5,000円', '105000'],
  ['０', '0'],
  ['2.5', '2.5'],
  [' 1 0 0 ', '100'],
  ['9007199254740993', '9007199254740993'],
])('%s is %s', (typed, digits) => expect(readTypedNumber(typed)).toBe(digits));

it.each([
  '',
  '円',
  '約5万円',
  '10~20',
  '1,00',
  '1,0000',
  '10万3',
  '万',
  '-5',
  '10万円以上',
  'abc',
  '1e5',
  '0x10',
  '5ドル',
  '1.2.3',
  '9'.repeat(60),
])('%j is not surely a number', (typed) => expect(readTypedNumber(typed)).toBeUndefined());

it('reads what is written in any way that people write it', () => {
  fc.assert(
    fc.property(fc.nat(999_999_999), fc.boolean(), fc.boolean(), (value, wide, marked) => {
      const plain = marked ? `¥${value.toLocaleString('en-US')}` : `${value.toLocaleString('en-US')}円`;
      const typed = wide
        ? plain.replace(/[0-9,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
        : plain;
      expect(readTypedNumber(typed)).toBe(String(value));
      const [million, rest] = [Math.floor(value / 10_000), value % 10_000];
      if (million > 0 && (rest === 0 || rest > 99))
        expect(readTypedNumber(`${million}万${rest === 0 ? '' : rest}円`)).toBe(String(value));
    }),
  );
});

it('never throws, and gives digits or nothing', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'0123456789,.万億千百十円¥一二　 -'), maxLength: 14 }),
      (typed) => {
        const read = readTypedNumber(typed);
        if (read !== undefined) expect(read).toMatch(/^\d+(?:\.\d+)?$/);
      },
    ),
  );
});

it('is what rules take as yen', () => {
  expect(yen('料金').parse('10万円')).toBe('100000');
  expect(yen('料金').parse(100)).toBe(100);
  for (const wrong of ['約5万円', '1.5円', -1]) expect(yen('料金').safeParse(wrong).success).toBe(false);
});
