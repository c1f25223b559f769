import { deserialize, serialize } from 'node:v8';
import type { Container, Node } from '../../model/node.ts';
import { type HeadingType, headingTypes } from '../../model/node-type.ts';
import { isContainer } from '../../model/tree-walk.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';

/** A document in pieces that are each unpacked in a few milliseconds, so that a thread can answer in between. */
export type Parcel = Uint8Array[];

/** Nodes or annotations in one piece. */
const pieceSize = 400;

/** A node on its way: the number of the heading that holds it, and whether it is a heading whose own follow. */
interface SentNode {
  parent: number;
  node: Node;
}

const lists = [
  'definitions',
  'termUses',
  'references',
  'quantities',
  'mutatisMutandis',
  'revisionHistory',
  'messages',
] as const;

/** Packs a document; headings travel without what they hold, which follows them. */
export function packDocument(document: YakkanDocument): Parcel {
  const { tree, ...rest } = document;
  const empty = Object.fromEntries(lists.map((list) => [list, []]));
  const pieces: unknown[] = [{ ...rest, ...empty, tree: { ...tree, children: [] } }];
  for (const list of lists) for (const part of cut<unknown>(document[list])) pieces.push({ list, part });
  for (const part of cut(listNodes(tree))) pieces.push({ part });
  return pieces.map((piece) => new Uint8Array(serialize(piece)));
}

/** Unpacks a document, giving way between the pieces. */
export async function unpackDocument(
  [first, ...others]: Parcel,
  giveWay: () => Promise<void>,
): Promise<YakkanDocument> {
  const document = deserialize(first) as YakkanDocument;
  const holders: Container[] = [document.tree];
  for (const bytes of others) {
    await giveWay();
    const { list, part } = deserialize(bytes) as { list?: (typeof lists)[number]; part: unknown[] };
    if (list) (document[list] as unknown[]).push(...part);
    else
      for (const { parent, node } of part as SentNode[]) {
        holders[parent].children.push(node);
        if (isHolder(node)) holders.push(node);
      }
  }
  return document;
}

function cut<Member>(members: readonly Member[]): Member[][] {
  const parts: Member[][] = [];
  for (let at = 0; at < members.length; at += pieceSize) parts.push(members.slice(at, at + pieceSize));
  return parts;
}

/** Nodes that travel without their children: headings and what else may hold most of a text. */
function isHolder(node: Node): node is Container {
  return (
    isContainer(node) &&
    (headingTypes.includes(node.type as HeadingType) ||
      node.type === 'supplProvision' ||
      node.type === 'appdx' ||
      node.type === 'table')
  );
}

function listNodes(tree: Container): SentNode[] {
  const sent: SentNode[] = [];
  let holders = 0;
  const visit = (holder: Container, parent: number): void => {
    for (const node of holder.children) {
      const isHeld = isHolder(node);
      sent.push({ parent, node: isHeld ? { ...node, children: [] } : node });
      if (isHeld) visit(node, ++holders);
    }
  };
  visit(tree, 0);
  return sent;
}
