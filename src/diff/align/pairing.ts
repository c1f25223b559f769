import type { ClauseEntry } from './clause-entry.ts';

/** Which clause of the new revision is which of the old. */
export interface Alignment {
  /** All clauses of either revision in document order, the root first. */
  old: readonly ClauseEntry[];
  new: readonly ClauseEntry[];
  pairing: Pairing;
}

/** The pairs of clauses that were found so far. */
export class Pairing {
  readonly #toNew = new Map<ClauseEntry, ClauseEntry[]>();
  readonly #toOld = new Map<ClauseEntry, ClauseEntry[]>();

  /** Clauses of the new revision, several where the clause was split. */
  newOf(old: ClauseEntry): readonly ClauseEntry[] {
    return this.#toNew.get(old) ?? [];
  }

  /** Clauses of the old revision, several where they were merged. */
  oldOf(young: ClauseEntry): readonly ClauseEntry[] {
    return this.#toOld.get(young) ?? [];
  }

  isOldFree(old: ClauseEntry): boolean {
    return !this.#toNew.has(old);
  }

  isNewFree(young: ClauseEntry): boolean {
    return !this.#toOld.has(young);
  }

  /** Pairs two clauses; a second partner makes it a split or a merger. */
  pair(old: ClauseEntry, young: ClauseEntry): void {
    this.#toNew.set(old, [...this.newOf(old), young].toSorted(byOrder));
    this.#toOld.set(young, [...this.oldOf(young), old].toSorted(byOrder));
  }

  /** Undoes a pair, because a better partner was found. */
  part(old: ClauseEntry, young: ClauseEntry): void {
    drop(this.#toNew, old, young);
    drop(this.#toOld, young, old);
  }
}

function drop(partners: Map<ClauseEntry, ClauseEntry[]>, of: ClauseEntry, gone: ClauseEntry): void {
  const left = (partners.get(of) ?? []).filter((entry) => entry !== gone);
  if (left.length === 0) partners.delete(of);
  else partners.set(of, left);
}

function byOrder(left: ClauseEntry, right: ClauseEntry): number {
  return left.order - right.order;
}
