import type { Leaf } from '../../model/node.ts';
import type { Place } from '../../model/position.ts';
import { indexTree } from '../../model/tree-index.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { placeInSource } from '../../text/leaf-source.ts';

/** Annotations that have words of their own, by the name of their list in the model. */
export const markKinds = ['definitions', 'references', 'termUses', 'quantities'] as const;
export type MarkKind = (typeof markKinds)[number];

/** Where an annotation stands in the source. */
export interface Mark {
  kind: MarkKind;
  /** Its place in its list. */
  index: number;
  /** UTF-16 offsets in the source, end exclusive. */
  start: number;
  end: number;
}

const fields = 4;

/** Places all annotations in the source: kind, index, start, end of each, by their starts. */
export function placeMarks(document: YakkanDocument, value: string): Int32Array<ArrayBuffer> {
  const { byId } = indexTree(document.tree);
  const source = { value, syntax: document.document.source.syntax };
  const known = new Map<string, number[]>();
  const offsetsOf = (id: string): number[] | undefined => {
    const held = known.get(id);
    if (held) return held;
    const leaf = byId.get(id) as Leaf | undefined;
    if (!leaf) return undefined;
    const offsets = placeInSource(leaf, source);
    known.set(id, offsets);
    return offsets;
  };
  const placed: Mark[] = [];
  const add = (kind: MarkKind, index: number, places: readonly Place[]): void => {
    const found = places.flatMap(({ leaf, start, end }) => {
      const offsets = end > start ? offsetsOf(leaf) : undefined;
      return offsets ? [[offsets[start], offsets[end - 1] + 1]] : [];
    });
    if (found.length === 0) return;
    // A term that a definition prints twice is two marks; another annotation that crosses leaves is one.
    const hulls = kind === 'definitions' ? found : [[found[0][0], found[found.length - 1][1]]];
    for (const [start, end] of hulls) placed.push({ kind, index, start, end });
  };
  for (const kind of markKinds) for (const [index, { at }] of document[kind].entries()) add(kind, index, at);
  placed.sort((left, right) => left.start - right.start || right.end - left.end);
  return Int32Array.from(
    placed.flatMap(({ kind, index, start, end }) => [markKinds.indexOf(kind), index, start, end]),
  );
}

/** The placed annotations of a text, to be asked by offset. */
export class Marks {
  readonly #numbers: Int32Array;
  readonly #longest: number;

  constructor(numbers: Int32Array) {
    this.#numbers = numbers;
    let longest = 0;
    for (let at = 0; at < numbers.length; at += fields)
      longest = Math.max(longest, numbers[at + 3] - numbers[at + 2]);
    this.#longest = longest;
  }

  /** Annotations that touch a stretch of the source, by their starts. */
  within(start: number, end: number): Mark[] {
    const found: Mark[] = [];
    for (let at = this.#firstFrom(start - this.#longest); at < this.#numbers.length; at += fields) {
      if (this.#numbers[at + 2] > end) break;
      if (this.#numbers[at + 3] >= start) found.push(this.#read(at));
    }
    return found;
  }

  /** Annotations that hold an offset, the shortest first; one that ends there comes after those that go on. */
  at(offset: number): Mark[] {
    const goesOn = ({ end }: Mark): number => (end > offset ? 0 : 1);
    return this.within(offset, offset).toSorted(
      (left, right) => goesOn(left) - goesOn(right) || left.end - left.start - (right.end - right.start),
    );
  }

  #read(at: number): Mark {
    const [kind, index, start, end] = this.#numbers.subarray(at, at + fields);
    return { kind: markKinds[kind], index, start, end };
  }

  /** Place of the first annotation that begins at an offset or behind it. */
  #firstFrom(offset: number): number {
    let [low, high] = [0, this.#numbers.length / fields];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#numbers[middle * fields + 2] < offset) low = middle + 1;
      else high = middle;
    }
    return low * fields;
  }
}
