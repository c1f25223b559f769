import { findDates, formatEraDate } from '../../text/era-date.ts';
import { defineCheck } from '../define-check.ts';
import { listDatedLeaves } from './dated-leaf.ts';

/** 平成32年4月1日 */
export const dateEra = defineCheck({
  id: 'date-era',
  family: 'date',
  severity: 'info',
  finds: '終わった元号で書かれた、改元後の日付。',
  why: '改元の前に書かれたままの日付で、見直されていないおそれがあります。',
  examples: {
    failing: [
      {
        text: '第1条（目的）\nこの規約は、平成32年4月1日から適用する。\n',
        quotes: ['平成32年4月1日'],
      },
    ],
    passing: [{ text: '第1条（目的）\nこの規約は、平成31年4月30日から適用する。\n' }],
  },
  *run({ index }) {
    for (const { value: text, node, locate } of listDatedLeaves(index)) {
      for (const { value, era, start, end } of findDates(text)) {
        if (era === undefined || value?.length !== 10) continue;
        const right = formatEraDate(value);
        if (right === undefined || right.startsWith(era)) continue;
        yield {
          node,
          ...locate(start, end),
          reason: `「${text.slice(start, end)}」は改元後の日付です。「${right}」と書いてください。`,
        };
      }
    }
  },
});
