import type { Definition } from '../../model/annotation.ts';
import { ancestorsOf, type TreeIndex } from '../../model/tree-index.ts';
import { formatCitation } from '../../text/citation.ts';
import { foldTerm } from '../../text/term-key.ts';
import { defineCheck } from '../define-check.ts';
import { findExcerpts, standsIn } from '../excerpt.ts';

/** 「会員」 defined in 第1条 and again in 第5条 */
export const termDuplicate = defineCheck({
  id: 'term-duplicate',
  family: 'term',
  severity: 'error',
  finds: '同じ範囲で二度定義された用語。',
  why: 'どちらの意味か争いになり、片方だけが改正されるおそれもあります。',
  examples: {
    failing: [
      {
        text: '第1条（定義）\nこの規約において「会員」とは、入会した者をいう。\n第2条（定義）\nこの規約において「会員」とは、会費を支払う者をいう。\n第3条（会費）\n会員は、会費を支払う。\n',
        quotes: ['会員'],
      },
    ],
    passing: [
      {
        text: '第1条（役員）\nこの規約において「理事長」とは、総会が選ぶ者をいう。\n第2条（届出）\n会員は、理事長（第1条に定める理事長をいう。）に届け出る。理事長は、これを受け取る。\n',
      },
      {
        text: '第1条（委員会）\n図書委員会（以下「委員会」という。）を置く。\n第2条（招集）\n初回の委員会（年度の初めに招集される委員会をいう。）は、五月までに招集する。委員会は、公開する。\n',
      },
      {
        text: '第1条（料金）\n基本料金及び手数料（以下この条において「料金」という。）は、月ごとに支払う。料金は、返還しない。\n第2条（違約金）\n違約金及び延滞金（以下この条において「料金」という。）は、直ちに支払う。料金は、返還しない。\n',
      },
    ],
  },
  *run({ document, index }) {
    const excerpts = findExcerpts(index);
    const first = new Map<string, Definition>();
    for (const definition of document.definitions) {
      const { term, scope, node, at } = definition;
      if (definition.kind === 'extension' || standsIn(excerpts, node, index)) continue;
      const key = `${foldTerm(term)} ${scope}`;
      const known = first.get(key);
      if (!known) {
        first.set(key, definition);
        continue;
      }
      // A term may be said again in its own clause: 「会員」（…をいう。以下同じ。）
      if (known.node === node) continue;
      // 理事長（第35条に定める理事長をいう。） points to the definition and is no second one.
      if (definition.byCitation || (known.byCitation && known.kind === 'bracket')) continue;
      if (isOtherWording(known.node, node, index) || isQualified(definition, index)) continue;
      const isSame = fold(known.text) === fold(definition.text);
      yield {
        node,
        at,
        ...(isSame && { severity: 'warning' as const }),
        ...(standsInOther(known.node, node, index) && { severity: 'info' as const }),
        reason: `「${term}」は${formatCitation(known.node, document.tree)}でも定義されています。${isSame ? '一方を削ってください。' : '一つにまとめてください。'}`,
        related: [known.node],
      };
    }
  },
});

/** 初回の委員会（…をいう。）, 優れた商品（…をいう。）: what is defined is one kind of what the term names. */
function isQualified({ kind, at: [{ leaf, start }] }: Definition, index: TreeIndex): boolean {
  if (kind !== 'bracket') return false;
  const sentence = index.byId.get(leaf);
  const before = sentence && 'value' in sentence ? sentence.value.slice(Math.max(0, start - 1), start) : '';
  return /[のるたない]/.test(before);
}

function fold(text: string): string {
  return foldTerm(text).replace(/\s/g, '');
}

/** Whether two clauses have one number, as wordings to choose from: their ids differ in the count of repetition alone. */
function isOtherWording(left: string, right: string, index: TreeIndex): boolean {
  const numberOf = (id: string) => {
    const articles = [id, ...ancestorsOf(index, id).map((one) => one.id)].map((one) => index.byId.get(one));
    const article = articles.find((one) => one?.type === 'article');
    return article && 'number' in article ? [article.id, article.number] : [];
  };
  const [[first, number], [second, other]] = [numberOf(left), numberOf(right)];
  return number !== undefined && number === other && first !== second;
}

/** Whether one of two clauses stands in an annex that the other does not stand in. */
function standsInOther(left: string, right: string, index: TreeIndex): boolean {
  const annexOf = (id: string) =>
    [id, ...ancestorsOf(index, id).map((one) => one.id)].find((one) => index.byId.get(one)?.type === 'appdx');
  return annexOf(left) !== annexOf(right);
}
