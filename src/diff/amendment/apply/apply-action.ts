import { normaliseWords } from '../../../text/citation/words.ts';
import {
  type Draft,
  type DraftNode,
  type DraftWords,
  isDraft,
  isHeading,
  ownWords,
} from '../../../text/draft.ts';
import { changeWords, isWordAction, partRange, prefaceOf, type WordAction } from '../change-words.ts';
import { childrenBelow, findClause, findRange, soleParagraph } from '../find-place.ts';
import { type Action, AmendmentRefused, type Place, type Step } from '../instruction.ts';
import { describeSteps } from '../write-place.ts';
import { renumber, shift } from './renumber-draft.ts';

/**
 * Changes a draft as the actions of one sentence say: one after another, but neighbouring changes of quoted words at once.
 * @throws {AmendmentRefused} if a place or quoted words are not there, or not once; the draft may then be half changed
 */
export function applyActions(root: Draft, actions: readonly Action[]): void {
  let words: WordAction[] = [];
  for (const action of actions) {
    if (isWordAction(action)) {
      words.push(action);
      continue;
    }
    changeWords(root, words);
    words = [];
    applyAction(root, action);
  }
  changeWords(root, words);
}

function applyAction(root: Draft, action: Exclude<Action, WordAction>): void {
  switch (action.kind) {
    case 'delete':
      deleteClauses(root, action.place, action.through);
      return;
    case 'replace':
      replaceClauses(root, action);
      return;
    case 'insert':
      insertBlock(root, action);
      return;
    case 'renumber':
      renumber(root, findClause(root, action.place.steps).node, lastOf(action.to));
      return;
    case 'shift':
      shift(root, action);
      return;
    case 'caption':
      changeCaption(root, action.place, action.words);
      return;
  }
}

function lastOf({ steps }: Place): Step {
  return steps[steps.length - 1];
}

function deleteClauses(root: Draft, place: Place, through: Place | undefined): void {
  if (place.part === 'caption') {
    changeCaption(root, place, undefined);
    return;
  }
  if (place.part) {
    replacePart(root, place, '');
    return;
  }
  const { nodes, parent } = findRange(root, place, through);
  const gone = new Set<DraftNode>(nodes);
  for (const node of nodes) for (const below of headed(node, parent)) gone.add(below);
  parent.children = parent.children.filter((child) => !gone.has(child));
}

/** What stands below a heading, which goes with it. */
function headed(node: Draft, parent: Draft): Draft[] {
  return isHeading(node) ? childrenBelow(parent, node).map(({ node: below }) => below) : [];
}

function replacePart(root: Draft, { steps, part }: Place, words: string): void {
  const node = soleParagraph(findClause(root, steps).node);
  const [first] = ownWords(node);
  const [start, end] = first ? partRange(first.value, part, true) : [0, 0];
  if (!first || start === end)
    throw new AmendmentRefused(`${describeSteps(steps)} has no such part (ただし書, 本文, 前段, 後段)`);
  first.value = first.value.slice(0, start) + words + first.value.slice(end);
}

function replaceClauses(root: Draft, { place, through, lines }: Extract<Action, { kind: 'replace' }>): void {
  const text = lines.map((line) => line.trim()).join('');
  const [{ kind }] = place.steps;
  if (kind === 'preface') {
    const old = new Set<DraftNode>(prefaceOf(root));
    const at = root.children.findIndex((child) => old.has(child));
    const before = at < 0 ? root.children.findLastIndex((child) => child.type === 'title') + 1 : at;
    root.children.splice(before, 0, { type: 'block', lines });
    root.children = root.children.filter((child) => !old.has(child));
    return;
  }
  if (place.part === 'chapeau') {
    const node = soleParagraph(findClause(root, place.steps).node);
    const [first] = ownWords(node);
    if (first) first.value = text;
    else node.children.unshift({ type: 'words', value: text });
    return;
  }
  if (place.part) {
    replacePart(root, place, text);
    return;
  }
  const { nodes, parent } = findRange(root, place, through);
  const [first, ...others] = nodes;
  first.lines = lines;
  first.children = [];
  const gone = new Set<DraftNode>(others);
  parent.children = parent.children.filter((child) => !gone.has(child));
}

function insertBlock(
  root: Draft,
  { place, where, as, part, lines }: Extract<Action, { kind: 'insert' }>,
): void {
  const block: DraftNode = { type: 'block', lines };
  if (place.steps[0].kind === 'end') return void root.children.push(block);
  const { node, parent } = findClause(root, place.steps);
  if (part) {
    const [first] = ownWords(soleParagraph(node));
    if (!first)
      throw new AmendmentRefused(
        `${describeSteps(place.steps)} has no words to which a sentence could be added`,
      );
    first.value += lines.map((line) => line.trim()).join('');
    return;
  }
  if (where !== 'into') {
    parent.children.splice(parent.children.indexOf(node) + (where === 'after' ? 1 : 0), 0, block);
    return;
  }
  if (as) {
    insertAs(node, block, as);
    return;
  }
  const heading = childrenBelow(parent, node);
  if (isHeading(node)) {
    const last = heading.at(-1)?.node ?? node;
    parent.children.splice(parent.children.indexOf(last) + 1, 0, block);
    return;
  }
  node.children.push(block);
}

/** 第1項として: before the first of its kind that has a greater number. */
function insertAs(node: Draft, block: DraftNode, as: Step): void {
  const holder = as.kind === 'item' ? soleParagraph(node) : node;
  const number = Number.parseInt('number' in as ? as.number : '0', 10);
  const at = holder.children.findIndex(
    (child) => isDraft(child) && child.type === as.kind && Number.parseInt(child.number ?? '0', 10) > number,
  );
  holder.children.splice(at < 0 ? holder.children.length : at, 0, block);
}

function changeCaption(root: Draft, place: Place, words: string | undefined): void {
  const [step] = place.steps;
  if (step.kind === 'title') {
    const title = root.children.find((child): child is DraftWords => child.type === 'title');
    if (!title || words === undefined)
      throw new AmendmentRefused('the text has no title that could be changed so');
    title.value = words;
    return;
  }
  const { node, parent } = findClause(root, place.steps);
  if (node.lines)
    throw new AmendmentRefused(`${describeSteps(place.steps)} was replaced by this amendment already`);
  if (words === undefined && isHeading(node)) {
    // 章名を削る takes the line away; what stood below it stays.
    parent.children = parent.children.filter((child) => child !== node);
  } else if (words === undefined) delete node.caption;
  else {
    const isTitled = node.label !== undefined && isHeading(node);
    const prefix = normaliseWords(node.label ?? '');
    // 「第2章　総則」: the words may repeat the number, and 「第2章」 be all that is left.
    if (isTitled && normaliseWords(words) === prefix) delete node.caption;
    else if (isTitled && normaliseWords(words).startsWith(prefix))
      node.caption = words.replace(/^第\S*?[編章節款目](?:の\S+?)?[\s　]+/, '');
    else node.caption = words;
  }
}
