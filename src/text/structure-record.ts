import type { Container, Node } from '../model/node.ts';
import { listEntries } from './record/list-entries.ts';
import { type EntryFacts, type RecordedEntry, recordVersion } from './record/recorded-entry.ts';

/**
 * Writes the structure of a tree as a record that a file in another format can carry beside its text: types, ids and lengths
 * in the order in which the text is printed. The words themselves stay in the text alone.
 * @param printed the children of the root as the format orders them; if omitted, as in the tree
 */
export function writeRecord(root: Container, printed: readonly Node[] = root.children): string {
  const lines = listEntries(root, printed).map(
    ({ depth, type, id, label, caption, lengths, digest, facts }) =>
      JSON.stringify([
        depth,
        type,
        id ?? 0,
        label ?? 0,
        caption ?? 0,
        lengths,
        digest,
        ...(facts ? [facts] : []),
      ])
        // Neither a comment of HTML nor a script can end within it.
        .replaceAll('-', '\\u002d')
        .replaceAll('<', '\\u003c'),
  );
  return `[${recordVersion},\n${lines.join(',\n')}]`;
}

/** Reads a record; nothing where it is damaged or of another version. */
export function readRecord(text: string): RecordedEntry[] | undefined {
  try {
    const [version, ...lines]: [unknown, ...Line[]] = JSON.parse(text);
    if (version !== recordVersion || !lines.every(isLine)) return undefined;
    return lines.map(
      ([depth, type, id, label, caption, lengths, digest, facts]): RecordedEntry => ({
        depth,
        type,
        ...(id !== 0 && { id }),
        ...(label !== 0 && { label }),
        ...(caption !== 0 && { caption }),
        lengths,
        digest,
        ...(facts && { facts }),
      }),
    );
  } catch {
    return undefined;
  }
}

type Line = [
  depth: number,
  type: RecordedEntry['type'],
  id: string | 0,
  label: string | 0,
  caption: number,
  lengths: number[],
  digest: string,
  facts?: EntryFacts,
];

function isLine(line: unknown): boolean {
  if (!Array.isArray(line)) return false;
  const [depth, type, , , , lengths, digest] = line;
  return (
    Number.isInteger(depth) &&
    depth >= 1 &&
    typeof type === 'string' &&
    Array.isArray(lengths) &&
    lengths.every(Number.isInteger) &&
    typeof digest === 'string'
  );
}
