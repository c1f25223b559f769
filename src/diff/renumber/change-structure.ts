import type { Container } from '../../model/node.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { type Draft, draftForAmendment, isDraft } from '../../text/draft.ts';
import { renumber } from '../amendment/apply/renumber-draft.ts';
import type { Step } from '../amendment/instruction.ts';
import { detectScript, relabel, writeNumeral } from '../amendment/numeral-style.ts';
import { type Numbered, numbersWith, numbersWithout, partsOf } from './new-numbers.ts';
import { type ClauseOperation, OperationRefused } from './operation.ts';

/** A text after an operation, before its references are brought up to date. */
export interface ChangedStructure {
  draft: Draft;
  /** New numbers of clauses whose number changed, by their old ids. */
  numbers: ReadonlyMap<string, string>;
  /** Ids of the clauses that are gone, with all below them. */
  gone: ReadonlySet<string>;
  /** The list that was numbered anew, in its new order; a new clause has no origin. */
  list: readonly Draft[];
  /** The clause that holds the list: the root for articles. */
  holder: Draft;
  inserted?: Draft;
}

const renumbered: ReadonlySet<string> = new Set(['article', 'paragraph', 'item']);
const placeholder = { caption: '見出し', words: 'ここに本文を書く。' };

/**
 * Does an operation on the draft of a tree and numbers the list of the clause anew.
 * @throws {OperationRefused} if the clause is no article, paragraph or item, or the other one is in another list
 */
export function changeStructure(tree: Container, operation: ClauseOperation): ChangedStructure {
  const draft = draftForAmendment(tree);
  const anchor = findDraft(draft, operation.kind === 'delete' ? operation.clause : operation.beside);
  const group = findGroup(anchor);
  const { node, holder } = anchor;
  if (operation.kind === 'insert') {
    const inserted = makeClause(tree, node, group, operation);
    const at = group.indexOf(node) + (operation.where === 'after' ? 1 : 0);
    const list = numbersWith(group.map(numberOf), at, inserted, operation.asBranch);
    holder.children.splice(
      holder.children.indexOf(node) + (operation.where === 'after' ? 1 : 0),
      0,
      inserted,
    );
    return { draft, inserted, gone: new Set(), ...giveNumbers(draft, holder, list) };
  }
  if (operation.kind === 'delete') {
    const list = numbersWithout(group.map(numberOf), group.indexOf(node));
    holder.children = holder.children.filter((child) => child !== node);
    return { draft, gone: idsBelow(node.origin), ...giveNumbers(draft, holder, list) };
  }
  const moved = findDraft(draft, operation.clause).node;
  if (moved === node || !group.includes(moved))
    throw new OperationRefused('同じ並び（同じ条の項、同じ項の号など）の中でだけ移せます。');
  const without = numbersWithout(group.map(numberOf), group.indexOf(moved));
  const beside = without.findIndex(({ key }) => key === node) + (operation.where === 'after' ? 1 : 0);
  const list = numbersWith(without, beside, moved);
  const others = holder.children.filter((child) => child !== moved);
  others.splice(others.indexOf(node) + (operation.where === 'after' ? 1 : 0), 0, moved);
  holder.children = others;
  return { draft, gone: new Set(), ...giveNumbers(draft, holder, list) };
}

interface FoundDraft {
  node: Draft;
  holder: Draft;
}

function findDraft(root: Draft, id: string): FoundDraft {
  const visit = (holder: Draft): FoundDraft | undefined => {
    for (const child of holder.children.filter(isDraft)) {
      const found = child.id === id ? { node: child, holder } : visit(child);
      if (found) return found;
    }
    return undefined;
  };
  const found = visit(root);
  if (!found || !renumbered.has(found.node.type))
    throw new OperationRefused('条、項又は号だけを挿入、削除、移動できます。');
  return found;
}

/** The clauses that are counted with one: articles that begin anew in each chapter are several lists. */
function findGroup({ node, holder }: FoundDraft): Draft[] {
  const alike = holder.children.filter((child): child is Draft => isDraft(child) && child.type === node.type);
  const own = alike.indexOf(node);
  let from = own;
  while (from > 0 && isBefore(alike[from - 1], alike[from])) from--;
  let to = own + 1;
  while (to < alike.length && isBefore(alike[to - 1], alike[to])) to++;
  return alike.slice(from, to);
}

function isBefore(one: Draft, other: Draft): boolean {
  const [left, right] = [partsOf(one.through ?? one.number ?? '0'), partsOf(other.number ?? '0')];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function numberOf(node: Draft): Numbered<Draft> {
  if (node.number === undefined || !/^\d+(?:-\d+)*$/.test(node.number))
    throw new OperationRefused(`番号のない条項（${node.label ?? ''}）がある並びは、番号を付け直せません。`);
  return { key: node, number: node.number, ...(node.through !== undefined && { through: node.through }) };
}

/** A new clause in the form of the one beside it. */
function makeClause(
  tree: Container,
  { type, number, label }: Draft,
  group: readonly Draft[],
  { caption, words }: Extract<ClauseOperation, { kind: 'insert' }>,
): Draft {
  const isCaptioned = group.filter((one) => one.caption !== undefined).length * 2 > group.length;
  const shown = caption ?? (isCaptioned ? placeholder.caption : undefined);
  const sample = group.find((one) => one.through === undefined && one.label !== undefined)?.label ?? label;
  const own =
    sample ?? (type === 'paragraph' ? writeNumeral(Number(number ?? 1) + 1, detectScript(tree)) : undefined);
  const text = { type: 'words' as const, value: words ?? placeholder.words };
  return {
    id: '',
    type,
    ...(number !== undefined && { number }),
    ...(own !== undefined && { label: own }),
    ...(shown !== undefined && { caption: shown }),
    children: type === 'article' ? [{ id: '', type: 'paragraph', number: '1', children: [text] }] : [text],
  };
}

function giveNumbers(
  draft: Draft,
  holder: Draft,
  list: readonly Numbered<Draft>[],
): Pick<ChangedStructure, 'numbers' | 'list' | 'holder'> {
  const numbers = new Map<string, string>();
  // From the end on: a first paragraph that loses its number is no sign that others have none.
  for (const { key, number, through } of list.toReversed()) {
    if (key.origin && key.number === number) continue;
    if (key.origin) numbers.set(key.id, number);
    if (through !== undefined) setRange(key, number, through);
    else renumber(draft, key, { kind: key.type, number } as Step, holder.children);
  }
  return { numbers, list: list.map(({ key }) => key), holder };
}

/** 第5条から第8条まで: both ends. */
function setRange(node: Draft, number: string, through: string): void {
  const { label = '' } = node;
  const at = label.search(/から|乃至|[〜～~―－-]/);
  const [first, last] = [relabel(label.slice(0, at), number), relabel(label.slice(at), through)];
  if (at < 0 || first === undefined || last === undefined)
    throw new OperationRefused(`「${label}」の番号を付け直せません。`);
  Object.assign(node, { number, through, label: first + last });
}

function idsBelow(node: Container | undefined): Set<string> {
  const ids = new Set<string>();
  const visit = (container: Container): void => {
    ids.add(container.id);
    for (const child of container.children) {
      if (isContainer(child)) visit(child);
      else if (child.id !== undefined) ids.add(child.id);
    }
  };
  if (node) visit(node);
  return ids;
}
