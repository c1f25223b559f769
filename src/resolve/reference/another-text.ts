import type { Container } from '../../model/node.ts';
import type { Pointer } from '../../text/pointer.ts';
import { isAmending } from './amending-provision.ts';
import type { Linked } from './antecedent.ts';
import type { ClauseMap } from './clause-map.ts';

/**
 * Leaves open what is not here and may be of another text: what a 附則 of another day cites may be there no more, or be left out
 * where it is printed in part; and what counts articles behind another text's.
 */
export function leaveOpen(map: ClauseMap, linked: Linked, own: Container, isBehind: () => boolean): void {
  if (linked.targets.length > 0 && !linked.incomplete) return;
  const mayBeAnothers = !linked.outside && countsArticles(linked.pointer) && isBehind();
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

/** Whether a pointer counts articles, and bears no caption to tell whose they are. */
function countsArticles({ steps: [first], caption, self }: Pointer): boolean {
  return first?.level === 'article' && first.way === 'number' && caption === undefined && !self;
}

/** Whether a pointer counts further than the articles of the text. */
function isBeyond({ articles }: ClauseMap, { steps: [first] }: Pointer): boolean {
  const cited = Number.parseInt(String(first.number), 10);
  return (articles.get('root') ?? []).every(({ number = '' }) => Number.parseInt(number, 10) < cited);
}
