import { ancestorsOf, type PlacedSentence, type TreeIndex } from '../model/tree-index.ts';
import type { Pointer } from '../text/pointer.ts';
import { foldWidth } from '../text/width.ts';
import { isSubstitutionCell, prepareContext, type ReferenceOptions } from './reference/reference-context.ts';
import { scanSentence } from './reference/scan-sentence.ts';
import { forgetNames, startScan } from './reference/scan-state.ts';
import { findTableOwner, ownRow, type TableOwner } from './reference/table-owner.ts';

/**
 * Finds every printed pointer to a provision, a statute, an appendix or this document itself (引用), unlinked.
 * ```
 * 第25条(利用の停止等)第1項及び第2項、電気通信事業法第8条並びに前項ただし書
 * ^^^^^^^^^^^^^^^^^^^^^^ ^^^^^ inherits ^^^^^^^^^^^^^^ law ^^^^^^^^^ part
 * ```
 * Not found, on purpose: captions, words replaced (「第三条」とあるのは; the cells of a table but its 規定), 次に掲げる, 法令, 政令で定める.
 * @returns pointers in document order; `inheritsFrom` is an index of the same list
 */
export function findReferences(index: TreeIndex, options: ReferenceOptions = {}): Pointer[] {
  const context = prepareContext(index, options);
  const state = startScan(context);
  let owner: TableOwner | undefined;
  let last: string | undefined;
  for (const [number, placed] of index.sentences.entries()) {
    const unit = findUnit(index, placed);
    if (unit !== last) forgetNames(state);
    last = unit;
    if (isSubstitutionCell(placed, context)) continue;
    const from = state.found.length;
    scanSentence(state, foldWidth(placed.sentence.value), number);
    if (placed.row === undefined) owner = findTableOwner(state, from);
    else if (owner !== undefined && context.provisionCells.has(placed.sentence.id))
      ownRow(state, from, owner);
  }
  return sortPointers(state.found, state.merged);
}

const units: ReadonlySet<string> = new Set(['article', 'supplProvision', 'appdx']);

/** The part of the text within which 同法 takes up a name: an article, a 附則, an annex; else the clause that the root holds. */
function findUnit(index: TreeIndex, { clause }: PlacedSentence): string {
  const lineage = [clause, ...ancestorsOf(index, clause.id)];
  const [unit] = lineage.filter(({ type }) => units.has(type));
  return (unit ?? lineage.at(-2) ?? index.root).id;
}

function sortPointers(found: readonly Pointer[], merged: ReadonlySet<Pointer>): Pointer[] {
  const order = found
    .map((_, position) => position)
    .filter((position) => !merged.has(found[position]))
    .sort((left, right) => compare(found[left], found[right]) || left - right);
  const placeOf = new Map(order.map((position, place) => [position, place]));
  return order.map((position) => {
    const { inheritsFrom, ...pointer } = found[position];
    return inheritsFrom === undefined
      ? pointer
      : { ...pointer, inheritsFrom: placeOf.get(inheritsFrom) as number };
  });
}

function compare(left: Pointer, right: Pointer): number {
  return left.sentence - right.sentence || left.start - right.start || right.end - left.end;
}
