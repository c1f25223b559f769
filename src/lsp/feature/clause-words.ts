import type { Container, Node } from '../../model/node.ts';
import { isContainer } from '../../model/tree-walk.ts';

/** Characters after which the words of a clause are cut off. */
const longest = 800;

/** The words of a clause as lines, each clause below it on a line of its own: 第３条（料金）, １　契約者は…。 */
export function clauseLines(node: Node): string[] {
  const lines: string[] = [];
  collect(node, '', lines);
  const kept: string[] = [];
  let length = 0;
  for (const line of lines) {
    length += line.length;
    if (length > longest) return [...kept, '……'];
    kept.push(line);
  }
  return kept;
}

function collect(node: Node, indent: string, lines: string[]): void {
  if (!isContainer(node)) {
    lines.push(indent + node.value);
    return;
  }
  if (node.type === 'tableRow') {
    lines.push(indent + node.children.map(wordsOf).join('　｜　'));
    return;
  }
  const own = node.children.filter((child) => !isContainer(child)).map(wordsOf);
  const head = headOf(node);
  const isInline = node.type === 'paragraph' || node.type === 'item' || node.type === 'subitem';
  if (isInline) lines.push(`${indent}${[head, own.join('')].filter(Boolean).join('　')}`);
  else lines.push(...[head, ...own].filter(Boolean).map((line) => indent + line));
  const below = node.type === 'item' || node.type === 'subitem' ? `${indent}　` : indent;
  for (const child of node.children) if (isContainer(child)) collect(child, below, lines);
}

/** The label and the caption of a clause: 第３条（料金）, 第２章　契約. */
export function headOf({ label = '', caption, type }: Container): string {
  if (caption === undefined) return label;
  const isBracketed = type === 'article' || type === 'paragraph' || type === 'item';
  return isBracketed ? `${label}（${caption}）` : [label, caption].filter(Boolean).join('　');
}

function wordsOf(node: Node): string {
  return isContainer(node) ? node.children.map(wordsOf).join('') : node.value;
}
