import type { Container, Node } from '../../model/node.ts';
import { clauseTypes } from '../../model/node-type.ts';
import { sha256 } from '../../text/hash/sha256.ts';
import { plainText } from '../../text/width.ts';

const clauses: ReadonlySet<string> = new Set(clauseTypes);
const digestLength = 16;

/**
 * Gives every clause below `root` its digests, the first 16 hex digits of SHA-256 over words without width and white space.
 *
 * - `ownDigest`: the sentences and tables that hang directly under the clause, without its label and caption.
 * - `subtreeDigest`: the clause's caption and all that stands below it in order of the tree: labels, captions, sentences,
 *   tables, notes. Its own label is left out, so that a clause that was only renumbered keeps both digests.
 *
 * `第１条（目的）　この約款は、…` and `第2条 (目的)⏎この約款は、…` have the same digests.
 */
export function addDigests(root: Container): void {
  digestNode(root);
}

/** Digests the clauses from `node` down; returns the words of its caption and of all below it. */
function digestNode(node: Container): string {
  // Each level hashes its words again, and levels are few: cheaper than a hash of hashes, and anyone can recompute it.
  let own = '';
  let subtree = node.caption === undefined ? '' : plainText(node.caption);
  for (const child of node.children) {
    const words = wordsOf(child);
    subtree += words;
    if (child.type === 'sentence' || child.type === 'table') own += words;
  }
  if (clauses.has(node.type)) {
    node.ownDigest = digestWords(own);
    node.subtreeDigest = own === subtree ? node.ownDigest : digestWords(subtree);
  }
  return subtree;
}

function wordsOf(node: Node): string {
  if (!('children' in node)) return plainText(node.value);
  const words = digestNode(node);
  return node.label === undefined ? words : plainText(node.label) + words;
}

function digestWords(words: string): string {
  return sha256(words).slice(0, digestLength);
}
