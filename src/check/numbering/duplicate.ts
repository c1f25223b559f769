import { typeNames, writeBranches } from '../clause-name.ts';
import { defineCheck } from '../define-check.ts';
import { listNumberedRuns } from './numbered-run.ts';

/** (1) … (2) … (2) … */
export const numberingDuplicate = defineCheck({
  id: 'numbering-duplicate',
  family: 'numbering',
  severity: 'error',
  finds: '同じ番号が二度使われている条、項、号など。',
  why: 'その番号を引用する規定が、どちらを指すか定まりません。',
  examples: {
    failing: [
      {
        text: '第1条（解除）\n当社は、次の各号のいずれかに該当するときは、契約を解除することができる。\n(1) 支払を停止したとき\n(2) 破産したとき\n(2) 解散したとき\n',
        quotes: ['(2)'],
      },
    ],
    passing: [
      {
        text: '第1条（解除）\n当社は、次の各号のいずれかに該当するときは、契約を解除することができる。\n(1) 支払を停止したとき\n(2) 破産したとき\n第2条（再開）\n当社は、次の各号のすべてに該当するときは、提供を再開する。\n(1) 支払があったとき\n(2) 申出があったとき\n',
      },
    ],
  },
  *run({ index }) {
    for (const { type, members } of listNumberedRuns(index)) {
      const first = new Map<string, string>();
      for (const { id, number = '' } of members) {
        const same = first.get(number);
        if (same === undefined) {
          first.set(number, id);
          continue;
        }
        const reason = `${typeNames[type]}の番号${writeBranches(number)}が重複しています。番号を改めてください。`;
        yield { node: id, reason, field: { node: id, field: 'label' }, related: [same] };
      }
    }
  },
});
