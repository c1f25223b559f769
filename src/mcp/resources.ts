import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { ListResourcesResult } from '@modelcontextprotocol/sdk/types.js';
import { quoteClause } from '../corpus/clause/quote-clause.ts';
import { isStatute } from '../corpus/document-facts.ts';
import type { HeldCorpus, HeldText } from '../corpus/held-corpus.ts';
import { resolveClause } from '../corpus/lineage/resolve-clause.ts';
import { indexTree } from '../model/tree-index.ts';
import { formatCitation } from '../text/citation.ts';

/** Proposals of one completion. */
const mostProposals = 100;

/**
 * Offers clauses as resources: `yakkan://general-terms/2026-04-01/第34条第2項`. The list names the text of each document that is in
 * force; a clause of it, or of another revision, is read by its citation, id or lineage.
 */
export function registerResources(server: McpServer, corpus: HeldCorpus, today: () => string): void {
  const { document, revision, citation } = makeCompletions(corpus);
  const list = () => listTexts(corpus, today());
  server.registerResource(
    'text',
    new ResourceTemplate('yakkan://{document}/{revision}', { list, complete: { document, revision } }),
    {
      title: '全文',
      description: 'A whole text of the corpus, as printed',
      mimeType: 'text/plain',
    },
    async (uri, given) => {
      const text = await corpus.read(one(given.document), { revision: one(given.revision) });
      return { contents: [{ uri: uri.href, mimeType: 'text/plain', text: quoteClause(text, 'root').quote }] };
    },
  );
  server.registerResource(
    'clause',
    new ResourceTemplate('yakkan://{document}/{revision}/{citation}', {
      list: undefined,
      complete: { document, revision, citation },
    }),
    {
      title: '条項',
      description: 'The words of a clause, by citation (第34条第2項), id or lineage',
      mimeType: 'text/plain',
    },
    async (uri, given) => {
      const text = await corpus.read(one(given.document), { revision: one(given.revision) });
      const quoted = quoteCited(text, one(given.citation));
      return { contents: quoted.map((words) => ({ uri: uri.href, mimeType: 'text/plain', text: words })) };
    },
  );
}

/** Proposes what can stand at each place of an address. */
function makeCompletions(corpus: HeldCorpus) {
  return {
    document: async (begun: string) =>
      propose(
        begun,
        (await corpus.list()).map(({ id }) => id),
      ),
    revision: async (begun: string, context?: { arguments?: Record<string, string> }) => {
      const id = context?.arguments?.document;
      const documents = id === undefined ? [] : await corpus.list(id);
      return propose(
        begun,
        documents.flatMap(({ revisions }) => revisions.map(({ effective }) => effective)),
      );
    },
    citation: async (begun: string, context?: { arguments?: Record<string, string> }) => {
      const { document, revision } = context?.arguments ?? {};
      if (document === undefined) return [];
      const { model } = await corpus.read(document, revision === undefined ? {} : { revision });
      const articles = indexTree(model.tree).containers.filter(({ type }) => type === 'article');
      return propose(
        begun,
        articles.map(({ id }) => formatCitation(id, model.tree)),
      );
    },
  };
}

/** The text of each document that is in force on a day; statutes, which are many, are left out. */
async function listTexts(corpus: HeldCorpus, day: string): Promise<ListResourcesResult> {
  const documents = (await corpus.list()).filter(
    ({ facts, revisions }) => revisions.length > 0 && !isStatute(facts),
  );
  return {
    resources: documents.map(({ id, facts, revisions }) => {
      const { effective } = revisions.findLast((each) => each.effective <= day) ?? revisions[0];
      return {
        uri: `yakkan://${encodeURIComponent(id)}/${effective}`,
        name: facts.title ?? id,
        description: `${facts.title ?? id}（${effective}施行）の全文`,
        mimeType: 'text/plain',
      };
    }),
  };
}

/** The words of each clause that a citation means, under the title of the text. */
function quoteCited(text: HeldText, wanted: string): string[] {
  const cited = resolveClause(wanted, text.model.tree);
  if (cited.status === 'missing')
    throw new Error(`${text.document.id} of ${text.revision.effective} has no clause "${wanted}".`);
  return cited.ids.map((id) => {
    const { title, citation, quote } = quoteClause(text, id);
    return `${title} ${citation}\n${quote}`;
  });
}

function one(value: string | readonly string[]): string {
  return decodeURIComponent(typeof value === 'string' ? value : value.join('/'));
}

function propose(begun: string, words: readonly string[]): string[] {
  return words.filter((word) => word.startsWith(begun)).slice(0, mostProposals);
}
