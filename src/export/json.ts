import type { Message } from '../model/message.ts';
import type { Container, Leaf, Node } from '../model/node.ts';
import type { YakkanDocument } from '../model/yakkan-document.ts';

/** How the model is written. */
export interface JsonOptions {
  /** Whether positions in the source are left out; if omitted, they are written. */
  compact?: boolean;
}

/** A node's fields in the order in which they are written: what it is, what it says, where it stood, what it holds. */
const leafFields = [
  'type',
  'id',
  'function',
  'value',
  'endsLine',
  'marks',
  'elements',
  'position',
] as const satisfies readonly (keyof Leaf)[];
const containerFields = [
  'type',
  'id',
  'lineage',
  'cameFrom',
  'label',
  'number',
  'through',
  'caption',
  'captionMarks',
  'deleted',
  'head',
  'certainty',
  'elements',
  'keptElement',
  'ownDigest',
  'subtreeDigest',
  'position',
  'labelPosition',
  'captionPosition',
] as const satisfies readonly (keyof Container)[];
const positionFields: ReadonlySet<string> = new Set(['position', 'labelPosition', 'captionPosition']);

/** Writes a document as one line of JSON: the same document gives the same bytes. */
export function toJson(document: YakkanDocument, options: JsonOptions = {}): string {
  return [...writeJson(document, options)].join('');
}

/** Writes a document as JSON in pieces, for documents whose JSON would not fit in one string. */
export function* writeJson(
  document: YakkanDocument,
  { compact = false }: JsonOptions = {},
): Generator<string> {
  let separator = '{';
  for (const [field, value] of Object.entries(document)) {
    if (value === undefined) continue;
    yield `${separator}${JSON.stringify(field)}:`;
    separator = ',';
    if (field === 'tree') yield* writeNode(document.tree, compact);
    else if (field === 'messages' && compact) yield JSON.stringify(document.messages.map(withoutPosition));
    else yield JSON.stringify(value);
  }
  yield '}';
}

/** Types whose children are written one by one; an article is a string of its own. */
const large: ReadonlySet<string> = new Set(['root', 'part', 'chapter', 'section', 'appdx', 'table']);

function* writeNode(node: Node, compact: boolean): Generator<string> {
  if (!('children' in node) || !large.has(node.type)) {
    yield JSON.stringify(orderNode(node, compact));
    return;
  }
  yield JSON.stringify(orderFields(node, containerFields, compact)).slice(0, -1);
  yield ',"children":[';
  for (const [index, child] of node.children.entries()) {
    if (index > 0) yield ',';
    yield* writeNode(child, compact);
  }
  yield ']}';
}

function orderNode(node: Node, compact: boolean): object {
  if (!('children' in node)) return orderFields(node, leafFields, compact);
  const children = node.children.map((child) => orderNode(child, compact));
  return { ...orderFields(node, containerFields, compact), children };
}

function orderFields<T extends object>(
  node: T,
  fields: readonly (keyof T & string)[],
  compact: boolean,
): Partial<T> {
  const ordered: Partial<T> = {};
  for (const field of fields) {
    if (node[field] !== undefined && !(compact && positionFields.has(field))) ordered[field] = node[field];
  }
  return ordered;
}

function withoutPosition({ position: _position, ...message }: Message): Message {
  return message;
}
