import { normaliseWords } from '../../text/citation-words.ts';
import { splitSentences } from '../../text/sentence.ts';
import {
  allWords,
  type Draft,
  type DraftNode,
  type DraftWords,
  isDraft,
  isHeading,
  ownWords,
} from './draft.ts';
import { childrenBelow, findClause, findRange } from './find-place.ts';
import { type Action, AmendmentRefused, type Place, type Step } from './instruction.ts';
import { renumber, shift } from './renumber-draft.ts';
import { describeSteps } from './write-place.ts';

/**
 * Changes a draft as one action says.
 * @throws {AmendmentRefused} if the place or the quoted words are not there, or not once; the draft may then be half changed
 */
export function applyAction(root: Draft, action: Action): void {
  switch (action.kind) {
    case 'replaceWords':
      changeWords(root, action.place, action.from, () => action.to, action.everywhere);
      return;
    case 'addWords':
      changeWords(root, action.place, action.anchor, (anchor) =>
        action.where === 'after' ? anchor + action.words : action.words + anchor,
      );
      return;
    case 'deleteWords':
      changeWords(root, action.place, action.words, () => '');
      return;
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

/** The pieces of words in which the quoted words of an instruction are looked for. */
export function wordsAt(root: Draft, place: Place): DraftWords[] {
  const [first] = place.steps;
  if (first.kind === 'title')
    return root.children.filter((node) => !isDraft(node) && node.type === 'title') as DraftWords[];
  if (first.kind === 'preface') return prefaceOf(root);
  const { node } = findClause(root, place.steps);
  if (node.lines)
    throw new AmendmentRefused(`${describeSteps(place.steps)} was replaced by this amendment already`);
  return place.part === 'chapeau' ? ownWords(soleParagraph(node)) : allWords(node);
}

/** The only paragraph of an article, which an amendment does not name. */
function soleParagraph(node: Draft): Draft {
  const [first] = node.children.filter(isDraft).filter(({ type }) => type === 'paragraph');
  return (node.type === 'article' || node.type === 'supplProvision') && first ? first : node;
}

/** Lines between the title and the first clause. */
export function prefaceOf(root: Draft): DraftWords[] {
  const end = root.children.findIndex(isDraft);
  return root.children
    .slice(0, end < 0 ? undefined : end)
    .filter((node) => !isDraft(node) && node.type === 'note') as DraftWords[];
}

function changeWords(
  root: Draft,
  place: Place,
  from: string,
  make: (found: string) => string,
  everywhere = false,
): void {
  const name = describeSteps(place.steps);
  if (from === '') throw new AmendmentRefused('the quoted words are empty');
  if (place.part === 'caption') {
    const { node } = findClause(root, place.steps);
    const parts = (node.caption ?? '').split(from);
    if (parts.length !== 2)
      throw new AmendmentRefused(`「${from}」 stands ${parts.length - 1} times in the caption of ${name}`);
    node.caption = parts.join(make(from));
    return;
  }
  const pieces = wordsAt(root, place);
  const range = place.part && place.part !== 'chapeau' ? place.part : undefined;
  let count = 0;
  const changed = pieces.map(({ value }, index) => {
    const [start, end] = range ? partRange(value, range, index === 0) : [0, value.length];
    const parts = value.slice(start, end).split(from);
    count += parts.length - 1;
    return value.slice(0, start) + parts.join(make(from)) + value.slice(end);
  });
  if (count === 0) throw new AmendmentRefused(`「${from}」 is not in ${name}`);
  if (count > 1 && !everywhere)
    throw new AmendmentRefused(
      `「${from}」 stands ${count} times in ${name}; quote more words, name a smaller clause, or write 「${from}」をいずれも`,
    );
  for (const [index, value] of changed.entries()) pieces[index].value = value;
}

/** Where ただし書, 本文, 前段 or 後段 stand in the words of a clause. */
function partRange(value: string, part: Place['part'], isFirst: boolean): [start: number, end: number] {
  const sentences = splitSentences(value);
  const proviso = sentences.findIndex(([from]) => /^(?:ただし|但し)/.test(value.slice(from)));
  const starts = (index: number) => sentences[index]?.[0] ?? value.length;
  if (!isFirst) return [0, 0];
  if (part === 'proviso') return proviso < 0 ? [0, 0] : [starts(proviso), value.length];
  if (part === 'main') return [0, proviso < 0 ? value.length : starts(proviso)];
  return part === 'first' ? [0, starts(1)] : [starts(1), value.length];
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
  const { node } = findClause(root, place.steps);
  if (node.lines)
    throw new AmendmentRefused(`${describeSteps(place.steps)} was replaced by this amendment already`);
  if (words === undefined) delete node.caption;
  else {
    const isTitled = node.label !== undefined && isHeading(node);
    const prefix = normaliseWords(node.label ?? '');
    // 「第2章　総則」: the words may repeat the number.
    node.caption =
      isTitled && normaliseWords(words).startsWith(prefix)
        ? words.replace(/^第\S*?[編章節款目](?:の\S+?)?[\s　]+/, '')
        : words;
  }
}
