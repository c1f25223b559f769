import type { Container } from '../../model/node.ts';
import type { Pointer, PointerStep } from '../../text/pointer.ts';
import { isAmending } from './amending-provision.ts';
import type { Linked } from './antecedent.ts';
import { type ClauseMap, nearest, scopeOf } from './clause-map.ts';
import { leavesGap } from './locate-head.ts';

/**
 * Leaves open what is not here and may be of another text: what a 附則 of another day cites may be there no more, or be left out
 * where it is printed in part; and what counts articles behind another text's.
 */
export function leaveOpen(map: ClauseMap, linked: Linked, own: Container, isBehind: () => boolean): void {
  if (linked.targets.length > 0 && !linked.incomplete) return;
  const { outside, pointer } = linked;
  const [first] = pointer.steps;
  const mayBeAnothers =
    !outside &&
    first &&
    ((countsClauses(pointer) && isBehind()) || isOfAnotherDay(map, own, first) || isLeftOut(map, own, first));
  if (!isAmending(map.index, own) && !mayBeAnothers) return;
  linked.targets = [];
  linked.open = true;
}

/** Where an article of another text was named. */
export interface Another {
  paragraph: Container;
  /** Index of the sentence. */
  sentence: number;
}

/**
 * Whether a pointer behind another text's may be of that: 第56条 in a text of ten articles, and 第5条第2項第5号, where ours has none,
 * behind 基本規程第5条第2項第1号の職務及び.
 */
export function followsAnother(
  map: ClauseMap,
  pointer: Pointer,
  own: Container,
  another: Another | undefined,
): boolean {
  const { sentence, start } = pointer;
  if (another?.paragraph !== own) return false;
  const words = map.index.sentences[sentence].sentence.value.slice(Math.max(0, start - 4), start);
  const isJoined = another.sentence === sentence && /(?:及び|並びに|又は|若しくは|、|・)$/.test(words);
  return isJoined || isBeyond(map, pointer);
}

const counted: ReadonlySet<string> = new Set(['article', 'paragraph', 'item']);

/** Whether a pointer counts clauses, and bears no caption to tell whose they are. */
function countsClauses({ steps: [first], caption, self }: Pointer): boolean {
  return counted.has(first?.level ?? '') && first?.way === 'number' && caption === undefined && !self;
}

/** Whether a 附則 is not the last, so that what it names by number may have become another provision since. */
function isOfAnotherDay({ index, byType }: ClauseMap, own: Container, { way }: PointerStep): boolean {
  const scope = scopeOf(index, own);
  if (scope.type !== 'supplProvision' || (way !== 'number' && way !== 'same')) return false;
  return byType.get(scope.type)?.at(-1) !== scope;
}

/**
 * Whether a text that is printed in part leaves out the article that is meant with those beside it, or a pointer stands in words
 * before the articles, whose clauses are not told apart.
 */
function isLeftOut(map: ClauseMap, own: Container, step: PointerStep): boolean {
  const { articlesByNumber, highest, index } = map;
  const { type, id } = scopeOf(index, own);
  if (type === 'root' && leavesGap(map, own, step)) return true;
  if (step.level !== 'appdx' && step.level !== 'supplProvision' && nearest(index, own, 'preamble'))
    return true;
  const cited = Number.parseInt(String(step.number), 10);
  const around = [cited - 1, cited, cited + 1].some((number) => articlesByNumber.has(`${id} ${number}`));
  return step.level === 'article' && cited < highest && type === 'root' && !around;
}

/** Whether a pointer counts further than the articles of the text; below articles, whether it counts at all. */
function isBeyond({ highest }: ClauseMap, { steps: [first] }: Pointer): boolean {
  return first.level !== 'article' || highest < Number.parseInt(String(first.number), 10);
}
