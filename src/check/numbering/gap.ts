import type { Container } from '../../model/node.ts';
import type { TreeIndex } from '../../model/tree-index.ts';
import { typeNames, writeBranches } from '../clause-name.ts';
import { type Draft, defineCheck } from '../define-check.ts';
import { findExcerpts, standsIn } from '../excerpt.ts';
import { compareNumbers, findStrays, follows, listNumberedRuns, startsLate } from './numbered-run.ts';

/** 第2条 → 第4条 */
export const numberingGap = defineCheck({
  id: 'numbering-gap',
  family: 'numbering',
  severity: 'warning',
  finds: '条、項、号などの番号が飛んでいるところ。',
  why: '規定が抜け落ちたか、番号を繰り上げ忘れたおそれがあり、引用する番号も疑わしくなります。',
  examples: {
    failing: [
      {
        text: '第1条（目的）\nこの規約は、利用の条件を定める。\n第2条（適用）\nこの規約は、会員に適用する。\n第4条（改定）\n当社は、この規約を改定することができる。\n第5条（通知）\n当社は、会員に通知する。\n',
        quotes: ['第4条'],
      },
      {
        text: '第1条（解除）\n当社は、次の各号のいずれかに該当するときは、契約を解除することができる。\n(1) 支払を停止したとき\n(2) 破産したとき\n(4) 解散したとき\n',
        quotes: ['(4)'],
      },
    ],
    passing: [
      {
        text: '第1条（目的）\nこの規約は、利用の条件を定める。\n第1条の2（適用）\nこの規約は、会員に適用する。\n第2条 削除\n第3条（改定）\n当社は、この規約を改定することができる。\n',
      },
      {
        text: '第1条（目的）\nこの規約は、利用の条件を定める。\n第2条（適用）\nこの規約は、会員に適用する。\n附則\n第3条（施行）\nこの規約は、公布の日から施行する。\n',
      },
    ],
  },
  *run({ index }) {
    const strays = findStrays(index);
    const excerpts = findExcerpts(index);
    for (const { owner, type, members } of listNumberedRuns(index)) {
      if (standsIn(excerpts, owner.id, index)) continue;
      let last: string | undefined;
      let afterRange = false;
      for (const member of members) {
        const number = member.number ?? '';
        const isFirst = last === undefined;
        if (member === members[0] && goesOnFromMain(owner, type, number, index)) {
          last = member.through ?? number;
          continue;
        }
        if (
          !strays.has(member.id) &&
          !afterRange &&
          (isFirst ? startsLate(number, type) : isGap(last ?? '', number))
        ) {
          const before = isFirst ? '最初の番号' : `${writeBranches(last ?? '')}の次`;
          yield {
            ...gap(
              member.id,
              `${typeNames[type]}の番号が${before}から${writeBranches(number)}に飛んでいます。抜けた規定がないか確かめてください。`,
            ),
            ...(isFirst && isPart(type, number) && { severity: 'info' as const }),
          };
        }
        last = member.through ?? number;
        afterRange = /の/.test(member.label ?? '') && member.through !== undefined;
      }
    }
  },
});

/** A text that begins with 第23条 is a part of a whole more likely than one that lost 22 articles. */
function isPart(type: string, number: string): boolean {
  return type === 'article' && Number.parseInt(number, 10) > 3;
}

function gap(node: string, reason: string): Draft {
  return { node, reason, field: { node, field: 'label' } };
}

function isGap(before: string, after: string): boolean {
  return compareNumbers(before, after) < 0 && !follows(before, after);
}

/** A 附則 whose articles count on from the main provision: 第43条 … 附則 第44条. */
function goesOnFromMain(owner: Container, type: string, number: string, { containers }: TreeIndex): boolean {
  if (owner.type !== 'supplProvision' || type !== 'article') return false;
  const before = containers
    .slice(0, containers.indexOf(owner))
    .findLast(({ type: one }) => one === 'article');
  return before?.number !== undefined && follows(before.through ?? before.number, number);
}
