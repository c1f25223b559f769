import type { Correction } from '../../model/correction.ts';
import type { CorpusFacts } from '../document-facts.ts';
import { requireHeld } from './change.ts';
import { type EditOptions, editDocument } from './edit-document.ts';
import { listIn } from './facts-yaml.ts';

/** Corrections of a document that one file may hold. */
const mostCorrections = 1000;

/**
 * Sets what people said of lines, for a revision and those behind it; one of the same line is replaced.
 * @param corrections without `from`: that is the revision
 * @param removed lines whose corrections are taken out
 * @throws {CorpusError} if the revision is not there
 */
export async function correct(
  corpus: string,
  id: string,
  {
    effective,
    corrections,
    removed = [],
  }: { effective: string; corrections: readonly Correction[]; removed?: readonly string[] },
  options: EditOptions,
): Promise<CorpusFacts> {
  return editDocument(corpus, id, options, async (editing) => {
    const { yaml, path, facts } = editing;
    requireHeld(editing, id, effective);
    const added = corrections.map((one): Correction => ({ ...one, from: effective }));
    const isReplaced = ({ line, before, after, from }: Correction) =>
      from === effective &&
      (removed.includes(line) ||
        added.some((one) => one.line === line && one.before === before && one.after === after));
    const held = facts.corrections ?? [];
    const kept = held.filter((one) => !isReplaced(one));
    const all = [...kept, ...added].slice(-mostCorrections);
    if (JSON.stringify(all) === JSON.stringify(held)) return undefined;
    const list = listIn(yaml, 'corrections', path);
    list.items = all.map((one) => yaml.createNode(one));
    if (all.length === 0) yaml.delete('corrections');
    const changes = [
      ...added.map(({ line, as }) => ({ field: 'correction', new: `${line.slice(0, 60)} = ${as}` })),
      ...removed.map((line) => ({ field: 'correction', old: line.slice(0, 60) })),
    ];
    return { written: { action: 'correct', effective, changes } };
  });
}
