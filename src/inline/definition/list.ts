import type { Container, Leaf } from '../../model/node.ts';
import type { Place } from '../../model/position.ts';
import { isContainer } from '../../model/tree-walk.ts';
import type { PrintedDefinition } from '../../text/printed-definition.ts';
import { foldWidth } from '../../text/width.ts';
import type { Announcement } from './announcement.ts';
import { trimSpan } from './defining-sentence.ts';

/** Longest term of a list, UTF-16 units. */
const longestTerm = 50;

/** 「甲」　乙; the sign between may be a colon or a dash. */
const quotedHead = /^[「『"“](?<term>[^」』"”]+)[」』"”] *(?:[:=：＝]|[-―—–] | |　)? */;
/** 甲：乙, 甲　乙. */
const gap = / *(?:[:：＝=]| [-―—–] |　|\t| {2,}) */;
const trailingRemark = /\([^()]*。?\) *$/;
/** A single space between Japanese words, where a text without wide spaces prints a gap. */
const thinGap = /(?<=[^\x00-\x7f]) (?=[^\x00-\x7f])/;

/**
 * Reads the items of an announced list of definitions: the term alone and then its definition, 甲　乙, 甲：乙, 「甲」乙.
 * Items of the form 「甲」とは are left to the sentences.
 */
export function readListDefinitions(
  items: readonly Container[],
  { scope }: Announcement,
): PrintedDefinition[] {
  const definitions: PrintedDefinition[] = [];
  for (const item of items) {
    const found = readItem(item);
    if (found) definitions.push({ ...found, kind: 'list', node: item.id, ...(scope && { scope }) });
  }
  return definitions;
}

type ItemTerm = Pick<PrintedDefinition, 'term' | 'text' | 'at'>;

function readItem(item: Container): ItemTerm | undefined {
  const sentences = item.children.filter(
    (child): child is Leaf => !isContainer(child) && child.type === 'sentence',
  );
  const [first, ...others] = sentences;
  if (first?.id === undefined) return undefined;
  const { value } = first;
  const folded = foldWidth(value);
  const rest = others.map((sentence) => sentence.value).join('');
  const span = readTermSpan(value, folded, others.length > 0 || item.children.length > sentences.length);
  if (!span) return undefined;
  const [start, end, definiensAt] = span;
  const term = value.slice(start, end);
  const text = value.slice(definiensAt) + rest;
  const at: Place[] = [{ leaf: first.id, start, end }];
  return /とは/.test(folded.slice(end, end + 4)) ? undefined : { term, text, at };
}

/** Offsets of the term, and of what follows it in the same sentence. */
function readTermSpan(
  value: string,
  folded: string,
  hasMore: boolean,
): [start: number, end: number, definiensAt: number] | undefined {
  const quoted = quotedHead.exec(folded);
  if (quoted?.groups) {
    const { term } = quoted.groups;
    const isWhole = quoted[0].length === folded.length;
    return isWhole === hasMore || !isWhole ? [1, 1 + term.length, quoted[0].length] : undefined;
  }
  const between = gap.exec(value) ?? thinGap.exec(value);
  if (between && between.index > 0 && between.index <= longestTerm) {
    // 端末（附属品を含む。）　電話機: the remark is no part of the term.
    const remark = trailingRemark.exec(folded.slice(0, between.index))?.index ?? 0;
    const span = trimSpan(value, 0, remark > 0 ? remark : between.index);
    const after = between.index + between[0].length;
    if (span && isTerm(folded.slice(...span)) && after < value.length) return [...span, after];
  }
  if (!hasMore || value.length > longestTerm || !isTerm(folded)) return undefined;
  const span = trimSpan(value, 0, value.length);
  return span && [...span, value.length];
}

/** A term is no sentence: it has no 。 and does not end as a verb does. */
function isTerm(folded: string): boolean {
  return (
    !/[。、]|とは|(?:ます|する|した|いう|こと|もの|場合|とき)$/.test(folded.trim()) ||
    /^[^。、]{1,20}(?:こと|もの)$/.test(folded)
  );
}
