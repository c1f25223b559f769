import { foldWidth } from '../../text/width.ts';
import { type Draft, defineCheck } from '../define-check.ts';

const half = /午[前後]\s*(1[3-9]|2[0-9])\s*(?:時|:[0-5][0-9])/g;
const minutes = /(?<![0-9])[0-9]{1,2}\s*(?:時\s*([6-9][0-9])\s*分|:([6-9][0-9])(?![0-9]))/g;
const hours = /(?<![0-9:.])(2[5-9]|[3-9][0-9])\s*(?:時(?!間|短|点)|:[0-5][0-9](?![0-9:]))/g;

/** 午後13時, 9時60分, 25時 */
export const dateTime = defineCheck({
  id: 'date-time',
  family: 'date',
  severity: 'warning',
  finds: '時計にない時刻（「午後13時」「9時60分」「25時」）。',
  why: '受付や期限の時刻が定まりません。',
  examples: {
    failing: [
      { text: '第1条（受付）\n受付は、午前9時から午後13時までとする。\n', quotes: ['午後13時'] },
      { text: '第1条（営業）\n営業時間は、9時60分から18時までとする。\n', quotes: ['9時60分'] },
    ],
    passing: [
      {
        text: '第1条（受付）\n受付は、午前9時から午後1時まで及び13時30分から24時までとし、40時間以内に回答する。\n',
      },
    ],
  },
  *run({ index }): Iterable<Draft> {
    for (const placed of index.sentences) {
      const folded = foldWidth(placed.sentence.value);
      const found = [half, minutes, hours].flatMap((pattern) => [...folded.matchAll(pattern)]);
      for (const { 0: words, index: start } of found) {
        const end = start + words.length;
        yield {
          node: (placed.row ?? placed.clause).id,
          at: [{ leaf: placed.sentence.id, start, end }],
          reason: `「${placed.sentence.value.slice(start, end)}」は時計にない時刻です。時刻を確かめてください。`,
        };
      }
    }
  },
});
