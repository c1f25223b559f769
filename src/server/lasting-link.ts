import type { Context } from 'hono';
import { isDay } from '../corpus/document-id.ts';
import { lineagePattern } from '../corpus/lineage/locate.ts';
import { locate } from './api/lineage.ts';
import { Problem } from './problem.ts';
import type { ServedCorpus } from './served-corpus.ts';

/**
 * Sends to where a clause stands: `/doc/general-terms/c/c7k2m9px1` in the revision in force, with `@2024-04-01` behind it in
 * that of the day. The address says what became of it where it does not stand there: `?clause=ended&on=2026-04-01#art_4`.
 */
export async function sendLasting(context: Context, corpus: ServedCorpus): Promise<Response> {
  const { document = '', clause = '' } = context.req.param() as Record<string, string>;
  const [lineage, day = corpus.options.today()] = clause.split('@');
  if (!lineagePattern.test(lineage) || !isDay(day))
    throw new Problem(404, `There is nothing at ${context.req.path}.`);
  const { state, places } = await locate(corpus, document, lineage, day);
  const [{ page }] = places;
  const [path, node] = page.split('#');
  const told = state === 'here' ? '' : `?clause=${state}&on=${day}`;
  // The target is another one after the next revision.
  return context.redirect(`/${path}${told}#${node}`, 302);
}
