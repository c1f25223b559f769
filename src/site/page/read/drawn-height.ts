import type { Node } from '../../../model/node.ts';
import { isContainer } from '../../../model/tree-walk.ts';

/** Characters of a line, and heights in lines, each about a quarter above the one before. */
const lineLength = 40;
const steps = [3, 4, 5, 6, 8, 10, 13, 16, 20, 25, 32, 40, 50, 64, 80, 100, 130, 160, 200, 260, 320, 400];

/**
 * About how many lines a clause takes when it is drawn, so that the page is as long before as after: of the steps that the
 * styles know.
 */
export function drawnHeight(node: Node): string {
  const lines = 2 + countLines(node);
  return String(steps.findLast((step) => step <= lines) ?? steps[0]);
}

function countLines(node: Node): number {
  if (!isContainer(node)) return Math.ceil(node.value.length / lineLength);
  const below = node.children.map(countLines);
  if (node.type === 'tableRow') return Math.max(1, ...below);
  return node.type === 'tableCell'
    ? Math.ceil(below.length * 1.5)
    : Math.max(
        1,
        below.reduce((sum, one) => sum + one, 0),
      );
}
