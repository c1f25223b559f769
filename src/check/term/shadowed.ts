import { ancestorsOf, type TreeIndex } from '../../model/tree-index.ts';
import { formatCitation } from '../../text/citation.ts';
import { foldTerm } from '../../text/term-key.ts';
import { defineCheck } from '../define-check.ts';
import { findExcerpts, standsIn } from '../excerpt.ts';

/** 「料金」 of the whole text, and another 「料金」 within 第5条 */
export const termShadowed = defineCheck({
  id: 'term-shadowed',
  family: 'term',
  severity: 'warning',
  finds: '文書全体の用語と同じ名前で、狭い範囲に別の意味を与える定義。',
  why: 'その範囲で、どちらの意味か読み手が迷います。',
  examples: {
    failing: [
      {
        text: '第1条（定義）\nこの規約において「料金」とは、月額の利用料をいう。\n第2条（違約金）\n違約金及び延滞金（以下この条において「料金」という。）は、直ちに支払う。料金は、返還しない。\n第3条（支払）\n会員は、料金を支払う。\n',
        quotes: ['料金'],
      },
    ],
    passing: [
      {
        text: '第1条（定義）\nこの規約において「料金」とは、月額の利用料をいう。\n第2条（違約金）\n違約金及び延滞金（以下この条において「違約金等」という。）は、直ちに支払う。違約金等は、返還しない。料金も同じとする。\n',
      },
    ],
  },
  *run({ document, index }) {
    const excerpts = findExcerpts(index);
    const places = new Map(index.containers.map(({ id }, place) => [id, place]));
    const order = (node: string) => places.get(node) ?? 0;
    const wide = new Map(
      document.definitions
        .filter(
          ({ scope, kind, node }) => scope === 'root' && kind !== 'extension' && !standsApart(node, index),
        )
        .map((definition) => [foldTerm(definition.term), definition]),
    );
    for (const { term, scope, kind, node, at } of document.definitions) {
      const outer = wide.get(foldTerm(term));
      if (scope === 'root' || kind === 'extension' || !outer || outer.node === node) continue;
      if (standsIn(excerpts, node, index) || standsApart(node, index)) continue;
      // 以下 gives the wider meaning to what follows only.
      if (outer.fromHere && order(node) < order(outer.node)) continue;
      yield {
        node,
        at,
        reason: `「${term}」は${formatCitation(outer.node, document.tree)}で文書全体の用語として定義されています。別の名前にしてください。`,
        related: [outer.node],
      };
    }
  },
});

/** What stands in a 附則 or an annex has words of its own. */
function standsApart(node: string, index: TreeIndex): boolean {
  return ancestorsOf(index, node).some(({ type }) => type === 'supplProvision' || type === 'appdx');
}
