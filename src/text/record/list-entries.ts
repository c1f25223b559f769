import type { Container, Leaf, Node } from '../../model/node.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { digestWords, numberInId, withoutSpace } from './record-words.ts';
import type { EntryFacts, RecordedEntry } from './recorded-entry.ts';

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
