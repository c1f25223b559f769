import type { Quantity } from '../../model/annotation.ts';
import { formatCitation } from '../../text/citation.ts';
import { type Draft, defineCheck } from '../define-check.ts';
import { pickDisagreeing } from './disagreeing.ts';
import { listMatters, type Matter } from './matter.ts';
import { findAlike } from './same-matter.ts';
import { findSameSettings, type Setting } from './same-setting.ts';

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
        text: '第1条（更新）\n契約期間満了の30日前までに解約の意思表示がない場合、同じ条件で1年間更新されます。\n第2条（終了）\n契約を終えることを望む依頼主は、契約期間満了の60日前までに解約の意思表示をするものとします。\n',
        quotes: ['60日前までに'],
      },
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
        text: '第1条（更新）\n賃貸人は、契約期間満了の6か月前までに更新拒絶の通知をする。\n第2条（終了）\n賃借人は、契約期間満了の1か月前までに更新拒絶の通知をし、物件を返還する準備を整える。\n',
      },
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
    const told = new Set<Quantity>();
    for (const { first, second } of [...findPairs(matters), ...findSameSettings(matters)]) {
      if (told.has(second.quantity)) continue;
      told.add(second.quantity);
      const { clause } = first.matter.placed;
      yield {
        node: second.matter.placed.clause.id,
        at: [...second.quantity.at],
        state: 'judgement',
        related: [clause.id],
        reason: `「${second.quantity.text}」とありますが、${formatCitation(clause.id, context.index.root)}は同じことを「${first.quantity.text}」と定めているようです。同じ事柄であればどちらかを改めてください。`,
      };
    }
  },
});

/** The quantities in which sentences of one matter differ. */
function* findPairs(matters: readonly Matter[]): Generator<{ first: Setting; second: Setting }> {
  for (const alike of findAlike(matters)) {
    const pair = pickDisagreeing(alike);
    if (pair)
      yield {
        first: { matter: alike.first, quantity: pair[0] },
        second: { matter: alike.second, quantity: pair[1] },
      };
  }
}
