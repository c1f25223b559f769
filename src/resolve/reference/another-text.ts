import type { Container } from '../../model/node.ts';
import type { Pointer } from '../../text/pointer.ts';
import { isAmending } from './amending-provision.ts';
import type { Linked } from './antecedent.ts';
import type { ClauseMap } from './clause-map.ts';

/**
 * Leaves open what is not here and may be of another text: what a 附則 of another day cites may be there no more, or be left out
 * where it is printed in part; and 第56条 in a text of ten articles, behind 基本規程第46条, is of 基本規程.
 * @param namesAnother whether the paragraph names an article of another text before
 */
export function leaveOpen(map: ClauseMap, linked: Linked, own: Container, namesAnother: boolean): void {
  if (linked.targets.length > 0 && !linked.incomplete) return;
  const mayBeAnothers = namesAnother && !linked.outside && isBeyond(map, linked.pointer);
  if (!isAmending(map.index, own) && !mayBeAnothers) return;
  linked.targets = [];
  linked.open = true;
}

/** Whether a pointer counts further than the articles of the text, and bears no caption to tell whose it is. */
function isBeyond({ articles }: ClauseMap, { steps: [first], caption }: Pointer): boolean {
  if (first?.level !== 'article' || first.way !== 'number' || caption !== undefined) return false;
  const cited = Number.parseInt(String(first.number), 10);
  return (articles.get('root') ?? []).every(({ number = '' }) => Number.parseInt(number, 10) < cited);
}
