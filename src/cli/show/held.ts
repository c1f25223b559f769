import { clauseBefore } from '../../corpus/clause/clause-before.ts';
import { followClauses } from '../../corpus/clause/follow-clauses.ts';
import { type ClauseForce, forceOf, forcesWithin, revisionAt } from '../../corpus/clause/point-in-time.ts';
import { CorpusError } from '../../corpus/corpus-error.ts';
import { checkDay } from '../../corpus/document-id.ts';
import type { ReadStatute } from '../../corpus/law/quote-statutes.ts';
import { makeStatuteReader } from '../../corpus/law/read-statutes.ts';
import { resolveClause, separateDay } from '../../corpus/lineage/resolve-clause.ts';
import {
  type CorpusDocument,
  type CorpusRevision,
  findDocument,
  openCorpus,
} from '../../corpus/open-corpus.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { formatCitation } from '../../text/citation.ts';
import { failWith } from '../terminal/fail-with.ts';
import { type ExitCode, exitCodes, type Surface } from '../terminal/surface.ts';
import { today } from '../terminal/today.ts';
import { explainMissing } from './find-cited.ts';
import { printClauses } from './show.ts';

interface ShowChoices {
  corpus: string;
  asOf?: string;
  brief?: boolean;
  quiet?: boolean;
}

/** A revision that is shown as it stood on a day. */
interface Shown {
  document: CorpusDocument;
  revision: CorpusRevision;
  model: YakkanDocument;
  day: string;
  readStatute: ReadStatute;
  /** What is said of the clause before its words. */
  told: readonly string[];
}

/** `yakkan show DOCUMENT CITATION --as-of DATE`: prints a clause of the corpus as it stood on a day. */
export async function runShowHeld(
  id: string,
  citation: string,
  { corpus, asOf, brief = false, quiet = false }: ShowChoices,
  surface: Surface,
): Promise<ExitCode> {
  const { words, day: meantOn } = separateDay(citation);
  const day = (asOf === 'today' ? today() : asOf) ?? meantOn ?? today();
  const notes = new Set<string>();
  try {
    checkDay(day, '--as-of');
    if (meantOn !== undefined) checkDay(meantOn, `The day in ${citation}`);
    const opened = await openCorpus(corpus, { onNote: (note) => notes.add(note) });
    const document = findDocument(opened, id);
    const readStatute = makeStatuteReader(opened);
    const revision = revisionAt(document, day);
    const meant = meantOn === undefined ? revision : revisionAt(document, meantOn);
    const cited = resolveClause(words, (await meant.model()).tree);
    if (cited.status !== 'found') {
      const missing = explainMissing(words, [await meant.model()]);
      return failWith(`${missing} (${id}, revision of ${meant.effective})`, surface, exitCodes.failed);
    }
    const { model, ids, lostIn } = await followClauses(document, meant, cited.ids, revision);
    if (lostIn !== undefined)
      return failWith(tellLost(words, meant.effective, lostIn), surface, exitCodes.failed);
    const told =
      meant === revision ? [] : [tellFollowed(words, meant.effective, revision.effective, ids, model)];
    const code = await printHeld(
      { document, revision, model, day, readStatute, told },
      ids,
      words,
      brief,
      surface,
    );
    if (!quiet && !brief) for (const note of notes) surface.stderr.write(`${note}\n`);
    return code;
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    return failWith(error.message, surface, exitCodes.failed);
  }
}

async function printHeld(
  shown: Shown,
  ids: readonly string[],
  citation: string,
  brief: boolean,
  surface: Surface,
): Promise<ExitCode> {
  const { document, revision, model, day, readStatute, told } = shown;
  const head = `${day} 現在（${revision.effective} の版）`;
  const force = forceOf(model, ids, day);
  if (force.state === 'not-yet') {
    const later = tellLater(citation, force, model);
    const before = await clauseBefore(document, revision, ids, day);
    if (!before)
      return failWith(`${head} ${later}${day} には、この規定はまだありません。`, surface, exitCodes.failed);
    const notes = [head, ...told, `${later}次は、その前の ${before.effective} の版です。`];
    await printClauses(before.model, before.ids, { brief, notes, readStatute }, surface);
    return exitCodes.done;
  }
  const notes = [
    head,
    ...told,
    ...(force.state === 'unknown' ? [tellUnknown('この規定', force, model)] : []),
  ];
  const parts = forcesWithin(model, ids, day);
  for (const part of parts) {
    if (part.force.state === 'unknown')
      notes.push(tellUnknown(formatCitation(part.node, model.tree), part.force, model));
  }
  await printClauses(model, ids, { brief, notes, readStatute }, surface);
  for (const part of parts)
    if (part.force.state === 'not-yet') await printPart(shown, part.node, part.force, surface);
  return exitCodes.done;
}

/** What held for a part of the printed clause that was not in force yet. */
async function printPart(
  { document, revision, model, day }: Shown,
  node: string,
  force: Extract<ClauseForce, { state: 'not-yet' }>,
  surface: Surface,
): Promise<void> {
  const later = tellLater(formatCitation(node, model.tree), force, model);
  const before = await clauseBefore(document, revision, [node], day);
  const rest = before
    ? `${day} には、次の ${before.effective} の版によります。`
    : `${day} には、この規定はまだありません。`;
  if (before)
    await printClauses(before.model, before.ids, { brief: true, notes: ['', later + rest] }, surface);
  else surface.stdout.write(`\n${later}${rest}\n`);
}

function tellFollowed(
  words: string,
  from: string,
  to: string,
  ids: readonly string[],
  { tree }: YakkanDocument,
): string {
  const now = ids.map((one) => formatCitation(one, tree)).join('、');
  return `${from} の版の${words}は、${to} の版では${now}です。`;
}

function tellLost(words: string, from: string, lostIn: string): string {
  return from < lostIn
    ? `${from} の版の${words}は、${lostIn} の版でなくなりました。`
    : `${from} の版の${words}は、${lostIn} の版にはまだありませんでした。`;
}

function tellLater(
  what: string,
  { from, suppl }: Extract<ClauseForce, { state: 'not-yet' }>,
  { tree }: YakkanDocument,
): string {
  return `${what}は、${formatCitation(suppl, tree)}により ${from} から施行されます。`;
}

function tellUnknown(
  what: string,
  { condition, suppl }: Extract<ClauseForce, { state: 'unknown' }>,
  { tree }: YakkanDocument,
): string {
  const words = condition === undefined ? '' : `「${condition}」`;
  return `${what}が施行されているかどうかは、${formatCitation(suppl, tree)}の条件${words}によります。この文書だけでは分かりません。`;
}
