import type { HeldCorpus } from '../corpus/held-corpus.ts';
import { quoteStatute } from '../corpus/law/quote-statutes.ts';
import type { QuotedStatute } from '../model/quoted-statute.ts';
import { ancestorsOf, indexTree } from '../model/tree-index.ts';
import type { YakkanDocument } from '../model/yakkan-document.ts';

/** What the citations of statutes in a clause lead to, each with the words that cite it. */
export async function quoteStatutesOf(
  corpus: HeldCorpus,
  { tree, references }: YakkanDocument,
  clause: string,
): Promise<(QuotedStatute & { text: string })[]> {
  const index = indexTree(tree);
  const own = references.filter(
    ({ node, law }) =>
      law && (node === clause || ancestorsOf(index, node).some((above) => above.id === clause)),
  );
  const quoted = await Promise.all(
    own.map(async (reference) => {
      const statute = await quoteStatute(reference, async (id, revision) => {
        const text = await corpus.read(id, { revision });
        return text.model;
      });
      return statute ? [{ text: reference.text, ...statute }] : [];
    }),
  );
  return quoted.flat();
}
