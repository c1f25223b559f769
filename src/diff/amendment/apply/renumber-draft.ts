import { type Draft, type DraftNode, isDraft } from '../../../text/draft.ts';
import { findLongestOrder } from '../../align/longest-order.ts';
import { findClause, findRange } from '../find-place.ts';
import { type Action, AmendmentRefused, type Place, type Step } from '../instruction.ts';
import { countsByPlace, detectScript, relabel, relabelBelow, writeNumeral } from '../numeral-style.ts';
import { describeSteps } from '../write-place.ts';

/** Renumbers neighbours: 第24条から第47条までを一条ずつ繰り下げる. */
export function shift(root: Draft, action: Extract<Action, { kind: 'shift' }>): void {
  const { place, through, by, isOnward } = action;
  const { nodes, parent } = isOnward ? findOnward(root, place) : findRange(root, place, through);
  for (const node of nodes) {
    const [main, ...branches] = (node.number ?? '').split('-');
    const number = [Number(main) + by, ...branches].join('-');
    renumber(root, node, { kind: node.type, number } as Step, parent.children);
  }
}

/** 第四条以下: all that follows in its list. */
export function findOnward(root: Draft, { steps }: Place): { nodes: Draft[]; parent: Draft } {
  const { node, parent } = findClause(root, steps);
  const alike = parent.children.filter(isDraft).filter(({ type }) => type === node.type);
  return { nodes: alike.slice(alike.indexOf(node)), parent };
}

/** 第四条を第五条とする; 附則を附則第一項とする gives the only paragraph its number. */
export function renumberAs(root: Draft, { place, to }: Extract<Action, { kind: 'renumber' }>): void {
  const target = to.steps[to.steps.length - 1];
  const { node, parent } = findClause(root, place.steps);
  if (node.type === target.kind) {
    renumber(root, node, target, parent.children);
    return;
  }
  const inner = node.children.filter(isDraft).filter(({ type }) => type === target.kind);
  if (inner.length !== 1 || !('number' in target))
    throw new AmendmentRefused(
      `${describeSteps(place.steps)} cannot become ${describeSteps(to.steps)}, which is of another kind`,
    );
  const [only] = inner;
  only.number = target.number;
  const label = only.label ?? sampleLabel(root);
  const changed = label === undefined ? undefined : relabel(label, target.number);
  only.label = changed ?? target.number;
}

