import { formatCitation } from '../../text/citation.ts';
import { foldTerm } from '../../text/term-key.ts';
import { defineCheck } from '../define-check.ts';
import { findExcerpts, standsIn } from '../excerpt.ts';

/** Words that say of themselves what they mean may stand before their definition. */
const shortest = 3;

/** 本件役務 in 第1条, and 以下「本件役務」という in 第3条 */
export const termBeforeDefinition = defineCheck({
  id: 'term-before-definition',
  family: 'term',
  severity: 'warning',
  finds: '「以下…という」の定義より前で使われた用語。',
  why: '「以下」の定義は後ろにだけ及ぶので、前の用語には定義がありません。',
  examples: {
    failing: [
      {
        text: '第1条（目的）\nこの規約は、本件役務の条件を定める。\n第2条（役務）\n当社は、通信役務（以下「本件役務」という。）を提供する。本件役務の内容は、別に定める。\n',
        quotes: ['本件役務'],
      },
    ],
    passing: [
      {
        text: '第1条（目的）\nこの規約は、通信役務（以下「本件役務」という。）の条件を定める。\n第2条（役務）\n当社は、本件役務を提供する。\n',
      },
    ],
  },
  *run({ document, index }) {
    const excerpts = findExcerpts(index);
    const order = new Map(index.sentences.map(({ sentence }, place) => [sentence.id, place]));
    const folded = index.sentences.map(({ sentence }) => foldTerm(sentence.value));
    const terms = document.definitions.map(({ term }) => term);
    for (const { term, scope, fromHere, kind, at, node, id } of document.definitions) {
      const [first] = at;
      // Named parts (本件…, 当…) have no meaning before; other words may be meant as usual.
      if (
        !first ||
        scope !== 'root' ||
        !fromHere ||
        kind === 'extension' ||
        !/^(?:本|当|甲|乙|丙)/.test(term)
      )
        continue;
      if (term.length < shortest && !/^[甲乙丙]$/.test(term)) continue;
      if (terms.filter((other) => other === term).length > 1 || standsIn(excerpts, node, index)) continue;
      const place = order.get(first.leaf) ?? 0;
      const key = foldTerm(term);
      const earlier = folded.findIndex((text, at) => at < place && text.includes(key));
      if (earlier < 0) continue;
      const { sentence, clause, row } = index.sentences[earlier];
      const start = sentence.value.indexOf(term);
      if (start < 0 || isPartOfLonger(sentence.value, term, terms)) continue;
      yield {
        node: (row ?? clause).id,
        at: [{ leaf: sentence.id, start, end: start + term.length }],
        reason: `「${term}」は${formatCitation(node, document.tree)}で「以下…」と定義される前に使われています。定義を前に移してください。`,
        related: [node, id],
      };
    }
  },
});

function isPartOfLonger(text: string, term: string, terms: readonly string[]): boolean {
  return terms.some((other) => other.length > term.length && other.includes(term) && text.includes(other));
}
