import type { Mark } from '../model/line.ts';
import type { Container, Leaf, Node } from '../model/node.ts';
import type { ContainerType, LeafType } from '../model/node-type.ts';
import { isContainer } from '../model/tree-walk.ts';

/** Version of the record; another one is not read. */
export const recordVersion = 1;

/** What stands on one line of a record: a node with the words that are its own, or words behind what stands under it. */
export interface RecordedEntry {
  /** Steps from the root. */
  depth: number;
  /** `words`: sentences of the node above that stand behind its clauses and tables. */
  type: ContainerType | LeafType | 'words';
  id?: string;
  label?: string;
  /** Characters of the caption that are no white space. */
  caption?: number;
  /** Characters of each sentence, of a note or title of its one leaf, that are no white space. */
  lengths: number[];
  /** Of all words of the entry, white space left out. */
  digest: string;
  facts?: EntryFacts;
}

/** What the words of an entry do not show. */
export interface EntryFacts {
  number?: string;
  through?: string;
  deleted?: true;
  head?: true;
  certainty?: number;
  /** Where it stands among the children of the root, where the format orders them otherwise. */
  at?: number;
  /** Where its white space is more than single blanks. */
  caption?: string;
  captionMarks?: Mark[];
  /** Per leaf, by its index. */
  leaves?: Record<number, { endsLine?: true; function?: 'main' | 'proviso'; marks?: Mark[]; value?: string }>;
}

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

/** The nodes of a tree in the order in which they are printed. */
export function listEntries(root: Container, printed: readonly Node[] = root.children): RecordedEntry[] {
  const entries: RecordedEntry[] = [];
  addChildren(printed, 1, entries);
  if (printed.some((child, at) => child !== root.children[at])) {
    const places = new Map(root.children.map((child, at) => [child, at]));
    const own = entries.filter(({ depth }) => depth === 1);
    for (const [index, entry] of own.entries())
      entry.facts = { ...entry.facts, at: places.get(printed[index]) ?? index };
  }
  return entries;
}

function addChildren(children: readonly Node[], depth: number, entries: RecordedEntry[]): void {
  for (let at = 0; at < children.length; at++) {
    const child = children[at];
    if (isContainer(child)) addContainer(child, depth, entries);
    else if (child.type !== 'sentence') entries.push(makeEntry(depth, child.type, [child]));
    else {
      const run = takeSentences(children, at);
      entries.push(makeEntry(depth, 'words', run));
      at += run.length - 1;
    }
  }
}

function addContainer(node: Container, depth: number, entries: RecordedEntry[]): void {
  const own = takeSentences(node.children, 0);
  entries.push(makeEntry(depth, node.type, own, node));
  addChildren(node.children.slice(own.length), depth + 1, entries);
}

function takeSentences(children: readonly Node[], from: number): Leaf[] {
  const run: Leaf[] = [];
  for (let at = from; at < children.length; at++) {
    const child = children[at];
    if (isContainer(child) || child.type !== 'sentence') break;
    run.push(child);
  }
  return run;
}

function makeEntry(
  depth: number,
  type: RecordedEntry['type'],
  leaves: readonly Leaf[],
  node?: Container,
): RecordedEntry {
  const { id, label, caption } = node ?? {};
  const facts = { ...(node && factsOf(node)), ...factsOfLeaves(leaves) };
  const words = [label ?? '', caption ?? '', ...leaves.map(({ value }) => value)].map(withoutSpace);
  return {
    depth,
    type,
    ...(id !== undefined && { id }),
    ...(label !== undefined && { label }),
    ...(caption !== undefined && { caption: words[1].length }),
    lengths: words.slice(2).map(({ length }) => length),
    digest: digestWords(words.join('')),
    ...(Object.keys(facts).length > 0 && { facts }),
  };
}

/** Readers of formats take several blanks for one, and none at an end. */
const oddSpace = /\s{2}|[^\S 　]|^\s|\s$/;

function factsOf({
  id,
  number,
  through,
  caption,
  deleted,
  head,
  certainty,
  captionMarks,
}: Container): EntryFacts {
  return {
    ...(number !== undefined && number !== numberInId(id) && { number }),
    ...(caption !== undefined && oddSpace.test(caption) && { caption }),
    ...(through !== undefined && { through }),
    ...(deleted && { deleted }),
    ...(head && { head }),
    ...(certainty !== undefined && { certainty }),
    ...(captionMarks && { captionMarks }),
  };
}

/** The number that an id ends with: `art_3-2` → 3-2. */
export function numberInId(id: string): string | undefined {
  return /_(\d+(?:-\d+)*)$/.exec(id)?.[1];
}

function factsOfLeaves(leaves: readonly Leaf[]): EntryFacts {
  const told: NonNullable<EntryFacts['leaves']> = {};
  for (const [index, { endsLine, marks, value, function: role }] of leaves.entries()) {
    const startsAsProviso = /^(?:ただし|但し|但、)/.test(value);
    const facts = {
      ...(endsLine && { endsLine }),
      ...(marks && { marks }),
      ...(role !== undefined && (role === 'proviso') !== startsAsProviso && { function: role }),
      ...(oddSpace.test(value) && { value }),
    };
    if (Object.keys(facts).length > 0) told[index] = facts;
  }
  return Object.keys(told).length > 0 ? { leaves: told } : {};
}

export function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}

/** FNV-1a, 32 bits, in base 36: enough to see that words were changed. */
export function digestWords(words: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < words.length; index++) {
    hash ^= words.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
