import type { Container } from '../model/node.ts';
import type { TreeIndex } from '../model/tree-index.ts';

/** Makes a study of a document that several checks ask for one that is made once. */
export function rememberByIndex<Study>(make: (index: TreeIndex) => Study): (index: TreeIndex) => Study {
  const known = new WeakMap<TreeIndex, { study: Study }>();
  return (index) => {
    const held = known.get(index) ?? { study: make(index) };
    known.set(index, held);
    return held.study;
  };
}

/** Makes what reads something of a clause once, however often it is asked for. */
export function rememberByClause<Value>(read: (clause: Container) => Value): (clause: Container) => Value {
  const known = new WeakMap<Container, { value: Value }>();
  return (clause) => {
    const held = known.get(clause) ?? { value: read(clause) };
    known.set(clause, held);
    return held.value;
  };
}