function comesBefore(one: Draft, other: Draft): boolean {
  const [left, right] = [one, other].map(({ number = '' }) => number.split('-').map(Number));
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/** Puts clauses whose new number belongs elsewhere among their siblings there, once every number is given. */
export function moveRenumbered(parent: Draft): void {
  for (const type of ordered) sortSiblings(parent, type);
  for (const child of parent.children.filter(isDraft)) moveRenumbered(child);
}

const ordered = ['article', 'paragraph', 'item'] as const;

function sortSiblings(parent: Draft, type: (typeof ordered)[number]): void {
  const alike = parent.children.filter((one): one is Draft => isDraft(one) && one.type === type);
  if (!alike.some(isRenumbered) || isAscending(alike, ({ number }) => number)) return;
  // A text that counts anew in each chapter is left as it is.
  const kept = alike.filter(({ origin }) => origin !== undefined);
  if (!isAscending(kept, ({ origin }) => origin?.number)) return;
  const sorted = alike.toSorted((left, right) =>
    comesBefore(left, right) ? -1 : comesBefore(right, left) ? 1 : 0,
  );
  const rank = new Map(sorted.map((node, index) => [node, index]));
  const stay = findLongestOrder(
    alike.map((node) => ({ member: node, rank: rank.get(node) ?? 0, weight: isRenumbered(node) ? 1 : 2 })),
  );
  for (const node of sorted) if (!stay.has(node) && isRenumbered(node)) moveBehind(node, parent);
}

function isRenumbered({ origin, number }: Draft): boolean {
  return origin !== undefined && origin.number !== number;
}

function isAscending(nodes: readonly Draft[], numberOf: (node: Draft) => string | undefined): boolean {
  return nodes.every((node, index) => {
    const before = nodes[index - 1];
    return (
      !before ||
      !comesBefore({ ...node, number: numberOf(node) ?? '' }, { ...before, number: numberOf(before) ?? '' })
    );
  });
}

/** Behind the last of its kind that has a smaller number; branches of the number that it gives up wait for theirs. */
function moveBehind(node: Draft, parent: Draft): void {
  const given = node.origin?.number?.split('-')[0];
  const rest = parent.children.filter((one) => one !== node);
  const isBefore = (one: DraftNode) =>
    isDraft(one) && one.type === node.type && comesBefore(one, node) && one.number?.split('-')[0] !== given;
  const isAlike = (one: DraftNode) => isDraft(one) && one.type === node.type;
  // Beside the clause that had the number, so that it comes under the same heading.
  const owner = rest.findIndex((one) => isDraft(one) && isAlike(one) && one.origin?.number === node.number);
  const isOwnerLater = owner >= 0 && comesBefore(node, rest[owner] as Draft);
  const at = isOwnerLater ? owner - 1 : rest.findLastIndex(isBefore);
  const first = rest.findIndex(isAlike);
  const old = parent.children.indexOf(node);
  // Only what bears the number given up stands between: it stays where it is.
  if (
    at < old &&
    !rest.slice(at + 1, old).some((one) => isDraft(one) && isAlike(one) && comesBefore(node, one))
  )
    return;
  rest.splice(at < 0 ? Math.max(0, first) : at + 1, 0, node);
  parent.children = rest;
}

/** Gives a clause another number, and its label in the script and with the marks that it has. */
export function renumber(root: Draft, node: Draft, to: Step, siblings: readonly DraftNode[]): void {
  if (to.kind === 'subitem') {
    const label = node.label?.replace(/[ァ-ヶ①-⑳a-zａ-ｚ]|[\d０-９]+|[ｦ-ﾟ]/, () => unbracketLabel(to.key));
    if (label === undefined) throw new AmendmentRefused('a clause without a label cannot be renamed');
    node.label = label;
    return;
  }
  if (to.kind === 'appdx') {
    node.label = relabelAppendix(root, node, to.key);
    return;
  }
  if (!('number' in to)) throw new AmendmentRefused('only numbered clauses can be renumbered');
  if (node.lines)
    throw new AmendmentRefused('a clause that this amendment replaced cannot be renumbered after that');
  const isCounted = isInCountedList(node, siblings);
  relabelChildren(node, node.number ?? '', to.number);
  node.number = to.number;
  if (isCounted) return;
  const label =
    node.label ??
    (node.type === 'paragraph' && to.number !== '1' && !leavesUnlabelled(node, siblings)
      ? sampleLabel(root)
      : undefined);
  if (label === undefined) return;
  const changed = relabel(label, to.number);
  if (changed === undefined) throw new AmendmentRefused(`the label ${label} cannot be given another number`);
  node.label = changed;
  if (node.type === 'paragraph' && to.number === '1' && leavesFirstUnlabelled(root)) delete node.label;
}

/** What is counted under the number follows it: 3.1 below 4 is 4.1. */
function relabelChildren(node: Draft, from: string, to: string): void {
  for (const child of node.children.filter(isDraft)) {
    if (child.label !== undefined) child.label = relabelBelow(child.label, from, to);
    relabelChildren(child, from, to);
  }
}

/** 1. 1. 1.: in a list where the place is the number, the first item has its number by its place too. */
function isInCountedList(node: Draft, siblings: readonly DraftNode[]): boolean {
  const isAlike = (one: DraftNode) => isDraft(one) && one.type === node.type && one.label === node.label;
  return countsByPlace(node) || siblings.some((one) => isAlike(one) && countsByPlace(one as Draft));
}

/** Whether paragraphs are counted by their place here: a later one has no printed number. */
function leavesUnlabelled(node: Draft, siblings: readonly DraftNode[]): boolean {
  const isLater = (one: DraftNode) =>
    isDraft(one) &&
    one.type === 'paragraph' &&
    one.label === undefined &&
    one.origin !== undefined &&
    one.origin.number !== '1';
  return isLater(node) || siblings.some(isLater);
}

/** 別表第二を別表第三とする; 別表を別表第一とする gives a number to one that has none. */
function relabelAppendix(root: Draft, { label = '' }: Draft, key: string): string {
  const number = /\d+(?:の\d+)*/.exec(key)?.[0].replaceAll('の', '-');
  if (number === undefined) return key;
  const changed = relabel(label, number);
  if (changed !== undefined) return changed;
  const script = root.origin ? detectScript(root.origin) : 'half';
  return key.replace(/\d+/g, (digits) => writeNumeral(Number(digits), script));
}

function unbracketLabel(key: string): string {
  return key.replace(/^[（(]|[）)]$/g, '');
}

function paragraphsOf(draft: Draft): Draft[] {
  return draft.children
    .filter(isDraft)
    .flatMap((child) => (child.type === 'paragraph' ? [child] : paragraphsOf(child)));
}

/** A printed paragraph number of the text, whose script and marks another takes. */
function sampleLabel(root: Draft): string | undefined {
  return paragraphsOf(root).find(({ label, number }) => label !== undefined && number !== '1')?.label;
}

export function leavesFirstUnlabelled(root: Draft): boolean {
  const firsts = paragraphsOf(root).filter(({ number }) => number === '1');
  return firsts.filter(({ label }) => label === undefined).length * 2 > firsts.length;
}
