import type { Container } from '../../model/node.ts';
import type { TreeIndex } from '../../model/tree-index.ts';
import { type Pointer, pointerDepth } from '../../text/pointer.ts';
import { readAmendingLaw } from './amending-law.ts';
import type { Linked } from './antecedent.ts';
import { scopeOf } from './clause-map.ts';

/** Whether a clause stands in the 附則 of a statute that amended this one. */
export function isAmending(index: TreeIndex, own: Container): boolean {
  const { type, caption } = scopeOf(index, own);
  return type === 'supplProvision' && readAmendingLaw(caption) !== undefined;
}

/** Links to the amending statute what means it: in its 附則, 第3条 is that statute's. */
export function linkAmending(index: TreeIndex, pointer: Pointer, own: Container): Linked | undefined {
  const scope = scopeOf(index, own);
  const [first] = pointer.steps;
  if (scope.type !== 'supplProvision' || first.way !== 'number' || namesTitle(index, pointer))
    return undefined;
  if (pointerDepth[first.level] > pointerDepth.article || first.level === 'supplProvision') return undefined;
  const law = readAmendingLaw(scope.caption);
  return law && first.level !== 'appdx'
    ? { pointer, path: {}, targets: [], outside: { law, steps: pointer.steps } }
    : undefined;
}

/** この法律第3条 in the 附則 of an amending statute is that statute's; the title is this text's wherever it stands. */
export function namesTitle(index: TreeIndex, { self, sentence, start }: Pointer): boolean {
  return self === true && !/^(?:この|本)/.test(index.sentences[sentence].sentence.value.slice(start));
}
