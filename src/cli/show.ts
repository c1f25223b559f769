import type { YakkanDocument } from '../model/yakkan-document.ts';
import { formatCitation, resolveCitation } from '../text/citation.ts';
import { type InputOptions, parseInput } from './parse-input.ts';
import { renderAnnotations } from './render-annotations.ts';
import { renderClause } from './render-clause.ts';
import { reportMessages } from './report.ts';
import { type ExitCode, exitCodes, type Surface, showsColours, writeAll } from './surface.ts';

const mostListed = 8;

/** `yakkan show FILE CITATION`: prints one clause of the first document of the file in which it is found. */
export async function runShow(
  path: string,
  citation: string,
  options: InputOptions & { brief?: boolean },
  surface: Surface,
): Promise<ExitCode> {
  const documents = await parseInput(
    path,
    { ...options, quiet: true, all: true, norms: !options.brief },
    surface,
  );
  if (documents.length === 0) return exitCodes.failed;
  const found = documents
    .map((document) => ({ document, cited: resolveCitation(citation, document.tree) }))
    .find(({ cited }) => cited.status === 'found');
  if (found?.cited.status !== 'found') {
    const reason = explain(citation, documents);
    await reportMessages([{ ruleId: 'citation-not-found', severity: 'error', reason }], path, surface);
    return exitCodes.failed;
  }
  const { default: colours } = await import('picocolors');
  const { stdout } = surface;
  const { bold, dim } = colours.createColors(showsColours(stdout, surface));
  const width = stdout.isTTY ? Math.min(Math.max(stdout.columns ?? 80, 40), 120) : Number.POSITIVE_INFINITY;
  const look = { width, bold, dim };
  const pieces = [renderClause(found.document, found.cited.ids, look)];
  if (!options.brief) pieces.push(renderAnnotations(found.document, found.cited.ids, look));
  await writeAll(stdout, pieces);
  return exitCodes.done;
}

/** Why a citation leads nowhere, and what could be meant. */
function explain(citation: string, documents: readonly YakkanDocument[]): string {
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
