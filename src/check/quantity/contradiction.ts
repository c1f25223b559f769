import type { Quantity } from '../../model/annotation.ts';
import type { Container } from '../../model/node.ts';
import { ancestorsOf, type TreeIndex } from '../../model/tree-index.ts';
import { isContainer } from '../../model/tree-walk.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { formatCitation } from '../../text/citation.ts';
import { appendTo } from '../../text/collection/append-to.ts';
import { type Draft, defineCheck } from '../define-check.ts';
import { contentOf, frameKey, oneNotation, type QuantityFrame, readFrame } from './read-frame.ts';

interface Placed extends QuantityFrame {
  quantity: Quantity;
  /** Part of the text whose clauses speak of one thing: the chapter. */
  scope: string;
  caption: string;
  /** Id of the clause, or of the row of a table. */
  clause: string;
}

/** 料金の支払期限は…7日以内とする and, in another clause, …10日以内とする. */
export const quantityContradiction = defineCheck({
  id: 'quantity-contradiction',
  family: 'quantity',
  severity: 'warning',
  finds: '同じ事柄について、離れた規定で違う期間、金額又は割合を定めているところ。',
  why: 'どちらの定めによるか争いになります。',
  examples: {
    failing: [
      {
        text: '第1条（解約）\n会員は、解約する日の30日前までに当社に書面で通知する。\n第2条（退会）\n会員は、解約の1か月前までに当社に届け出る。\n',
        quotes: ['1か月前までに'],
      },
      {
        text: '第1条（支払）\n料金の支払期限は、請求の日から7日以内とする。\n第2条（督促）\n料金の支払期限は、請求の日から10日以内とします。\n',
        quotes: ['10日以内'],
      },
      {
        text: '第1条（手数料）\n事務手数料は、5,000円とする。\n別表\n区分\t金額\n事務手数料\t10,000円\n',
        quotes: ['10,000円'],
      },
    ],
    passing: [
      {
        text: '第1条（解約）\n会員は、解約の30日前までに当社に通知する。\n第2条（解除）\n当社は、解約の60日前までに会員に通知する。\n',
      },
      {
        text: '第1条（普通会員の料金）\n月額の利用料金は、5,000円とする。\n第2条（特別会員の料金）\n月額の利用料金は、8,000円とする。\n',
      },
      {
        text: '第1条（期間）\n契約の有効期間は、締結の日から1年とする。\n第2条（更新）\n契約の有効期間は、締結の日から12か月とする。\n',
      },
    ],
  },
  *run({ document, index }) {
    const firsts = new Map<string, Map<string, Placed>>();
    for (const placed of listFrames(document, index)) {
      const key = `${placed.scope}|${placed.key}`;
      const bySubject = firsts.get(key) ?? new Map<string, Placed>();
      firsts.set(key, bySubject);
      const first = findFirst(bySubject, placed.subject);
      if (!bySubject.has(placed.subject)) bySubject.set(placed.subject, placed);
      if (first && first.value !== placed.value && !tellsApart(first.caption, placed.caption))
        yield tell(placed, first, index);
    }
    for (const row of listRows(document, index)) {
      const first = firsts.get(`${row.scope}|${row.key}`)?.get(row.subject);
      if (first && first.value !== row.value) yield tell(row, first, index);
    }
  },
});

/** What was said before of the same subject, or of the only one where one of the two names none. */
function findFirst(bySubject: ReadonlyMap<string, Placed>, subject: string): Placed | undefined {
  const same = bySubject.get(subject) ?? bySubject.get('');
  if (same || subject !== '' || bySubject.size !== 1) return same;
  return [...bySubject.values()][0];
}

function tell({ clause, quantity }: Placed, first: Placed, { root }: TreeIndex): Draft {
  return {
    node: clause,
    at: [...quantity.at],
    related: [first.clause],
    reason: `「${quantity.text}」とありますが、${formatCitation(first.clause, root)}は同じことを「${first.quantity.text}」と定めています。どちらかを改めてください。`,
  };
}

/** The frames of sentences of articles and paragraphs; a member of a list has its sense from what announces it. */
function* listFrames({ quantities, references }: YakkanDocument, index: TreeIndex): Generator<Placed> {
  const byLeaf = new Map<string, Quantity[]>();
  for (const quantity of quantities) {
    for (const { leaf } of quantity.at.slice(0, 1)) appendTo(byLeaf, leaf, quantity);
  }
  const referring = new Set(references.flatMap(({ at }) => at.map(({ leaf }) => leaf)));
  for (const { sentence, clause, row } of index.sentences) {
    const [quantity, ...others] = byLeaf.get(sentence.id) ?? [];
    if (!quantity || others.length > 0 || row || referring.has(sentence.id)) continue;
    if (clause.type !== 'article' && clause.type !== 'paragraph') continue;
    const above = [clause, ...ancestorsOf(index, clause.id)];
    if (above.some(({ type }) => type === 'supplProvision')) continue;
    const article = above.findIndex(({ type }) => type === 'article');
    const frame = readFrame(sentence.value, quantity);
    if (!frame || article < 0) continue;
    yield {
      ...frame,
      quantity,
      scope: above[article + 1]?.id ?? '',
      caption: above[article].caption ?? '',
      clause: clause.id,
    };
  }
}

/** The rows of two cells, a label and a quantity: 事務手数料 | 10,000円. */
function* listRows({ quantities }: YakkanDocument, index: TreeIndex): Generator<Placed> {
  const byLeaf = new Map(quantities.map((quantity) => [quantity.at[0]?.leaf, quantity]));
  const rows = index.containers.filter(({ type }) => type === 'tableRow');
  for (const row of rows) {
    const [label, amount, ...more] = row.children.filter(isContainer);
    const [name, worth] = [onlySentence(label), onlySentence(amount)];
    const quantity = worth?.id === undefined ? undefined : byLeaf.get(worth.id);
    const value = quantity && oneNotation(quantity.value);
    if (!name || !worth || !quantity || value === undefined || more.length > 0) continue;
    if (quantity.text.trim() !== worth.value.trim()) continue;
    const subject = name.value.trim();
    const content = contentOf(subject);
    yield {
      key: frameKey(content, quantity),
      subject,
      value,
      quantity,
      scope: index.root.id,
      caption: '',
      clause: row.id,
    };
  }
}

function onlySentence(cell: Container | undefined): { id?: string; value: string } | undefined {
  const [only, ...more] = cell?.children ?? [];
  return only && more.length === 0 && !isContainer(only) ? only : undefined;
}

/** Whether captions name two kinds of one thing: 普通会員の料金, 特別会員の料金. */
function tellsApart(left: string, right: string): boolean {
  if (left === right || left === '' || right === '') return false;
  const pairs = new Set(Array.from(left.slice(1), (_, place) => left.slice(place, place + 2)));
  return Array.from(right.slice(1), (_, place) => right.slice(place, place + 2)).some((pair) =>
    pairs.has(pair),
  );
}
