import { captionKey, type NumberedType, normaliseWords, readLabelWords } from '../../text/citation/words.ts';
import { type Draft, ownWords } from '../../text/draft.ts';
import { foldWidth } from '../../text/width.ts';
import type { Step } from './instruction.ts';
import { wordsOfLine } from './lines.ts';
import {
  alike,
  asContainer,
  hasCaption,
  isSingle,
  keyOfRow,
  ordinalKey,
  sameNumber,
} from './matches-step.ts';

/** The step that names a clause among its siblings. */
export function stepOf(node: Draft, parent: Draft): Step {
  if (isSingle(node.type)) return { kind: node.type };
  const key = ordinalKey(node, parent);
  const siblings = alike(node, parent);
  switch (node.type) {
    case 'supplProvision': {
      if (siblings.length === 1) return { kind: 'supplProvision' };
      const own = onlyKey(node, siblings, (other) => captionKey(asContainer(other)));
      return { kind: 'supplProvision', key: own ?? key };
    }
    case 'appdx': {
      const own = onlyKey(node, siblings, ({ label }) => normaliseWords(label ?? ''));
      return { kind: 'appdx', key: own !== undefined && appendixWords.test(own) ? own : key };
    }
    case 'subitem': {
      const own = onlyKey(node, siblings, ({ label }) => readLabelWords(label ?? '')?.key);
      return { kind: 'subitem', key: (own && readLabelWords(node.label ?? '')?.written) ?? key };
    }
    case 'table':
      return { kind: 'table', ordinal: siblings.indexOf(node) + 1 };
    case 'tableRow': {
      const own = onlyKey(node, siblings, keyOfRow);
      return { kind: 'tableRow', key: own === undefined ? key : wordsOfKey(node, own) };
    }
    case 'line':
      return stepOfLine(node, siblings);
    case 'root':
    case 'tableCell':
      throw new TypeError(`no step leads to a ${node.type}`);
    default:
      return stepOfNumbered(node as Draft & { type: NumberedType }, siblings);
  }
}

/** The key of a clause where none of its siblings has the same. */
function onlyKey(
  node: Draft,
  siblings: readonly Draft[],
  keyOf: (node: Draft) => string | undefined,
): string | undefined {
  const own = keyOf(node);
  return siblings.filter((other) => keyOf(other) === own).length === 1 ? own : undefined;
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
