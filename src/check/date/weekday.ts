import { findDates } from '../../text/era-date.ts';
import { defineCheck } from '../define-check.ts';
import { listDatedLeaves } from './dated-leaf.ts';

/** （木）, （木曜日）, 木曜日 behind a day. */
const weekday = /^\s*(?:[（(]([日月火水木金土])(?:曜日?)?[）)]|([日月火水木金土])曜日?(?![一-龠]))/;
const weekdays = '日月火水木金土';

/** 令和8年4月1日（木）, which is a Wednesday */
export const dateWeekday = defineCheck({
  id: 'date-weekday',
  family: 'date',
  severity: 'error',
  finds: '日付に添えた曜日の誤り。',
  why: '日付と曜日のどちらが正しいか分かりません。',
  examples: {
    failing: [{ text: '第1条（期限）\n申込の期限は、令和8年4月1日（木）とする。\n', quotes: ['（木）'] }],
    passing: [{ text: '第1条（期限）\n申込の期限は、令和8年4月1日（水曜日）とする。\n' }],
  },
  *run({ index }) {
    for (const { value: text, node, locate } of listDatedLeaves(index)) {
      for (const { value, end } of findDates(text)) {
        const printed = weekday.exec(text.slice(end));
        if (!printed || value?.length !== 10) continue;
        const right = weekdays[new Date(`${value}T00:00:00Z`).getUTCDay()];
        if (right === (printed[1] ?? printed[2])) continue;
        yield {
          node,
          ...locate(end, end + printed[0].length),
          reason: `この日は${right}曜日です。日付と曜日を確かめてください。`,
        };
      }
    }
  },
});
