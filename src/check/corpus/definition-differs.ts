import type { Definition } from '../../model/annotation.ts';
import { formatCitation } from '../../text/citation.ts';
import { foldTerm } from '../../text/term-key.ts';
import { foldWidth, plainText } from '../../text/width.ts';
import { defineCheck, type OtherDocument } from '../define-check.ts';
import { listCited } from './list-cited.ts';

/** 「契約者」 defined in the individual terms otherwise than in the general ones */
export const corpusDefinitionDiffers = defineCheck({
  id: 'corpus-definition-differs',
  family: 'corpus',
  severity: 'warning',
  finds: '文書集の他の文書と異なる用語の定義。',
  why: '一般規程と個別規程で同じ用語の意味が違うと、どちらの意味で読むかが争いになります。',
  examples: {
    failing: [
      {
        text: '第1条（用語）\nこの規程において「会員」とは、入会の申込みを承諾された個人をいう。\n第2条（会費）\n会員は、一般規程第2条（会費）の規定により会費を支払う。\n',
        others: {
          一般規程:
            '第1条（用語）\nこの規程において「会員」とは、会費を支払った者をいう。\n第2条（会費）\n会員は、会費を支払う。\n',
        },
        quotes: ['会員'],
      },
    ],
    passing: [
      {
        text: '第1条（用語）\nこの規程において「会員」とは、会費を支払った者をいいます。\n第2条（会費）\n会員は、一般規程第2条（会費）の規定により会費を支払う。\n',
        others: {
          一般規程:
            '第1条（用語）\nこの規程において「会員」とは、会費を支払った者をいう。\n第2条（会費）\n会員は、会費を支払う。\n',
        },
      },
    ],
  },
  *run({ document, others, ignoredTerms }) {
    const cited = listCited(document, others);
    for (const definition of document.definitions) {
      if (!isGeneral(definition) || ignoredTerms.has(definition.term)) continue;
      for (const other of cited) {
        const differing = findDiffering(definition, other);
        if (!differing) continue;
        const where = formatCitation(differing.node, other.document.tree);
        yield {
          node: definition.node,
          at: definition.at,
          reason: `「${definition.term}」の定義が「${other.names?.[0] ?? other.id}」の${where}と異なります。同じ意味であれば文言をそろえ、違う意味であれば別の用語にするか、どちらが優先するかを定めてください。`,
        };
      }
    }
  },
});

/** A meaning that holds for the whole of its document and is written out; 当社（以下「甲」という。） only names. */
function isGeneral({ kind, scope }: Definition): boolean {
  return scope === 'root' && (kind === 'table' || kind === 'list' || kind === 'toha');
}

function findDiffering({ term, text }: Definition, { document }: OtherDocument): Definition | undefined {
  const key = foldTerm(term);
  const same = document.definitions.filter((other) => isGeneral(other) && foldTerm(other.term) === key);
  return same.some((other) => meaningOf(other.text, term) === meaningOf(text, term)) ? undefined : same[0];
}

/** What a definition says, without its frame: 「会員」とは、会費を支払った者をいう。 → 会費を支払った者 */
function meaningOf(text: string, term: string): string {
  const folded = foldWidth(text).replace(/[\s「」『』]/g, '');
  const named = folded.replace(new RegExp(`^.*?${escapePattern(plainText(term))}とは、?`), '');
  return named.replace(
    /(?:のこと)?(?:を(?:いう|いいます|指す|指します))?(?:ものとする|ものとします)?。?$/,
    '',
  );
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
