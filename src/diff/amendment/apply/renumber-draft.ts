import { type Draft, type DraftNode, isDraft } from '../../../text/draft.ts';
import { findClause, findRange } from '../find-place.ts';
import { type Action, AmendmentRefused, type Step } from '../instruction.ts';
import { relabel } from '../numeral-style.ts';
import { describeSteps } from '../write-place.ts';

/** Renumbers neighbours: 第24条から第47条までを一条ずつ繰り下げる. */
export function shift(root: Draft, { place, through, by }: Extract<Action, { kind: 'shift' }>): void {
  const { nodes, parent } = findRange(root, place, through);
  for (const node of nodes) {
    const [main, ...branches] = (node.number ?? '').split('-');
    const number = [Number(main) + by, ...branches].join('-');
    renumber(root, node, { kind: node.type, number } as Step, parent.children);
  }
}

/** 第四条を第五条とする; 附則を附則第一項とする gives the only paragraph its number. */
export function renumberAs(root: Draft, { place, to }: Extract<Action, { kind: 'renumber' }>): void {
  const target = to.steps[to.steps.length - 1];
  const { node, parent } = findClause(root, place.steps);
  if (node.type === target.kind) {
    renumber(root, node, target, parent.children);
    moveToNumber(node, parent);
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

/** A clause that gets a number far from its own goes where that number belongs: 第二条を第九条とする. */
function moveToNumber(node: Draft, parent: Draft): void {
  const alike = parent.children.filter((one): one is Draft => isDraft(one) && one.type === node.type);
  const others = alike.filter((one) => one !== node);
  const at = alike.indexOf(node);
  const [before, after] = [others.slice(0, at), others.slice(at)];
  const jumped = after.filter((one) => comesBefore(one, node));
  const passed = before.filter((one) => comesBefore(node, one));
  // A neighbour that is still to be renumbered does not count; only one that keeps its number tells.
  // Branches of the number that it gives up wait for theirs: 第三条の二 behind what was 第三条.
  const given = node.origin?.number?.split('-')[0];
  const stays = (one: Draft) =>
    (one.origin === undefined || one.origin.number === one.number) && one.number?.split('-')[0] !== given;
  const target = jumped.findLast(stays) ?? passed.find(stays);
  if (!target || jumped.length + passed.length === 0) return;
  node.movesTo = 'number';
}

function comesBefore(one: Draft, other: Draft): boolean {
  const [left, right] = [one, other].map(({ number = '' }) => number.split('-').map(Number));
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/** Puts clauses whose new number belongs elsewhere there, once every number is given. */
export function moveRenumbered(root: Draft): void {
  const moving: { node: Draft; parent: Draft }[] = [];
  const visit = (parent: Draft): void => {
    for (const child of parent.children.filter(isDraft)) {
      if (child.movesTo) moving.push({ node: child, parent });
      visit(child);
    }
  };
  visit(root);
  for (const { node, parent } of moving) {
    delete node.movesTo;
    place(node, parent);
  }
}

function place(node: Draft, parent: Draft): void {
  const rest = parent.children.filter((one) => one !== node);
  const isAlike = (one: DraftNode): one is Draft => isDraft(one) && one.type === node.type;
  const at = parent.children.indexOf(node);
  const isInOrder = (index: number) =>
    !rest.slice(0, index).some((one) => isAlike(one) && comesBefore(node, one)) &&
    !rest.slice(index).some((one) => isAlike(one) && comesBefore(one, node));
  if (isInOrder(at)) return;
  const before = rest.findLastIndex((one) => isAlike(one) && comesBefore(one, node));
  const target = before < 0 ? rest.findIndex((one) => isAlike(one)) : before + 1;
  if (target < 0 || !isInOrder(target)) return;
  rest.splice(target, 0, node);
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
  if (!('number' in to)) throw new AmendmentRefused('only numbered clauses can be renumbered');
  if (node.lines)
    throw new AmendmentRefused('a clause that this amendment replaced cannot be renumbered after that');
  const isCounted = countsByPlace(node);
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

/** Whether the printed marker is the same for all, so that the place is the number: Markdown lists of 1. */
function countsByPlace({ label, number }: Draft): boolean {
  if (label === undefined || number === undefined || number.includes('-')) return false;
  const printed = /[0-9]+/.exec(label)?.[0];
  return printed !== undefined && /^[0-9]+[.)]$/.test(label) && printed !== number;
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

function leavesFirstUnlabelled(root: Draft): boolean {
  const firsts = paragraphsOf(root).filter(({ number }) => number === '1');
  return firsts.filter(({ label }) => label === undefined).length * 2 > firsts.length;
}
