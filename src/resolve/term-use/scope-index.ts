import type { Definition } from '../../model/annotation.ts';
import type { TreeIndex } from '../../model/tree-index.ts';
import { foldTerm } from '../../text/term-key.ts';

/** A definition with the place from which it counts. */
export interface HoldingDefinition {
  id: string;
  fromHere: boolean;
  /** Number of the sentence in document order, and offset, of the definition itself. */
  sentence: number;
  offset: number;
}

/** Definitions by their terms, with the question which of them holds at a place. */
export interface ScopeIndex {
  /** Terms and aliases as they are compared, each once. */
  keys: string[];
  find: (key: string, sentence: number, offset: number) => HoldingDefinition | undefined;
}

/** Definitions of one term by the node within which they hold, each list in document order. */
type ByScope = Map<string, Held>;

interface Held {
  list: HoldingDefinition[];
  /** The first that also holds before its own definition. */
  anywhere?: HoldingDefinition;
}

/**
 * Prepares the definitions of a document for look-up. The narrowest scope around a place wins; within it the last one
 * that was defined before the place, else the first that also holds before its own definition.
 */
export function indexScopes(index: TreeIndex, definitions: readonly Definition[]): ScopeIndex {
  const numberOf = new Map(index.sentences.map(({ sentence }, place) => [sentence.id, place]));
  const byKey = new Map<string, ByScope>();
  const places = new Set<string>();
  for (const { id, term, aliases = [], scope, fromHere = false, at } of definitions) {
    const holding = { id, fromHere, sentence: numberOf.get(at[0]?.leaf) ?? 0, offset: at[0]?.start ?? 0 };
    for (const { leaf, start } of at) places.add(`${numberOf.get(leaf)}:${start}`);
    for (const key of new Set([term, ...aliases].map(foldTerm))) {
      if (key === '') continue;
      const byScope: ByScope = byKey.get(key) ?? new Map();
      byKey.set(key, byScope);
      const held = byScope.get(scope);
      if (held) held.list.push(holding);
      else byScope.set(scope, { list: [holding] });
    }
  }
  for (const byScope of byKey.values()) {
    for (const held of byScope.values()) {
      held.list.sort((left, right) => left.sentence - right.sentence || left.offset - right.offset);
      held.anywhere = held.list.find(({ fromHere }) => !fromHere);
    }
  }
  const find: ScopeIndex['find'] = (key, sentence, offset) => {
    const byScope = places.has(`${sentence}:${offset}`) ? undefined : byKey.get(key);
    if (!byScope) return undefined;
    let id: string | undefined = index.sentences[sentence].sentence.id;
    for (id = index.parentOf.get(id); id !== undefined; id = index.parentOf.get(id)) {
      const held = byScope.get(id);
      const found = held && findHolding(held, sentence, offset);
      if (found) return found;
    }
    return undefined;
  };
  return { keys: [...byKey.keys()], find };
}

function findHolding(
  { list, anywhere }: Held,
  sentence: number,
  offset: number,
): HoldingDefinition | undefined {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const { sentence: own, offset: at } = list[middle];
    if (own < sentence || (own === sentence && at < offset)) low = middle + 1;
    else high = middle;
  }
  return low > 0 ? list[low - 1] : anywhere;
}
