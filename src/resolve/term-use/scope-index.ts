import type { Definition } from '../../model/annotation.ts';
import type { Place } from '../../model/position.ts';
import { ancestorsOf, type TreeIndex } from '../../model/tree-index.ts';
import { foldTerm } from '../../text/term-key.ts';

/** A definition with where it holds, by numbers of sentences in document order. */
export interface HoldingDefinition {
  id: string;
  /** First and last sentence of its scope. */
  first: number;
  last: number;
  /** How deep its scope lies; the deepest wins. */
  depth: number;
  fromHere: boolean;
  /** Sentence and offset of the definition itself. */
  sentence: number;
  offset: number;
  at: readonly Place[];
}

/** Definitions by their terms, with the question which of them holds at a place. */
export interface ScopeIndex {
  /** Terms and aliases as they are compared, each once. */
  keys: string[];
  find: (key: string, sentence: number, offset: number) => HoldingDefinition | undefined;
}

/** Prepares the definitions of a document for look-up. */
export function indexScopes(index: TreeIndex, definitions: readonly Definition[]): ScopeIndex {
  const numberOf = new Map(index.sentences.map(({ sentence }, place) => [sentence.id, place]));
  const ranges = rangeSentences(index);
  const byKey = new Map<string, HoldingDefinition[]>();
  const places = new Set<string>();
  for (const definition of definitions) {
    const { id, term, aliases = [], scope, fromHere = false, at } = definition;
    const [first, last] = ranges.get(scope) ?? [0, -1];
    const depth = ancestorsOf(index, scope).length;
    const holding = {
      id,
      first,
      last,
      depth,
      fromHere,
      sentence: numberOf.get(at[0]?.leaf) ?? 0,
      offset: at[0]?.start ?? 0,
      at,
    };
    for (const { leaf, start } of at) places.add(`${numberOf.get(leaf)}:${start}`);
    for (const key of new Set([term, ...aliases].map(foldTerm))) {
      if (key === '') continue;
      const others = byKey.get(key);
      if (others) others.push(holding);
      else byKey.set(key, [holding]);
    }
  }
  const find: ScopeIndex['find'] = (key, sentence, offset) => {
    if (places.has(`${sentence}:${offset}`)) return undefined;
    let best: HoldingDefinition | undefined;
    for (const candidate of byKey.get(key) ?? []) {
      if (holdsAt(candidate, sentence, offset) && (!best || isBetter(candidate, best, sentence, offset))) {
        best = candidate;
      }
    }
    return best;
  };
  return { keys: [...byKey.keys()], find };
}

/** First and last sentence below each container. */
function rangeSentences(index: TreeIndex): Map<string, [first: number, last: number]> {
  const ranges = new Map<string, [number, number]>();
  for (const [place, { sentence }] of index.sentences.entries()) {
    for (let id = index.parentOf.get(sentence.id); id !== undefined; id = index.parentOf.get(id)) {
      const range = ranges.get(id);
      if (!range) ranges.set(id, [place, place]);
      else range[1] = place;
    }
  }
  return ranges;
}

function holdsAt(definition: HoldingDefinition, sentence: number, offset: number): boolean {
  if (sentence < definition.first || sentence > definition.last) return false;
  return !definition.fromHere || isBefore(definition, sentence, offset);
}

function isBefore(definition: HoldingDefinition, sentence: number, offset: number): boolean {
  return definition.sentence < sentence || (definition.sentence === sentence && definition.offset < offset);
}

/** The narrower scope wins; then the last one that was defined before the place, else the first of all. */
function isBetter(
  candidate: HoldingDefinition,
  best: HoldingDefinition,
  sentence: number,
  offset: number,
): boolean {
  return (
    candidate.depth > best.depth || (candidate.depth === best.depth && isBefore(candidate, sentence, offset))
  );
}
