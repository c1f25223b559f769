import type { Message } from '../../src/model/message.ts';
import type { Container, Leaf, Node } from '../../src/model/node.ts';
import { isContainer } from '../../src/model/tree-walk.ts';

const longest = 28;
/** Types whose ids need not begin with their parent's; their ids are written in full. */
const fullIds = new Set(['part', 'chapter', 'section', 'subsection', 'division', 'article', 'appdx']);

/** Shortens a text in its middle: `この約款は、当社のサービスを…適用します。` */
function shorten(text: string): string {
  const characters = [...text];
  if (characters.length <= longest) return text;
  return `${characters.slice(0, longest - 10).join('')}…${characters.slice(-8).join('')}`;
}

function cellText(cell: Node): string {
  if (!isContainer(cell)) return `?${cell.type}`;
  return cell.children
    .map((child) => (isContainer(child) ? `<${child.type}>` : shorten(child.value)))
    .join(' / ');
}

function nameOf(node: Container, parent: Container): string {
  const prefix = `${parent.id}__`;
  return !fullIds.has(node.type) && node.id.startsWith(prefix) ? node.id.slice(prefix.length) : node.id;
}

/** What the id does not say: a number that is not its last part, the end of a range, 削除. */
function factsOf(node: Container): string {
  const last = /_([\d-]+)$/.exec(node.id)?.[1];
  const number = node.number !== undefined && node.number !== last ? ` #${node.number}` : '';
  return `${number}${node.through ? ` ～${node.through}` : ''}${node.deleted ? ' ✕' : ''}`;
}

function describeLeaf(leaf: Leaf): string {
  const kind = leaf.type === 'sentence' ? (leaf.function ?? '?') : leaf.type;
  return `${kind}: ${shorten(leaf.value)}`;
}

function describe(node: Container, parent: Container): string {
  const label = node.label === undefined ? '' : ` ${node.label}`;
  const caption = node.caption === undefined ? '' : ` 「${node.caption}」`;
  const cells = node.type === 'tableRow' ? ` ${node.children.map(cellText).join(' | ')}` : '';
  return `${nameOf(node, parent)}${label}${caption}${factsOf(node)}${cells}`.trimEnd();
}

function writeNode(node: Node, parent: Container, indent: string, lines: string[]): void {
  if (!isContainer(node)) {
    lines.push(indent + describeLeaf(node));
    return;
  }
  lines.push(indent + describe(node, parent));
  if (node.type === 'tableRow') return;
  for (const child of node.children) writeNode(child, node, `${indent}  `, lines);
}

/**
 * Writes a tree in the compact notation of the fixtures, one node a line:
 * `para_2 ２` is a paragraph with its label, `art_1 第１条 「目的」` an article with its caption, `main: …` a sentence,
 * `row_1 甲 | 乙` a table row, `✕` a deleted clause, `～8` the end of a range, `! rule-id` a message.
 */
export function writeTree(tree: Container, messages: readonly Message[] = []): string {
  const lines: string[] = [];
  for (const child of tree.children) writeNode(child, tree, '', lines);
  for (const { ruleId, severity } of messages) lines.push(`! ${ruleId} ${severity}`);
  return `${lines.join('\n')}\n`;
}
