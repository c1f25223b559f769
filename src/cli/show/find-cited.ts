import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { formatCitation, resolveCitation } from '../../text/citation.ts';

const mostListed = 8;

/** Why a citation leads nowhere, and what could be meant. */
export function explainMissing(citation: string, documents: readonly YakkanDocument[]): string {
  for (const { tree } of documents) {
    const cited = resolveCitation(citation, tree);
    if (cited.status !== 'ambiguous') continue;
    const more = cited.ids.length > mostListed ? ` and ${cited.ids.length - mostListed} more` : '';
    return `${citation} could be ${listCitations(cited.ids, tree)}${more}; cite one of them.`;
  }
  const near = documents.flatMap(({ tree }) => {
    const cited = resolveCitation(citation, tree);
    return cited.status === 'missing' && cited.near.length > 0 ? [listCitations(cited.near, tree)] : [];
  });
  if (near.length > 0) return `There is no ${citation} here; near it are ${near.join('、')}.`;
  return `There is no ${citation} here; \`yakkan parse FILE --format outline\` shows what there is. Citations look like 第34条第2項, 附則(平成16年7月1日変更), 別表第1, 第3条「契約者」.`;
}

function listCitations(ids: readonly string[], tree: YakkanDocument['tree']): string {
  return ids
    .slice(0, mostListed)
    .map((id) => formatCitation(id, tree))
    .join('、');
}
