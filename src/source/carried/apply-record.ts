import type { Source } from '../../model/line.ts';
import type { Message } from '../../model/message.ts';
import type { ContainerType, LeafType } from '../../model/node-type.ts';
import type { StructureLeaf, StructureNode } from '../../model/structure.ts';
import { numberInId } from '../../text/record/record-words.ts';
import { readRecord } from '../../text/structure-record.ts';
import { type MatchedEntry, matchEntries } from './match.ts';
import { cutVisible, listVisible, type VisibleText } from './visible-text.ts';

/**
 * Gives a source the structure that a record beside its text tells, clause by clause, so that a text that was written out is
 * read back as the tree that it was. Where the text was changed in a way that the record does not tell, it is read as any.
 * @param text the words that the record tells of; if omitted, those of the lines
 */
export function applyRecord(
  source: Source,
  record: string,
  text: VisibleText = listVisible(source),
): { source: Source; messages: Message[] } {
  const entries = readRecord(record);
  const matched = entries && matchEntries(entries, text);
  const structure = matched && buildStructure(matched, text);
  if (!structure) return { source, messages: [outdated] };
  return { source: { ...source, lines: [], structure }, messages: [] };
}

const outdated: Message = {
  ruleId: 'structure-outdated',
  severity: 'info',
  reason:
    'The file carries the structure of the text that it was written from, and the text has been changed since; its structure was read from its words.',
};

const leafTypes: ReadonlySet<string> = new Set(['title', 'note', 'tocLine']);

function buildStructure(matched: readonly MatchedEntry[], text: VisibleText): StructureNode | undefined {
  const root: StructureNode = { type: 'root', children: [] };
  const open: StructureNode[] = [root];
  const places = new Map<object, number>();
  for (const one of matched) {
    const { depth, type } = one.entry;
    // A clause whose parent was taken out has no place.
    if (depth > open.length) return undefined;
    open.length = depth;
    const parent = open[depth - 1];
    if (type === 'words' || leafTypes.has(type)) addLeaves(parent, one, text);
    else {
      const node = makeNode(one, text);
      addLeaves(node, one, text);
      parent.children.push(node);
      open.push(node);
    }
    const last = root.children.at(-1);
    if (one.entry.facts?.at !== undefined && last) places.set(last, one.entry.facts.at);
  }
  root.children.sort((left, right) => (places.get(left) ?? 0) - (places.get(right) ?? 0));
  return root;
}

function makeNode({ entry, label, caption, isEdited }: MatchedEntry, text: VisibleText): StructureNode {
  const { type, id, label: printed, facts = {} } = entry;
  const number = facts.number ?? (id === undefined ? undefined : numberInId(id));
  const { through, deleted, head, certainty, captionMarks } = facts;
  return {
    type: type as ContainerType,
    ...(id !== undefined && { id }),
    ...(label && { label: cutVisible(text, ...label, printed) }),
    ...(caption && {
      caption: cutVisible(text, ...caption.words, isEdited ? undefined : facts.caption),
      printedCaption: cutVisible(text, ...caption.printed),
    }),
    ...(captionMarks && !isEdited && { captionMarks }),
    ...(number !== undefined && !uncounted.has(type) && { number }),
    ...(through !== undefined && { through }),
    ...(deleted && { deleted }),
    ...(head && { head }),
    ...(certainty !== undefined && { certainty }),
    children: [],
  };
}

/** Types whose nodes have no number. */
const uncounted: ReadonlySet<string> = new Set([
  'table',
  'tableRow',
  'tableCell',
  'preamble',
  'toc',
  'cover',
]);

function addLeaves(to: StructureNode, { entry, leaves, isEdited }: MatchedEntry, text: VisibleText): void {
  const isSentence = !leafTypes.has(entry.type);
  for (const [index, span] of leaves.entries()) {
    const { endsLine, marks, value, function: role } = entry.facts?.leaves?.[index] ?? {};
    const leaf: StructureLeaf = {
      type: isSentence ? (isEdited ? 'words' : 'sentence') : (entry.type as LeafType),
      text: cutVisible(text, ...span, isEdited ? undefined : value),
      ...(role && { function: role }),
      ...(endsLine && { endsLine }),
      ...(marks && !isEdited && { marks }),
    };
    to.children.push(leaf);
  }
}
