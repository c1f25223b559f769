import type { NumberedType } from '../../../text/citation/words.ts';
import {
  type Draft,
  type DraftNode,
  isDraft,
  isHeading,
  ownWords,
  spliceWords,
} from '../../../text/draft.ts';
import { childrenBelow, findClause, soleParagraph } from '../find-place.ts';
import { type Action, AmendmentRefused, type Step } from '../instruction.ts';
import { partRange } from '../pieces.ts';
import { describeSteps } from '../write-place.ts';
import { countUnprinted, quoteInserted } from './quote-inserted.ts';

type Insertion = Extract<Action, { kind: 'insert' }>;

/** Puts quoted clauses, or a quoted sentence, behind, before or into a clause. */
export function insertClauses(root: Draft, action: Insertion): void {
  const [{ kind }] = action.place.steps;
  if (kind === 'title' || kind === 'preface') {
    insertBelowTitle(root, action);
    return;
  }
  if (action.place.steps.length === 1 && (kind === 'end' || kind === 'body' || kind === 'whole')) {
    insertAtEnd(root, action);
    return;
  }
  const { node, parent } = findClause(root, action.place.steps);
  if (action.part) {
    addSentence(node, action);
    return;
  }
  const isBeside = action.where !== 'into';
  const added = quoteInserted(root, isBeside ? parent : node, isBeside ? node : undefined, action);
  if (isBeside) insertBeside(added, node, parent, action.where === 'after');
  else if (action.as) insertAs(node, added, action.as);
  else insertInto(added, node, parent);
}

/** Clauses that a heading or an article may follow: they stand behind what is below a heading. */
function insertBeside(added: readonly DraftNode[], node: Draft, parent: Draft, isAfter: boolean): void {
  countUnprinted(added, node, isAfter);
  let at = parent.children.indexOf(node);
  if (isAfter) {
    at++;
    // 第二章の次に次の一章を加える: behind the articles of the chapter.
    const isDivision = added.some((one) => isDraft(one) && isHeading(one));
    const last = isHeading(node) && isDivision ? childrenBelow(parent, node).at(-1)?.node : undefined;
    if (last) at = parent.children.indexOf(last) + 1;
  }
  parent.children.splice(at, 0, ...added);
}

function insertInto(added: readonly DraftNode[], node: Draft, parent: Draft): void {
  if (isHeading(node)) {
    const last = childrenBelow(parent, node).at(-1)?.node ?? node;
    parent.children.splice(parent.children.indexOf(last) + 1, 0, ...added);
    return;
  }
  const [first] = added;
  const type = first && isDraft(first) ? first.type : undefined;
  const holder = type === 'item' || type === 'table' ? lastParagraph(node) : node;
  if (type === 'tableRow' && holder.type !== 'table') {
    const table = findTable(holder);
    if (!table) throw new AmendmentRefused('there is no table to which a row could be added');
    table.children.push(...added);
    return;
  }
  if (type === 'table' && node.type !== 'table' && findTable(node) && isRows(first)) {
    // Rows that are quoted alone read like a table of their own.
    findTable(node)?.children.push(...first.children);
    return;
  }
  holder.children.push(...added);
}

function isRows(node: DraftNode | undefined): node is Draft {
  return node !== undefined && isDraft(node) && !node.children.some((row) => isDraft(row) && row.head);
}

function lastParagraph(node: Draft): Draft {
  // 別表第二に次の一号を加える: where its 号 stand in a paragraph of their own.
  const listed = node.children.filter(isDraft).findLast(({ type, children }) => {
    return type === 'paragraph' && children.some((child) => child.type === 'item');
  });
  if (node.type === 'appdx' && listed) return listed;
  return node.type === 'article' || node.type === 'supplProvision' ? soleParagraph(node) : node;
}

function findTable(node: Draft): Draft | undefined {
  if (node.type === 'table') return node;
  for (const child of node.children.filter(isDraft)) {
    const table = findTable(child);
    if (table) return table;
  }
  return undefined;
}

/** 第1項として: before the first of its kind that has a greater number. */
function insertAs(node: Draft, added: readonly DraftNode[], as: Step): void {
  const holder = as.kind === 'item' ? soleParagraph(node) : node;
  const number = Number.parseInt('number' in as ? as.number : '0', 10);
  const [first] = added;
  if (first && isDraft(first) && 'number' in as) first.number = as.number;
  const block = first && isDraft(first) ? added : [numberedClause(as, added)];
  const at = holder.children.findIndex(
    (child) => isDraft(child) && child.type === as.kind && Number.parseInt(child.number ?? '0', 10) > number,
  );
  holder.children.splice(at < 0 ? holder.children.length : at, 0, ...block);
}

/** Words that are quoted without a number, as a first paragraph is. */
function numberedClause(as: Step, children: readonly DraftNode[]): Draft {
  return {
    id: '',
    type: as.kind as NumberedType,
    ...('number' in as && { number: as.number }),
    children: [...children],
  };
}

function addSentence(node: Draft, { place, lines, part }: Insertion): void {
  const [first] = ownWords(soleParagraph(node));
  if (!first)
    throw new AmendmentRefused(
      `${describeSteps(place.steps)} has no words to which a sentence could be added`,
    );
  const [from, to] = partRange(first.value, part);
  if (from < to)
    throw new AmendmentRefused(
      `${describeSteps(place.steps)} has a ${part === 'proviso' ? 'ただし書' : '後段'} already`,
    );
  // 後段 stands before ただし書.
  const [start] = part === 'second' ? partRange(first.value, 'proviso') : [0];
  const end = start > 0 ? start : first.value.length;
  spliceWords(first, end, end, lines.map((line) => line.trim()).join(''));
}

const afterBody: ReadonlySet<string> = new Set(['supplProvision', 'appdx', 'closing']);

/** 本則に次の一条を加える, 末尾に次の附則を加える. */
function insertAtEnd(root: Draft, action: Insertion): void {
  const added = quoteInserted(root, root, undefined, action);
  const [first] = added;
  const type = first && isDraft(first) ? first.type : undefined;
  const isLast = action.place.steps[0].kind === 'end' && (type === undefined || afterBody.has(type));
  const ends =
    type === 'supplProvision'
      ? root.children.findLastIndex((child) => !isDraft(child) || child.type !== 'appdx')
      : root.children.findLastIndex((child) => !afterBody.has(child.type));
  root.children.splice(isLast && type !== 'supplProvision' ? root.children.length : ends + 1, 0, ...added);
}

/** 題名の次に次の目次を付する, 題名の次に次の章名を付する. */
function insertBelowTitle(root: Draft, action: Insertion): void {
  const added = quoteInserted(root, root, undefined, action);
  const at = root.children.findLastIndex((child) => child.type === 'title');
  root.children.splice(at + 1, 0, ...added);
}
