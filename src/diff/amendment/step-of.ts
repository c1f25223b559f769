import { captionKey, type NumberedType, normaliseWords, readLabelWords } from '../../text/citation/words.ts';
import { type Draft, ownWords } from '../../text/draft.ts';
import { foldWidth } from '../../text/width.ts';
import { alike, asContainer, hasCaption, keyOfRow, ordinalKey, sameNumber } from './find-place.ts';
import type { Step } from './instruction.ts';
import { wordsOfLine } from './lines.ts';

/** The step that names a clause among its siblings. */
export function stepOf(node: Draft, parent: Draft): Step {
  const key = ordinalKey(node, parent);
  const siblings = alike(node, parent);
  switch (node.type) {
    case 'supplProvision': {
      if (siblings.length === 1) return { kind: 'supplProvision' };
      const own = captionKey(asContainer(node));
      const same = siblings.filter((other) => captionKey(asContainer(other)) === own);
      return { kind: 'supplProvision', key: own !== undefined && same.length === 1 ? own : key };
    }
    case 'appdx': {
      const own = normaliseWords(node.label ?? '');
      const same = siblings.filter(({ label }) => normaliseWords(label ?? '') === own);
      return { kind: 'appdx', key: appendixWords.test(own) && same.length === 1 ? own : key };
    }
    case 'subitem': {
      const own = readLabelWords(node.label ?? '');
      const same = siblings.filter(({ label }) => readLabelWords(label ?? '')?.key === own?.key);
      return { kind: 'subitem', key: own && same.length === 1 ? own.written : key };
    }
    case 'table':
      return { kind: 'table', ordinal: siblings.indexOf(node) + 1 };
    case 'tableRow': {
      const own = keyOfRow(node);
      const same = siblings.filter((row) => keyOfRow(row) === own);
      return { kind: 'tableRow', key: own !== undefined && same.length === 1 ? wordsOfKey(node, own) : key };
    }
    case 'line':
      return stepOfLine(node, siblings);
    case 'preamble':
    case 'toc':
    case 'cover':
    case 'closing':
    case 'commentary':
      return { kind: node.type };
    case 'root':
    case 'tableCell':
      throw new TypeError(`no step leads to a ${node.type}`);
    default:
      return stepOfNumbered(node as Draft & { type: NumberedType }, siblings);
  }
}

const isQuotable = (words: string) => words !== '' && words.length <= 60 && !/[「」\n]/.test(words);

function stepOfNumbered(node: Draft & { type: NumberedType }, siblings: readonly Draft[]): Step {
  const { type, label, caption, number = '' } = node;
  // 「…」の項 is the row of a table.
  const isCalled = type !== 'paragraph' && type !== 'item' && label === undefined;
  if (!isCalled || caption === undefined || !isQuotable(caption)) return { kind: type, number };
  const same = siblings.filter((other) => other.label === undefined && hasCaption(other, caption));
  return same.length === 1 ? { kind: type, caption } : { kind: type, number };
}

/** The step with what tells the clause from others that have its number: its caption, else its place among them. */
export function tellApart(step: Step, node: Draft, parent: Draft): Step {
  if (!('number' in step)) return step;
  const { caption } = node;
  const isOwn =
    caption !== undefined &&
    isQuotable(caption) &&
    isBalanced(caption) &&
    !/^\d+$|含む|除く/.test(caption) &&
    sameNumber(node, parent).filter((other) => hasCaption(other, caption)).length === 1;
  return { ...step, name: isOwn ? caption : `#${sameNumber(node, parent).indexOf(node) + 1}` };
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of foldWidth(text)) {
    if (sign === '(') depth++;
    if (sign === ')' && --depth < 0) return false;
  }
  return depth === 0;
}

/** Lines up to this long are named by all their words. */
const shortLine = 24;

function stepOfLine(node: Draft, siblings: readonly Draft[]): Step {
  const words = wordsOfLine(node);
  const keys = siblings.map((line) => normaliseWords(wordsOfLine(line)));
  const ordinal = siblings.indexOf(node) + 1;
  const own = normaliseWords(words);
  const same = siblings.filter((_, index) => keys[index] === own);
  if (words.length <= shortLine && isQuotable(words))
    return { kind: 'line', words, ...(same.length > 1 && { ordinal: same.indexOf(node) + 1 }) };
  for (let length = shortLine / 2; length <= 60 && length < words.length; length += 4) {
    const start = words.slice(0, length).trimEnd();
    const begins = keys.filter((key) => key.startsWith(normaliseWords(start)));
    if (isQuotable(start) && begins.length === 1) return { kind: 'line', words: start, isStart: true };
  }
  return { kind: 'line', ordinal };
}

/** The first cell as printed, 「一般」, where it is found again by that. */
function wordsOfKey(row: Draft, key: string): string {
  const [words] = ownWords(row);
  return words && normaliseWords(words.value) === key && !/[「」]/.test(words.value) ? words.value : key;
}

/** Labels of appendices that an amendment can name: 別表, 別表第1, 様式第3号. */
export const appendixWords = /^(?:別表|別記|別紙|別図|様式|書式|料金表|特約)(?:第?\d+(?:号|表)?)?(?:の\d+)?$/;
