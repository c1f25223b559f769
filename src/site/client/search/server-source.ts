/// <reference lib="dom" />
import type { SearchResult } from '../../../model/search-result.ts';
import type { Facets } from '../../../search/facets.ts';
import { findRoot } from '../load-data.ts';
import type { AskOptions, SearchSource } from './source.ts';

/** Names of the API for what readers narrow a search by. */
const parameters = {
  documents: 'document',
  kinds: 'kind',
  chapters: 'chapter',
  norms: 'norm',
  actors: 'actor',
  revisions: 'revision',
} as const;

/** Lets the server search: the page needs no index then. */
export function askServer(): SearchSource {
  let asked: AbortController | undefined;
  return {
    pause: 60,
    ask: async (question, options) => {
      asked?.abort();
      asked = new AbortController();
      const address = `${findRoot()}api/v1/search/facets?${writeQuery(question, options)}`;
      const response = await fetch(address, { signal: asked.signal });
      if (!response.ok) throw new Error(await readReason(response));
      const { result, facets } = (await response.json()) as { result: SearchResult; facets: Facets };
      return { result, count: result.total, facets: async () => facets };
    },
  };
}

function writeQuery(question: string, options: AskOptions): URLSearchParams {
  const query = new URLSearchParams({ q: question, limit: String(Math.min(options.limit, 100)) });
  for (const [name, parameter] of Object.entries(parameters))
    for (const value of options[name as keyof typeof parameters] ?? []) query.append(parameter, value);
  for (const name of ['hasDeadline', 'hasAmount', 'hasRule'] as const)
    if (options[name]) query.set(name, 'true');
  if (options.from !== undefined) query.set('from', options.from);
  return query;
}

async function readReason(response: Response): Promise<string> {
  try {
    const { detail, title } = (await response.json()) as { detail?: string; title?: string };
    return detail ?? title ?? String(response.status);
  } catch {
    return String(response.status);
  }
}
