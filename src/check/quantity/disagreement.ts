import { formatCitation } from '../../text/citation.ts';
import { type Draft, defineCheck } from '../define-check.ts';
import { pickDisagreeing } from './disagreeing.ts';
import { listMatters } from './matter.ts';
import { findAlike } from './same-matter.ts';

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
  yieldsTo: 'quantity-contradiction',
  *run(context): Iterable<Draft> {
    const matters = listMatters(context).filter(({ quantities }) => quantities.length > 0);
    for (const alike of findAlike(matters)) {
      const pair = pickDisagreeing(alike);
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
