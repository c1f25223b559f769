import type { Container, Leaf } from '../../model/node.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { type Draft, defineCheck } from '../define-check.ts';

/** The items of a list that end in a noun; a list of fewer has no way of its own. */
const fewest = 3;
const nominal = /(?:こと|もの|とき|場合|者|行為|事項|[\p{Script=Han}ァ-ヶー])。?$/u;

/** (2) 料金を支払わないとき。 among items without 。 */
export const languageItemEnd = defineCheck({
  id: 'language-item-end',
  family: 'language',
  severity: 'info',
  finds: '一つの列記の中で、一つだけ句点のある号、又は一つだけ句点のない号。',
  why: '別の文書から写した号と見え、書き方がそろいません。',
  source: '公用文作成の考え方（令和4年文化審議会建議）',
  examples: {
    failing: [
      {
        text: '第1条（解除）\n当社は、次の場合に解除する。\n(1) 料金を支払わないとき\n(2) 届出を怠ったとき。\n(3) 会員が死亡したとき\n',
        quotes: ['。'],
      },
    ],
    passing: [
      {
        text: '第1条（解除）\n当社は、次の場合に解除する。\n(1) 料金を支払わないとき\n(2) 届出を怠ったとき。ただし、軽微なときを除く。\n(3) 会員が死亡したとき\n',
      },
    ],
  },
  *run({ index }): Iterable<Draft> {
    for (const container of index.containers) {
      const ends = container.children.flatMap(readEnd);
      if (ends.length < fewest) continue;
      const closed = ends.filter(({ isClosed }) => isClosed);
      const odd = closed.length === 1 ? closed[0] : ends.find(({ isClosed }) => !isClosed);
      if (!odd || (closed.length !== 1 && closed.length !== ends.length - 1)) continue;
      const { item, leaf } = odd;
      const end = leaf.value.length;
      yield {
        node: item.id,
        at: [{ leaf: leaf.id ?? '', start: odd.isClosed ? end - 1 : Math.max(0, end - 2), end }],
        reason: odd.isClosed
          ? 'この号だけが句点「。」で終わっています。書き方をそろえてください。'
          : 'この号だけに句点「。」がありません。書き方をそろえてください。',
      };
    }
  },
});

interface ItemEnd {
  item: Container;
  leaf: Leaf;
  isClosed: boolean;
}

/** How an item of one sentence ends, where that is in a noun. */
function readEnd(child: Container['children'][number]): ItemEnd[] {
  if (!isContainer(child) || (child.type !== 'item' && child.type !== 'subitem')) return [];
  const [leaf, next] = child.children;
  if (!leaf || next || isContainer(leaf) || leaf.type !== 'sentence') return [];
  const value = leaf.value.trimEnd();
  return nominal.test(value) && !/。./.test(value)
    ? [{ item: child, leaf, isClosed: value.endsWith('。') }]
    : [];
}
