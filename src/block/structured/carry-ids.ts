import type { Container } from '../../model/node.ts';
import type { StructureNode } from '../../model/structure.ts';

/**
 * Gives nodes the ids that their source carries, so that a text that was written out and read again keeps its links.
 * Where one is carried twice, all stay as they follow from the numbers.
 */
export function carryIds(root: Container, structure: StructureNode): void {
  const wanted = new Map<Container, string>();
  collect(root, structure, wanted);
  if (wanted.size === 0) return;
  const ids = new Set(wanted.values());
  if (ids.size < wanted.size) return;
  const kept: string[] = [];
  visit(root, (node) => {
    if (!wanted.has(node)) kept.push(node.id);
  });
  if (kept.some((id) => ids.has(id))) return;
  for (const [node, id] of wanted) node.id = id;
  visit(root, numberSentences);
}

function collect(node: Container, structure: StructureNode, wanted: Map<Container, string>): void {
  if (structure.id !== undefined && structure.id !== '') wanted.set(node, structure.id);
  const inner = structure.children.filter((child) => 'children' in child);
  for (const [index, child] of node.children.filter((child) => 'children' in child).entries())
    collect(child, inner[index], wanted);
}

function visit(node: Container, see: (node: Container) => void): void {
  see(node);
  for (const child of node.children) if ('children' in child) visit(child, see);
}

function numberSentences(node: Container): void {
  const prefix = node.type === 'root' ? '' : `${node.id}__`;
  let count = 0;
  for (const child of node.children) {
    if (!('children' in child) && child.type === 'sentence') child.id = `${prefix}sent_${++count}`;
  }
}
