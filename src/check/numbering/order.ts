import { typeNames, writeBranches } from '../clause-name.ts';
import { defineCheck } from '../define-check.ts';
import { compareNumbers, listNumberedRuns } from './numbered-run.ts';

/** (1) … (3) … (2) … */
export const numberingOrder = defineCheck({
  id: 'numbering-order',
  family: 'numbering',
  severity: 'error',
  finds: '前の番号より小さい番号が続くところ。',
  why: '番号の順に読むことができず、引用の誤りのもとになります。',
  examples: {
    failing: [
      {
        text: '第1条（解除）\n当社は、次の各号のいずれかに該当するときは、契約を解除することができる。\n(1) 支払を停止したとき\n(3) 破産したとき\n(2) 解散したとき\n',
        quotes: ['(2)'],
      },
    ],
    passing: [
      {
        text: '第1条（解除）\n当社は、次の各号のいずれかに該当するときは、契約を解除することができる。\n(1) 支払を停止したとき\n(1)の2 手形の交換を停止されたとき\n(2) 解散したとき\n',
      },
    ],
  },
  *run({ index }) {
    for (const { type, members } of listNumberedRuns(index)) {
      for (const [place, { id, number = '' }] of members.entries()) {
        const before = members[place - 1];
        if (!before || compareNumbers(before.through ?? before.number ?? '', number) <= 0) continue;
        if (members.slice(0, place).some((other) => other.number === number)) continue;
        const reason = `${typeNames[type]}の番号${writeBranches(number)}が${writeBranches(before.number ?? '')}の後にあります。順序を改めてください。`;
        yield { node: id, reason, field: { node: id, field: 'label' }, related: [before.id] };
      }
    }
  },
});
