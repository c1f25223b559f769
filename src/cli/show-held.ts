import { CorpusError } from '../corpus/corpus-error.ts';
import { checkDay } from '../corpus/document-id.ts';
import { type CorpusDocument, type CorpusRevision, findDocument, openCorpus } from '../corpus/open-corpus.ts';
import { type ClauseForce, forceOf, revisionAt } from '../corpus/point-in-time.ts';
import { alignRevisions } from '../diff/align-revisions.ts';
import type { YakkanDocument } from '../model/yakkan-document.ts';
import { formatCitation, resolveCitation } from '../text/citation.ts';
import { failWith } from './fail-with.ts';
import { explainMissing } from './find-cited.ts';
import { printClauses } from './show.ts';
import { type ExitCode, exitCodes, type Surface } from './surface.ts';
import { today } from './today.ts';

interface ShowChoices {
  corpus: string;
  asOf?: string;
  brief?: boolean;
}

/** `yakkan show DOCUMENT CITATION --as-of DATE`: prints a clause of the corpus as it stood on a day. */
export async function runShowHeld(
  id: string,
  citation: string,
  { corpus, asOf, brief = false }: ShowChoices,
  surface: Surface,
): Promise<ExitCode> {
  const day = asOf ?? today();
  try {
    checkDay(day, '--as-of');
    const document = findDocument(await openCorpus(corpus), id);
    const revision = revisionAt(document, day);
    const model = await revision.model();
    const cited = resolveCitation(citation, model.tree);
    if (cited.status !== 'found') {
      const missing = explainMissing(citation, [model]);
      return failWith(`${missing} (${id}, revision of ${revision.effective})`, surface, exitCodes.failed);
    }
    const head = `${day} 現在（${revision.effective} の版）`;
    const force = forceOf(model, cited.ids, day);
    if (force.state !== 'not-yet') {
      const notes = [head, ...(force.state === 'unknown' ? [tellUnknown(force, model)] : [])];
      await printClauses(model, cited.ids, { brief, notes }, surface);
      return exitCodes.done;
    }
    const place = formatCitation(force.suppl, model.tree);
    const later = `${citation}は、${place}により ${force.from} から施行されます。`;
    const before = await findBefore(document, revision, cited.ids);
    if (!before)
      return failWith(`${head} ${later}${day} には、この規定はまだありません。`, surface, exitCodes.failed);
    const notes = [head, `${later}次は、その前の ${before.effective} の版です。`];
    await printClauses(before.model, before.ids, { brief, notes }, surface);
    return exitCodes.done;
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    return failWith(error.message, surface, exitCodes.failed);
  }
}

function tellUnknown(
  { condition, suppl }: Extract<ClauseForce, { state: 'unknown' }>,
  { tree }: YakkanDocument,
): string {
  const words = condition === undefined ? '' : `「${condition}」`;
  return `この規定が施行されているかどうかは、${formatCitation(suppl, tree)}の条件${words}によります。この文書だけでは分かりません。`;
}

/** The clauses as the revision before held them, under the numbers that they had there. */
async function findBefore(
  { revisions }: CorpusDocument,
  revision: CorpusRevision,
  ids: readonly string[],
): Promise<{ effective: string; model: YakkanDocument; ids: string[] } | undefined> {
  const before = revisions[revisions.indexOf(revision) - 1];
  if (!before) return undefined;
  const [old, young] = await Promise.all([before.model(), revision.model()]);
  const { toOld } = alignRevisions(old, young);
  const found = [...new Set(ids.flatMap((id) => toOld(id)))];
  return found.length > 0 ? { effective: before.effective, model: old, ids: found } : undefined;
}
