import type { Quantity } from '../../model/annotation.ts';
import { formatCitation } from '../../text/citation.ts';
import { type Draft, defineCheck } from '../define-check.ts';
import { listMatters, type Matter } from './matter.ts';
import { oneNotation } from './read-frame.ts';
import { type Alike, findAlike } from './same-matter.ts';

/** 退会の日から30日以内に…返還する and, elsewhere and in other words, …14日以内に返還する. */
export const quantityDisagreement = defineCheck({
  id: 'quantity-disagreement',
  family: 'quantity',
  severity: 'info',
  finds: '同じ事柄を述べているとみられる離れた規定の、違う期間、金額、割合又は期日。',
  why: 'どちらの定めによるか争いになります。',
  examples: {
    failing: [
      {
        text: '第1条（退会）\n当社は、会員が退会したときは、退会の日から30日以内に、保証金を返還します。\n第2条（保証金）\n当社は、退会の日から14日以内に、会員に保証金を返還するものとします。\n',
        quotes: ['14日以内に'],
      },
      {
        text: '第1条（入会）\n会員は、入会の際に、事務手数料として5,500円を支払う。\n第2条（費用）\n入会の事務手数料は、3,300円とする。\n',
        quotes: ['3,300円'],
      },
    ],
    passing: [
      {
        text: '第1条（退会）\n当社は、退会の日から30日以内に、保証金を返還します。\n第2条（休会）\n当社は、休会の日から14日以内に、会員証を返還します。\n',
      },
      {
        text: '第1条（料金）\n一般会員の月会費は、8,800円とする。\n第2条（料金）\n平日会員の月会費は、6,600円とする。\n',
      },
      {
        text: '第1条（退会）\n当社は、退会の日から1か月以内に、保証金を返還します。\n第2条（保証金）\n当社は、退会の日から1か月以内に、会員に保証金を返還するものとします。\n',
      },
    ],
  },
  needsDictionary: true,
  *run(context): Iterable<Draft> {
    const matters = listMatters(context).filter(({ quantities }) => quantities.length > 0);
    for (const alike of findAlike(matters)) {
      const pair = disagreeing(alike);
      if (!pair) continue;
      const [first, second] = pair;
      yield {
        node: alike.second.placed.clause.id,
        at: [...second.at],
        state: 'judgement',
        related: [alike.first.placed.clause.id],
        reason: `「${second.text}」とありますが、${formatCitation(alike.first.placed.clause.id, context.index.root)}は同じことを「${first.text}」と定めているようです。同じ事柄であればどちらかを改めてください。`,
      };
    }
  },
});

/** The quantities of one kind and relation that two sentences give; none where one has several or they agree. */
function disagreeing({ first, second }: Alike): [Quantity, Quantity] | undefined {
  for (const quantity of second.quantities) {
    const own = alikeIn(second, quantity);
    const others = alikeIn(first, quantity);
    if (own.length !== 1 || others.length !== 1) continue;
    if (!areDoneAlike(first, others[0], second, quantity)) continue;
    const [value, otherValue] = [quantity, others[0]].map(comparableOf);
    if (value !== undefined && otherValue !== undefined && value !== otherValue) return [others[0], quantity];
  }
  return undefined;
}

/** Whether what is to be done in the one period is done in the other: 60日以内に支払う and 10日以内に検査する are two things. */
function areDoneAlike(first: Matter, left: Quantity, second: Matter, right: Quantity): boolean {
  const deedsAfter = ({ deeds }: Matter, { at }: Quantity) =>
    deeds.filter(({ start }) => start >= at[0].end).map(({ word }) => word);
  const [own, other] = [deedsAfter(first, left), deedsAfter(second, right)];
  return own.length === 0 || other.length === 0 || own.some((word) => other.includes(word));
}

function alikeIn({ quantities }: Matter, { kind, relation, unit }: Quantity): Quantity[] {
  return quantities.filter(
    (other) =>
      other.kind === kind && bound(other.relation) === bound(relation) && (other.unit ?? '') === (unit ?? ''),
  );
}

/** 30日以内 and 30日間, 月額 and 1箇月につき say one thing; 前 and 後 do not. */
function bound(relation: Quantity['relation']): string {
  return relation === 'before' || relation === 'over' || relation === 'orMore' || relation === 'each'
    ? relation
    : '';
}

function comparableOf({ kind, value }: Quantity): string | undefined {
  if (value === 'unknown' || kind === 'count' || kind === 'time' || kind === 'timeRange') return undefined;
  // A day of the month or of the year; a whole date is one event.
  if (kind === 'date') return /^--/.test(value) ? value : undefined;
  return oneNotation(value);
}
