import { dateProblems } from '../../text/date/check-date.ts';
import { findDates } from '../../text/era-date.ts';
import { defineCheck } from '../define-check.ts';
import { listDatedLeaves } from './dated-leaf.ts';

/** 令和8年2月30日 */
export const dateImpossible = defineCheck({
  id: 'date-impossible',
  family: 'date',
  severity: 'error',
  finds: '暦にない日付。',
  why: '効力の始まる日や期限が定まりません。',
  examples: {
    failing: [
      {
        text: '第1条（目的）\nこの規約は、利用の条件を定める。\n附則\nこの規約は、令和8年2月30日から施行する。\n',
        quotes: ['令和8年2月30日'],
      },
      {
        text: '第1条（目的）\nこの規約は、2026年13月1日から適用する。\n',
        quotes: ['2026年13月1日'],
      },
      {
        text: '第1条（目的）\nこの規約は、利用の条件を定める。\n附則（令和8年2月30日改定）\nこの規約は、公布の日から施行する。\n',
        quotes: ['令和8年2月30日改定'],
      },
      { text: '第1条（期限）\n申込の期限は、毎年4月31日とする。\n', quotes: ['4月31日'] },
      {
        text: '委託契約書\n第1条（目的）\n甲は、業務を乙に委託し、乙はこれを受託する。\n第2条（期間）\n契約の期間は、1年とする。\n本契約の成立を証するため、本書二通を作成し、各一通を保有する。\n令和6年2月30日\n甲　住所\n乙　住所\n',
        quotes: ['令和6年2月30日'],
      },
      {
        text: '第1条（期限）\n申込の期限は、令和8年（2025年）4月1日とする。\n',
        quotes: ['令和8年（2025年）4月1日'],
      },
    ],
    passing: [
      {
        text: '第1条（目的）\nこの規約は、利用の条件を定める。\n附則\nこの規約は、令和6年2月29日から施行する。\n',
      },
    ],
  },
  *run({ index }) {
    for (const { value: text, node, locate } of listDatedLeaves(index)) {
      for (const { problem, start, end } of findDates(text)) {
        if (problem === undefined) continue;
        const words = text.slice(start, end);
        yield {
          node,
          ...locate(start, end),
          reason: `「${words}」は${dateProblems[problem]}日付を確かめてください。`,
        };
      }
    }
  },
});
