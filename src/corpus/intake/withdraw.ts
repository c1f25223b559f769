import { basename, extname } from 'node:path';
import { CorpusConflict } from '../corpus-error.ts';
import type { CorpusFacts } from '../document-facts.ts';
import { requireHeld } from './change.ts';
import { type EditOptions, editDocument } from './edit-document.ts';
import { dayOf, listIn, putRevision } from './facts-yaml.ts';
import { digestOf } from './journal.ts';

/** Withdraws a document, or one revision of it: it is kept, and nobody sees it until it is restored. */
export async function withdraw(
  corpus: string,
  id: string,
  effective: string | undefined,
  options: EditOptions & { today: string },
): Promise<CorpusFacts> {
  return editDocument(corpus, id, options, async (editing) => {
    const { yaml, path, facts } = editing;
    if (effective === undefined) {
      if (facts.withdrawn !== undefined) return undefined;
      yaml.set('withdrawn', options.today);
      return { written: { action: 'withdraw' } };
    }
    const held = requireHeld(editing, id, effective);
    const list = listIn(yaml, 'revisions', path);
    list.items.splice(
      list.items.findIndex((item) => dayOf(item) === effective),
      1,
    );
    const digest = digestOf(await editing.read(held.file));
    // A further text of that day may be withdrawn as well: the digest keeps them apart.
    const file = `withdrawn/${basename(held.file, extname(held.file))}-${digest.slice(0, 12)}${extname(held.file)}`;
    const gone = listIn(yaml, 'withdrawnRevisions', path);
    gone.items = gone.items.filter((item) => fileOf(item) !== file);
    gone.items.push(yaml.createNode({ effective, file, on: options.today }, { flow: true }));
    return { written: { action: 'withdraw', effective, file, digest }, move: { from: held.file, to: file } };
  });
}

/**
 * Restores a document, or a revision that was withdrawn; of several of one day the last.
 * @throws {CorpusError} if it was not withdrawn, or another text of that day is there
 */
export async function restore(
  corpus: string,
  id: string,
  effective: string | undefined,
  options: EditOptions,
): Promise<CorpusFacts> {
  return editDocument(corpus, id, options, async ({ yaml, path, facts, read }) => {
    if (effective === undefined) {
      if (facts.withdrawn === undefined) throw new CorpusConflict(`${id} was not withdrawn.`);
      yaml.delete('withdrawn');
      return { written: { action: 'restore' } };
    }
    const gone = facts.withdrawnRevisions?.findLast((revision) => revision.effective === effective);
    if (!gone) throw new CorpusConflict(`No text of ${id} of ${effective} was withdrawn.`);
    if (facts.revisions.some((revision) => revision.effective === effective))
      throw new CorpusConflict(
        `The corpus holds another text of ${id} for ${effective}; withdraw it first, or give it another day.`,
      );
    const list = listIn(yaml, 'withdrawnRevisions', path);
    list.items = list.items.filter((item) => fileOf(item) !== gone.file);
    if (list.items.length === 0) yaml.delete('withdrawnRevisions');
    const file = `revisions/${effective}${extname(gone.file)}`;
    putRevision(yaml, path, { effective, file });
    const digest = digestOf(await read(gone.file));
    return { written: { action: 'restore', effective, file, digest }, move: { from: gone.file, to: file } };
  });
}

function fileOf(item: unknown): string {
  const { file } = ((item as { toJSON?: () => unknown }).toJSON?.() ?? {}) as { file?: unknown };
  return String(file ?? '');
}
