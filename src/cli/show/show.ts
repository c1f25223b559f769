import type { ReadStatute } from '../../corpus/law/quote-statutes.ts';
import type { QuotedStatute } from '../../model/quoted-statute.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { resolveCitation } from '../../text/citation.ts';
import { type InputOptions, parseInput } from '../terminal/parse-input.ts';
import { reportMessages } from '../terminal/report.ts';
import { type ExitCode, exitCodes, type Surface, showsColours, writeAll } from '../terminal/surface.ts';
import { explainMissing } from './find-cited.ts';
import { renderClause } from './render.ts';
import { renderAnnotations } from './render-annotations.ts';

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
    const reason = explainMissing(citation, documents);
    await reportMessages([{ ruleId: 'citation-not-found', severity: 'error', reason }], path, surface);
    return exitCodes.failed;
  }
  await printClauses(found.document, found.cited.ids, options, surface);
  return exitCodes.done;
}

/** How clauses are printed. */
interface PrintOptions {
  brief?: boolean;
  /** Lines before the clauses. */
  notes?: readonly string[];
  /** Reads a statute of the corpus; if omitted, none is held. */
  readStatute?: ReadStatute;
}

async function readStatutes(
  { references }: YakkanDocument,
  read: ReadStatute,
): Promise<Map<string, QuotedStatute>> {
  if (!references.some(({ law }) => law)) return new Map();
  const { quoteStatutes } = await import('../../corpus/law/quote-statutes.ts');
  return new Map((await quoteStatutes(references, read)).map((statute) => [statute.reference, statute]));
}

/** Prints clauses, and unless `brief` what belongs to them; `notes` stand before them. */
export async function printClauses(
  document: YakkanDocument,
  ids: readonly string[],
  { brief, notes = [], readStatute = async () => undefined }: PrintOptions,
  surface: Surface,
): Promise<void> {
  const { default: colours } = await import('picocolors');
  const { stdout } = surface;
  const { bold, dim, yellow } = colours.createColors(showsColours(stdout, surface));
  const width = stdout.isTTY ? Math.min(Math.max(stdout.columns ?? 80, 40), 120) : Number.POSITIVE_INFINITY;
  const look = { width, bold, dim };
  const pieces = [...notes.map((note) => `${yellow(note)}\n`), renderClause(document, ids, look)];
  if (!brief) {
    const statutes = await readStatutes(document, readStatute);
    pieces.push(renderAnnotations(document, ids, look, statutes));
  }
  await writeAll(stdout, pieces);
}
