import type { Quantity } from '../../model/annotation.ts';
import type { Container } from '../../model/node.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { foldWidth } from '../../text/width.ts';
import { type Draft, defineCheck } from '../define-check.ts';
import { rememberByClause } from '../remember.ts';
import { findCountedLists } from './counted-list.ts';

/** 会員は、次の3つの事項を届け出る。 with two items */
export const numberingListCount = defineCheck({
  id: 'numbering-list-count',
  family: 'numbering',
  severity: 'error',
  finds: '「次の3つ」などの数と、列記されたものの数の食い違い。',
  why: '号が抜けたか、数を改め忘れています。',
  examples: {
    failing: [
      {
        text: '第1条（届出）\n会員は、次の3つの事項を届け出る。\n(1) 氏名\n(2) 住所\n',
        quotes: ['3つ'],
      },
      { text: '第1条（支払）\n支払は、下記三つの方法による。\n① 現金\n② 振替\n', quotes: ['三つ'] },
      { text: '第1条（解除）\n当社は、次の3号のとき解除する。\n(1) 破産\n(2) 死亡\n', quotes: ['次の3号'] },
      { text: '第1条（届出）\n会員は、氏名、住所、年齢及び電話番号の3点を届け出る。\n', quotes: ['3点'] },
    ],
    passing: [
      { text: '第1条（届出）\n会員は、次の2つの事項を届け出る。\n(1) 氏名\n(2) 住所\n' },
      { text: '第1条（届出）\n会員は、氏名、住所及び電話番号の3点を届け出る。\n' },
      { text: '第1条（届出）\n会員は、次のうち3つを届け出る。\n(1) 氏名\n(2) 住所\n(3) 年齢\n(4) 電話\n' },
      { text: '第1条（届出）\n会員は、次の2つの事項を届け出る。\n(1) 氏名\n(2) 削除\n(3) 住所\n' },
    ],
  },
  *run({ document, index }): Iterable<Draft> {
    const itemsOf = rememberByClause(countItems);
    for (const { clause, row, sentence } of index.sentences) {
      for (const { count, listed, ...place } of findCountedLists(
        foldWidth(sentence.value),
        itemsOf(clause),
      )) {
        const at = { leaf: sentence.id, ...place };
        const text = sentence.value.slice(at.start, at.end);
        yield { node: (row ?? clause).id, at: [at], reason: tell(text, listed) };
      }
    }
    for (const { kind, value, unit, text, at, node } of document.quantities) {
      const [place] = at;
      const leaf = index.byId.get(place.leaf);
      const owner = index.byId.get(index.parentOf.get(place.leaf) ?? '');
      if (!isCountOfList({ kind, unit }) || !leaf || !('value' in leaf) || !owner || !('children' in owner))
        continue;
      if (!/(?:次の|以下の|下記の?)$/.test(leaf.value.slice(0, place.start))) continue;
      // 次の1つ means one of them.
      const [count, listed] = [Number(value), itemsOf(owner as Container)];
      if (count < 2 || listed === 0 || count === listed) continue;
      yield { node, at, reason: tell(text, listed) };
    }
  },
});

function tell(text: string, listed: number): string {
  return `「${text}」とありますが、列記されたものの数は${listed}です。数を確かめてください。`;
}

function isCountOfList({ kind, unit = '' }: Pick<Quantity, 'kind' | 'unit'>): boolean {
  return kind === 'count' && /^(?:つ|点|項目|種類|号|件)$/.test(unit);
}

/** Items that are in force; 0 where some have no number, so that what is one item is not certain. */
function countItems({ children }: Container): number {
  const items = children.filter(isContainer).filter(({ type }) => type === 'item' || type === 'subitem');
  if (items.some(({ number, certainty }) => number === undefined || certainty !== undefined)) return 0;
  return items.filter(({ deleted }) => deleted !== true).length;
}
