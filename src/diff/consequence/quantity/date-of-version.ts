import type { Quantity } from '../../../model/annotation.ts';
import type { TreeIndex } from '../../../model/tree-index.ts';

const before = /(?:更新|改定|改正|改訂|制定|作成|公開)(?:年月日|日)?[\s　]*[:：]?[\s　]*$/;
const after = /^[\s　]*(?:に|付け?で?)?[\s　]*(?:一部|全部|最終)?(?:更新|改定|改正|改訂|制定|作成|公開)/;

/** Whether a date says of the text itself when it was written or revised: 最終更新日: 2024年1月8日, 【2024年4月8日改定】. */
export function isOfVersion(quantity: Quantity | undefined, { byId }: TreeIndex): boolean {
  if (quantity?.kind !== 'date') return false;
  const [first, last] = [quantity.at[0], quantity.at.at(-1)];
  const [head, tail] = [first, last].map((place) => {
    const leaf = place && byId.get(place.leaf);
    return leaf && 'value' in leaf ? leaf.value : '';
  });
  return before.test(head.slice(0, first?.start)) || after.test(tail.slice(last?.end ?? tail.length));
}
