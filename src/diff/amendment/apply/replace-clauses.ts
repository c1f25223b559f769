import {
  type Draft,
  type DraftNode,
  isDraft,
  isHeading,
  ownWords,
  spliceWords,
} from '../../../text/draft.ts';
import { childrenBelow, findClause, findRange, soleParagraph } from '../find-place.ts';
import { type Action, AmendmentRefused } from '../instruction.ts';
import { prefaceOf, wrapLine } from '../lines.ts';
import { isBullet } from '../quoted/label-shape.ts';
import { readQuoted } from '../quoted/read-quoted.ts';
import { describeSteps } from '../write-place.ts';
import { changeCaption } from './change-caption.ts';
import { replacePart } from './delete-clauses.ts';

type Replacement = Extract<Action, { kind: 'replace' }>;

/** Puts quoted words in place of clauses, or of a part of one. */
export function replaceClauses(root: Draft, action: Replacement): void {
  const { place, lines } = action;
  const text = lines.map((line) => line.trim()).join('');
  const [{ kind }] = place.steps;
  if (kind === 'preface') replacePreface(root, lines);
  else if (kind === 'title' || place.part === 'caption') {
    const bare = /^[（(].*[）)]$/s.test(text) && kind !== 'title' ? text.slice(1, -1) : text;
    changeCaption(root, { place, words: bare });
  } else if (place.part === 'items') replaceItems(root, action);
  else if (place.part === 'chapeau') replaceChapeau(root, action, text);
  else if (place.part && place.part !== 'withCaption') replacePart(root, place, text);
  else replaceWhole(root, action);
}

function replacePreface(root: Draft, lines: readonly string[]): void {
  const old = new Set<DraftNode>(prefaceOf(root));
  const at = root.children.findIndex((child) => old.has(child));
  const before = at < 0 ? root.children.findLastIndex((child) => child.type === 'title') + 1 : at;
  const added = lines.filter((line) => line.trim() !== '').map((value) => wrapLine({ type: 'note', value }));
  root.children.splice(before, 0, ...added);
  root.children = root.children.filter((child) => !old.has(child));
}

function replaceChapeau(root: Draft, { place }: Replacement, text: string): void {
  const node = soleParagraph(findClause(root, place.steps).node);
  const [first] = ownWords(node);
  if (first) spliceWords(first, 0, first.value.length, text);
  else node.children.unshift({ type: 'words', value: text });
}

function replaceItems(root: Draft, { place, lines }: Replacement): void {
  const holder = soleParagraph(findClause(root, place.steps).node);
  const at = holder.children.findIndex(({ type }) => type === 'item');
  if (at < 0) throw new AmendmentRefused(`${describeSteps(place.steps)} has no 号`);
  const added = readQuoted(lines, { root, near: holder, expected: 'item' });
  const old = holder.children.filter((child) => isDraft(child) && child.type === 'item') as Draft[];
  standInstead(added, old);
  holder.children.splice(at, 0, ...added);
  holder.children = holder.children.filter((child) => !old.includes(child as Draft));
}

/** New clauses stand where the old ones stood, the first for the first. */
function standInstead(added: readonly DraftNode[], old: readonly Draft[]): void {
  const clauses = added.filter(isDraft);
  for (const [index, node] of clauses.entries()) {
    const before = old[index]?.origin ?? old[index]?.insteadOf;
    if (before) node.insteadOf = before;
  }
}

function replaceWhole(root: Draft, action: Replacement): void {
  const { place, through, lines } = action;
  const { nodes, parent } = findRange(root, place, through);
  const [first] = nodes;
  if (action.isWhole && nodes.length === 1 && !isHeading(first)) {
    parent.children[parent.children.indexOf(first)] = asQuoted(first, lines);
    return;
  }
  const added = quoteInstead(root, { first, parent, lines });
  const caption = first.hasCommonCaption ? first.caption : undefined;
  const [head] = added;
  if (caption !== undefined && head && isDraft(head) && head.caption === undefined) head.caption = caption;
  standInstead(added, nodes);
  const gone = new Set<DraftNode>(nodes);
  for (const node of nodes)
    if (isChapter(added)) for (const { node: below } of childrenBelow(parent, node)) gone.add(below);
  parent.children.splice(parent.children.indexOf(first), 0, ...added);
  parent.children = parent.children.filter((child) => !gone.has(child));
}

/** Lines in the layout of the text, which says what they are once they stand there. */
function asQuoted({ type, label, number, origin, insteadOf }: Draft, lines: readonly string[]): Draft {
  const before = origin ?? insteadOf;
  return {
    id: '',
    type,
    ...(label !== undefined && { label }),
    ...(number !== undefined && { number }),
    ...(before && { insteadOf: before }),
    lines,
    children: [],
  };
}

/** 第三章を次のように改める quotes its articles too. */
function isChapter(added: readonly DraftNode[]): boolean {
  return (
    added.length > 1 &&
    isDraft(added[0]) &&
    added.some(({ type }) => type === 'article') &&
    added[0].type !== 'article'
  );
}

function quoteInstead(
  root: Draft,
  { first, parent, lines }: { first: Draft; parent: Draft; lines: readonly string[] },
): DraftNode[] {
  const near = parent === root ? first : parent;
  const added = readQuoted(lines, { root, near, expected: first.type });
  const [head] = added;
  // 第二号を「C」に改める, and a first paragraph, whose number is not printed: the words alone are quoted.
  if (head && !isDraft(head) && added.length === 1 && first.type !== 'article') {
    const { label, number, caption, type } = first;
    return [
      {
        id: '',
        type,
        ...(label !== undefined && { label }),
        ...(number !== undefined && { number }),
        ...(caption !== undefined && type !== 'paragraph' && { caption }),
        children: [head],
      },
    ];
  }
  if (head && isDraft(head) && head.type === first.type && isBullet(head) && first.number !== undefined)
    head.number = first.number;
  return first.type === 'paragraph' ? gatherParagraph(added, first) : added;
}

/** A first paragraph is quoted without its number, with what hangs under it. */
function gatherParagraph(added: readonly DraftNode[], first: Draft): DraftNode[] {
  const at = added.findIndex((node) => isDraft(node) && node.type === 'paragraph');
  if (at === 0) return [...added];
  const { label, number } = first;
  const own = added.slice(0, at < 0 ? undefined : at);
  const node: Draft = {
    id: '',
    type: 'paragraph',
    ...(label !== undefined && { label }),
    ...(number !== undefined && { number }),
    children: own,
  };
  return [node, ...(at < 0 ? [] : added.slice(at))];
}

/** 全部改正: the quoted text is the new one. */
export function replaceAll(root: Draft, lines: readonly string[]): void {
  root.children = [{ type: 'block', lines }];
}
