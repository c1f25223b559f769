import type { Definition, Reference } from '../model/annotation.ts';
import { sha256 } from '../text/hash/sha256.ts';
import { foldTerm } from '../text/term-key.ts';

/** Hex digits of an id; more where two of a document would be the same. */
const digits = 8;

/**
 * Gives references ids that follow from place and words, so that another one put in elsewhere changes none:
 * the second 前項 of art_5__para_2 → `ref_1c0f5a7e`.
 */
export function nameReferences(references: readonly Reference[]): Reference[] {
  const name = makeNames('ref');
  const ids = new Map(references.map(({ id, node, text }) => [id, name(node, text)]));
  return references.map((reference) => {
    const { id, inheritsFrom } = reference;
    const from = inheritsFrom === undefined ? undefined : (ids.get(inheritsFrom) ?? inheritsFrom);
    return { ...reference, id: ids.get(id) ?? id, ...(from !== undefined && { inheritsFrom: from }) };
  });
}

/** Gives definitions ids that follow from place and term: 「契約者」 in art_3 → `def_9a41e07c`. */
export function nameDefinitions(definitions: readonly Definition[]): Definition[] {
  const name = makeNames('def');
  return definitions.map((definition) => ({ ...definition, id: name(definition.node, definition.term) }));
}

function makeNames(kind: string): (node: string, words: string) => string {
  const counts = new Map<string, number>();
  const taken = new Set<string>();
  return (node, words) => {
    const key = `${node}\n${foldTerm(words)}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    const hash = sha256(`${key}\n${count}`);
    let length = digits;
    while (taken.has(hash.slice(0, length))) length += digits;
    const id = hash.slice(0, length);
    taken.add(id);
    return `${kind}_${id}`;
  };
}
