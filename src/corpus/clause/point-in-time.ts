import type { Commencement } from '../../model/annotation.ts';
import type { Container } from '../../model/node.ts';
import { ancestorsOf, indexTree } from '../../model/tree-index.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { CorpusError } from '../corpus-error.ts';
import type { CorpusDocument, CorpusRevision } from '../open-corpus.ts';

/**
 * Gives the revision of a document that was in force on a day.
 * @throws {CorpusError} if there is no text, or none that early
 */
export function revisionAt({ id, revisions }: CorpusDocument, day: string): CorpusRevision {
  const [first] = revisions;
  if (!first) {
    throw new CorpusError(
      `The corpus holds no text of ${id}; add it with \`yakkan add FILE --document ${id}\`.`,
    );
  }
  const found = revisions.findLast(({ effective }) => effective <= day);
  if (found) return found;
  throw new CorpusError(
    `The corpus holds no text of ${id} that was in force on ${day}; its texts begin with ${first.effective}.`,
  );
}

/** What the 附則 of a revision say about one of its clauses on a day. */
export type ClauseForce =
  | { state: 'in-force' }
  /** It takes effect on a later day than the rest; the text before still holds. */
  | { state: 'not-yet'; from: string; suppl: string }
  /** Whether it holds depends on something that the text does not tell. */
  | { state: 'unknown'; condition?: string; suppl: string };

/**
 * Says whether a clause of a revision was in force on a day: dates and conditions of the 附則 for single provisions count,
 * and a condition on which the whole revision depends.
 */
export function forceOf(document: YakkanDocument, clauses: readonly string[], day: string): ClauseForce {
  const index = indexTree(document.tree);
  const own = new Set(
    clauses.flatMap((id) => [id, ...ancestorsOf(index, id).map((container: Container) => container.id)]),
  );
  const told = document.revisionHistory.flatMap(({ node, commencements }) =>
    commencements.flatMap((commencement) =>
      commencement.provisions.some((provision) => own.has(provision)) ? [{ node, commencement }] : [],
    ),
  );
  // Of two statements about one clause the later 附則 replaced the earlier.
  const last = told.at(-1);
  return last ? judge(last.commencement, last.node, day) : forceOfWhole(document);
}

/** Says which provisions below clauses were not in force on a day, or may not have been, while the clauses themselves were. */
export function forcesWithin(
  document: YakkanDocument,
  clauses: readonly string[],
  day: string,
): { node: string; force: Exclude<ClauseForce, { state: 'in-force' }> }[] {
  const index = indexTree(document.tree);
  const provisions = new Set(
    document.revisionHistory.flatMap(({ commencements }) => commencements.flatMap((one) => one.provisions)),
  );
  return index.containers.flatMap(({ id }) => {
    if (!provisions.has(id) || !ancestorsOf(index, id).some((above) => clauses.includes(above.id))) return [];
    const force = forceOf(document, [id], day);
    return force.state === 'in-force' ? [] : [{ node: id, force }];
  });
}

/** The newest 附則 makes the whole depend on a condition and gives no day at all. */
function forceOfWhole({ revisionHistory }: YakkanDocument): ClauseForce {
  const [first, last] = [revisionHistory[0], revisionHistory.at(-1)];
  const isNewestFirst = first?.date !== undefined && last?.date !== undefined && first.date > last.date;
  const newest = isNewestFirst ? first : last;
  const whole = newest?.commencements.filter(({ provisions }) => provisions.length === 0) ?? [];
  const isOpen = whole.length > 0 && whole.every(({ kind }) => kind === 'condition');
  return newest && isOpen ? judge(whole[0], newest.node, '') : { state: 'in-force' };
}

function judge({ kind, date, condition }: Commencement, suppl: string, day: string): ClauseForce {
  if (kind === 'date')
    return date !== undefined && date > day ? { state: 'not-yet', from: date, suppl } : { state: 'in-force' };
  return { state: 'unknown', suppl, ...(condition !== undefined && { condition }) };
}
