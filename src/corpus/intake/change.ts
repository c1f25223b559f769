import { extname } from 'node:path';
import { CorpusConflict, CorpusError } from '../corpus-error.ts';
import type { CorpusFacts } from '../document-facts.ts';
import { checkDay, checkDocumentId } from '../document-id.ts';
import { type Editing, type EditOptions, editDocument } from './edit-document.ts';
import { dayOf, listIn, putRevision } from './facts-yaml.ts';
import { digestOf } from './journal.ts';

/** What of a document may be changed: a word, or `''` to take it out. */
export interface ChangedFacts {
  title?: string;
  kind?: string;
  issuer?: string;
  /** Id of the document that it goes with. */
  general?: string;
}

/**
 * Changes title, kind, issuer, or the document that it goes with.
 * @throws {CorpusError} if there is no such document, or it would go with itself
 */
export async function changeFacts(
  corpus: string,
  id: string,
  changed: ChangedFacts,
  options: EditOptions,
): Promise<CorpusFacts> {
  if (changed.general) checkDocumentId(changed.general);
  if (changed.general === id) throw new CorpusError(`${id} cannot go with itself; name another document.`);
  return editDocument(corpus, id, options, async ({ yaml, facts }) => {
    const changes = (['title', 'kind', 'issuer', 'general'] as const).flatMap((field) => {
      const young = changed[field]?.trim();
      const old = facts[field];
      if (young === undefined || young === (old ?? '')) return [];
      if (young === '') yaml.delete(field);
      else yaml.set(field, young);
      return [{ field, ...(old !== undefined && { old }), ...(young !== '' && { new: young }) }];
    });
    return changes.length === 0 ? undefined : { written: { action: 'change', changes } };
  });
}

/**
 * Gives a revision another effective date.
 * @throws {CorpusError} if it is not there, or another one of the new day is
 */
export async function changeDay(
  corpus: string,
  id: string,
  { from, to }: { from: string; to: string },
  options: EditOptions,
): Promise<CorpusFacts> {
  checkDay(to, 'The new day');
  return editDocument(corpus, id, options, async (editing) => {
    const { yaml, path, facts } = editing;
    const held = requireHeld(editing, id, from);
    if (from === to) return undefined;
    if (facts.revisions.some(({ effective }) => effective === to))
      throw new CorpusConflict(`The corpus holds another text of ${id} for ${to}; give another day.`);
    const list = listIn(yaml, 'revisions', path);
    list.items.splice(
      list.items.findIndex((item) => dayOf(item) === from),
      1,
    );
    const file = `revisions/${to}${extname(held.file)}`;
    putRevision(yaml, path, { effective: to, file });
    for (const [place, { from: since }] of (facts.corrections ?? []).entries())
      if (since === from) yaml.setIn(['corrections', place, 'from'], to);
    const digest = digestOf(await editing.read(held.file));
    return {
      written: {
        action: 'change',
        effective: to,
        file,
        digest,
        changes: [{ field: 'effective', old: from, new: to }],
      },
      move: { from: held.file, to: file },
    };
  });
}

/**
 * The revision of a day.
 * @throws {CorpusError} if it is not there
 */
export function requireHeld({ facts }: Editing, id: string, effective: string): { file: string } {
  const held = facts.revisions.find((revision) => revision.effective === effective);
  if (held) return held;
  const days = facts.revisions.map((revision) => revision.effective).join(', ') || 'none';
  throw new CorpusError(
    `The corpus does not hold the text of ${id} of ${effective}; it holds those of ${days}.`,
  );
}
