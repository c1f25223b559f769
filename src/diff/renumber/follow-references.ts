import type { Reference } from '../../model/annotation.ts';
import type { Container, Leaf } from '../../model/node.ts';
import { ancestorsOf, type TreeIndex } from '../../model/tree-index.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { spliceWords } from '../../text/draft.ts';
import { detectScript } from '../amendment/numeral-style.ts';
import type { ChangedStructure } from './change-structure.ts';
import { followRelative, inNewOrder, isUnbroken } from './follow-relative.ts';
import { type Followed, type Following, write } from './following.ts';
import type { LeftBehind } from './operation.ts';
import { ordinal, rangeSign } from './ordinals.ts';
import { draftsById, piecesByLeaf } from './reference-pieces.ts';
import { readRelative } from './relative.ts';

/** Brings the references of a draft up to date; what cannot follow stays as it was and is listed. */
export function followReferences(
  document: YakkanDocument,
  index: TreeIndex,
  changed: ChangedStructure,
): LeftBehind[] {
  const following = {
    document,
    index,
    changed,
    drafts: draftsById(changed.draft),
    script: detectScript(document.tree),
  };
  const pieces = piecesByLeaf(changed.draft);
  const left: LeftBehind[] = [];
  // From the end on, so that the offsets of those before stay.
  for (const reference of document.references.toReversed()) {
    if (changed.gone.has(reference.node)) continue;
    const [at] = reference.at;
    const piece = at && pieces.get(at.leaf);
    if (!at || !piece) continue;
    const printed = (index.byId.get(at.leaf) as Leaf).value.slice(at.start, at.end);
    const followed = follow(reference, printed, following);
    if (!followed) continue;
    if ('reason' in followed || reference.at.length > 1) {
      const reason =
        'reason' in followed ? followed.reason : '語が複数の箇所に分かれているため、書き換えていません。';
      left.unshift({ node: reference.node, text: printed, reason, at });
    } else if (followed.words !== printed)
      spliceWords(piece.words, piece.start + at.start, piece.start + at.end, followed.words);
  }
  return left;
}

function follow(reference: Reference, printed: string, following: Following): Followed | undefined {
  const { index, changed } = following;
  const { status, targets, kind, node } = reference;
  if (status !== 'resolved' || kind === 'self' || targets.some(({ document }) => document !== undefined))
    return undefined;
  const all = targets.map((target) => target.node);
  const kept = all.filter((id) => !changed.gone.has(id));
  const isTouched =
    kept.length < all.length ||
    all.some((id) =>
      [id, ...ancestorsOf(index, id).map((one) => one.id)].some((one) => changed.numbers.has(one)),
    );
  if (!isTouched && !namesNeighbour(printed)) return undefined;
  if (kept.length === 0) return { reason: '参照先がなくなります。' };
  if (isTouched && isHistory(node, kept, index))
    return { reason: '附則は制定や改正の時の番号を指すことがあるため、書き換えていません。' };
  return followParts(reference, printed, kept, following);
}

/** Whether words begin or end with a neighbour: 前条, 第2条から前条まで. */
function namesNeighbour(printed: string): boolean {
  const sign = rangeSign.exec(printed);
  return (
    readRelative(printed) !== undefined ||
    (sign !== null && readRelative(printed.slice(sign.index + sign[0].length)) !== undefined)
  );
}

/**
 * Whether words of an 附則 point at something outside it as it was on the day of that 附則: the only 附則 of a text speaks of the text
 * as it is.
 */
function isHistory(node: string, targets: readonly string[], index: TreeIndex): boolean {
  const isSupplement = (one: Container | undefined): boolean => one?.type === 'supplProvision';
  const holder = [node, ...ancestorsOf(index, node).map(({ id }) => id)].find((id) =>
    isSupplement(index.byId.get(id) as Container),
  );
  if (holder === undefined || index.containers.filter(isSupplement).length < 2) return false;
  return targets.some((id) => !ancestorsOf(index, id).some((one) => one.id === holder));
}

/** 第8条から第11条まで, 前条第1項から第3項まで: both ends follow; 第8条第2項各号: the first target tells all. */
function followParts(
  reference: Reference,
  printed: string,
  kept: readonly string[],
  following: Following,
): Followed {
  const ordered = inNewOrder(kept, following);
  const [first, last] = [ordered[0], ordered[ordered.length - 1]];
  const sign = rangeSign.exec(printed);
  const tail = sign === null ? '' : printed.slice(sign.index + sign[0].length);
  if (sign === null || (tail.search(ordinal) < 0 && !readRelative(tail)))
    return followPart(reference, printed, kept, following);
  if (!isUnbroken(ordered, following)) return { reason: '範囲の途中の条項が外へ移ります。' };
  const from = followPart(reference, printed.slice(0, sign.index), [first], following);
  if ('reason' in from || first === last) return from;
  const to = followPart(reference, tail, [last], following);
  return 'reason' in to ? to : { words: from.words + sign[0] + to.words };
}

function followPart(
  reference: Reference,
  words: string,
  targets: readonly string[],
  following: Following,
): Followed {
  return readRelative(words)
    ? followRelative(reference, words, targets, following)
    : write(words, inNewOrder(targets, following)[0], following);
}
