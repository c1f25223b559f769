import type { Consequence } from '../../model/comparison.ts';
import type { Revisions } from './clause-pairs.ts';

/** What terms that a business sets for many call themselves. */
const standardTerms = /約款|規約|利用規定|利用条件|利用契約|サービス.*(?:規定|条件)|会員規定/;

/**
 * Says what 民法548条の4 asks for where a change may not be to the general benefit of the other side: it must be made known before
 * it is in force. A note with its conditions, for a person to judge; nothing for texts that are no terms of a business.
 */
export function notePriorNotice(
  { new: young, parties }: Revisions,
  found: readonly Consequence[],
): Consequence[] {
  const { counterparty } = parties;
  const worse = found.filter(({ worseFor }) => worseFor !== undefined && worseFor === counterparty);
  if (counterparty === undefined || worse.length === 0) return [];
  if (!standardTerms.test(young.document.title ?? '')) return [];
  const concerns = [...new Set(worse.flatMap(({ new: id }) => id ?? []))];
  return [
    {
      kind: 'prior-notice',
      reason:
        `${counterparty}に不利になり得る変更が${worse.length}件あります。この文書が定型約款に当たり、変更が相手方の一般の利益に適合するとはいえない場合は、` +
        '効力発生時期を定め、その時期が到来するまでに、変更する旨、変更後の内容及び効力発生時期をインターネットの利用その他の適切な方法により周知しなければ、変更の効力を生じません' +
        '（民法第548条の4第1項第2号・第2項・第3項）。これらに当たるかどうかは、人が判断してください。',
      worseFor: counterparty,
      ...(concerns.length > 0 && { concerns }),
    },
  ];
}
