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
