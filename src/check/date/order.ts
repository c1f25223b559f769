import type { Quantity } from '../../model/annotation.ts';
import { type Draft, defineCheck } from '../define-check.ts';

/** 2026年4月1日から2025年3月31日まで */
export const dateOrder = defineCheck({
  id: 'date-order',
  family: 'date',
  severity: 'error',
  finds: '終わりの日が始まりの日より前にある期間。',
  why: '期間が定まりません。年の改め忘れが多いところです。',
  examples: {
    failing: [
      {
        text: '第1条（期間）\n期間は、2026年4月1日から2025年3月31日までとする。\n',
        quotes: ['2026年4月1日から2025年3月31日まで'],
      },
      {
        text: '第1条（期間）\n期間は、1年間（4月1日から翌年4月30日まで）とする。\n',
        quotes: ['1年間…4月1日から翌年4月30日まで'],
      },
    ],
    passing: [
      {
        text: '第1条（期間）\n期間は、2026年4月1日から2027年3月31日まで及び毎年4月1日から3月31日まで並びに6か月間（4月1日から9月30日まで）とする。\n',
      },
      { text: '第1条（期間）\n2026年4月1日から適用する。2025年3月31日までの契約は、従前による。\n' },
    ],
  },
  *run({ document, index }): Iterable<Draft> {
    for (const [place, quantity] of document.quantities.entries()) {
      if (quantity.kind !== 'dateRange' || quantity.at.length !== 1) continue;
      const { node, text, at } = quantity;
      const [first, last] = quantity.value.split('/');
      if (isWhole(first) && isWhole(last) && first > last) {
        const reason = `「${text}」は、終わりの日が始まりの日より前です。どちらかを改めてください。`;
        yield { node, at, reason };
      }
      const before = document.quantities[place - 1];
      const leaf = index.byId.get(at[0].leaf);
      if (!before || before.at[0].leaf !== at[0].leaf || !leaf || !('value' in leaf)) continue;
      const between = leaf.value.slice(before.at[0].end, at[0].start);
      if (!/^[（(]$/.test(between) || !isOtherLength(before, first, last)) continue;
      const reason = `「${before.text}」と括弧の中の「${text}」が違います。どちらかを改めてください。`;
      yield { node, at: [before.at[0], at[0]], reason };
    }
  },
});

function isWhole(date = ''): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(date);
}

/** Whether a range that begins on the first of a month is no whole number of months, or another one: 1年間（4月1日から4月30日まで）. */
function isOtherLength({ kind, value }: Quantity, first: string, last = ''): boolean {
  const [, years = '0', months = '0'] = /^P(?:(\d+)Y)?(?:(\d+)M)?$/.exec(value) ?? [];
  const length = Number(years) * 12 + Number(months);
  const [start, end] = [first, last].map((date) => /(?:^-|\d{4})-(\d\d)-(\d\d)$/.exec(date));
  if (kind !== 'duration' || length === 0 || !start || !end || start[2] !== '01') return false;
  const endMonth = ((Number(start[1]) + length - 2) % 12) + 1;
  const isMonthEnd = Number(end[1]) === endMonth && Number(end[2]) >= 28;
  return !isMonthEnd && !(Number(end[1]) === (endMonth % 12) + 1 && end[2] === '01');
}
