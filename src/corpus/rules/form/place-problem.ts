import { type Document, isMap, isNode, isScalar, type LineCounter, type Node } from 'yaml';
import type { FormProblem } from '../../../rule/form/form-problem.ts';

/** Something wrong in a YAML file, with its place from 1. */
export interface PlacedProblem {
  line: number;
  column: number;
  /** What is wrong and what to do, in Japanese. */
  reason: string;
}

/** Finds the line and column of what a path leads to, or of the nearest thing above it that is there. */
export function placeProblem(
  { path, reason, span }: FormProblem,
  document: Document,
  lines: LineCounter,
): PlacedProblem {
  for (let length = path.length; length >= 0; length--) {
    const found = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (!isNode(found) || !found.range) continue;
    const key = length === path.length ? undefined : keyOf(found, path[length]);
    const offset = (key?.range?.[0] ?? found.range[0]) + (length === path.length ? offsetIn(found, span) : 0);
    const { line, col } = lines.linePos(offset);
    return { line, column: col, reason };
  }
  return { line: 1, column: 1, reason };
}

/** The key of a map, which is there though what stands under it may not be a node. */
function keyOf(node: Node, name: string | number | undefined): Node | undefined {
  if (!isMap(node)) return undefined;
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(name));
  return isNode(pair?.key) ? pair.key : undefined;
}

/** How far into a scalar a place lies, where the scalar is written on one line. */
function offsetIn(node: Node, span: FormProblem['span']): number {
  if (!span || !isScalar(node) || !node.range) return 0;
  const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
  const isBlock = node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL';
  const length = node.range[1] - node.range[0];
  return isBlock ? 0 : Math.min(span.start + (isQuoted ? 1 : 0), length);
}

/** Says what YAML does not take, in Japanese, with the parser's own words behind it. */
export function explainSyntax(message: string): string {
  const words = message.split('\n')[0].replace(/:$/, '');
  return `YAMLとして読めません。字下げ、コロンの後の空白、かぎ括弧と引用符の対を確かめてください(${words})。`;
}
