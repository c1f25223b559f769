import type { Container } from '../../model/node.ts';
import { isContainer } from '../../model/tree-walk.ts';

/** Where the words of a tree begin, each with the node that holds them, in the order of the source. */
export type Starts = readonly { offset: number; end: number; node: string }[];

/** Lists where labels, captions and leaves stand. */
export function listStarts(tree: Container): Starts {
  const starts: { offset: number; end: number; node: string }[] = [];
  const add = (
    node: string,
    position: { start: { offset: number }; end: { offset: number } } | undefined,
  ) => {
    if (position) starts.push({ offset: position.start.offset, end: position.end.offset, node });
  };
  const visit = (container: Container): void => {
    add(container.id, container.labelPosition);
    add(container.id, container.captionPosition);
    for (const child of container.children) {
      if (isContainer(child)) visit(child);
      else add(container.id, child.position);
    }
  };
  visit(tree);
  return starts.sort((left, right) => left.offset - right.offset);
}

/** The node that holds an offset: the last words that begin at it or before and reach over it. */
export function nodeAt(starts: Starts, offset: number): string | undefined {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle].offset <= offset) low = middle + 1;
    else high = middle;
  }
  // Words that run over several lines hold those that begin within them.
  for (let at = low - 1; at >= 0 && at > low - 20; at--) if (starts[at].end > offset) return starts[at].node;
  return starts[low]?.node;
}
