import { type ClauseRevision, traceClause } from '../../corpus/clause/clause-history.ts';
import { revisionAt } from '../../corpus/clause/point-in-time.ts';
import { CorpusError } from '../../corpus/corpus-error.ts';
import { checkDay } from '../../corpus/document-id.ts';
import { resolveClause } from '../../corpus/lineage/resolve-clause.ts';
import { findDocument, openCorpus } from '../../corpus/open-corpus.ts';
import { changeNames } from '../../text/value-names.ts';
import { renderRuns } from '../diff/render.ts';
import { explainMissing } from '../show/find-cited.ts';
import { failWith } from '../terminal/fail-with.ts';
import { type ExitCode, exitCodes, type Surface, showsColours, writeAll } from '../terminal/surface.ts';
import { today } from '../terminal/today.ts';

/** `yakkan history DOCUMENT CITATION`: every revision of a clause with what changed. */
export async function runHistory(
  id: string,
  citation: string,
  { corpus, asOf = today(), format }: { corpus: string; asOf?: string; format: 'text' | 'json' },
  surface: Surface,
): Promise<ExitCode> {
  try {
    checkDay(asOf, '--as-of');
    const document = findDocument(await openCorpus(corpus), id);
    const revision = revisionAt(document, asOf);
    const model = await revision.model();
    const cited = resolveClause(citation, model.tree);
    if (cited.status !== 'found')
      return failWith(explainMissing(citation, [model]), surface, exitCodes.failed);
    const history = (await traceClause(document, revision.effective, cited.ids)).toReversed();
    if (format === 'json') {
      surface.stdout.write(`${JSON.stringify({ document: id, citation, history }, null, 2)}\n`);
    } else await writeAll(surface.stdout, [await render(history, surface)]);
    return exitCodes.done;
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    return failWith(error.message, surface, exitCodes.failed);
  }
}

async function render(history: readonly ClauseRevision[], surface: Surface): Promise<string> {
  const { default: picocolors } = await import('picocolors');
  const look = picocolors.createColors(showsColours(surface.stdout, surface));
  const lines = history.flatMap(({ effective, citations, changes }, place) => {
    const isFirst = place === history.length - 1;
    const head = `${look.bold(effective)}  ${citations.length > 0 ? citations.join('、') : look.dim('（この版にはありません）')}`;
    if (changes.length === 0) return [head, `    ${look.dim(isFirst ? '最初の版' : '変更なし')}`];
    return [
      head,
      ...changes.flatMap((change) => {
        const words = renderRuns(change.runs ?? [], look);
        const what = change.kinds.map((kind) => changeNames[kind][0]).join('・');
        const where = [change.old, change.new].map((ids) => ids.join('、')).filter((ids) => ids !== '');
        return [
          `    [${what}] ${look.dim([...new Set(where)].join(' → '))}`,
          ...(words === '' ? [] : [`      ${words}`]),
        ];
      }),
    ];
  });
  return `${lines.join('\n')}\n`;
}
