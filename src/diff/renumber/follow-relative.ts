import type { Reference } from '../../model/annotation.ts';
import type { Container } from '../../model/node.ts';
import { ancestorsOf } from '../../model/tree-index.ts';
import type { Draft } from '../../text/draft.ts';
import { type Followed, type Following, write } from './following.ts';
import { readRelative, writeRelative } from './relative.ts';

/** 前条, 前2項, 次条第1項. */
export function followRelative(
  { node }: Reference,
  printed: string,
  kept: readonly string[],
  following: Following,
): Followed {
  const { index, changed, drafts, script } = following;
  const words = readRelative(printed)!;
  const above = (id: string): Draft | undefined => {
    const own = [index.byId.get(id) as Container, ...ancestorsOf(index, id)].find(
      (one) => one?.type === words.type,
    );
    return own && drafts.get(own.id);
  };
  const own = above(node);
  const rest = write(printed.slice(words.length), kept[0], following);
  if ('reason' in rest) return rest;
  if (!own || !changed.list.includes(own)) return { words: printed.slice(0, words.length) + rest.words };
  const meant = [...new Set(kept.flatMap((id) => above(id) ?? []))];
  if (meant.length === 0 || !meant.every((one) => changed.list.includes(one)))
    return { reason: '参照先の並びが変わります。' };
  const head = writeRelative(words, {
    list: changed.list,
    own,
    meant,
    script,
    // Articles of an 附則 are named with it: 第2条 alone is one of the main provision.
    prefix: words.type === 'article' && changed.holder.type === 'supplProvision' ? '附則' : '',
  });
  return head === undefined ? { reason: '参照先が続かなくなります。' } : { words: head + rest.words };
}

/** Targets in the order in which their clauses stand now. */
export function inNewOrder(ids: readonly string[], { changed, index }: Following): string[] {
  const rank = (id: string): number => {
    const chain = [id, ...ancestorsOf(index, id).map((one) => one.id)];
    return changed.list.findIndex((one) => one.origin !== undefined && chain.includes(one.id));
  };
  return ids.toSorted((left, right) => rank(left) - rank(right));
}

/** Whether nothing but new clauses stands between the first and the last target of a range. */
export function isUnbroken(ids: readonly string[], { changed, drafts }: Following): boolean {
  const places = ids.map((id) => changed.list.indexOf(drafts.get(id) as Draft));
  if (places.some((place) => place < 0)) return true;
  const span = changed.list.slice(places[0], places[places.length - 1] + 1);
  return span.every((one) => one.origin === undefined || ids.includes(one.id));
}
