import type { Container, Leaf } from '../../model/node.ts';
import type { Place } from '../../model/position.ts';
import { isContainer } from '../../model/tree-walk.ts';
import type { PrintedDefinition } from '../../text/printed-definition.ts';
import { foldWidth } from '../../text/width.ts';
import type { Announcement } from './announcement.ts';
import { trimTerm } from './trim.ts';

/** Longest term of a list, UTF-16 units. */
const longestTerm = 50;

/** 「甲」　乙; the sign between may be a colon or a dash. */
const quotedHead = /^[「『"“【](?<term>[^」』"”】]+)[」』"”】] *(?:[:=：＝]|[-―—–…‥]+ ?| |　)? */;
/** 甲：乙, 甲　乙. */
const gap = / *(?:[:：＝=]| [-―—–] |[－―—–]+|…+| ?・{2,} ?|　|\t| {2,}) */;
const trailingRemark = /\([^()]*。?\) *$/;
/** What is longer between two thin gaps is no part of a name. */
const longWord = 9;
/** 見本 光 でんわとは、…をいいます: a sentence, left to the style of sentences. */
const leadsOn = /^[^、。,]{1,50}とは[、,].*(?:を|こと)(?:い|言|指|意味)/;
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
  const ownLines = hasOwnLines(items);
  for (const item of items) {
    const found = readItem(item, ownLines);
    if (found) definitions.push({ ...found, kind: 'list', node: item.id, ...(scope && { scope }) });
  }
  return definitions;
}

/**
 * Whether the items of a list give each term a line of its own (（1）見本 光 でんわ⏎音声通信を行うための役務), so that a
 * space in it parts no term from its definition.
 */
function hasOwnLines(items: readonly Container[]): boolean {
  let [own, shared] = [0, 0];
  for (const item of items) {
    const [first, next] = item.children.filter(isSentence);
    if (first === undefined) continue;
    const folded = foldWidth(first.value);
    if (next && folded.length <= longestTerm && isTerm(folded)) own++;
    else if (gap.test(first.value) || thinGap.test(first.value)) shared++;
  }
  return own > shared;
}

function isSentence(child: Container['children'][number]): child is Leaf {
  return !isContainer(child) && child.type === 'sentence';
}

type ItemTerm = Pick<PrintedDefinition, 'term' | 'text' | 'at'>;

function readItem(item: Container, ownLine: boolean): ItemTerm | undefined {
  const sentences = item.children.filter(isSentence);
  const [first, ...others] = sentences;
  if (first?.id === undefined) return undefined;
  const { value } = first;
  const folded = foldWidth(value);
  const rest = others.map((sentence) => sentence.value).join('');
  const hasMore = others.length > 0 || item.children.length > sentences.length;
  const span = readTermSpan(value, folded, hasMore, ownLine);
  if (!span) return undefined;
  const [start, end, definiensAt] = span;
  const term = value.slice(start, end);
  const text = value.slice(definiensAt) + rest;
  const at: Place[] = [{ leaf: first.id, start, end }];
  return /とは/.test(folded.slice(end, end + 4)) || leadsOn.test(folded) ? undefined : { term, text, at };
}

/** Offsets of the term, and of what follows it in the same sentence. */
function readTermSpan(
  value: string,
  folded: string,
  hasMore: boolean,
  ownLine: boolean,
): [start: number, end: number, definiensAt: number] | undefined {
  const quoted = quotedHead.exec(folded);
  if (quoted?.groups) {
    const { term } = quoted.groups;
    const isWhole = quoted[0].length === folded.length;
    return isWhole === hasMore || !isWhole ? [1, 1 + term.length, quoted[0].length] : undefined;
  }
  if (ownLine && hasMore && value.length <= longestTerm && isTerm(folded)) {
    const span = trimTerm(value, 0, value.length);
    return span && [...span, value.length];
  }
  const parted = readPartedTerm(value, folded);
  if (parted) return parted;
  if (!hasMore || value.length > longestTerm || !isTerm(folded)) return undefined;
  const span = trimTerm(value, 0, value.length);
  return span && [...span, value.length];
}

/** A term that a gap parts from what it is: 端末　電話機. */
function readPartedTerm(
  value: string,
  folded: string,
): [start: number, end: number, definiensAt: number] | undefined {
  const between = gap.exec(value) ?? findThinGap(value);
  if (!between || between.index === 0 || between.index > longestTerm) return undefined;
  // 端末（附属品を含む。）　電話機: the remark is no part of the term.
  const remark = trailingRemark.exec(folded.slice(0, between.index))?.index ?? 0;
  const span = trimTerm(value, 0, remark > 0 ? remark : between.index);
  const after = between.index + between[0].length;
  return span && isTerm(folded.slice(...span)) && after < value.length ? [...span, after] : undefined;
}

/** Of several thin gaps the one before the first long word: 見本 光 でんわ|音声通信を行うための役務. */
function findThinGap(value: string): RegExpExecArray | undefined {
  const gaps = [...value.matchAll(new RegExp(thinGap.source, 'g'))];
  return (
    gaps.find(({ index }, place) => (gaps[place + 1]?.index ?? value.length) - index > longWord) ??
    gaps.at(-1)
  );
}

/** A term is no sentence: it has no 。 and does not end as a verb does. */
function isTerm(folded: string): boolean {
  return (
    !/[。、]|とは|(?:ます|する|した|いう|こと|もの|場合|とき)$/.test(folded.trim()) ||
    /^[^。、]{1,20}(?:こと|もの)$/.test(folded)
  );
}
