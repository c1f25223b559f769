import type { Reference } from '../../../model/annotation.ts';
import type { ClauseChange } from '../../../model/comparison.ts';
import type { LawEffect } from '../../../model/law-change.ts';
import { ancestorsOf } from '../../../model/tree-index.ts';
import { findProvision } from '../../../resolve/provision-nodes.ts';
import { formatCitation } from '../../../text/citation.ts';
import { plainText } from '../../../text/width.ts';
import { type ActComparison, wordsOf } from './compare-act.ts';

/** How a comparison touches one citation. */
export interface Touch {
  effect: LawEffect;
  provision?: string;
  newProvision?: string;
  before?: string;
  after?: string;
}

/** Finds how the changes of an act touch a citation of it: each way once. */
export function findTouches(reference: Reference, act: ActComparison): Touch[] {
  const { law, text } = reference;
  if (!law) return [];
  if (act.isRepealed) return [{ effect: 'repealed' }];
  const touches: Touch[] = [];
  if (isRetitled(act) && prints(text, act.old.title ?? '')) touches.push({ effect: 'title' });
  if (law.provision === undefined) return touches;
  const cited = findProvision(law.provision, act.old.index);
  for (const node of 'nodes' in cited ? cited.nodes : []) touches.push(...touchNode(node, reference, act));
  const seen = new Set<string>();
  return touches.filter((touch) => {
    const key = JSON.stringify(touch);
    return !seen.has(key) && seen.add(key);
  });
}

/** Whether the title of an act differs between its revisions. */
export function isRetitled({ old, new: young }: ActComparison): boolean {
  return old.title !== undefined && young.title !== undefined && old.title !== young.title;
}

function prints(text: string, title: string): boolean {
  return title !== '' && plainText(text).includes(plainText(title));
}

function touchNode(node: string, { caption }: Reference, act: ActComparison): Touch[] {
  const { old, new: young, changes, newOf } = act;
  const path = new Set([node, ...ancestorsOf(old.index, node).map(({ id }) => id)]);
  const cite = (id: string) => formatCitation(id, old.index.root);
  const after = newOf.get(node);
  const touches: Touch[] = [];
  const add = (effect: LawEffect, from: string | undefined, to: string | undefined): void => {
    touches.push({
      effect,
      ...(from !== undefined && { provision: cite(from), before: wordsOf(from, old.index) }),
      ...(to !== undefined && {
        newProvision: formatCitation(to, young.index.root),
        after: wordsOf(to, young.index),
      }),
    });
  };
  // Gone with an article that is gone: what stands below it is not listed by itself.
  const gone = changes.some((change) => isGone(change) && change.old.some((id) => path.has(id)));
  if (gone) {
    add('gone', node, undefined);
    return touches;
  }
  if (after !== undefined && cite(node) !== formatCitation(after, young.index.root))
    add('number', node, after);
  for (const change of changes) {
    const [from, to] = [change.old[0], change.new[0]];
    if (from === undefined) {
      const above = to === undefined ? undefined : parentBefore(to, act);
      if (above !== undefined && isWithin(above, node, act)) add('words', undefined, to);
    } else if (isWithin(from, node, act)) {
      if (isGone(change)) add('words', from, undefined);
      else if (
        change.kinds.includes('edited') ||
        change.kinds.some((kind) => /^(?:split|merged)$/.test(kind))
      )
        add('words', from, to);
      else if (from === node && change.kinds.includes('captionOnly') && caption !== undefined)
        add('caption', from, to);
    }
  }
  return touches;
}

function isGone({ kinds, new: young }: ClauseChange): boolean {
  return young.length === 0 || kinds.includes('deletedKeepingNumber');
}

/** The clause of the old revision under which a new one was put. */
function parentBefore(id: string, { new: young, oldOf }: ActComparison): string | undefined {
  return oldOf.get(young.index.parentOf.get(id) ?? '');
}

function isWithin(id: string, node: string, { old }: ActComparison): boolean {
  return id === node || ancestorsOf(old.index, id).some((above) => above.id === node);
}
