import type { SearchSource } from './source.ts';

/** Most clauses of the document that the reader comes from which go before all others. */
const most = 6;

/** Lets the document that the reader comes from answer first, unless other documents are chosen. */
export function ownFirst(source: SearchSource): SearchSource {
  return {
    pause: source.pause,
    ask: async (question, options) => {
      const { from, documents = [] } = options;
      if (from === undefined || documents.length > 0) return source.ask(question, options);
      const own = await source.ask(question, { ...options, documents: [from], limit: most });
      const all = await source.ask(question, options);
      // What was found only because something was given up is no better for standing in this document.
      const first = own.result.relaxed.length > all.result.relaxed.length ? [] : own.result.hits;
      const keys = new Set(first.map(({ key }) => key));
      const hits = [...first, ...all.result.hits.filter(({ key }) => !keys.has(key))];
      // What it has not is told: the hits are of other documents.
      const missing = first.length > 0 ? all.result.missing : own.result.missing;
      return {
        ...all,
        result: { ...all.result, hits: hits.slice(0, options.limit), ...(missing && { missing }) },
      };
    },
  };
}
