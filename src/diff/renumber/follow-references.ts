import type { Reference } from '../../model/annotation.ts';
import type { Container, Leaf } from '../../model/node.ts';
import type { ContainerType } from '../../model/node-type.ts';
import { ancestorsOf, type TreeIndex } from '../../model/tree-index.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { formatCitation } from '../../text/citation.ts';
import { type Draft, type DraftWords, isDraft, spliceWords } from '../../text/draft.ts';
import { detectScript, type NumeralScript } from '../amendment/numeral-style.ts';
import type { ChangedStructure } from './change-structure.ts';
import type { LeftBehind } from './operation.ts';
import { ordinal, rangeSign, writeOrdinals } from './ordinals.ts';
import { readRelative, writeRelative } from './relative.ts';

/** What the words of references need to know. */
interface Following {
  document: YakkanDocument;
  index: TreeIndex;
  changed: ChangedStructure;
  /** Clauses of the draft by the ids of the old text. */
  drafts: ReadonlyMap<string, Draft>;
  script: NumeralScript;
}

/** The words of one reference as they must read now; `reason` where they cannot follow. */
type Followed = { words: string } | { reason: string };

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

function write(words: string, target: string, following: Following): Followed {
  const written = writeOrdinals(words, (type) => newNumber(target, type, following));
  return written === undefined ? { reason: '新しい番号を書き表せません。' } : { words: written };
}

/** The new number of the clause of a type at or above a target, where it has changed. */
function newNumber(target: string, type: ContainerType, { index, changed }: Following): string | undefined {
  const own = [index.byId.get(target) as Container, ...ancestorsOf(index, target)].find(
    (one) => one?.type === type,
  );
  const number = own && changed.numbers.get(own.id);
  return number;
}

/** 前条, 前2項, 次条第1項. */
function followRelative(
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
function inNewOrder(ids: readonly string[], { changed, index }: Following): string[] {
  const rank = (id: string): number => {
    const chain = [id, ...ancestorsOf(index, id).map((one) => one.id)];
    return changed.list.findIndex((one) => one.origin !== undefined && chain.includes(one.id));
  };
  return ids.toSorted((left, right) => rank(left) - rank(right));
}

/** Whether nothing but new clauses stands between the first and the last target of a range. */
function isUnbroken(ids: readonly string[], { changed, drafts }: Following): boolean {
  const places = ids.map((id) => changed.list.indexOf(drafts.get(id) as Draft));
  if (places.some((place) => place < 0)) return true;
  const span = changed.list.slice(places[0], places[places.length - 1] + 1);
  return span.every((one) => one.origin === undefined || ids.includes(one.id));
}

function draftsById(root: Draft): Map<string, Draft> {
  const found = new Map<string, Draft>();
  const visit = (node: Draft): void => {
    if (node.origin) found.set(node.id, node);
    for (const child of node.children) if (isDraft(child)) visit(child);
  };
  visit(root);
  return found;
}

/** Where the leaves of the old text stand in the words of the draft. */
function piecesByLeaf(root: Draft): Map<string, { words: DraftWords; start: number }> {
  const found = new Map<string, { words: DraftWords; start: number }>();
  const visit = (node: Draft): void => {
    for (const child of node.children) {
      if (isDraft(child)) visit(child);
      else if (child.type !== 'block') {
        let start = 0;
        for (const leaf of child.leaves ?? []) {
          if (leaf.id !== undefined) found.set(leaf.id, { words: child, start });
          start += leaf.value.length;
        }
      }
    }
  };
  visit(root);
  return found;
}

/** Terms whose definition goes with a clause while they are still used. */
export function listLostTerms(document: YakkanDocument, { gone }: ChangedStructure): LeftBehind[] {
  return document.definitions.flatMap((definition) => {
    if (!gone.has(definition.node)) return [];
    const use = document.termUses.find(({ definition: id, node }) => id === definition.id && !gone.has(node));
    if (!use) return [];
    const reason = `「${definition.term}」の定義がなくなりますが、${formatCitation(use.node, document.tree)}などで使われています。`;
    return [{ node: use.node, text: definition.term, reason, ...(use.at[0] && { at: use.at[0] }) }];
  });
}
