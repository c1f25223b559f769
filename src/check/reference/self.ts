import type { Place } from '../../model/position.ts';
import { ancestorsOf, type TreeIndex } from '../../model/tree-index.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { type Draft, defineCheck } from '../define-check.ts';

/** 第2条の規定により within 第2条 */
export const referenceSelf = defineCheck({
  id: 'reference-self',
  family: 'reference',
  severity: 'info',
  finds: '自らの属する条を番号で引用しているところ。',
  why: '「本条」「前項」などと書くのが通例で、番号で書くと改正のときに直し忘れやすくなります。',
  source: '法令用語の慣用（同じ条の規定は「前項」「第○項」と引用する）',
  examples: {
    failing: [
      {
        text: '第1条（目的）\nこの規約は、利用の条件を定める。\n2 会員は、第1条第1項の条件を守る。\n',
        quotes: ['第1条第1項'],
      },
      {
        text: '第1条（期限）\n会員は、10日以内に支払う。\n2 第2項の期限を過ぎたときは、延滞料を支払う。\n',
        quotes: ['第2項'],
      },
    ],
    passing: [
      { text: '第1条（期限）\n会員は、10日以内に支払う。\n2 第1項の期限を過ぎたときは、延滞料を支払う。\n' },
      {
        text: '利用規約\nArticle 1 (Scope) / 第1条（適用）\nThese Terms apply to all users.\n本規約は、利用者に適用する。\nArticle 2 (Fees) / 第2条（料金）\nUsers pay the fees.\n利用者は、料金を支払う。\n',
      },
      { text: '第1条（目的）\nこの規約は、利用の条件を定める。\n2 会員は、前項の条件を守る。\n' },
      {
        text: '第1条（目的）\nこの規約は、利用の条件を定める。\n第2条（範囲）\n会員は、第1条から第3条までの規定を守る。\n第3条（改定）\n当社は、この規約を改定することができる。\n',
      },
    ],
  },
  *run({ document, index }): Iterable<Draft> {
    yield* findOwn(document, index);
    for (const { status, kind, text, node, at, targets } of document.references) {
      if (status !== 'resolved' || kind !== 'absolute' || targets.length !== 1 || !text.includes('条'))
        continue;
      const [{ node: target, document: other }] = targets;
      const own = [node, ...ancestorsOf(index, node).map(({ id }) => id)];
      const article = own.find((id) => index.byId.get(id)?.type === 'article');
      if (other !== undefined || article === undefined) continue;
      if (target !== article && !ancestorsOf(index, target).some(({ id }) => id === article)) continue;
      if (isHeading(at[0], index)) continue;
      const reason = `「${text}」は、この規定の属する条です。「本条」「前項」などと書くのが通例です。`;
      yield { node, at, reason };
    }
  },
});

/** 2　第2項の期限を… and (2) 第2号の者: a paragraph or an item that means another, most often the one before it. */
function* findOwn({ references }: YakkanDocument, index: TreeIndex): Generator<Draft> {
  for (const { status, kind, text, node, at, targets } of references) {
    if (status !== 'resolved' || kind !== 'absolute' || targets.length !== 1) continue;
    const [{ node: target, document: other }] = targets;
    const type = index.byId.get(target)?.type;
    if (other !== undefined || target !== node || !/^第[^条]*[項号]$/.test(text)) continue;
    if ((type !== 'paragraph' && type !== 'item') || isOneOfSeveral(at[0], index)) continue;
    yield {
      node,
      at,
      severity: 'warning',
      reason: `「${text}」は、この${type === 'item' ? '号' : '項'}そのものを指しています。番号を確かめてください。`,
    };
  }
}

/** 第5項又は第6項, 第一号から第三号, 本条第2項: of several, or told as a whole. */
function isOneOfSeveral(place: Place | undefined, { byId }: TreeIndex): boolean {
  const leaf = byId.get(place?.leaf ?? '');
  if (!place || !leaf || !('value' in leaf)) return true;
  const [before, behind] = [leaf.value.slice(0, place.start), leaf.value.slice(place.end)];
  return (
    /(?:又は|または|及び|および|から|、|・|本条|～|〜|-|ただし、)\s*$/.test(before) ||
    /^(?:又は|または|及び|および|から|、|・|にて|：|:|～|〜|の場合)/.test(behind)
  );
}

/** Article 1 (Scope) / 第1条（適用）: a heading in two languages has no words of a sentence. */
function isHeading(place: Place | undefined, { byId }: TreeIndex): boolean {
  const leaf = byId.get(place?.leaf ?? '');
  if (!place || !leaf || !('value' in leaf)) return false;
  return place.end === leaf.value.length && !/[ぁ-ん。]/.test(leaf.value.slice(0, place.start));
}
